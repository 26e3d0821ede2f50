import type { Extent, Pose, Prop } from '#knowledge/pose-shape.ts'
import type { Vector } from './space.ts'

/** A block of the scenery, metres. firm: feet and anchors stand on it. low: only what is already up there rests on it. thin: nothing does. */
export interface Block {
  readonly look: 'box' | 'wall' | 'soft'
  readonly rests: 'firm' | 'low' | 'nothing'
  readonly x: Extent
  readonly y: Extent
  readonly z: Extent
}

/** What stands around the body. */
export interface Scene {
  readonly blocks: readonly Block[]
  /** Height of the surface under the anchor. */
  readonly base: number
}

export function sceneOf(pose: Pose): Scene {
  const blocks = pose.props.flatMap((prop) => blocksOf(prop, pose))
  const base = Math.max(0, ...blocks.filter((block) => block.rests === 'firm' && over(block.x, 0)).map(({ y }) => y[1]))
  return { blocks, base }
}

/** Height of what lies under a place of the body: the floor, or a step, board or bench that it is already on. */
export function surfaceUnder({ blocks }: Scene, place: Vector): number {
  let height = 0
  for (const block of blocks)
    if (block.rests !== 'nothing' && over(block.x, place[0]) && over(block.z, place[2]) && place[1] > block.y[1] - 0.1) height = Math.max(height, block.y[1])
  return height
}

const over = ([from, to]: Extent, at: number): boolean => at > from - 0.02 && at < to + 0.02

const ROOM_HEIGHT = 2.6

function blocksOf(prop: Prop, pose: Pose): readonly Block[] {
  switch (prop.kind) {
    case 'step':
      return [
        { look: 'box', rests: 'firm', x: prop.x ?? stepUnder(pose), y: [0, prop.height], z: prop.z ?? (pose.view === 'side' ? [-0.27, 0.27] : [-0.2, 0.24]) },
      ]
    case 'bench':
      return bench(prop.x ?? [-0.2, 0.2], prop.height, prop.z ?? [-0.27, 0.27])
    case 'box':
      return [{ look: 'box', rests: 'low', x: prop.x ?? [-0.2, 0.2], y: [0, prop.height], z: prop.z ?? [-0.27, 0.27] }]
    case 'chair':
      return chair(prop.x ?? [-0.66, -0.24], prop.height ?? 0.42, prop.back ?? 'left')
    case 'wall':
      return [wall(prop.at, prop.x)]
    case 'board':
      return [{ look: 'box', rests: 'firm', x: [-0.21, 0.21], y: [0.06, 0.085], z: [-0.18, 0.22] }]
    case 'cushion':
      return [{ look: 'soft', rests: 'nothing', x: [-0.16, 0.12], y: [0, 0.035], z: [-0.06, 0.28] }]
    default:
      return []
  }
}

/** The step reaches under the anchored foot and away from the other one. */
function stepUnder({ view, anchor }: Pose): Extent {
  if (view === 'side') return [-0.15, 0.36]
  return anchor.endsWith('R') ? [-0.09, 0.34] : [-0.34, 0.09]
}

function wall(at: 'front' | 'left' | 'beyond', x: number | undefined): Block {
  const face = { look: 'wall', rests: 'nothing', y: [0, ROOM_HEIGHT], z: [-0.34, 0.34] } as const
  if (at === 'front') return { ...face, x: [x ?? 0.62, (x ?? 0.62) + 0.09] }
  if (at === 'left') return { ...face, x: [(x ?? -0.5) - 0.09, x ?? -0.5] }
  return { ...face, x: [-0.75, 0.75], z: [-0.62, -0.56] }
}

/** A padded top on four legs: what hangs down beside it shows underneath. */
function bench(x: Extent, height: number, z: Extent): readonly Block[] {
  const thick = 0.04
  const inset = 0.03
  const legs = [z[0] + inset, z[1] - inset - thick].flatMap((deep) =>
    [x[0] + inset, x[1] - inset - thick].map((from) => post(from, height - 0.05, deep, thick)),
  )
  return [...legs, { look: 'box', rests: 'low', x, y: [height - 0.08, height], z }]
}

/** Four legs, a back and a seat, in the order in which they hide each other. */
function chair(x: Extent, height: number, back: 'left' | 'right'): readonly Block[] {
  const thick = 0.035
  const deep = 0.22
  const legs = ([-deep, deep - thick] as const).flatMap((z) => ([x[0], x[1] - thick] as const).map((from) => post(from, height - thick, z, thick)))
  const rest: Extent = back === 'left' ? [x[0] - 0.01, x[0] + thick] : [x[1] - thick, x[1] + 0.01]
  const seat: Block = { look: 'box', rests: 'low', x, y: [height - 0.05, height], z: [-deep, deep] }
  return [...legs, { look: 'box', rests: 'nothing', x: rest, y: [height - 0.05, height + 0.44], z: [-deep, deep] }, seat]
}

const post = (x: number, height: number, z: number, thick: number): Block => ({
  look: 'box',
  rests: 'nothing',
  x: [x, x + thick],
  y: [0, height],
  z: [z, z + thick],
})
