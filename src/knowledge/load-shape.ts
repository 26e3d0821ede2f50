import type { FindingId, Trust } from './shape.ts'

/** What knowledge/load.yaml says about the load of running: the words and limits of each metric and alert. The sums themselves are in src/load. */

export const METRICS = [
  'week-distance',
  'week-time',
  'longest-30-days',
  'session-spike',
  'two-week-ramp',
  'session-rpe',
  'monotony',
  'strain',
  'steps',
  'descent',
  'intensity-share',
  'days-in-row',
  'cadence',
  'days-since-run',
  'ewma-ratio',
] as const
export type MetricId = (typeof METRICS)[number]

export interface MetricText {
  readonly id: MetricId
  readonly name: string
  /** What it is, in a sentence. */
  readonly sentence: string
  /** What it cannot say. */
  readonly caveat: string
  readonly trust: Trust
}

export const ALERTS = ['spike', 'double-change', 'ramp', 'comeback', 'monotony', 'downhill', 'many-days', 'shoe-old', 'shoe-switch'] as const
export type AlertId = (typeof ALERTS)[number]

/** `above`: the value from which it is told, in the unit of the value. */
export interface AlertText {
  readonly id: AlertId
  readonly level: 'warn' | 'info'
  readonly above: number
  readonly text: string
  readonly caveat: string
  readonly trust: Trust
}

/** How much less after a pause; what the limits of the allowance are besides those of return-to-run.yaml. */
export interface LoadLimits {
  /** The share that is left after more than so many days without a run. */
  readonly restart: readonly { readonly afterDays: number; readonly share: number }[]
  /** Share of the weekly base that is left when the week before has no run at all. */
  readonly emptyWeekShare: number
  /** Share of the minutes of a week that may be hard, at most. */
  readonly hardShare: number
  /** A run of this effort (0-10) or more is hard. */
  readonly hardEffort: number
  /** Days without a word after which the load of these days is not known. */
  readonly staleDays: number
  /** Days after a run beyond the session rule in which it counts for no more than the rule gave. */
  readonly settleDays: number
  /** A run up to this counts whole at once, whatever was run before it, minutes. */
  readonly shortRunMin: number
  /** As long as a run, and a week, becomes by our rules, minutes; who runs longer keeps it, and nothing is added. */
  readonly growsTo: { readonly runMin: number; readonly weekMin: number }
  /** Kilometres between which makers and shops speak of changing a pair: a rule of the trade. */
  readonly shoeKm: { readonly from: number; readonly to: number }
  readonly trust: Trust
}

/** A change of training that the runner's own runs may show, and the question it may answer. */
export interface TraceOfChange {
  readonly finding: FindingId
  readonly kind: 'spike' | 'ramp' | 'comeback' | 'new-shoe' | 'hills' | 'speed'
  /** From which on it is a change: percent for spike, ramp, hills and speed; days of pause for a comeback; days before the onset for a new shoe. */
  readonly above: number
  readonly text: string
}

export interface LoadContent {
  readonly metrics: readonly MetricText[]
  readonly alerts: readonly AlertText[]
  readonly limits: LoadLimits
  readonly before: { readonly weeks: number; readonly knownWeeks: number; readonly changes: readonly TraceOfChange[]; readonly trust: Trust }
}
