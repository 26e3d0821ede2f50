import { type Metres, type MetresPerSecond, secondsFromMin } from '#basics/units.ts'
import { isHeld, isRun, type Run } from './run.ts'

/**
 * Whether a run may count: nobody has doubts left about it, and its distance fits its time. The second holds for what was typed too: kilometres
 * read as metres, a comma lost, a drive. No word of the runner makes it count, only a mended number.
 */
export const isPlausible = (run: Run): boolean => !isHeld(run) && (!isRun(run) || fitsItsTime(run))

function fitsItsTime({ distanceM, minutes }: Run): boolean {
  if (minutes > LONGEST_MIN) return false
  return distanceM === undefined || (distanceM <= FARTHEST && (minutes === 0 ? distanceM < SHORT : distanceM / secondsFromMin(minutes) <= FASTEST))
}

/** Over a whole run: the fastest marathon is 5.8, the fastest 5 km 6.6. */
const FASTEST: MetresPerSecond = 7
/** The longest stages of ultra races. */
const FARTHEST: Metres = 200_000
const LONGEST_MIN = 36 * 60
/** A sprint that was rounded down to no minute. */
const SHORT: Metres = 420
