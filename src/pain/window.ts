import { type DayReport, type Diary, type Effort, masked } from './diary.ts'

/**
 * Averages over mornings. An empty window has no average; one of too few mornings has none either: silence is never "no pain".
 * A day with a painkiller is in every average that can only hold the runner back, and in none that could move forward.
 */

/** Mornings a week needs before its average says anything. */
const LEAST_MORNINGS = 4

type Pick = (report: DayReport) => number | undefined

const morningOf: Pick = ({ morning }) => morning

/** Values of the days from `from` to `to`, both included. */
export function valuesBetween(diary: Diary, from: number, to: number, pick: Pick = morningOf): readonly number[] {
  const values: number[] = []
  for (let day = from; day <= to; day++) {
    const report = diary.reports.get(day)
    const value = report && pick(report)
    if (value !== undefined) values.push(value)
  }
  return values
}

/** Sums of a value over the days, so that any window is two subtractions: the days of a plan ask for thousands of them. */
interface Sums {
  readonly first: number
  /** Up to and including each day. */
  readonly sum: Float64Array
  readonly count: Uint32Array
}

const sums = new WeakMap<Diary, Map<Pick, Sums>>()

function sumsOf(diary: Diary, pick: Pick): Sums {
  const byPick = sums.get(diary) ?? new Map<Pick, Sums>()
  sums.set(diary, byPick)
  let known = byPick.get(pick)
  if (!known) {
    const days = [...diary.reports.keys()]
    const [first, last] = days.length === 0 ? [0, 0] : [days.reduce((x, y) => Math.min(x, y)), days.reduce((x, y) => Math.max(x, y))]
    known = { first, sum: new Float64Array(last - first + 2), count: new Uint32Array(last - first + 2) }
    for (let day = first; day <= last; day++) {
      const report = diary.reports.get(day)
      const value = report && pick(report)
      known.sum[day - first + 1] = (known.sum[day - first] ?? 0) + (value ?? 0)
      known.count[day - first + 1] = (known.count[day - first] ?? 0) + (value === undefined ? 0 : 1)
    }
    byPick.set(pick, known)
  }
  return known
}

/** Sum and number of the values from `from` to `to`, both included. */
function window(diary: Diary, from: number, to: number, pick: Pick): { readonly sum: number; readonly count: number } {
  const { first, sum, count } = sumsOf(diary, pick)
  const place = (day: number): number => Math.max(0, Math.min(count.length - 1, day - first + 1))
  const [low, high] = [place(from - 1), place(to)]
  return { sum: (sum[high] ?? 0) - (sum[low] ?? 0), count: (count[high] ?? 0) - (count[low] ?? 0) }
}

/** Average of the seven days that end with `day`; undefined with fewer than four mornings. */
export function weekMean(diary: Diary, day: number, pick: Pick = morningOf): number | undefined {
  const { sum, count } = window(diary, day - 6, day, pick)
  return count < LEAST_MORNINGS ? undefined : sum / count
}

/**
 * What "back to normal in the morning" means on `day`: the average of the mornings of the seven days before it. In the first week, what was told at
 * the start. Undefined while nothing was ever told: then nothing can be "back to normal".
 */
export function baseOn(diary: Diary, day: number): number | undefined {
  const { sum, count } = window(diary, day - 7, day - 1, morningOf)
  if (count >= 3 || diary.startMorning === undefined) return count === 0 ? undefined : sum / count
  return (sum + diary.startMorning) / (count + 1)
}

/** Best week up to each day since the start, worked out once for a diary. */
const anchors = new WeakMap<Diary, readonly (number | undefined)[]>()

/**
 * The fixed anchor: the best week since the start. The rolling base drifts along with a hip that slowly gets worse; this does not.
 * The start answer is one too, when it was better than any week.
 */
export function anchorOn(diary: Diary, day: number): number | undefined {
  let known = anchors.get(diary)
  if (!known) {
    const last = Math.max(diary.start, ...diary.reports.keys())
    let best = diary.startMorning
    const found: (number | undefined)[] = []
    for (let end = diary.start; end <= last; end++) {
      const week = end < diary.start + 6 ? undefined : weekMean(diary, end)
      if (week !== undefined && (best === undefined || week < best)) best = week
      found.push(best)
    }
    known = found
    anchors.set(diary, known)
  }
  return known[Math.min(day - diary.start, known.length - 1)] ?? diary.startMorning
}

/** Next morning after an effort: not above the base before it. Unknown while the morning or the base is missing. */
export function settledNextMorning(diary: Diary, day: number): boolean | undefined {
  const [morning, base] = [diary.reports.get(day + 1)?.morning, baseOn(diary, day + 1)]
  return morning === undefined || base === undefined ? undefined : morning <= base + ROUNDING
}

/** A reading is a whole number and a base is an average: half a point above it is still "as before". */
const ROUNDING = 0.5

/**
 * An effort that was calm as far as it was told, and whose next morning nobody told: neither calm nor known to be anything else. Only the missing
 * morning is excused: a missing score, a painkiller, a limp or a symptom is not.
 */
export function isUntold(diary: Diary, effort: Effort, painAtMost: number): boolean {
  const next = diary.reports.get(effort.day + 1)
  return next === undefined && quietAsTold(effort, painAtMost) && effort.painkillers === false && diary.reports.get(effort.day)?.painkillers !== true
}

/** A calm effort: pain at most `painAtMost`, steady or easing, no limp, settled next morning, and nothing that could have hidden it. */
export function isCalm(diary: Diary, effort: Effort, painAtMost: number): boolean {
  const next = diary.reports.get(effort.day + 1)
  return (
    quietAsTold(effort, painAtMost) &&
    !(next?.symptoms?.length ?? 0) &&
    next?.ahead !== true &&
    masked(diary, effort) === 'no' &&
    settledNextMorning(diary, effort.day) === true
  )
}

/** Pain told and at most `painAtMost`, steady or easing, no limp, no new symptom: what the effort itself says, whatever the days around it say. */
const quietAsTold = ({ worst, course, limp, ahead, symptoms }: Effort, painAtMost: number): boolean =>
  worst !== undefined && worst <= painAtMost && course !== 'built-up' && limp !== true && !ahead && !(symptoms?.length ?? 0)
