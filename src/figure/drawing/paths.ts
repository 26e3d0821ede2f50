import type { Point } from '../curve.ts'

/** SVG path text from points of the picture, pixels. */

/** One decimal is finer than any screen shows. Written from whole numbers: turning fractions into text took a third of a picture's time. */
export function decimal(x: number): string {
  const tenths = Math.round(x * 10)
  const rest = tenths % 10
  if (rest === 0) return String(tenths / 10)
  const whole = (tenths - rest) / 10
  return tenths < 0 && whole === 0 ? `-0.${-rest}` : `${whole}.${Math.abs(rest)}`
}

const at = ([x, y]: Point): string => `${decimal(x)} ${decimal(y)}`

/** The cubic from b to c of a smooth line that comes from a and goes on to e. */
const piece = (a: Point, b: Point, c: Point, e: Point): string =>
  `C${decimal(b[0] + (c[0] - a[0]) / 6)} ${decimal(b[1] + (c[1] - a[1]) / 6)} ${decimal(c[0] - (e[0] - b[0]) / 6)} ${decimal(c[1] - (e[1] - b[1]) / 6)} ${at(c)}`

/** A smooth line through the points. */
export function openCurve(points: readonly Point[]): string {
  const last = points.length - 1
  const point = (i: number): Point => points[Math.min(last, Math.max(0, i))]!
  let text = `M${at(point(0))}`
  for (let i = 0; i < last; i++) text += piece(point(i - 1), point(i), point(i + 1), point(i + 2))
  return text
}

/** The part from the i-th to the j-th point of the smooth closed line through the points. */
export function curvePart(points: readonly Point[], i: number, j: number): string {
  const count = points.length
  const point = (k: number): Point => points[(k + count) % count]!
  let text = `M${at(point(i))}`
  for (let k = i; k < j; k++) text += piece(point(k - 1), point(k), point(k + 1), point(k + 2))
  return text
}

/** A smooth closed shape through the points. */
export const closedCurve = (points: readonly Point[]): string => `${curvePart(points, 0, points.length)}Z`

/** Straight lines from point to point, closed. */
export const polygon = (points: readonly Point[]): string => `M${points.map(at).join('L')}Z`

/** Twice the area of the triangle, positive when the turn is to the right on screen. */
const bend = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** The points on the outside, in order round it. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Point[]): Point[] => {
    const kept: Point[] = []
    for (const next of list) {
      while (kept.length > 1 && bend(kept[kept.length - 2]!, kept[kept.length - 1]!, next) <= 0) kept.pop()
      kept.push(next)
    }
    kept.pop()
    return kept
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

/** The hull with its corners rounded off over so many pixels. */
export function softHull(points: readonly Point[], radius: number): string {
  const outside = hull(points)
  if (outside.length < 3) return ''
  let text = ''
  outside.forEach((corner, i) => {
    const before = towardsBy(corner, outside[(i + outside.length - 1) % outside.length]!, radius)
    const after = towardsBy(corner, outside[(i + 1) % outside.length]!, radius)
    text += `${i === 0 ? 'M' : 'L'}${at(before)}Q${at(corner)} ${at(after)}`
  })
  return `${text}Z`
}

/** The point so many pixels from `from` towards `to`, at most half the way. */
export function towardsBy(from: Point, to: Point, by: number): Point {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const share = Math.min(by, far / 2) / far
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

/** What of one shape lies inside a hull; both without dents. */
export function clipped(shape: readonly Point[], outside: readonly Point[]): Point[] {
  let rest: Point[] = [...shape]
  outside.forEach((a, i) => {
    const b = outside[(i + 1) % outside.length]!
    rest = rest.flatMap((point, k) => {
      const next = rest[(k + 1) % rest.length]!
      const here = bend(a, b, point)
      const there = bend(a, b, next)
      const crossing: Point = [point[0] + ((next[0] - point[0]) * here) / (here - there), point[1] + ((next[1] - point[1]) * here) / (here - there)]
      return [...(here >= 0 ? [point] : []), ...(here >= 0 !== there >= 0 ? [crossing] : [])]
    })
  })
  return rest
}
