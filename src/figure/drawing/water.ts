import type { Eye } from './camera.ts'
import type { Size } from './framing.ts'
import { decimal } from './paths.ts'
import { lined, type Shape } from './shape.ts'

/** Height of the water: the shoulders of somebody who floats upright, metres above the anchor's ground. */
const SURFACE = 1.28

/** Deep water in front of the body: a pale veil with a soft surface. */
export function waterShapes(eye: Eye, { width, height }: Size): Shape[] {
  const y = eye.see([0, SURFACE, 0])[1]
  const count = 8
  const long = width / count
  const wave = Array.from({ length: count }, (_, i) => `q${decimal(long / 2)} ${decimal((i % 2 ? -0.03 : 0.03) * eye.scale)} ${decimal(long)} 0`).join('')
  return [{ d: `M0 ${decimal(y)}${wave}V${height}H0Z`, fill: 'water', opacity: 0.35 }, lined(`M0 ${decimal(y)}${wave}`, 1.6, 'water')]
}
