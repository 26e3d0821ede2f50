import type { Angles, Pose } from '#knowledge/pose-shape.ts'
import { armFacing, armFromTheSide } from './arm-bones.ts'
import { BODY_SIDES, type Body, type BodySide, type Frame, reshape } from './body.ts'
import { BONES } from './bones.ts'
import { legFacing, legFromTheSide } from './leg-bones.ts'
import { along, clamp, cosine, cross, plus, sine, squareTo, times, turned, unit, type Vector } from './space.ts'

/** From the angles of one moment to a body in the room, pelvis at the origin, standing on nothing yet. */
export function skeleton(pose: Pose, angles: Angles): Body {
  const side = pose.view === 'side'
  const { trunk, pelvis } = side ? framesFromTheSide(angles) : framesFacing(pose, angles)
  const legs = Object.fromEntries(
    BODY_SIDES.map((s) => [s, side ? legFromTheSide(angles, s, trunk, pelvis.right) : legFacing(angles, s, pelvis, trunk.forward)]),
  )
  const arms = Object.fromEntries(BODY_SIDES.map((s) => [s, side ? armFromTheSide(angles, s, trunk) : armFacing(angles, s, trunk)]))
  const neck = times(trunk.up, BONES.trunk)
  const { crown, gaze } = headDirections(pose, angles, trunk)
  const body: Body = {
    pelvis: [0, 0, 0],
    neck,
    head: plus(along(neck, trunk.up, 0.055), along(times(crown, 0.105), gaze, 0.018)),
    crown,
    gaze,
    up: trunk.up,
    chest: trunk.forward,
    right: trunk.right,
    hipLine: pelvis.right,
    curl: angles.curl ?? 0,
    breath: angles.breath ?? 0,
    legs: legs as Record<BodySide, Body['legs']['R']>,
    arms: arms as Record<BodySide, Body['arms']['R']>,
  }
  if (pose.roll) reshape(body, (v) => turned(v, trunk.up, pose.roll ?? 0))
  if (pose.mirrored) reshape(body, ([x, y, z]) => [x, y, -z])
  return body
}

function framesFromTheSide(angles: Angles): { readonly trunk: Frame; readonly pelvis: Frame } {
  const lean = angles.trunk ?? 0
  const trunk: Frame = { up: [sine(lean), cosine(lean), 0], forward: [cosine(lean), -sine(lean), 0], right: [0, 0, 1] }
  return { trunk, pelvis: trunk }
}

/** Facing us as in a mirror, right on the screen's right; or seen from behind. */
function framesFacing(pose: Pose, angles: Angles): { readonly trunk: Frame; readonly pelvis: Frame } {
  const axis = angles.axis ?? 0
  const lean = axis + (angles.trunk ?? 0)
  const share = angles.tf ?? 1
  const tilt = angles.pelvis ?? 0
  const forward: Vector = [0, 0, pose.seenFrom === 'back' ? -1 : 1]
  const bodyUp: Vector = [sine(axis), cosine(axis), 0]
  const across: Vector = [cosine(axis), -sine(axis), 0]
  const up = along(times([sine(lean), cosine(lean), 0], share), forward, Math.sqrt(Math.max(0, 1 - share * share)))
  return {
    trunk: { up, forward: share > 0.99 ? forward : unit(squareTo(forward, up)), right: unit(squareTo(across, up)) },
    pelvis: { up: bodyUp, forward, right: along(times(across, cosine(tilt)), bodyUp, sine(tilt)) },
  }
}

/** The head follows the trunk but stays a little more level when the body leans; `neck` + looks up, - tucks the chin. */
function headDirections(pose: Pose, angles: Angles, { up, forward }: Frame): { readonly crown: Vector; readonly gaze: Vector } {
  if (pose.view === 'front') return { crown: turned(up, forward, angles.neck ?? 0), gaze: forward }
  const lean = angles.trunk ?? 0
  const nod = angles.neck ?? (lean > -60 ? clamp(lean, -30, 75) * 0.42 : 0)
  const hinge = unit(cross(forward, up))
  return { crown: turned(up, hinge, nod), gaze: turned(forward, hinge, nod) }
}
