import { backwards, type Curve, closedPath, curveThrough, mirrored, type NamedPoint, type Piece, part, shifted } from './curve.ts'

/** The front of the body: outline and the borders of its regions, as distances from the midline of the drawing. */

export const MIDLINE = 195

export const fromMidline = (points: readonly NamedPoint[]): Curve => curveThrough(shifted(points, MIDLINE))

const outer: NamedPoint[] = [
  [106, -40, 'top'],
  [104, 20],
  [99, 72, 'T1'],
  [96, 98],
  [98, 126, 'O1'],
  [106, 154],
  [117, 182, 'O2'],
  [126, 218],
  [132, 256],
  [134.5, 302, 'O3'],
  [134, 345],
  [130, 395],
  [122, 450],
  [107, 524, 'O4'],
  [101, 552],
  [98.5, 578],
  [97, 600],
  [96.5, 620, 'O5'],
  [99.5, 646],
  [100.5, 670],
  [95, 716, 'end'],
]
const inner: NamedPoint[] = [
  [3.5, 338, 'K0'],
  [4.5, 356],
  [5.5, 400],
  [10, 452, 'K1'],
  [17, 494],
  [22, 524, 'K2'],
  [21, 548],
  [17.5, 574],
  [18.5, 598],
  [21, 620, 'K3'],
  [18, 644],
  [15, 668],
  [21, 716, 'end'],
]

const borders = {
  outer: fromMidline(outer),
  inner: fromMidline(inner),
  topL: fromMidline([
    [0, 116, 'M1'],
    [28, 117],
    [52, 119, 'A1'],
    [78, 122],
    [98, 126, 'O1'],
  ]),
  crestIn: fromMidline([
    [52, 119, 'A1'],
    [55, 150],
    [62, 194, 'A2'],
  ]),
  asis: fromMidline([
    [62, 194, 'A2'],
    [84, 186, 'C1'],
    [101, 181],
    [117, 182, 'O2'],
  ]),
  ing: fromMidline([
    [62, 194, 'A2'],
    [52, 208],
    [40, 222, 'D1'],
    [25, 236, 'A3'],
  ]),
  pubTop: fromMidline([
    [25, 236, 'A3'],
    [12, 239],
    [0, 240, 'M2'],
  ]),
  pubSide: fromMidline([
    [25, 236, 'A3'],
    [25, 262],
    [22, 288, 'P2'],
    [27, 314, 'G1'],
  ]),
  pubBot: fromMidline([
    [22, 288, 'P2'],
    [11, 290],
    [0, 291, 'M3'],
  ]),
  gen: fromMidline([
    [27, 314, 'G1'],
    [20, 329],
    [3.5, 338, 'K0'],
  ]),
  genMid: fromMidline([
    [3.5, 338],
    [0, 338.4, 'M4'],
  ]),
  groin: fromMidline([
    [40, 222, 'D1'],
    [58, 246],
    [69, 274],
    [74, 310, 'D3'],
  ]),
  gbot: fromMidline([
    [27, 314, 'G1'],
    [44, 317],
    [58, 315, 'D4'],
    [74, 310, 'D3'],
    [88, 306, 'B1'],
    [112, 302],
    [134.5, 302, 'O3'],
  ]),
  lat: fromMidline([
    [84, 186, 'C1'],
    [89, 220],
    [91, 262],
    [88, 306, 'B1'],
  ]),
  outT: fromMidline([
    [88, 306, 'B1'],
    [91, 360],
    [89, 420],
    [82, 470],
    [70, 524, 'F1'],
  ]),
  innT: fromMidline([
    [58, 315, 'D4'],
    [54, 360],
    [51, 410],
    [50, 452, 'H1'],
  ]),
  innB: fromMidline([
    [50, 452, 'H1'],
    [30, 456],
    [10, 452, 'K1'],
  ]),
  kneeT: fromMidline([
    [22, 524, 'K2'],
    [44, 518],
    [70, 524, 'F1'],
    [90, 527],
    [107, 524, 'O4'],
  ]),
  kneeB: fromMidline([
    [21, 620, 'K3'],
    [44, 625],
    [66, 621, 'F2'],
    [82, 622],
    [96.5, 620, 'O5'],
  ]),
  kneeS: fromMidline([
    [70, 524, 'F1'],
    [74, 552],
    [73, 584],
    [66, 621, 'F2'],
  ]),
  end: fromMidline([
    [21, 716, 'a'],
    [58, 718],
    [95, 716, 'b'],
  ]),
}

/** Curves that front and back share. */
export const sharedBorders = { outer: borders.outer, inner: borders.inner, end: borders.end, kneeT: borders.kneeT, kneeB: borders.kneeB, kneeS: borders.kneeS }

const border = (curve: keyof typeof borders, from?: string, to?: string) => part(borders[curve], from, to)

/** A straight piece of the midline. */
export const midline = (from: number, to: number): Piece[] => [
  [
    [MIDLINE, from],
    [MIDLINE, from + (to - from) / 3],
    [MIDLINE, from + ((to - from) * 2) / 3],
    [MIDLINE, to],
  ],
]

/** A half shape and its mirror image as one closed line. */
export const whole = (half: readonly Piece[]): Piece[] => [...half, ...backwards(mirrored(half, MIDLINE))]

/** Regions on the viewer's right, which is the body's left. */
export const frontHalves = () => ({
  'lower-abdomen': [
    ...border('topL', 'M1', 'A1'),
    ...border('crestIn', 'A1', 'A2'),
    ...border('ing', 'A2', 'A3'),
    ...border('pubTop', 'A3', 'M2'),
    ...midline(240, 116),
  ],
  'iliac-crest': [...border('topL', 'A1', 'O1'), ...border('outer', 'O1', 'O2'), ...border('asis', 'O2', 'A2'), ...border('crestIn', 'A2', 'A1')],
  'lateral-hip': [...border('asis', 'C1', 'O2'), ...border('outer', 'O2', 'O3'), ...border('gbot', 'O3', 'B1'), ...border('lat', 'B1', 'C1')],
  'front-hip': [
    ...border('asis', 'A2', 'C1'),
    ...border('lat', 'C1', 'B1'),
    ...border('gbot', 'B1', 'D3'),
    ...border('groin', 'D3', 'D1'),
    ...border('ing', 'D1', 'A2'),
  ],
  'groin-deep': [...border('ing', 'A3', 'D1'), ...border('groin', 'D1', 'D3'), ...border('gbot', 'D3', 'G1'), ...border('pubSide', 'G1', 'A3')],
  'inner-thigh': [
    ...border('gbot', 'G1', 'D4'),
    ...border('innT', 'D4', 'H1'),
    ...border('innB', 'H1', 'K1'),
    ...border('inner', 'K1', 'K0'),
    ...border('gen', 'K0', 'G1'),
  ],
  'front-thigh': [
    ...border('gbot', 'D4', 'B1'),
    ...border('outT', 'B1', 'F1'),
    ...border('kneeT', 'F1', 'K2'),
    ...border('inner', 'K2', 'K1'),
    ...border('innB', 'K1', 'H1'),
    ...border('innT', 'H1', 'D4'),
  ],
  'outer-thigh': [...border('gbot', 'B1', 'O3'), ...border('outer', 'O3', 'O4'), ...border('kneeT', 'O4', 'F1'), ...border('outT', 'F1', 'B1')],
  knee: [...border('kneeT', 'K2', 'F1'), ...border('kneeS', 'F1', 'F2'), ...border('kneeB', 'F2', 'K3'), ...border('inner', 'K3', 'K2')],
  'outer-knee': [...border('kneeT', 'F1', 'O4'), ...border('outer', 'O4', 'O5'), ...border('kneeB', 'O5', 'F2'), ...border('kneeS', 'F2', 'F1')],
  'below-knee': [...border('kneeB', 'K3', 'O5'), ...border('outer', 'O5', 'end'), ...border('end', 'b', 'a'), ...border('inner', 'end', 'K3')],
})

/** Regions that lie across the midline and have no side. */
export const frontMiddle = () => ({
  pubic: [...border('pubTop', 'M2', 'A3'), ...border('pubSide', 'A3', 'P2'), ...border('pubBot', 'P2', 'M3')],
  genital: [...border('pubBot', 'M3', 'P2'), ...border('pubSide', 'P2', 'G1'), ...border('gen', 'G1', 'K0'), ...border('genMid')],
})

/** Front and back have the same outline. */
export const uprightOutline = () => closedPath(whole([...border('outer'), ...border('end', 'b', 'a'), ...border('inner', 'end', 'K0'), ...border('genMid')]))
