import { along, cosine, cross, sine, unit, type Vector } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { closedCurve, openCurve, softHull } from './paths.ts'
import { type ArtColour, filled, inked, lined, type Shape } from './shape.ts'

/** Round kit: cylinders, balls and straps, in the room. */

/** The tone of the round end that faces us. */
const ENDS: { readonly [fill in ArtColour]?: ArtColour } = { shoe: 'shoe-far', band: 'band' }

/** A cylinder along a direction, half its length on either side of the middle. */
export function cylinder(eye: Eye, middle: Vector, axis: Vector, radius: number, half: number, weight: number, fill: ArtColour = 'prop-side'): Shape[] {
  const a = unit(cross(axis, Math.abs(axis[1]) > 0.8 ? [1, 0, 0] : [0.3, 0.9, 0.2]))
  const b = unit(cross(axis, a))
  const count = radius > 0.1 ? 36 : 14
  const end = (by: number): Point[] =>
    Array.from({ length: count }, (_, i) =>
      eye.see(along(along(along(middle, axis, by), a, radius * cosine((i * 360) / count)), b, radius * sine((i * 360) / count))),
    )
  const nearEnd = end(eye.near(axis) >= 0 ? half : -half)
  return [inked(softHull([...end(half), ...end(-half)], 2), fill, weight), filled(softHull(nearEnd, 2), ENDS[fill] ?? 'prop-top')]
}

export function ball(eye: Eye, middle: Vector, radius: number, weight: number, fill: ArtColour = 'band'): Shape {
  const [x, y] = eye.see(middle)
  const points = Array.from({ length: 12 }, (_, i): Point => [x + radius * eye.scale * cosine(i * 30), y + radius * eye.scale * sine(i * 30)])
  return inked(closedCurve(points), fill, weight)
}

/** A strap or rope through the places, so many metres wide. */
export function strap(eye: Eye, places: readonly Vector[], weight: number, wide = 0.03, colour: ArtColour = 'band'): Shape[] {
  const line = openCurve(places.map(eye.see))
  return [lined(line, wide * eye.scale + weight * 2), lined(line, wide * eye.scale, colour)]
}
