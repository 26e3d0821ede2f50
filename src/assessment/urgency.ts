import { findingsIn } from '#knowledge/rule-parts.ts'
import { type FindingId, type Knowledge, type Rule, URGENCIES, type Urgency } from '#knowledge/shape.ts'
import type { Answer, Answers } from './answers.ts'
import type { UrgencyReason } from './assessment.ts'
import { indexed } from './indexed.ts'
import { truthOf } from './rules.ts'
import { normalised, scores } from './score.ts'
import { tables } from './tables.ts'

/** More worrying answers than this at once are an emergency without looking at causes: the readings below would be too many. */
export const MOST_WORRYING_ANSWERS = 12

/**
 * What the ranking adds to the urgency. An answer that could mean danger may make a mild cause look likelier (a limp fits arthritis, too); it
 * must never make the advice milder. So the ranking is read for every way of taking each worrying answer as told, as not told and as its
 * opposite, and the strictest reading counts: whatever the answer was before it became worrying, its reading is among them.
 */
export function urgencyFromRanking(knowledge: Knowledge, answers: Answers): UrgencyReason {
  const worrying = worryingAnswers(knowledge, answers)
  if (worrying.length > MOST_WORRYING_ANSWERS) return { kind: 'many', answers: worrying.length, urgency: 'emergency' }
  let strictest: UrgencyReason | undefined
  for (const weights of readings(knowledge, answers, worrying)) {
    const reason = readUrgency(knowledge, weights)
    if (!strictest || level(reason.urgency) > level(strictest.urgency)) strictest = reason
    if (strictest.urgency === 'emergency') break
  }
  return strictest ?? { kind: 'uncertain', urgency: 'routine-clinician' }
}

/** Answered in the worrying direction, and weighed by the ranking or its modifiers. */
export function worryingAnswers(knowledge: Knowledge, answers: Answers): readonly FindingId[] {
  const index = indexed(knowledge)
  const { rows } = tables(knowledge)
  const inModifiers = modifierFindings(knowledge)
  return Object.keys(answers).filter((id) => {
    const worse = index.findings.get(id)?.worse
    if (worse === undefined || worse === 'higher' || !(rows.has(id) || inModifiers.has(id))) return false
    return truthOf(id, { findings: index.findings, answers }) === worse
  })
}

/** Winner, probability mass and the doubt about self-care, for one reading of the answers: weights of the conditions, of any sum. */
function readUrgency(knowledge: Knowledge, weights: Float64Array): UrgencyReason {
  const { conditions } = tables(knowledge)
  const { mass, selfCare, otherCauses } = knowledge.reasoning
  let winner = 0
  let total = 0
  const share = [0, 0, 0, 0, 0]
  const levels = levelsOf(knowledge)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0
    if (weight > (weights[winner] ?? 0)) winner = i
    const at = levels[i] ?? 0
    share[at] = (share[at] ?? 0) + weight
    total += weight
  }
  const first = conditions[winner]
  if (!first) throw new Error('the knowledge ranks no condition')
  const told = (1 - otherCauses) / total
  const atLeast = (urgency: Urgency): number => told * share.slice(level(urgency)).reduce((sum, each) => sum + each, 0)
  let strictest: UrgencyReason = { kind: 'winner', condition: first, urgency: first.urgency }
  for (const [urgency, most] of [
    ['urgent', mass.urgent],
    ['same-day', mass.sameDay],
    ['emergency', mass.emergency],
  ] as const)
    if (level(urgency) > level(strictest.urgency) && atLeast(urgency) >= most) strictest = { kind: 'mass', atLeast: urgency, share: atLeast(urgency), urgency }
  const doubtful = told * (share[0] ?? 0) < selfCare.mass || told * (weights[winner] ?? 0) < selfCare.winner
  return doubtful && strictest.urgency === 'self-care' ? { kind: 'uncertain', urgency: 'routine-clinician' } : strictest
}

/** Weights with all answers as told first, then for every other way of reading the worrying ones. The array is the same one each time. */
function* readings(knowledge: Knowledge, answers: Answers, worrying: readonly FindingId[]): Generator<Float64Array> {
  const whole = scores(knowledge, answers)
  // Topics and modifiers depend on few worrying answers each, so the factors of a reading are made once per unit and multiplied up.
  const units = independentUnits(knowledge, worrying).map((unit) => unitFactors(knowledge, answers, unit, whole))
  const stack = [normalised(whole), ...units.map(() => new Float64Array(whole.length))]
  const walk = function* (at: number): Generator<Float64Array> {
    const sofar = stack[at]
    const next = stack[at + 1]
    if (!sofar) return
    if (!next) {
      yield sofar
      return
    }
    for (const factors of units[at] ?? []) {
      for (let i = 0; i < next.length; i++) next[i] = (sofar[i] ?? 0) * (factors[i] ?? 1)
      yield* walk(at + 1)
    }
  }
  yield* walk(0)
}

/** Worrying answers that share a topic, a modifier or a question that hangs on both change the scores together; others independently. */
function independentUnits(knowledge: Knowledge, worrying: readonly FindingId[]): readonly (readonly FindingId[])[] {
  const { rows, conditions } = tables(knowledge)
  const index = indexed(knowledge)
  const links: (readonly FindingId[])[] = [
    ...conditions.flatMap((condition) => condition.modifiers.map((modifier) => findingsIn(modifier.when, index.findings))),
    ...[...index.findings.values()].flatMap(({ id, derived, askIf }) =>
      [derived, askIf].flatMap((rule) => (rule === undefined ? [] : [[id, ...findingsIn(rule, index.findings)]])),
    ),
  ]
  const units: Set<FindingId>[] = worrying.map((id) => new Set([id]))
  const merge = (a: FindingId, b: FindingId): void => {
    const first = units.find((unit) => unit.has(a))
    const second = units.find((unit) => unit.has(b))
    if (!first || !second || first === second) return
    for (const id of second) first.add(id)
    units.splice(units.indexOf(second), 1)
  }
  for (const a of worrying)
    for (const b of worrying) {
      const topicA = rows.get(a)?.topic
      if (a < b && ((topicA !== undefined && topicA === rows.get(b)?.topic) || links.some((link) => link.includes(a) && link.includes(b)))) merge(a, b)
    }
  return units.map((unit) => [...unit])
}

/** What each reading of these answers does to the weights, all as told first; readings that come to the same count once. */
function unitFactors(knowledge: Knowledge, answers: Answers, unit: readonly FindingId[], whole: Float64Array): readonly Float64Array[] {
  const made = new Map<string, Float64Array>()
  for (const reading of readingsOf(knowledge, answers, unit)) {
    const changed = scores(knowledge, reading)
    const factors = changed.map((score, i) => Math.exp(score - (whole[i] ?? 0)))
    const key = factors.join()
    if (!made.has(key)) made.set(key, factors)
  }
  return [...made.values()]
}

/** As told, not told and, where a denial says something of its own, the opposite, for each of these answers. */
function readingsOf(knowledge: Knowledge, answers: Answers, ids: readonly FindingId[]): readonly Answers[] {
  const denials = tellingDenials(knowledge)
  return ids.reduce<readonly Answers[]>(
    (all, id) => {
      const opposite: Answer = answers[id] === 'no' ? 'yes' : 'no'
      const others: readonly Answer[] = denials.has(id) ? ['skipped', opposite] : ['skipped']
      return all.flatMap((one) => [one, ...others.map((other) => ({ ...one, [id]: other }))])
    },
    [answers],
  )
}

const madeDenials = new WeakMap<Knowledge, ReadonlySet<FindingId>>()

/** Findings whose "no" weighs otherwise than silence. A modifier asks for yes alone, unless its rule says no; rows weigh both. */
function tellingDenials(knowledge: Knowledge): ReadonlySet<FindingId> {
  const known = madeDenials.get(knowledge)
  if (known) return known
  const { findings } = indexed(knowledge)
  const rows = [...tables(knowledge).rows.keys()]
  const behindRows = rows.flatMap((id) => {
    const { derived, askIf } = findings.get(id) ?? {}
    return [derived, askIf].flatMap((rule) => (rule === undefined ? [] : findingsIn(rule, findings)))
  })
  const set = new Set([...rows, ...behindRows, ...modifierRules(knowledge).flatMap((rule) => (saysNo(rule) ? findingsIn(rule, findings) : []))])
  madeDenials.set(knowledge, set)
  return set
}

function saysNo(rule: Rule): boolean {
  if (typeof rule === 'string') return false
  if ('all' in rule) return rule.all.some(saysNo)
  return 'any' in rule ? rule.any.some(saysNo) : 'no' in rule
}

const madeLevels = new WeakMap<Knowledge, Uint8Array>()

/** How soon each ranked condition wants to be seen. */
function levelsOf(knowledge: Knowledge): Uint8Array {
  const known = madeLevels.get(knowledge)
  if (known) return known
  const levels = Uint8Array.from(tables(knowledge).conditions, (condition) => level(condition.urgency))
  madeLevels.set(knowledge, levels)
  return levels
}

const madeModifiers = new WeakMap<Knowledge, ReadonlySet<FindingId>>()

function modifierFindings(knowledge: Knowledge): ReadonlySet<FindingId> {
  const known = madeModifiers.get(knowledge)
  if (known) return known
  const { findings } = indexed(knowledge)
  const set = new Set(modifierRules(knowledge).flatMap((rule) => findingsIn(rule, findings)))
  madeModifiers.set(knowledge, set)
  return set
}

const modifierRules = (knowledge: Knowledge): readonly Rule[] =>
  knowledge.conditions.flatMap((condition) => condition.modifiers.map((modifier) => modifier.when))

const level = (urgency: Urgency): number => URGENCIES.indexOf(urgency)
