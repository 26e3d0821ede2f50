import type { LoadLimits, MetricId } from '#knowledge/load-shape.ts'
import type { History, Sum } from '../history.ts'

/** A metric is one object: what it is called, in which unit, what a run must tell for it, and its sum as of a day. Its words are in knowledge/load.yaml. */
export interface Metric {
  readonly id: MetricId
  readonly unit: 'm' | 'min' | '%' | 'AU' | 'landings' | 'days' | 'spm' | ''
  /** Fields of a run without which it is left out. */
  readonly needs: readonly ('minutes' | 'distanceM' | 'effort' | 'cadenceSpm' | 'descentM')[]
  /** As of the end of a day (days since 1970-01-01); undefined when it cannot be known. */
  readonly formula: (history: History, day: number, limits: LoadLimits) => Sum | undefined
}

/** Days of a week that ends on a day, the day included. */
export const weekTo = (day: number): readonly [from: number, to: number] => [day - 6, day]
