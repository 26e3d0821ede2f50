import type { Muscle, Prop } from '#knowledge/pose-shape.ts'
import { BODY_SIDES, type Body } from '../body/body.ts'
import { bodyAt } from '../body/body-at.ts'
import { endOf, type Movement } from '../body/movement.ts'
import type { Block } from '../body/scene.ts'
import { along, type Vector } from '../body/space.ts'
import { type Camera, eyeOf } from './camera.ts'
import { legBones } from './flesh.ts'
import { kitReach } from './kit.ts'

/** Size of the picture in pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The part of width and height that stays free on every side. */
const MARGIN = 0.06
/** Metres that the height of a picture shows at least, so that a small pose is not drawn as a giant. */
const LEAST_HEIGHT = 1.45
const USUAL_PITCH = 7
const USUAL_YAW = 16

/** One camera for the whole movement, so that nothing zooms. Walls may run out of the picture; nothing else does. */
export function cameraFor(movement: Movement, muscle: Muscle | undefined, size: Size): Camera {
  const { pose, scene } = movement
  const yaw = pose.camera?.yaw ?? (pose.view === 'front' ? 0 : yawToShow(movement, muscle))
  const bodies = [0, 0.25, 0.5, 0.75, 1].map((at) => bodyAt(movement, at))
  return cameraOn(bodies, { yaw, pitch: pose.camera?.pitch ?? USUAL_PITCH }, size, { props: pose.props, blocks: scene.blocks })
}

/** A camera that shows all these bodies and what is around them. */
export function cameraOn(
  bodies: readonly Body[],
  { yaw, pitch }: Pick<Camera, 'yaw' | 'pitch'>,
  { width, height }: Size,
  { props, blocks }: { readonly props: readonly Prop[]; readonly blocks: readonly Block[] } = { props: [], blocks: [] },
): Camera {
  const probe = eyeOf({ yaw, pitch, scale: 1, x: 0, y: 0 })
  const box = { left: 1e9, right: -1e9, top: 1e9, bottom: -1e9 }
  const show = (place: Vector, around: number): void => {
    const [x, y] = probe.see(place)
    box.left = Math.min(box.left, x - around)
    box.right = Math.max(box.right, x + around)
    box.top = Math.min(box.top, y - around)
    box.bottom = Math.max(box.bottom, y + around)
  }
  for (const body of bodies) for (const { place, around } of outermost(props, body)) show(place, around)
  for (const { look, x, y, z } of blocks)
    if (look === 'wall') show([x[0], 0.6, 0], 0.06)
    else for (const across of x) for (const deep of z) for (const high of y) show([across, high, deep], 0.01)
  show([0, 0, -0.16], 0)
  const [wide, tall] = [width * (1 - 2 * MARGIN), height * (1 - 2 * MARGIN)]
  const scale = Math.min(wide / (box.right - box.left), tall / (box.bottom - box.top), tall / LEAST_HEIGHT)
  return { yaw, pitch, scale, x: width / 2 - ((box.left + box.right) / 2) * scale, y: height * (1 - MARGIN) - box.bottom * scale }
}

/** The places that stick out of a body, and how far the flesh reaches round them, metres. */
function outermost(props: readonly Prop[], body: Body): { readonly place: Vector; readonly around: number }[] {
  const limbs = BODY_SIDES.flatMap((side) => {
    const { knee, ankle, foot } = body.legs[side]
    const { wrist, elbow, hand } = body.arms[side]
    return [
      { place: knee, around: 0.07 },
      { place: ankle, around: 0.07 },
      { place: along(ankle, foot, 0.19), around: 0.05 },
      { place: along(wrist, hand, 0.12), around: 0.03 },
      { place: elbow, around: 0.05 },
    ]
  })
  const kit = kitReach(props, body).map((place) => ({ place, around: 0.05 }))
  return [{ place: body.head, around: 0.135 }, { place: body.pelvis, around: 0.14 }, { place: body.neck, around: 0.1 }, ...limbs, ...kit]
}

/** A side view is turned to whichever side shows more of the first muscle at the end of the movement. */
function yawToShow(movement: Movement, muscle: Muscle | undefined): number {
  const body = bodyAt(movement, endOf(movement.pose))
  const { thighBone, shankBone } = legBones(body, movement.pose.work === 'L' ? 'L' : 'R')
  const [thigh, shank, chest] = [thighBone.front[0], shankBone.front[0], body.chest[0]]
  const backwards = facesRight(muscle, thigh, shank, chest)
  return Math.abs(backwards) < 0.08 ? USUAL_YAW : Math.sign(backwards) * USUAL_YAW
}

/** How far the muscle's own surface looks to the right. */
function facesRight(muscle: Muscle | undefined, thigh: number, shank: number, chest: number): number {
  switch (muscle) {
    case 'hamstrings':
      return -thigh
    case 'calf':
    case 'soleus':
      return -shank
    case 'quadriceps':
    case 'rectus-femoris':
    case 'vastus-lateralis':
      return thigh
    case 'iliopsoas':
      return thigh + chest
    case 'gluteus-maximus':
    case 'deep-rotators':
    case 'back-extensors':
      return -chest - thigh * 0.3
    case 'gluteus-medius':
      return -chest
    default:
      return 0.2
  }
}
