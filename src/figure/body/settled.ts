import type { Angles, FootContact, Pose } from '#knowledge/pose-shape.ts'
import { anchored } from './anchored.ts'
import { BODY_SIDES, type Body, type BodySide } from './body.ts'
import { RESTS } from './bones.ts'
import { ankleHeight, footCarries } from './foot.ts'
import { type Scene, surfaceUnder } from './scene.ts'
import type { Vector } from './space.ts'

/** Where a carrying part belongs at one end of the movement. */
export type Footing = { readonly [part in `${'foot' | 'hand' | 'elbow'}${BodySide}`]?: Vector }

/** The body at one end of the movement, and where each part that carries it stands, exactly on the surface under it. */
export interface Settled {
  readonly body: Body
  readonly angles: Angles
  readonly footing: Footing
}

export function settled(pose: Pose, angles: Angles, scene: Scene, which: 'start' | 'end'): Settled {
  const body = anchored(pose, angles, scene)
  const footing: { -readonly [part in keyof Footing]: Footing[part] } = {}
  for (const side of BODY_SIDES) {
    const leg = body.legs[side]
    const floor = surfaceUnder(scene, leg.ankle)
    const stands = footStands(pose, angles, body, side, floor, which)
    if (stands !== 'none') {
      footing[`foot${side}`] = [leg.ankle[0], floor + ankleHeight(stands, leg, floor), leg.ankle[2]]
      body.legs[side] = { ...leg, stands }
    }
    const { elbow, wrist } = body.arms[side]
    const elbowFloor = surfaceUnder(scene, elbow)
    const handFloor = surfaceUnder(scene, wrist)
    if (elbowCarries(pose, side, elbow[1] - elbowFloor)) footing[`elbow${side}`] = [elbow[0], elbowFloor + RESTS.elbow, elbow[2]]
    else if (handCarries(pose, side, wrist[1] - handFloor)) footing[`hand${side}`] = [wrist[0], handFloor + RESTS.wrist, wrist[2]]
  }
  return { body, angles, footing }
}

/** What the pose says, or what the shank tells when the foot is near the floor. */
function footStands(pose: Pose, angles: Angles, body: Body, side: BodySide, floor: number, which: 'start' | 'end'): FootContact {
  const leg = body.legs[side]
  const told = pose.contacts?.[`foot${side}`]
  const wanted = typeof told === 'object' ? told[which] : told
  if (wanted === 'with' || wanted === 'thigh') return 'none'
  const stands = wanted ?? (leg.ankle[1] - floor < 0.17 ? footCarries(leg, floor) : 'none')
  return stands === 'flat' && (angles[`ankle${side}`] ?? 0) <= -20 ? 'toe' : stands
}

function elbowCarries(pose: Pose, side: BodySide, height: number): boolean {
  const told = pose.contacts?.[`elbow${side}`]
  return told === undefined ? pose.anchor.startsWith('elbow') && height < 0.1 : told === 'on'
}

function handCarries(pose: Pose, side: BodySide, height: number): boolean {
  const told = pose.contacts?.[`hand${side}`]
  return told === undefined ? height < 0.12 && height > -0.16 : told === 'on'
}
