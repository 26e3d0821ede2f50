/**
 * Smooth lines through points. Pieces between two named points are exact parts of the same line, so two regions that share
 * a border share it to the last decimal: no gap, no overlap.
 */

export type Point = readonly [x: number, y: number]
export type NamedPoint = readonly [x: number, y: number, name?: string]
/** One cubic Bézier piece: start, two handles, end. */
export type Piece = readonly [Point, Point, Point, Point]

export interface Curve {
  readonly pieces: readonly Piece[]
  readonly at: Readonly<Record<string, number>>
}

/** A Catmull-Rom line through the points, as Bézier pieces. */
export function curveThrough(points: readonly NamedPoint[]): Curve {
  const point = (i: number): NamedPoint => points[Math.max(0, Math.min(points.length - 1, i))] as NamedPoint
  const pieces = points.slice(1).map((_, i): Piece => {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)]
    return [
      [from[0], from[1]],
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      [to[0], to[1]],
    ]
  })
  return { pieces, at: Object.fromEntries(points.flatMap((p, i) => (p[2] ? [[p[2], i]] : []))) }
}

/** The part of a curve between two named points, in that direction; the whole curve without names. */
export function part(curve: Curve, from?: string, to?: string): Piece[] {
  const start = from === undefined ? 0 : curve.at[from]
  const end = to === undefined ? curve.pieces.length : curve.at[to]
  if (start === undefined || end === undefined) throw new Error(`no point ${from} or ${to} among ${Object.keys(curve.at).join(', ')}`)
  return start <= end ? curve.pieces.slice(start, end) : backwards(curve.pieces.slice(end, start))
}

export const backwards = (pieces: readonly Piece[]): Piece[] => pieces.map(([a, b, c, d]): Piece => [d, c, b, a]).reverse()

/** The same line on the other side of the vertical line x = middle. */
export const mirrored = (pieces: readonly Piece[], middle: number): Piece[] =>
  pieces.map((piece) => piece.map(([x, y]): Point => [2 * middle - x, y]) as unknown as Piece)

export const shifted = (points: readonly NamedPoint[], dx: number): NamedPoint[] => points.map(([x, y, name]) => [x + dx, y, name])

const short = (n: number) => String(Math.round(n * 10) / 10)

/** SVG path text of an open line. Pieces that do not meet are joined by a straight line. */
export function openPath(pieces: readonly Piece[]): string {
  let text = ''
  let last: Point | undefined
  for (const [start, a, b, end] of pieces) {
    if (!last) text = `M${short(start[0])} ${short(start[1])}`
    else if (Math.hypot(start[0] - last[0], start[1] - last[1]) > 0.6) text += `L${short(start[0])} ${short(start[1])}`
    text += `C${[a, b, end].map(([x, y]) => `${short(x)} ${short(y)}`).join(' ')}`
    last = end
  }
  return text
}

/** SVG path text of a closed shape. */
export const closedPath = (pieces: readonly Piece[]): string => `${openPath(pieces)}Z`

/** Path text of a line drawn through points, for inner lines and shading. */
export const lineThrough = (points: readonly NamedPoint[]): string => openPath(curveThrough(points).pieces)

/** Path text of a soft closed shape through points. */
export const blobThrough = (points: readonly NamedPoint[]): string => closedPath(curveThrough([...points, ...points.slice(0, 1)]).pieces)
