import { type Metres, type Seconds, secondsFromMin, type UnixSeconds } from '#basics/units.ts'
import { FARTHEST, fastestOver, LONGEST_MIN, SLOWEST } from '#load/plausible.ts'
import type { Motion } from './motion.ts'
import type { Sport } from './sports.ts'

/** Why an activity looks wrong. It is shown with this sentence and counts for nothing until the runner says that it is right. */
export interface Doubt {
  readonly code: 'too-fast' | 'too-slow' | 'jump' | 'vehicle' | 'too-far' | 'too-long' | 'totals' | 'date' | 'sport'
  readonly says: string
}

/** Share of the distance that may come from faults of the GPS. */
const JUMPED = 0.05
const IN_A_CAR: Seconds = 60
interface Told {
  readonly sport?: Sport
  readonly start?: UnixSeconds
  readonly timerS: Seconds
  readonly distanceM?: Metres
  readonly motion: Motion
  /** A total in a damaged file does not fit the rest of it. */
  readonly atOdds?: boolean
  /** The sport is our guess. */
  readonly guessed: boolean
}

/** Everything that looks wrong with it; empty for a plausible one. `now` is there where the caller knows it. */
export function doubtsOf({ sport, start, timerS, distanceM, motion, atOdds = false, guessed }: Told, now?: UnixSeconds): Doubt[] {
  const doubts: Doubt[] = []
  const say = (wrong: boolean, code: Doubt['code'], says: string): void => {
    if (wrong) doubts.push({ code, says })
  }
  say(start !== undefined && now !== undefined && start > now + 86_400, 'date', 'Its date lies ahead.')
  if (sport !== 'run') return doubts
  say(guessed, 'sport', 'Nothing says for certain which sport it was: was it a run?')
  say(atOdds, 'totals', 'The length or the duration that the file names does not fit the rest of it: is it right?')
  const speed = distanceM === undefined || timerS < 60 ? undefined : distanceM / timerS
  say(speed !== undefined && speed > fastestOver(timerS), 'too-fast', `${kmh(speed)} km/h on average is faster than anybody runs: a ride or a drive?`)
  say(
    speed !== undefined && speed > 0 && speed < SLOWEST && timerS > 600 && !((motion.split?.runS ?? 0) > 60),
    'too-slow',
    `${kmh(speed)} km/h on average is slower than walking: was it a run?`,
  )
  say(distanceM !== undefined && distanceM > FARTHEST, 'too-far', `${((distanceM ?? 0) / 1000).toFixed(0)} km is too far for one run.`)
  say(timerS > secondsFromMin(LONGEST_MIN), 'too-long', `${(timerS / 3600).toFixed(0)} hours is too long for one run: was the watch left on?`)
  say(motion.tooFastS >= IN_A_CAR, 'vehicle', `For ${(motion.tooFastS / 60).toFixed(0)} minutes it was faster than 29 km/h: is there a drive in it?`)
  say(
    motion.jumpedM > JUMPED * (distanceM ?? 0) && motion.jumpedM > 500,
    'jump',
    `The position jumps by ${(motion.jumpedM / 1000).toFixed(1)} km: the distance is wrong.`,
  )
  return doubts
}

/**
 * Whether the points of a damaged file speak against its totals, which one wrong bit may have doubled. Points that reach over nearly all of the time tell how far it was; fewer of
 * them tell how fast. Too few tell nothing.
 */
export function pointsSpeakAgainst({ recordedS, metres }: Motion, timerS: Seconds, distanceM: Metres | undefined): boolean {
  if (metres === undefined || distanceM === undefined || recordedS < ENOUGH_POINTS || timerS <= 0) return false
  const far = distanceM / Math.max(metres, 1)
  const fast = (distanceM * recordedS) / (Math.max(metres, 1) * timerS)
  const isNear = recordedS > NEARLY_ALL * timerS && off(far) > AS_FAR
  return isNear || off(fast) > AS_FAST
}

/** By how much one is larger than the other, whichever it is. */
const off = (ratio: number): number => Math.max(ratio, 1 / ratio) - 1

const ENOUGH_POINTS: Seconds = 60
/** Points and totals of whole files differ by less than this. */
const AS_FAR = 0.1
/** A part of a run may be faster than the whole. */
const AS_FAST = 0.3
/** Share of the time over which the points must reach to tell of all of it. */
export const NEARLY_ALL = 0.95

const kmh = (speed: number | undefined): string => ((speed ?? 0) * 3.6).toFixed(1)
