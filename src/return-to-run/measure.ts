import type { Metres } from '#basics/units.ts'
import type { LoadLimits } from '#knowledge/load-shape.ts'
import type { ReturnToRun } from '#knowledge/rehab-shape.ts'
import { minutesOf, type Recent, type Stretch } from '#load/recent.ts'

type Rule = Pick<ReturnToRun, 'sessionGrowthPercent' | 'smallStepMin'>
type Limits = Pick<LoadLimits, 'settleDays' | 'shortRunMin' | 'growsTo'>

/** Minutes of a run to which small steps lead, whatever was run before. */
const SMALL_RUN_MIN = 30

/** The session rule: no more than a tenth longer than the longest of 30 days (Frandsen 2025); from a small base, a few minutes. Minutes. */
export const sessionMost = (rule: Rule, limits: Pick<LoadLimits, 'growsTo'>, longestMin: number): number => most(rule, limits, longestMin, 1)

/** `perMinute`: how much of the length, minutes or metres, goes into a minute. */
const most = ({ sessionGrowthPercent, smallStepMin }: Rule, { growsTo }: Pick<LoadLimits, 'growsTo'>, longest: number, perMinute: number): number =>
  grown(
    longest,
    Math.max(longest * (1 + sessionGrowthPercent / 100), Math.min(longest + smallStepMin * perMinute, SMALL_RUN_MIN * perMinute)),
    growsTo.runMin * perMinute,
  )

/** A length that grows to `by`, though no further than `most` by our rules: what is longer already stays as it is. Unit of the three alike. */
export const grown = (length: number, by: number, most: number): number => Math.max(length, Math.min(by, most))

/**
 * What a body is known to bear: until a run has had its weeks to settle, it counts for no more than the session rule gave on its day. So a run far
 * beyond what was allowed opens the way to none of the same length, and two of them lift each other no higher. A short run needs no base, a longer
 * one without any counts as that short one: what is not known lowers. Where nothing `grows`, as while the pain is being
 * settled, it counts for no more than the longest of the runs before it, as these count by the rule. Only what counts for the runner changes; against them every run counts whole.
 */
export function measured({ certain, possible }: Recent, today: number, rule: Rule, limits: Limits, grows = true): Recent {
  const sorted = [...certain].sort((a, b) => a.day - b.day)
  const bounds: Bound[] = []
  for (const run of sorted) {
    const before = bounds.filter((each) => each.run.day >= run.day - 30 && each.run.day < run.day).map(countedOn(run.day, limits))
    const fresh = boundOf(run, before, rule, limits)
    bounds.push({ run, fresh, now: grows ? fresh : boundOf(run, before, NO_GROWTH, limits) })
  }
  return { certain: bounds.map(({ run, now }) => countedOn(today, limits)({ run, fresh: now })), possible }
}

/** No run is longer than those before it. */
const NO_GROWTH: Rule = { sessionGrowthPercent: 0, smallStepMin: 0 }

/** A run, and as how long it counts while it is fresh. */
interface Fresh {
  readonly run: Stretch
  readonly fresh: Stretch
}

interface Bound extends Fresh {
  /** As how long it counts today, while it is fresh. */
  readonly now: Stretch
}

const countedOn =
  (day: number, { settleDays }: Limits) =>
  ({ run, fresh }: Fresh): Stretch =>
    day - run.day < settleDays ? fresh : run

function boundOf(run: Stretch, before: readonly Stretch[], rule: Rule, limits: Limits): Stretch {
  const minutes = Math.min(run.minutes, Math.max(limits.shortRunMin, sessionMost(rule, limits, longest(before, minutesOf))))
  if (run.distanceM === undefined) return minutes < run.minutes ? { ...run, minutes } : run
  const speed = run.speed ?? 0
  const distanceM = Math.min(run.distanceM, Math.max(limits.shortRunMin * speed, most(rule, limits, longest(before, metresAt(speed)), speed)))
  return minutes < run.minutes || distanceM < run.distanceM ? { ...run, minutes, distanceM } : run
}

/**
 * As how far a run counts for one of this speed, metres a minute: where an entry of it knows no distance, no farther than its minutes at that speed.
 * So a distance that comes later with a copy never lends more than none did.
 */
const metresAt =
  (speed: number) =>
  ({ minutes, distanceM = Number.POSITIVE_INFINITY, isPartlyTold }: Stretch): Metres =>
    distanceM === Number.POSITIVE_INFINITY || isPartlyTold ? Math.min(distanceM, minutes * speed) : distanceM

const longest = (runs: readonly Stretch[], length: (run: Stretch) => number): number => Math.max(0, ...runs.map(length))
