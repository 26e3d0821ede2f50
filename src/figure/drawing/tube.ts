import { cosine, sine } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { closedCurve, curvePart } from './paths.ts'
import { centreAt, type Ring, ringAt, type Segment } from './rings.ts'

/** The outline of a bone with its flesh: up the left edge, round the far end, down the right edge, round the near end. */
export interface Tube {
  readonly points: readonly Point[]
  /** Index of the last point of the left edge, and how many points round the far end follow it. */
  readonly edge: number
  readonly endPoints: number
  readonly closed: string
}

interface Cut {
  /** Wider everywhere, and wider towards the far end, metres: cloth. */
  readonly grow?: number
  readonly flare?: number
  /** How round the ends are: 1 half a circle, 0 straight. */
  readonly nearEnd?: number
  readonly farEnd?: number
}

/** The outline between two places of the bone. */
export function tube(eye: Eye, bone: Segment, from: number, to: number, { grow = 0, flare = 0, nearEnd = 1, farEnd = 1 }: Cut = {}): Tube {
  const start = eye.see(bone.from)
  const end = eye.see(bone.to)
  const far = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1
  const normal: Point = [(end[1] - start[1]) / far, -(end[0] - start[0]) / far]
  const front = eye.facing(bone.front)
  const outer = eye.facing(bone.outer)
  const radius = (hand: 1 | -1, [, ahead, behind, outside, inside]: Ring, more: number): number => {
    const x = (front[0] * normal[0] + front[1] * normal[1]) * hand
    const y = (outer[0] * normal[0] + outer[1] * normal[1]) * hand
    const seen = Math.hypot((x > 0 ? ahead : behind) * x, (y > 0 ? outside : inside) * y) / Math.hypot(x, y)
    return (seen + more) * eye.scale
  }
  const places = [from, ...bone.rings.map(([at]) => at).filter((at) => at > from + 0.03 && at < to - 0.03), to]
  const left: Point[] = []
  const right: Point[] = []
  places.forEach((at, i) => {
    const ring = ringAt(bone.rings, at)
    const [x, y] = eye.see(centreAt(bone, at))
    const more = grow + (flare * i) / (places.length - 1)
    const toLeft = radius(1, ring, more)
    const toRight = radius(-1, ring, more)
    left.push([x + normal[0] * toLeft, y + normal[1] * toLeft])
    right.push([x - normal[0] * toRight, y - normal[1] * toRight])
  })
  const edge = left.length - 1
  const round = endCap(left[edge]!, right[edge]!, farEnd)
  const points = [...left, ...round, ...right.toReversed(), ...endCap(right[0]!, left[0]!, nearEnd)]
  return { points, edge, endPoints: round.length, closed: closedCurve(points) }
}

/** Both long edges from the i-th ring on, without the far end. */
export const edgesFrom = ({ points, edge, endPoints }: Tube, ring: number): string =>
  curvePart(points, ring, edge) + curvePart(points, edge + endPoints + 1, edge + endPoints + 1 + edge - ring)

/** Both long edges from the i-th ring on, round the far end. */
export const edgesAndEnd = ({ points, edge, endPoints }: Tube, ring: number): string => curvePart(points, ring, edge + endPoints + 1 + edge - ring)

/** The line across the far end. */
export const endLine = ({ points, edge, endPoints }: Tube): string => curvePart(points, edge, edge + 1 + endPoints)

/** Half an ellipse from p to q. */
function endCap(p: Point, q: Point, roundness: number): Point[] {
  if (roundness === 0) return []
  const middle: Point = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]
  const half: Point = [(q[0] - p[0]) / 2, (q[1] - p[1]) / 2]
  return [45, 90, 135].map(
    (t): Point => [middle[0] - half[0] * cosine(t) + half[1] * sine(t) * roundness, middle[1] - half[1] * cosine(t) - half[0] * sine(t) * roundness],
  )
}
