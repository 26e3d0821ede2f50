import type { Muscle } from '#knowledge/pose-shape.ts'
import type { BodySide } from '../body/body.ts'
import { clamp, degrees } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { type Flesh, trunkOf } from './flesh.ts'
import { MUSCLE_ROWS, type Row, type SkinPoint } from './muscle-rows.ts'
import { closedCurve, openCurve } from './paths.ts'
import { type Segment, skinAt } from './rings.ts'
import { lined, type Shape } from './shape.ts'

/** The skin is seen up to here from the middle of what faces us, degrees. */
const HORIZON = 84
/** A muscle narrower than this is hidden, metres. */
const HIDDEN = 0.022
const WIDE = 0.09

/** The muscles of one side, as far as their skin faces us: a muscle never shows through the body. */
export function musclesOn(flesh: Flesh, side: BodySide, muscles: readonly Muscle[], eye: Eye, weight: number, far: boolean): Shape[] {
  const bones = { P: trunkOf(flesh, side), T: flesh.legs[side].thighBone, S: flesh.legs[side].shankBone }
  return muscles.flatMap((muscle) => {
    const rows = MUSCLE_ROWS[muscle].map((row) => visibleRow(row, bones, eye))
    const widest = Math.max(...rows.map(([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1])))
    if (widest < HIDDEN * eye.scale) return []
    const edge = [...rows.map(([a]) => a), ...rows.map(([, b]) => b).reverse()]
    const flat: Shape = { ...lined(closedCurve(edge), weight * 1.1, 'muscle-edge'), fill: far ? 'muscle-far' : 'muscle', muscle }
    const shares = widest > WIDE * eye.scale ? [0.28, 0.5, 0.72] : [0.36, 0.66]
    return far ? [flat] : [flat, ...shares.map((share) => ({ ...lined(fibre(rows, share), weight * 0.75, 'fibre'), muscle }))]
  })
}

/** The two ends of a row, cut off where the skin turns away from us. */
function visibleRow([first, last]: Row, bones: Readonly<Record<SkinPoint[0], Segment>>, eye: Eye): readonly [Point, Point] {
  const half = (last[2] - first[2]) / 2
  const end = ([part, at, round]: SkinPoint, towardsMiddle: number): Point => {
    const bone = bones[part]
    const facesUs = degrees(Math.atan2(eye.facing(bone.outer)[2], eye.facing(bone.front)[2]))
    const middle = ((((round + towardsMiddle - facesUs) % 360) + 540) % 360) - 180
    return eye.see(skinAt(bone, at, facesUs + clamp(middle - towardsMiddle, -HORIZON, HORIZON), -0.004))
  }
  return [end(first, half), end(last, -half)]
}

/** A pale line along the muscle, not quite from end to end. */
function fibre(rows: readonly (readonly [Point, Point])[], share: number): string {
  const line = rows.map(([a, b]): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share])
  const last = line.length - 1
  const nearer = (from: Point, to: Point, by: number): Point => [from[0] + (to[0] - from[0]) * by, from[1] + (to[1] - from[1]) * by]
  return openCurve([nearer(line[0]!, line[1]!, 0.45), ...line.slice(1, last), nearer(line[last]!, line[last - 1]!, 0.5)])
}
