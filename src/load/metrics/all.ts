import type { MetricId } from '#knowledge/load-shape.ts'
import { cadence } from './cadence.ts'
import { daysInRow } from './days-in-row.ts'
import { daysSinceRun } from './days-since-run.ts'
import { descent } from './descent.ts'
import { ewmaRatio } from './ewma-ratio.ts'
import { intensityShare } from './intensity-share.ts'
import { longestThirtyDays } from './longest-30-days.ts'
import type { Metric } from './metric.ts'
import { monotony } from './monotony.ts'
import { sessionRpe } from './session-rpe.ts'
import { sessionSpike } from './session-spike.ts'
import { steps } from './steps.ts'
import { strain } from './strain.ts'
import { twoWeekRamp } from './two-week-ramp.ts'
import { weekDistance } from './week-distance.ts'
import { weekTime } from './week-time.ts'

/** Every metric of the load, in the order in which they are shown. */
export const ALL_METRICS: readonly Metric[] = [
  weekDistance,
  weekTime,
  longestThirtyDays,
  sessionSpike,
  twoWeekRamp,
  daysSinceRun,
  daysInRow,
  descent,
  steps,
  cadence,
  intensityShare,
  sessionRpe,
  monotony,
  strain,
  ewmaRatio,
]

/** A metric by its id. A throw means that the list above lacks one: our bug. */
export function metricOf(id: MetricId): Metric {
  const metric = ALL_METRICS.find((each) => each.id === id)
  if (!metric) throw new Error(`there is no metric ${id}`)
  return metric
}
