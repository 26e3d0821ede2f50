import type { Body } from '../body/body.ts'
import { cosine, sine } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { FACING, FROM_BEHIND, PROFILE } from './head-lines.ts'
import { closedCurve, openCurve } from './paths.ts'
import { filled, inked, lined, type Shape } from './shape.ts'

/** Head and hair, eye, mouth and ear: in profile, facing us or from behind, by where the face looks. */
export function headShapes(body: Body, eye: Eye, weight: number): Shape[] {
  const crown = eye.facing(body.crown)
  const gaze = eye.facing(body.gaze)
  const tall = Math.hypot(crown[0], crown[1])
  const up: Point = tall > 0.25 ? [crown[0] / tall, crown[1] / tall] : [0, -1]
  const right: Point = [-up[1], up[0]]
  const toSide = gaze[0] * right[0] + gaze[1] * right[1]
  const middle = eye.see(body.head)
  const hand = toSide >= 0 ? 1 : -1
  const place = ([x, y]: Point): Point => [middle[0] + (right[0] * x * hand + up[0] * y) * eye.scale, middle[1] + (right[1] * x * hand + up[1] * y) * eye.scale]
  const places = (points: readonly Point[]): Point[] => points.map(place)
  const dot = (at: Point): Shape =>
    filled(closedCurve([0, 90, 180, 270].map((t): Point => place([at[0] + 0.0076 * cosine(t), at[1] + 0.0076 * sine(t)]))), 'line')
  const looks = Math.abs(toSide) > 0.55 ? PROFILE : gaze[2] >= 0 ? FACING : FROM_BEHIND
  const skull = [inked(closedCurve(places(looks.face)), 'skin', weight), { ...inked(closedCurve(places(looks.hair)), 'hair', weight / 2) }]
  if (looks === PROFILE) {
    const ear = closedCurve(places(PROFILE.ear))
    return [...skull, dot([0.066, 0]), lined(openCurve(places(PROFILE.mouth)), weight * 0.8), { ...lined(ear, weight * 0.9), fill: 'skin' }]
  }
  if (looks === FROM_BEHIND) return skull
  return [
    ...skull,
    dot([-0.034, -0.004]),
    dot([0.034, -0.004]),
    lined(openCurve(places(FACING.mouth)), weight * 0.8),
    lined(openCurve(places(FACING.nose)), weight * 0.7),
  ]
}
