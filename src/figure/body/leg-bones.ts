import type { Angles } from '#knowledge/pose-shape.ts'
import { type BodySide, type Frame, type Leg, sign } from './body.ts'
import { BONES } from './bones.ts'
import { aimFoot } from './foot.ts'
import { along, clamp, cosine, dot, sine, squareTo, times, turned, unit, type Vector } from './space.ts'

/** Side view: flexion in the plane of the trunk, abduction tips the thigh out of it, rotation turns the shank outwards. */
export function legFromTheSide(angles: Angles, side: BodySide, { up, forward }: Frame, hipLine: Vector): Leg {
  const flexion = angles[`hip${side}`] ?? 0
  const abduction = angles[`abd${side}`] ?? 0
  const rotation = angles[`rot${side}`] ?? 0
  const knee = angles[`knee${side}`] ?? 0
  const outwards = times(hipLine, sign(side))
  const inPlane = along(times(up, -cosine(flexion)), forward, sine(flexion))
  const thigh = along(times(inPlane, cosine(abduction)), outwards, sine(abduction))
  const ahead = unit(squareTo(along(times(forward, cosine(flexion)), up, sine(flexion)), thigh))
  const kneecap = turnedOutwards(ahead, thigh, outwards, rotation, sign(side))
  return leg(outwards, thigh, along(times(thigh, cosine(knee)), kneecap, -sine(knee)), kneecap, forward, up, angles[`ankle${side}`] ?? 0)
}

/** Facing us: angles in the plane of the picture, f and g say how much of thigh and shank lies in it; the rest comes towards us or goes away. */
export function legFacing(angles: Angles, side: BodySide, { up, right }: Frame, forward: Vector): Leg {
  const thighShare = clamp(angles[`f${side}`] ?? 1, -1, 1)
  const shankShare = clamp(angles[`g${side}`] ?? 1, -1, 1)
  const abduction = angles[`abd${side}`] ?? 0
  const outwards = times(right, sign(side))
  const inPicture = (degrees: number): Vector => along(times(up, -cosine(degrees)), outwards, sine(degrees))
  const thigh = along(times(inPicture(abduction), thighShare), forward, Math.sqrt(1 - thighShare * thighShare))
  const shank = along(times(inPicture(abduction - (angles[`bend${side}`] ?? 0)), shankShare), forward, -Math.sqrt(1 - shankShare * shankShare))
  return leg(outwards, thigh, shank, unit(squareTo(forward, thigh)), forward, up, angles[`ankle${side}`] ?? 0)
}

function leg(outwards: Vector, thigh: Vector, shank: Vector, kneecap: Vector, forward: Vector, up: Vector, ankle: number): Leg {
  const hip = times(outwards, BONES.hip)
  const knee = along(hip, thigh, BONES.thigh)
  const bones: Leg = { hip, knee, ankle: along(knee, shank, BONES.shank), kneecap, foot: forward, instep: up, toes: forward, stands: 'none' }
  return aimFoot(bones, ankle)
}

/** Turning the thigh outwards turns the kneecap outwards, whichever way the leg points. */
function turnedOutwards(ahead: Vector, thigh: Vector, outwards: Vector, by: number, hand: 1 | -1): Vector {
  const kneecap = turned(ahead, thigh, -by * hand)
  const wrongWay = dot(kneecap, outwards) < 0 !== by < 0 && Math.abs(by) > 1
  return wrongWay ? turned(ahead, thigh, by * hand) : kneecap
}
