import type { Condition, FindingId, Knowledge } from '#knowledge/shape.ts'
import { indexed } from './indexed.ts'

/** Log-odds that one answer adds to each condition, in the order of `conditions`. */
export interface Row {
  readonly finding: FindingId
  readonly topic: string
  readonly region: boolean
  readonly yes: Float64Array
  readonly no: Float64Array
  /** P(present | condition). */
  readonly present: Float64Array
  /** How far the answer pulls conditions apart (log-odds); orders the answers of one topic. */
  readonly spreadYes: number
  readonly spreadNo: number
}

/** The likelihood tables as numbers: rows of findings, columns of ranked conditions. */
export interface Tables {
  readonly conditions: readonly Condition[]
  readonly logShare: Float64Array
  readonly rows: ReadonlyMap<FindingId, Row>
}

const made = new WeakMap<Knowledge, Tables>()

/** The tables of this bundle; made once. Every answer is capped: no single one may count for more than the cap says. */
export function tables(knowledge: Knowledge): Tables {
  const known = made.get(knowledge)
  if (known) return known
  const conditions = knowledge.conditions.filter((condition) => condition.kind === 'ranked')
  const total = conditions.reduce((sum, condition) => sum + condition.prior.share, 0)
  const logShare = Float64Array.from(conditions, (condition) => Math.log(condition.prior.share / total))
  const rows = new Map<FindingId, Row>()
  for (const finding of indexed(knowledge).findings.values()) {
    const usual = finding.usual
    if (finding.use !== 'ranking' || usual === undefined) continue
    const cap = Math.log(finding.stage === 'safety' ? knowledge.reasoning.capSafety : knowledge.reasoning.cap)
    const present = Float64Array.from(conditions, (condition) => condition.signs[finding.id] ?? usual)
    const yes = present.map((p) => clamp(Math.log(p / usual), cap))
    const no = present.map((p) => clamp(Math.log((1 - p) / (1 - usual)), cap))
    rows.set(finding.id, {
      finding: finding.id,
      topic: finding.topic,
      region: finding.answer === 'region',
      yes,
      no,
      present,
      spreadYes: spread(yes),
      spreadNo: spread(no),
    })
  }
  const result: Tables = { conditions, logShare, rows }
  made.set(knowledge, result)
  return result
}

const clamp = (value: number, cap: number): number => Math.min(cap, Math.max(-cap, value))

const spread = (values: Float64Array): number => Math.max(...values) - Math.min(...values)
