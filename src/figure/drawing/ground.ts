import type { Extent } from '#knowledge/pose-shape.ts'
import { BODY_SIDES, type Body } from '../body/body.ts'
import { type Scene, surfaceUnder } from '../body/scene.ts'
import { along, cosine, sine, type Vector } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { decimal, softHull } from './paths.ts'
import { filled, lined, type Shape } from './shape.ts'

/** A level circle in the room, metres. */
export const levelDisc = (middle: Vector, radius: number, points = 12): Vector[] =>
  Array.from({ length: points }, (_, i): Vector => [middle[0] + radius * cosine((i * 360) / points), middle[1], middle[2] + radius * sine((i * 360) / points)])

/** The line on which the figure stands; looking far down there is none, only the mat. */
export function groundLine(eye: Eye, width: number, weight: number): Shape {
  const y = decimal(eye.see([0, 0, -0.16])[1])
  return lined(`M${decimal(width * 0.03)} ${y}H${decimal(width * 0.97)}`, weight, 'ground')
}

export const matShape = (eye: Eye, [from, to]: Extent): Shape =>
  filled(softHull([eye.see([from, 0, -0.36]), eye.see([to, 0, -0.36]), eye.see([to, 0, 0.36]), eye.see([from, 0, 0.36])], 8), 'mat')

/** Higher parts of the body throw no shadow, metres; neither do parts whose shadow would be a mere sliver. */
const SHADOW_REACH = 0.75
const LEAST_SHADOW = 0.035

/** The shadow right under the body, smaller the higher a part is; never missing under a standing one. */
export function shadowShape(body: Body, scene: Scene, eye: Eye): Shape {
  const blobs: string[] = []
  const drop = (a: Vector, b: Vector, radius: number): void => {
    const low = [a, b].flatMap((place) => {
      const floor = surfaceUnder(scene, place)
      const height = place[1] - floor
      const wide = radius * (1 - height / 1.1)
      return height > SHADOW_REACH || wide < LEAST_SHADOW ? [] : [{ place, floor, wide }]
    })
    const discs = low.map(({ place, floor, wide }): Point[] => levelDisc([place[0] + 0.015, floor + 0.001, place[2]], wide, 8).map(eye.see))
    const sameFloor = low.every(({ floor }) => floor === low[0]?.floor)
    for (const points of sameFloor ? [discs.flat()] : discs) if (points.length > 0) blobs.push(softHull(points, 6))
  }
  for (const side of BODY_SIDES) {
    const { hip, knee, ankle, foot } = body.legs[side]
    const { elbow, wrist, hand } = body.arms[side]
    drop(hip, knee, 0.1)
    drop(knee, ankle, 0.075)
    drop(ankle, along(ankle, foot, 0.13), 0.075)
    drop(elbow, along(wrist, hand, 0.08), 0.05)
  }
  drop(body.pelvis, body.neck, 0.17)
  drop(body.neck, body.head, 0.1)
  if (body.pelvis[1] > 0.7) blobs.push(softHull(levelDisc([(body.legs.R.ankle[0] + body.legs.L.ankle[0]) / 2, 0, 0], 0.27, 16).map(eye.see), 6))
  return { ...filled(blobs.join(''), 'shadow'), opacity: 0.13 }
}
