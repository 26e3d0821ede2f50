import type { Block } from '../body/scene.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { clipped, hull, polygon, softHull, towardsBy } from './paths.ts'
import { filled, inked, type Shape } from './shape.ts'

/** Steps, benches, chairs and walls: three tones, rounded corners, the same ink as the body. */
export function blockShapes({ x, y, z, look }: Block, eye: Eye, weight: number): Shape[] {
  const corner = (i: 0 | 1, j: 0 | 1, k: 0 | 1): Point => eye.see([x[i], y[j], z[k]])
  const ends = [0, 1] as const
  const outside = hull(ends.flatMap((i) => ends.flatMap((j) => ends.map((k) => corner(i, j, k)))))
  const thin = Math.min(x[1] - x[0], y[1] - y[0])
  const radius = Math.min(look === 'wall' ? 0.012 : 0.03, thin / 3) * eye.scale
  const inside = rounded(outside, radius)
  const seen = eye.near([1, 0, 0]) > 0 ? 1 : 0
  const top = clipped([corner(0, 1, 0), corner(1, 1, 0), corner(1, 1, 1), corner(0, 1, 1)], inside)
  const side = clipped(hull([corner(seen, 0, 0), corner(seen, 1, 0), corner(seen, 1, 1), corner(seen, 0, 1)]), inside)
  return [
    inked(softHull(outside, radius), look === 'soft' ? 'mat' : 'prop', weight),
    ...(top.length > 2 ? [filled(polygon(top), look === 'soft' ? 'mat' : 'prop-top')] : []),
    ...(side.length > 2 ? [filled(polygon(side), 'prop-side')] : []),
  ]
}

/** The hull with every corner cut twice: near enough to the rounded outline to stay inside it. */
function rounded(outside: readonly Point[], radius: number): Point[] {
  return outside.flatMap((at, i) => {
    const before = towardsBy(at, outside[(i + outside.length - 1) % outside.length]!, radius)
    const after = towardsBy(at, outside[(i + 1) % outside.length]!, radius)
    const middle: Point = [(before[0] + 2 * at[0] + after[0]) / 4, (before[1] + 2 * at[1] + after[1]) / 4]
    return [before, middle, after]
  })
}
