import type { HandContact, Pose } from '#knowledge/pose-shape.ts'
import { type Arm, type Body, type BodySide, sign } from './body.ts'
import { BONES } from './bones.ts'
import { armTo } from './reach.ts'
import type { Scene } from './scene.ts'
import { along, between, plus, squareTo, times, towards, unit, type Vector } from './space.ts'

/** Lays a hand where the pose wants it: on the body, on the wall, on a point in the room. */
export function layHand(pose: Pose, body: Body, side: BodySide, wallPlace: Vector | undefined): void {
  const where = pose.contacts?.[`hand${side}`]
  if (where === undefined || where === 'on' || where === 'none') return
  const target = where === 'wall' ? wallPlace : placeOf(where, body, side)
  if (!target) return
  const outwards = times(body.right, sign(side))
  const free = FREE_ELBOW.has(where)
  const wide = where === 'hip' || where === 'head' || where === 'chest' ? 1.4 : 0.5
  const hint = along(along(times(body.chest, where === 'hip' || where === 'head' ? -0.2 : -0.5), body.up, -0.6), outwards, wide)
  const arm = body.arms[side]
  const hanging = along(arm.shoulder, unit(hint), BONES.upperArm)
  const reached = armTo(arm, target, hint, free || typeof where === 'object' ? hanging : between(arm.elbow, hanging, 0.6))
  body.arms[side] = { ...reached, ...handOn(where, reached, body, outwards) }
}

/** Hands whose elbow is not given by the arm's angles. */
const FREE_ELBOW: ReadonlySet<HandContact> = new Set(['hip', 'chest', 'head', 'wall', 'belly'] as const)

/** Where on the wall a hand lies, taken from where the shoulder is: one place for the whole movement. */
export function wallPlaceFor(pose: Pose, scene: Scene, shoulder: Vector): Vector | undefined {
  const wall = scene.blocks.find(({ look }) => look === 'wall')
  if (!wall) return undefined
  const height = shoulder[1] - (pose.view === 'side' ? 0.12 : 0.2)
  return [wall.x[1] < shoulder[0] ? wall.x[1] + 0.03 : wall.x[0] - 0.03, height, shoulder[2]]
}

function placeOf(where: Exclude<HandContact, 'on' | 'none' | 'wall'>, body: Body, side: BodySide): Vector {
  if (typeof where === 'object') return where.at
  const outwards = times(body.right, sign(side))
  switch (where) {
    case 'hip':
      return plus(along(along(body.pelvis, body.up, 0.135), body.chest, -0.02), times(outwards, 0.172))
    case 'chest':
      return plus(along(along(body.neck, body.up, -0.17), body.chest, 0.2), times(outwards, 0.055))
    case 'belly':
      return plus(along(along(body.pelvis, body.up, 0.2), body.chest, 0.135 + 0.03 * body.breath), times(outwards, 0.06))
    case 'head':
      return along(along(body.head, body.crown, -0.1), body.gaze, 0.02)
    default:
      return legPlace(where, body)
  }
}

function legPlace(where: 'thighR' | 'thighL' | 'hamR' | 'hamL' | 'shinR' | 'shinL' | 'ankleR' | 'ankleL' | 'footR' | 'footL', body: Body): Vector {
  const leg = body.legs[where.slice(-1) as BodySide]
  const part = where.slice(0, -1)
  if (part === 'thigh') return along(between(leg.hip, leg.knee, 0.72), leg.kneecap, 0.085)
  if (part === 'ham') return along(between(leg.hip, leg.knee, 0.7), leg.kneecap, -0.085)
  if (part === 'shin') return along(between(leg.knee, leg.ankle, 0.22), unit(squareTo(leg.foot, towards(leg.knee, leg.ankle))), 0.065)
  return part === 'ankle' ? leg.ankle : along(leg.ankle, leg.foot, 0.08)
}

/** How the palm lies there. */
function handOn(where: HandContact, arm: Arm, body: Body, outwards: Vector): Pick<Arm, 'hand' | 'flat'> {
  if (where === 'chest') return { hand: unit(along(along(times(body.up, 0.85), outwards, -0.4), body.chest, 0.15)), flat: false }
  if (where === 'hip') return { hand: unit(along(along(times(body.chest, 0.75), outwards, -0.25), body.up, -0.55)), flat: false }
  if (where === 'belly') return { hand: unit(along(times(outwards, -0.9), body.up, -0.3)), flat: true }
  if (where === 'wall') return { hand: [arm.wrist[0] > arm.shoulder[0] ? 0.2 : -0.2, 0.97, 0], flat: true }
  return { hand: towards(arm.elbow, arm.wrist), flat: false }
}
