import type { Metres } from '#basics/units.ts'
import type { LoadLimits } from '#knowledge/load-shape.ts'
import type { ReturnToRun } from '#knowledge/rehab-shape.ts'
import type { Coverage } from '#load/coverage.ts'
import { fastestOf, lastSixDays, metresOf, minutesOf, type Recent, type Stretch, total, within } from '#load/recent.ts'
import { grown } from './measure.ts'

/** What seven days may hold, and what of it is left today. Days that nothing is known of count as run as usual. */
export interface Week {
  readonly allMin: number
  readonly leftMin: number
  /** What the seven days grow from. */
  readonly baseMin: number
  /** Absent while some run that counts does not know its distance. One that only may have been run and knows none counts as none in metres: a copy lifts no limit. */
  readonly leftM?: Metres
}

interface WeekInput {
  readonly ladder: Pick<ReturnToRun, 'weeklyGrowthPercent' | 'smallStepMin'>
  readonly limits: LoadLimits
  readonly coverage: Pick<Coverage, 'unknownDays'>
}

/** Minutes of a week from which somebody without a known past begins. */
const SMALL_WEEK_MIN = 30

/** `recent`: for the runner as `measured` counts them, against them whole. `today`: days since 1970-01-01. */
export function weekOf({ ladder, limits, coverage }: WeekInput, recent: Recent, today: number): Week {
  const growth = 1 + ladder.weeklyGrowthPercent / 100
  const baseMin = Math.max(baseOf(recent, today, limits, minutesOf), SMALL_WEEK_MIN)
  const allMin = grown(baseMin, Math.max(baseMin * growth, baseMin + ladder.smallStepMin), limits.growsTo.weekMin)
  const lastSix = lastSixDays(recent, today)
  const leftMin = allMin - total(lastSix, minutesOf) - (coverage.unknownDays * baseMin) / 7
  const lately = within(recent.certain, today - 34, today)
  if (lately.length === 0 || lately.some(({ distanceM }) => distanceM === undefined)) return { allMin, leftMin, baseMin }
  const fastest = fastestOf(lately)
  const baseM = Math.max(baseOf(recent, today, limits, metresOf), SMALL_WEEK_MIN * fastest)
  const allM = grown(baseM, baseM * growth + ladder.smallStepMin * fastest, limits.growsTo.weekMin * fastest)
  const leftM = allM - total(lastSix, metresOf) - (coverage.unknownDays * baseM) / 7
  return { allMin, leftMin, baseMin, leftM }
}

/** The week before the last, or a part of the best of the three before it: an empty or easy week neither frees nor blocks the next. */
function baseOf({ certain }: Recent, today: number, { emptyWeekShare }: LoadLimits, length: (run: Stretch) => number): number {
  const week = (back: number): number => total(within(certain, today - 6 - 7 * back, today - 7 * back), length)
  return Math.max(week(1), emptyWeekShare * Math.max(week(2), week(3), week(4)))
}

/** Less after a pause: the share of the longest one that is reached, 1 without any. Where no run is known the pause is as long as can be: what is not known lowers. */
export const restartShare = ({ restart }: LoadLimits, since = Number.POSITIVE_INFINITY): number =>
  Math.min(1, ...restart.filter(({ afterDays }) => since > afterDays).map(({ share }) => share))

/**
 * Hard minutes that are left of the week: a fifth of it at most, no more than in the best of the four weeks before the last, and none while the
 * week itself grows (by a run of `minutes`) or while a run of the last days has no effort told.
 */
export function hardMinutesLeft({ limits }: WeekInput, recent: Recent, today: number, { baseMin }: Week, minutes: number): number {
  const lastSix = lastSixDays(recent, today)
  if (lastSix.some(({ effort }) => effort === undefined) || total(lastSix, minutesOf) + minutes > baseMin) return 0
  const hard = (run: Stretch): number => (run.effort !== undefined && run.effort >= limits.hardEffort ? run.minutes : 0)
  const before = [1, 2, 3, 4].map((back) => total(within(recent.certain, today - 6 - 7 * back, today - 7 * back), hard))
  return Math.max(0, Math.floor(Math.min(limits.hardShare * baseMin, Math.max(...before)) - total(lastSix, hard)))
}
