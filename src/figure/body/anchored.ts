import type { Anchor, Angles, Pose } from '#knowledge/pose-shape.ts'
import { type Body, type BodySide, ballOf, carry } from './body.ts'
import { RESTS } from './bones.ts'
import type { Scene } from './scene.ts'
import { skeleton } from './skeleton.ts'
import { along, clamp, plus, squareTo, times, unit, type Vector } from './space.ts'

/** The body of these angles with its anchor over x = 0 (facing us, also z = 0), at the height of the flesh above what it stands on. */
export function anchored(pose: Pose, angles: Angles, scene: Scene): Body {
  const body = skeleton(pose, angles)
  const joint = anchorOf(body, pose.anchor)
  carry(body, [-joint[0], scene.base + restHeight(pose) - joint[1], pose.view === 'front' ? -joint[2] : 0])
  restHead(body, scene.base + (pose.view === 'front' || pose.roll ? 0.13 : 0.112))
  return body
}

/** The place of the joint that stays. */
export function anchorOf(body: Body, anchor: Anchor): Vector {
  if (anchor === 'pelvis') return body.pelvis
  if (anchor === 'shoulders') return body.neck
  const side = anchor.slice(-1) as BodySide
  if (anchor.startsWith('foot')) return body.legs[side].ankle
  if (anchor.startsWith('toe')) return ballOf(body.legs[side])
  if (anchor.startsWith('knee')) return body.legs[side].knee
  return anchor.startsWith('hand') ? body.arms[side].wrist : body.arms[side].elbow
}

function restHeight({ anchor, anchorHeight, roll, view, start }: Pose): number {
  if (anchorHeight !== undefined) return anchorHeight
  if (anchor.startsWith('foot')) return RESTS.ankle
  if (anchor.startsWith('toe')) return RESTS.ball
  if (anchor.startsWith('knee')) return RESTS.knee
  if (anchor.startsWith('hand')) return RESTS.anchorHand
  if (anchor.startsWith('elbow')) return RESTS.elbow
  if (anchor === 'shoulders') return RESTS.shoulders
  const onItsSide = roll !== undefined || (view === 'front' && Math.abs(start.axis ?? 0) > 45)
  return onItsSide ? RESTS.pelvisOnItsSide : RESTS.pelvisSitting
}

/** A lying head rests on the floor instead of sinking through it. */
function restHead(body: Body, lowest: number): void {
  if (body.head[1] >= lowest || body.crown[1] > 0.5) return
  const [x, y, z] = body.crown
  const crown = unit([x, clamp((lowest - body.neck[1]) / 0.16, y, 1), z])
  const gaze = unit(squareTo(body.gaze, crown))
  const head = plus(along(body.neck, crown, 0.16), times(gaze, 0.018))
  body.crown = crown
  body.gaze = gaze
  body.head = [head[0], Math.max(head[1], lowest), head[2]]
}
