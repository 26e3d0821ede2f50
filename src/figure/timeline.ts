import type { Pose } from '#knowledge/pose-shape.ts'
import type { Position } from './body/movement.ts'

/** Seconds: a hold is reached, kept while the figure breathes, and left. */
const HOLD = { in: 1.8, out: 7.2, whole: 9, breaths: 2 } as const
/** How little a held figure moves with the breath, as a share of the movement. */
const BREATH = 0.025
/** Shares of one repetition: out, a short stop at the end, back; then a moment of rest. */
const BEAT = { out: 0.42, stop: 0.52, back: 0.94 } as const
/** Faster movements swing without a stop, seconds. */
const SWING = 1.5

/** Cosine: soft at both ends. */
const eased = (share: number): number => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, share)))) / 2

/** Where in the movement the figure is after so many seconds (0 or more) at the exercise's tempo: seconds for one repetition, or a hold. */
export function positionAt(pose: Pick<Pose, 'around'>, tempo: Pose['tempo'], seconds: number): Position {
  if (tempo === 'hold') return held(seconds % HOLD.whole)
  const share = (seconds % tempo) / tempo
  if (pose.around) return share
  if (tempo <= SWING) return eased(share < 0.5 ? share * 2 : 2 - share * 2)
  if (share < BEAT.out) return eased(share / BEAT.out)
  if (share < BEAT.stop) return 1
  return share < BEAT.back ? eased(1 - (share - BEAT.stop) / (BEAT.back - BEAT.stop)) : 0
}

function held(seconds: number): Position {
  if (seconds < HOLD.in) return eased(seconds / HOLD.in)
  if (seconds > HOLD.out) return eased((HOLD.whole - seconds) / (HOLD.whole - HOLD.out))
  const breath = (seconds - HOLD.in) / (HOLD.out - HOLD.in)
  return 1 - (BREATH * (1 - Math.cos(breath * HOLD.breaths * 2 * Math.PI))) / 2
}
