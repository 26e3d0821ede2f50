import type { Arm, Leg } from './body.ts'
import { BONES } from './bones.ts'
import { along, clamp, length, minus, plus, squareTo, times, unit, type Vector } from './space.ts'

/**
 * Two bones from `root` that end at `target`, or as near as they reach: the middle joint keeps to its side, or to the hint's when the limb
 * is straight.
 */
function twoBones(root: Vector, middle: Vector, target: Vector, upper: number, lower: number, hint: Vector): readonly [middle: Vector, end: Vector] {
  const to = minus(target, root)
  const far = clamp(length(to), Math.abs(upper - lower) + 0.02, upper + lower - 0.0004)
  const direction = unit(to)
  let bend = squareTo(minus(middle, root), direction)
  if (length(bend) < 0.03) bend = plus(bend, times(unit(squareTo(hint, direction)), 0.05))
  const x = (upper * upper - lower * lower + far * far) / (2 * far)
  const height = Math.sqrt(Math.max(0, upper * upper - x * x))
  return [along(along(root, direction, x), unit(bend), height), along(root, direction, far)]
}

/** The leg with its ankle on the target; the foot's direction is left to the caller. */
export function legTo(leg: Leg, target: Vector): Leg {
  const [knee, ankle] = twoBones(leg.hip, leg.knee, target, BONES.thigh, BONES.shank, leg.kneecap)
  return { ...leg, knee, ankle }
}

/** The arm with its wrist on the target; the elbow points to where it was, or to the hint. */
export function armTo(arm: Arm, target: Vector, hint: Vector, elbow: Vector = arm.elbow): Arm {
  const [bent, wrist] = twoBones(arm.shoulder, elbow, target, BONES.upperArm, BONES.forearm, hint)
  return { ...arm, elbow: bent, wrist }
}
