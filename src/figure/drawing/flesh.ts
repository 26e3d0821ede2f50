import { BODY_SIDES, type Body, type BodySide, type Leg, sign } from '../body/body.ts'
import { along, cross, dot, length, minus, plus, squareTo, times, towards, unit } from '../body/space.ts'
import type { Eye } from './camera.ts'
import { FOREARM, NECK, type Ring, type Segment, SHANK, segment, THIGH, TRUNK, UPPER_ARM } from './rings.ts'
import { type Tube, tube } from './tube.ts'

/** A body with flesh on its bones, and the outlines that the viewer has of it. */
export interface Flesh {
  readonly body: Body
  readonly trunk: Segment
  readonly neck: Tube
  readonly legs: Readonly<Record<BodySide, FleshLeg>>
  readonly arms: Readonly<Record<BodySide, FleshArm>>
}

export interface FleshLeg {
  readonly bones: Leg
  readonly thighBone: Segment
  readonly shankBone: Segment
  readonly thigh: Tube
  readonly shank: Tube
  readonly shorts: Tube
}

export interface FleshArm {
  readonly upper: Tube
  readonly fore: Tube
  readonly sleeve: Tube
}

export function fleshOf(body: Body, eye: Eye): Flesh {
  const trunk: Segment = {
    from: body.pelvis,
    to: body.neck,
    front: body.chest,
    outer: body.right,
    rings: breathing(body.breath),
    metres: true,
    bow: -(body.curl * Math.PI * 0.5) / (180 * 8),
  }
  const neckTop = plus(body.head, along(times(body.crown, -0.02), body.gaze, -0.022))
  const neck: Segment = { from: along(body.neck, body.up, -0.03), to: neckTop, front: body.gaze, outer: body.right, rings: NECK }
  const each = <Part>(make: (side: BodySide) => Part) => Object.fromEntries(BODY_SIDES.map((side) => [side, make(side)])) as Record<BodySide, Part>
  return {
    body,
    trunk,
    neck: tube(eye, neck, 0, 1, { nearEnd: 0.2, farEnd: 0 }),
    legs: each((side) => fleshLeg(body, side, eye)),
    arms: each((side) => fleshArm(body, side, eye)),
  }
}

/** The trunk's surface as one side's muscles see it: outer is that side. */
export const trunkOf = ({ trunk, body }: Flesh, side: BodySide): Segment => ({ ...trunk, outer: times(body.hipLine, sign(side)) })

function fleshLeg(body: Body, side: BodySide, eye: Eye): FleshLeg {
  const bones = body.legs[side]
  const { thighBone, shankBone } = legBones(body, side)
  return {
    bones,
    thighBone,
    shankBone,
    thigh: tube(eye, thighBone, 0, 1, { nearEnd: hipRoundness(body, bones) }),
    shank: tube(eye, shankBone, 0, 0.95, { farEnd: 0.4 }),
    shorts: tube(eye, thighBone, 0, 0.5, { grow: 0.002, flare: 0.014, farEnd: 0.16, nearEnd: hipRoundness(body, bones) }),
  }
}

/** The fronts of thigh and shank, told by the bend of the knee. */
export function legBones(body: Body, side: BodySide): { readonly thighBone: Segment; readonly shankBone: Segment } {
  const { hip, knee, ankle, kneecap } = body.legs[side]
  const thigh = towards(hip, knee)
  const shank = towards(knee, ankle)
  const straight = dot(thigh, shank)
  const overKnee = unit(squareTo(minus(times(thigh, straight), shank), thigh))
  const front = length(cross(thigh, shank)) > 0.12 && dot(overKnee, kneecap) > -0.5 ? overKnee : kneecap
  const shin = unit(squareTo(along(times(front, Math.max(0.05, straight)), thigh, Math.sqrt(Math.max(0, 1 - straight ** 2))), shank))
  const outwards = times(body.hipLine, sign(side))
  return { thighBone: segment(hip, knee, front, outwards, THIGH), shankBone: segment(knee, ankle, shin, outwards, SHANK) }
}

/** Bent sideways at the hip, the round top of the thigh must not stick out of the pelvis. */
function hipRoundness(body: Body, { hip, knee }: Leg): number {
  const thigh = towards(hip, knee)
  const along = dot(thigh, body.up)
  return Math.abs(dot(thigh, body.chest)) < 0.35 && along > -0.92 && along < -0.3 ? 0.12 : 1
}

function fleshArm(body: Body, side: BodySide, eye: Eye): FleshArm {
  const { shoulder, elbow, wrist } = body.arms[side]
  const outwards = times(body.right, sign(side))
  const upper = segment(shoulder, elbow, body.chest, outwards, UPPER_ARM)
  return {
    upper: tube(eye, upper, 0, 1),
    fore: tube(eye, segment(elbow, wrist, body.chest, outwards, FOREARM), 0, 1, { farEnd: 0.3 }),
    sleeve: tube(eye, upper, 0, 0.46, { grow: 0.003, flare: 0.01, farEnd: 0.12 }),
  }
}

/** Breathing in lifts the belly by up to 4 cm. */
function breathing(breath: number): readonly Ring[] {
  if (breath === 0) return TRUNK
  return TRUNK.map(([at, front, ...rest]): Ring => [at, front + 0.04 * breath * Math.max(0, 1 - Math.abs(at - 0.2) / 0.17), ...rest])
}
