import type { Angles } from '#knowledge/pose-shape.ts'
import { type Arm, type BodySide, type Frame, sign } from './body.ts'
import { BONES } from './bones.ts'
import { along, cosine, sine, squareTo, times, turned, unit, type Vector } from './space.ts'

/** Side view: shoulder flexion, a little abduction so that the arm clears the trunk, elbow flexion. */
export function armFromTheSide(angles: Angles, side: BodySide, trunk: Frame): Arm {
  const { up, forward } = trunk
  const flexion = angles[`sh${side}`] ?? 0
  const abduction = angles[`sab${side}`] ?? 4
  const elbow = angles[`el${side}`] ?? (flexion === 0 && up[1] === 1 ? 10 : 4)
  const inPlane = along(times(up, -cosine(flexion)), forward, sine(flexion))
  const upper = along(times(inPlane, cosine(abduction)), times(trunk.right, sign(side)), sine(abduction))
  const ahead = unit(squareTo(along(times(forward, cosine(flexion)), up, sine(flexion)), upper))
  const bendsTo = turned(ahead, upper, (angles[`srot${side}`] ?? 0) * sign(side))
  return arm(trunk, side, upper, along(times(upper, cosine(elbow)), bendsTo, sine(elbow)))
}

/** Facing us: abduction in the plane of the picture; `fa` below 0.9 says how much of the forearm lies in it, the rest comes forwards. */
export function armFacing(angles: Angles, side: BodySide, trunk: Frame): Arm {
  const { up, forward } = trunk
  const outwards = times(trunk.right, sign(side))
  const abduction = angles[`arm${side}`] ?? 6
  const flexion = angles[`sh${side}`] ?? 0
  const share = angles[`fa${side}`] ?? 1
  const elbow = angles[`el${side}`] ?? 8
  const inPicture = along(times(up, -cosine(abduction)), outwards, sine(abduction))
  const upper = flexion === 0 ? inPicture : along(times(inPicture, cosine(flexion)), forward, sine(flexion))
  const lower =
    share < 0.9
      ? along(times(upper, share), forward, Math.sqrt(1 - share * share))
      : along(times(upper, cosine(elbow)), unit(squareTo(along(forward, outwards, -0.6), upper)), sine(elbow))
  return arm(trunk, side, upper, lower)
}

function arm({ up, right }: Frame, side: BodySide, upper: Vector, lower: Vector): Arm {
  const shoulder = along(times(up, BONES.trunk - 0.05), right, sign(side) * BONES.shoulder)
  const elbow = along(shoulder, upper, BONES.upperArm)
  return { shoulder, elbow, wrist: along(elbow, lower, BONES.forearm), hand: lower, flat: false }
}
