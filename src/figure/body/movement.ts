import { ANGLES, type AngleName, type Pose } from '#knowledge/pose-shape.ts'
import type { BodySide } from './body.ts'
import { wallPlaceFor } from './hands.ts'
import { type Scene, sceneOf } from './scene.ts'
import { type Settled, settled } from './settled.ts'
import { between, type Vector } from './space.ts'

/** A pose made ready to be shown at any moment: what does not change while it moves is worked out once. */
export interface Movement {
  readonly pose: Pose
  readonly scene: Scene
  readonly start: Settled
  readonly end: Settled
  /** The angles that the pose names, with their values at start, end and a quarter of a round. */
  readonly tracks: readonly { readonly name: AngleName; readonly start: number; readonly end: number; readonly around: number }[]
  /** Where hands lie on the wall. */
  readonly onWall: Readonly<Record<BodySide, Vector | undefined>>
}

export function movementOf(pose: Pose): Movement {
  const scene = sceneOf(pose)
  const start = settled(pose, pose.start, scene, 'start')
  const end = settled(pose, pose.end, scene, 'end')
  const tracks = ANGLES.filter((name) => name in pose.start || name in pose.end || (pose.around && name in pose.around)).map((name) => {
    const from = pose.start[name] ?? missing(name)
    const to = pose.end[name] ?? missing(name)
    return { name, start: from, end: to, around: pose.around?.[name] ?? (from + to) / 2 }
  })
  const place = (side: BodySide) => wallPlaceFor(pose, scene, between(start.body.arms[side].shoulder, end.body.arms[side].shoulder, 0.5))
  return { pose, scene, start, end, tracks, onWall: { R: place('R'), L: place('L') } }
}

/** What an angle is when only the other end of the movement names it. */
const missing = (name: AngleName): number => {
  if (name === 'tf' || /^(f|g|fa)[RL]$/.test(name)) return 1
  if (/^arm[RL]$/.test(name)) return 6
  return /^sab[RL]$/.test(name) ? 4 : 0
}

/** Where in the movement the figure stands: 0 the start, 1 the end. In a round, 0 to 1 is the whole round and the end lies at 0.5. */
export type Position = number

/** The position that shows the end of the movement. */
export const endOf = (pose: Pose): Position => (pose.around ? 0.5 : 1)
