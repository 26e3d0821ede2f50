import type { FootContact } from '#knowledge/pose-shape.ts'
import { BALL } from './bones.ts'
import { along, plus, type Vector } from './space.ts'

export const BODY_SIDES = ['R', 'L'] as const
export type BodySide = (typeof BODY_SIDES)[number]

/** Joints are places; kneecap, foot, instep and toes are the directions in which these look. */
export interface Leg {
  readonly hip: Vector
  readonly knee: Vector
  readonly ankle: Vector
  readonly kneecap: Vector
  readonly foot: Vector
  readonly instep: Vector
  readonly toes: Vector
  readonly stands: FootContact
}

export interface Arm {
  readonly shoulder: Vector
  readonly elbow: Vector
  readonly wrist: Vector
  /** Where the fingers point. */
  readonly hand: Vector
  /** Laid on a surface. */
  readonly flat: boolean
}

/** A body at one moment. A joint is moved by exchanging its leg or arm for another one. */
export interface Body {
  pelvis: Vector
  /** Base of the neck. */
  neck: Vector
  head: Vector
  /** Directions: up the head, where the face looks, up the trunk, where the chest looks, to the right of chest and of hips. */
  crown: Vector
  gaze: Vector
  up: Vector
  chest: Vector
  right: Vector
  hipLine: Vector
  /** Degrees by which the back is rounded (+) or hollow (-). */
  curl: number
  /** How far the breath has lifted the belly, 0..1. */
  breath: number
  readonly legs: Record<BodySide, Leg>
  readonly arms: Record<BodySide, Arm>
}

/** Directions of trunk and pelvis: up, forwards, to the right. */
export interface Frame {
  readonly up: Vector
  readonly forward: Vector
  readonly right: Vector
}

/** +1 on the right, -1 on the left. */
export const sign = (side: BodySide): 1 | -1 => (side === 'R' ? 1 : -1)
export const otherSide = (side: BodySide): BodySide => (side === 'R' ? 'L' : 'R')

/** The ball of the foot, on the sole. */
export const ballOf = (leg: Leg): Vector => along(along(leg.ankle, leg.foot, BALL.forward), leg.instep, -BALL.down)

/** Changes every direction and place alike: a turn or a reflection about the pelvis. */
export function reshape(body: Body, change: (v: Vector) => Vector): void {
  for (const key of ['pelvis', 'neck', 'head', 'crown', 'gaze', 'up', 'chest', 'right', 'hipLine'] as const) body[key] = change(body[key])
  for (const side of BODY_SIDES) {
    const leg = body.legs[side]
    const arm = body.arms[side]
    body.legs[side] = {
      hip: change(leg.hip),
      knee: change(leg.knee),
      ankle: change(leg.ankle),
      kneecap: change(leg.kneecap),
      foot: change(leg.foot),
      instep: change(leg.instep),
      toes: change(leg.toes),
      stands: leg.stands,
    }
    body.arms[side] = { shoulder: change(arm.shoulder), elbow: change(arm.elbow), wrist: change(arm.wrist), hand: change(arm.hand), flat: arm.flat }
  }
}

/** Carries the whole body; directions stay. */
export function carry(body: Body, by: Vector): void {
  for (const key of ['pelvis', 'neck', 'head'] as const) body[key] = plus(body[key], by)
  for (const side of BODY_SIDES) {
    const leg = body.legs[side]
    const arm = body.arms[side]
    body.legs[side] = { ...leg, hip: plus(leg.hip, by), knee: plus(leg.knee, by), ankle: plus(leg.ankle, by) }
    body.arms[side] = { ...arm, shoulder: plus(arm.shoulder, by), elbow: plus(arm.elbow, by), wrist: plus(arm.wrist, by) }
  }
}
