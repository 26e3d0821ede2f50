import { findingsIn } from '#knowledge/rule-parts.ts'
import { type FindingId, type Knowledge, type Rule, URGENCIES, type Urgency } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import type { UrgencyReason } from './assessment.ts'
import { indexed } from './indexed.ts'
import { truthOf } from './rules.ts'
import { normalised, scores } from './score.ts'
import { tables } from './tables.ts'

/** More worrying answers than this at once are an emergency without looking at causes: the subsets below would be too many. */
export const MOST_WORRYING_ANSWERS = 14

/**
 * What the ranking adds to the urgency. An answer that could mean danger may make a mild cause look likelier (a limp fits arthritis, too); it
 * must never make the advice milder. So the ranking is read once with all answers and once for every way of leaving worrying answers out, and
 * the strictest reading counts.
 */
export function urgencyFromRanking(knowledge: Knowledge, answers: Answers): UrgencyReason {
  const worrying = worryingAnswers(knowledge, answers)
  if (worrying.length > MOST_WORRYING_ANSWERS) return { kind: 'mass', atLeast: 'emergency', share: 1, urgency: 'emergency' }
  let strictest: UrgencyReason | undefined
  for (const reading of readings(knowledge, answers, worrying)) {
    const reason = readUrgency(knowledge, normalised(reading, 1 - knowledge.reasoning.otherCauses))
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

/** Winner, probability mass and the doubt about self-care, for one reading of the answers. */
function readUrgency(knowledge: Knowledge, probabilities: Float64Array): UrgencyReason {
  const { conditions } = tables(knowledge)
  const { mass, selfCare } = knowledge.reasoning
  let winner = 0
  const share: Record<Urgency, number> = { 'self-care': 0, 'routine-clinician': 0, urgent: 0, 'same-day': 0, emergency: 0 }
  probabilities.forEach((p, column) => {
    if (p > (probabilities[winner] ?? 0)) winner = column
    const condition = conditions[column]
    if (condition) share[condition.urgency] += p
  })
  const first = conditions[winner]
  if (!first) throw new Error('the knowledge ranks no condition')
  const atLeast = (urgency: Urgency): number => URGENCIES.slice(level(urgency)).reduce((sum, each) => sum + share[each], 0)
  const candidates: UrgencyReason[] = [{ kind: 'winner', condition: first, urgency: first.urgency }]
  if (atLeast('urgent') >= mass.urgent) candidates.push({ kind: 'mass', atLeast: 'urgent', share: atLeast('urgent'), urgency: 'urgent' })
  if (atLeast('same-day') >= mass.sameDay) candidates.push({ kind: 'mass', atLeast: 'same-day', share: atLeast('same-day'), urgency: 'same-day' })
  if (share.emergency >= mass.emergency) candidates.push({ kind: 'mass', atLeast: 'emergency', share: share.emergency, urgency: 'emergency' })
  if (share['self-care'] < selfCare.mass || (probabilities[winner] ?? 0) < selfCare.winner) candidates.push({ kind: 'uncertain', urgency: 'routine-clinician' })
  return candidates.reduce((strictest, each) => (level(each.urgency) > level(strictest.urgency) ? each : strictest))
}

/** Scores with all answers first, then without each subset of the worrying ones. */
function* readings(knowledge: Knowledge, answers: Answers, worrying: readonly FindingId[]): Generator<Float64Array> {
  const units = independentUnits(knowledge, worrying)
  const whole = scores(knowledge, answers)
  yield whole
  // Topics and modifiers depend on few worrying answers each, so the change from leaving some out is made once per unit and added up.
  const changes = units.map((unit) => unitChanges(knowledge, answers, unit, whole))
  const without = new Float64Array(whole.length)
  const walk = function* (at: number, sum: Float64Array): Generator<Float64Array> {
    if (at === changes.length) {
      yield sum
      return
    }
    for (const change of changes[at] ?? []) yield* walk(at + 1, add(sum, change))
  }
  yield* walk(0, add(without, whole))
}

/** Worrying answers that share a topic or a modifier change the scores together; others independently. */
function independentUnits(knowledge: Knowledge, worrying: readonly FindingId[]): readonly (readonly FindingId[])[] {
  const { rows, conditions } = tables(knowledge)
  const index = indexed(knowledge)
  const links: (readonly FindingId[])[] = [
    ...conditions.flatMap((condition) => condition.modifiers.map((modifier) => findingsIn(modifier.when, index.findings))),
    ...[...index.findings.values()].flatMap((finding) => (finding.derived ? [[finding.id, ...findingsIn(finding.derived, index.findings)]] : [])),
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

function unitChanges(knowledge: Knowledge, answers: Answers, unit: readonly FindingId[], whole: Float64Array): readonly Float64Array[] {
  return subsets(unit).map((left) => (left.length === 0 ? new Float64Array(whole.length) : subtract(scores(knowledge, omit(answers, left)), whole)))
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, bit) => (mask >> bit) % 2 === 1))
}

/** The answers without these. */
export function omit(answers: Answers, ids: readonly FindingId[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))
}

const madeModifiers = new WeakMap<Knowledge, ReadonlySet<FindingId>>()

function modifierFindings(knowledge: Knowledge): ReadonlySet<FindingId> {
  const known = madeModifiers.get(knowledge)
  if (known) return known
  const { findings } = indexed(knowledge)
  const rules: readonly Rule[] = knowledge.conditions.flatMap((condition) => condition.modifiers.map((modifier) => modifier.when))
  const set = new Set(rules.flatMap((rule) => findingsIn(rule, findings)))
  madeModifiers.set(knowledge, set)
  return set
}

const level = (urgency: Urgency): number => URGENCIES.indexOf(urgency)
const add = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value + (b[i] ?? 0))
const subtract = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => value - (b[i] ?? 0))
