import { type Metres, type MetresPerSecond, type Seconds, secondsFromMin } from '#basics/units.ts'
import { isHeld, isRun, type Run } from './run.ts'

/**
 * Whether a run may count: nobody has doubts left about it, and its distance fits its time. The second holds for what was typed too: kilometres
 * read as metres, a comma lost, a drive. No word of the runner makes it count, only a mended number.
 */
export const isPlausible = (run: Run): boolean => !isHeld(run) && misfitOf(run) === undefined

/** What no word of the runner makes right: it is longer than anybody runs, or its distance does not fit its time. */
export type Misfit = 'too-long' | 'distance'

/** What is wrong with the numbers of a run, whoever wrote them. */
export function misfitOf(run: Run): Misfit | undefined {
  if (!isRun(run)) return undefined
  if (run.minutes > LONGEST_MIN) return 'too-long'
  return fitsItsTime(run) ? undefined : 'distance'
}

const fitsItsTime = ({ distanceM, minutes }: Run): boolean =>
  distanceM === undefined ||
  (distanceM <= FARTHEST && (minutes === 0 ? distanceM < SHORT : distanceM / secondsFromMin(minutes) <= fastestOver(secondsFromMin(minutes))))

/** Mean speed that nobody has run for so long, from 3 km on: a little above the world records (5 km 12:35, 10 km 26:11, half marathon 56:42, marathon 2:00:35, 50 km 2:38). */
export const fastestOver = (time: Seconds): MetresPerSecond => FASTEST.find(({ upTo }) => time <= upTo)!.speed

const FASTEST: readonly { readonly upTo: Seconds; readonly speed: MetresPerSecond }[] = [
  { upTo: 600, speed: 7 },
  { upTo: 1200, speed: 6.7 },
  { upTo: 2700, speed: 6.4 },
  { upTo: 4500, speed: 6.25 },
  { upTo: 9000, speed: 5.9 },
  { upTo: Number.POSITIVE_INFINITY, speed: 5.3 },
]
/** Mean speed of a run: slower is a stroll. */
export const SLOWEST: MetresPerSecond = 1

/** The longest stages of ultra races. */
export const FARTHEST: Metres = 200_000
/** Longer has nobody run without a bed, minutes. */
export const LONGEST_MIN = 36 * 60
/** A sprint that was rounded down to no minute. */
const SHORT: Metres = 420
