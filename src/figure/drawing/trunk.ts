import { type BodySide, sign } from '../body/body.ts'
import { along, cosine, sine, type Vector } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import type { Flesh } from './flesh.ts'
import { openCurve, softHull } from './paths.ts'
import { type ArtColour, filled, lined, type Shape } from './shape.ts'
import { endLine, tube } from './tube.ts'

/**
 * Trunk, neck, shirt and shorts. The near limbs share its outline: first one dark shape of all of them, then the fills, so the limbs grow
 * out of the trunk and the figure does not look jointed.
 */
export function trunkShapes(flesh: Flesh, nearLegs: readonly BodySide[], nearArms: readonly BodySide[], eye: Eye, weight: number): Shape[] {
  const trunk = trunkTube(flesh, eye)
  const yokes = nearArms.map((side) => yoke(flesh, side, eye))
  const together = [
    trunk.closed,
    flesh.neck.closed,
    ...yokes,
    ...nearLegs.flatMap((side) => [flesh.legs[side].thigh.closed, flesh.legs[side].shorts.closed]),
    ...nearArms.flatMap((side) => [flesh.arms[side].upper.closed, flesh.arms[side].sleeve.closed]),
  ]
  const pelvis = tube(eye, flesh.trunk, -0.085, 0.125, { nearEnd: 0.55, farEnd: -0.12 })
  const waist = [pelvis.points[pelvis.edge]!, pelvis.points[pelvis.edge + pelvis.endPoints + 1]!] as const
  return [
    { d: together.join(''), fill: 'line' satisfies ArtColour, stroke: 'line', width: weight * 2 },
    filled(flesh.neck.closed, 'skin'),
    filled(trunk.closed, 'top'),
    ...yokes.map((cloth) => filled(cloth, 'top')),
    lined(endLine(trunk), weight * 0.8),
    filled(pelvis.closed, 'shorts'),
    lined(openCurve([waist[0], bowed(waist[0], waist[1], -0.08), waist[1]]), weight * 0.8),
  ]
}

export const trunkTube = (flesh: Flesh, eye: Eye) => tube(eye, flesh.trunk, -0.085, 0.512, { nearEnd: 0.55, farEnd: 0.4 })

/** A level circle of the picture round a place, radius in metres. */
export function discAt(eye: Eye, place: Vector, radius: number): Point[] {
  const [x, y] = eye.see(place)
  return Array.from({ length: 10 }, (_, i): Point => [x + radius * eye.scale * cosine(i * 36), y + radius * eye.scale * sine(i * 36)])
}

/** Cloth from neck to shoulder. */
function yoke({ body }: Flesh, side: BodySide, eye: Eye): string {
  const out = sign(side)
  return softHull(
    [
      ...discAt(eye, body.arms[side].shoulder, 0.05),
      ...discAt(eye, along(along(body.neck, body.up, -0.025), body.right, out * 0.04), 0.03),
      ...discAt(eye, along(along(body.neck, body.up, -0.2), body.right, out * 0.09), 0.05),
    ],
    4,
  )
}

const bowed = (a: Point, b: Point, by: number): Point => [(a[0] + b[0]) / 2 + (b[1] - a[1]) * by, (a[1] + b[1]) / 2 - (b[0] - a[0]) * by]
