import type { Angles, Pose } from '#knowledge/pose-shape.ts'
import { type Body, type BodySide, otherSide, sign } from './body.ts'
import { BONES } from './bones.ts'
import { aimFoot } from './foot.ts'
import { legTo } from './reach.ts'
import { along, between, towards } from './space.ts'

/** A foot that lies on the other one, or whose ankle is crossed over the other thigh. */
export function restOnOtherLeg(pose: Pose, body: Body, side: BodySide, angles: Angles): void {
  const how = pose.contacts?.[`foot${side}`]
  if (how !== 'with' && how !== 'thigh') return
  const other = body.legs[otherSide(side)]
  const target =
    how === 'with'
      ? along(other.ankle, body.hipLine, 0.075 * sign(side))
      : along(along(between(other.hip, other.knee, 0.86), other.kneecap, 0.1), body.hipLine, -0.06 * sign(side))
  body.legs[side] = aimFoot(legTo(body.legs[side], target), angles[`ankle${side}`] ?? 0)
}

/** Nothing sinks into the floor: knees, shoes and elbows end on it. */
export function keepAboveFloor(body: Body, side: BodySide): void {
  const leg = body.legs[side]
  if (leg.knee[1] < 0.05) {
    const knee = along(leg.hip, towards(leg.hip, [leg.knee[0], 0.05, leg.knee[2]]), BONES.thigh)
    body.legs[side] = { ...leg, knee, ankle: along(knee, towards(knee, leg.ankle), BONES.shank) }
  }
  const low = body.legs[side]
  if (low.ankle[1] < 0.048) body.legs[side] = legTo(low, [low.ankle[0], 0.048, low.ankle[2]])
  const arm = body.arms[side]
  if (arm.elbow[1] < 0.045) {
    const elbow = along(arm.shoulder, towards(arm.shoulder, [arm.elbow[0], 0.045, arm.elbow[2]]), BONES.upperArm)
    body.arms[side] = { ...arm, elbow, wrist: along(elbow, towards(elbow, arm.wrist), BONES.forearm) }
  }
}
