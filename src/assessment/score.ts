import type { Knowledge } from '#knowledge/shape.ts'
import type { Answers } from './answers.ts'
import { indexed } from './indexed.ts'
import { evaluate, type RuleView, truthOf } from './rules.ts'
import { type Row, tables } from './tables.ts'

/** One answer's part in the score. */
export interface Part {
  readonly row: Row
  readonly present: boolean
  /** 0..1 after shrinking what overlaps with stronger answers of the same topic. */
  readonly weight: number
}

/**
 * The answers that count, with their weights: within a topic the one that separates causes most counts fully, the next half, then a quarter,
 * because they tell one fact several times (Spiegelhalter & Knill-Jones 1984). Regions left unmarked on the map count weakly.
 */
export function parts(knowledge: Knowledge, answers: Answers): readonly Part[] {
  return [...answeredTopics(knowledge, answers).values()].flatMap((answered) => weighed(knowledge, answered))
}

/** A row with the answer it got. */
export interface Answered {
  readonly row: Row
  readonly present: boolean
}

/** Answered rows by topic. An unmarked region stands alone: it says little, and says it apart from the marked ones. */
export function answeredTopics(knowledge: Knowledge, answers: Answers): ReadonlyMap<string, readonly Answered[]> {
  const view: RuleView = { findings: indexed(knowledge).findings, answers }
  const topics = new Map<string, Answered[]>()
  for (const row of tables(knowledge).rows.values()) {
    const truth = truthOf(row.finding, view)
    if (truth === 'unknown') continue
    const present = truth === 'yes'
    const topic = row.region && !present ? `${row.topic}:${row.finding}` : row.topic
    const list = topics.get(topic)
    if (list) list.push({ row, present })
    else topics.set(topic, [{ row, present }])
  }
  return topics
}

/** The weights within one topic. */
export function weighed(knowledge: Knowledge, answered: readonly Answered[]): readonly Part[] {
  const { clusterWeights, unmarkedRegionWeight } = knowledge.reasoning
  const spread = ({ row, present }: Answered): number => (present ? row.spreadYes : row.spreadNo)
  return [...answered]
    .sort((a, b) => spread(b) - spread(a) || (a.row.finding < b.row.finding ? -1 : 1))
    .map(({ row, present }, place) => ({
      row,
      present,
      weight: row.region && !present ? unmarkedRegionWeight : (clusterWeights[Math.min(place, clusterWeights.length - 1)] ?? 1),
    }))
}

/** Adds what these parts say to the log-odds, in place; `sign` -1 takes it away again. */
export function addParts(sum: Float64Array, list: readonly Part[], sign: 1 | -1 = 1): void {
  for (const { row, present, weight } of list) {
    const column = present ? row.yes : row.no
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + sign * weight * (column[i] ?? 0)
  }
}

/** A factor of 0 would make -Infinity, and differences of those mean nothing. */
const NEARLY_NEVER = 1e-9

/** Log-odds per ranked condition: share, what the runner brings along (modifiers), and what the answers say. */
export function scores(knowledge: Knowledge, answers: Answers): Float64Array {
  const { conditions, logShare } = tables(knowledge)
  const view: RuleView = { findings: indexed(knowledge).findings, answers }
  const sum = Float64Array.from(logShare)
  conditions.forEach((condition, column) => {
    for (const modifier of condition.modifiers)
      if (evaluate(modifier.when, view) === 'yes') sum[column] = (sum[column] ?? 0) + Math.log(Math.max(modifier.times, NEARLY_NEVER))
  })
  addParts(sum, parts(knowledge, answers))
  return sum
}

/** Probabilities from log-odds; they sum to `whole`. */
export function normalised(logOdds: Float64Array, whole = 1): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const value of logOdds) top = Math.max(top, value)
  const weights = logOdds.map((value) => Math.exp(value - top))
  let total = 0
  for (const weight of weights) total += weight
  return weights.map((weight) => (whole * weight) / total)
}

/** Uncertainty of a distribution in bits. */
export function entropy(probabilities: Float64Array): number {
  let bits = 0
  for (const p of probabilities) if (p > 0) bits -= p * Math.log2(p)
  return bits
}
