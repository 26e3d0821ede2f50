import { findingsIn } from '#knowledge/rule-parts.ts'
import type { FindingId, Knowledge, Rule } from '#knowledge/shape.ts'
import type { Answer, Answers } from './answers.ts'
import type { UrgencyReason } from './assessment.ts'
import { indexed } from './indexed.ts'
import { truthOf } from './rules.ts'
import { scores } from './score.ts'
import { type Shift, strictestReading } from './strictest-reading.ts'
import { tables } from './tables.ts'

/**
 * What the ranking adds to the urgency. An answer that could mean danger may make a mild cause look likelier (a limp fits arthritis, too); it
 * must never make the advice milder. So the ranking is read for every way of taking each worrying answer as told, as not told and as its
 * opposite, and the strictest reading counts: whatever the answer was before it became worrying, its reading is among them.
 */
export function urgencyFromRanking(knowledge: Knowledge, answers: Answers): UrgencyReason {
  const worrying = worryingAnswers(knowledge, answers)
  const told = scores(knowledge, answers)
  // Topics and modifiers depend on few worrying answers each, so what a reading changes is reckoned once per unit and added up.
  const units = independentUnits(knowledge, worrying).map((unit) => shiftsOf(knowledge, answers, unit, told))
  return strictestReading(knowledge, { told, units }, worrying.length)
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

/** What each reading of these answers adds to the log-odds, as told first; readings that come to the same count once. */
function shiftsOf(knowledge: Knowledge, answers: Answers, unit: readonly FindingId[], told: Float64Array): readonly Shift[] {
  const made = new Map<string, Shift>()
  for (const reading of readingsOf(knowledge, answers, unit)) {
    const shift = scores(knowledge, reading).map((score, i) => score - (told[i] ?? 0))
    const key = shift.map((each) => Math.round(each * 1e9)).join()
    if (!made.has(key)) made.set(key, shift)
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
