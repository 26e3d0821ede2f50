import type { Arm } from '../body/body.ts'
import { along, cosine, cross, sine, unit } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { softHull } from './paths.ts'

const EIGHTH = [0, 45, 90, 135, 180, 225, 270, 315] as const

/** A hand as a mitten: wrist, knuckles, fingertips; thinner and longer when it lies flat. */
export function handOutline({ wrist, hand, flat }: Arm, eye: Eye): string {
  const aside = unit(cross(hand, Math.abs(hand[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]))
  const up = unit(cross(aside, hand))
  const thick = flat ? 0.016 : 0.026
  const ring = (forward: number, high: number, wide: number): Point[] =>
    EIGHTH.map((t) => eye.see(along(along(along(wrist, hand, forward), up, high * cosine(t)), aside, wide * sine(t))))
  return softHull([...ring(0, thick * 1.15, 0.024), ...ring(0.07, thick + 0.004, 0.034), ...ring(flat ? 0.145 : 0.125, thick * 0.7, 0.024)], 0.02 * eye.scale)
}
