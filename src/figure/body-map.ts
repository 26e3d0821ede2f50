import type { FindingId } from '#knowledge/shape.ts'
import { type BodyArt, backArt, frontArt, sideArt } from './body-art.ts'
import { backHalves } from './body-back.ts'
import { frontHalves, frontMiddle, MIDLINE, uprightOutline, whole } from './body-front.ts'
import { sideOutline, sideRegions } from './body-side.ts'
import { closedPath, mirrored, type Piece } from './curve.ts'

/**
 * The body map as data: four views, each with its regions, every side told from the runner's own view.
 * Seen from the front the runner's left is at the viewer's right; seen from the back it is at the viewer's left.
 * Region borders are an illustrator's reading of the text; no clinician has checked them yet.
 */

export const VIEWS = ['front', 'back', 'right', 'left'] as const
export type View = (typeof VIEWS)[number]

export const MAP_WIDTH = 390
export const MAP_HEIGHT = 712

/** The part around the hips, for the zoom: x, y, width, height. */
export const HIP_BOX: Readonly<Record<View, readonly [number, number, number, number]>> = {
  front: [48, 96, 294, 440],
  back: [48, 60, 294, 440],
  right: [66, 90, 242, 388],
  left: [82, 90, 242, 388],
}

/** The drawing's own words for places, and the finding each of them asks for. */
const FINDING_OF = {
  'groin-deep': 'loc-groin-deep',
  'front-hip': 'loc-front-hip',
  'lateral-hip': 'loc-lateral-trochanter',
  'buttock-deep': 'loc-buttock-deep',
  'sit-bone': 'loc-sit-bone',
  'inner-thigh': 'loc-inner-thigh',
  pubic: 'loc-pubic-bone',
  'lower-abdomen': 'loc-lower-abdomen',
  'front-thigh': 'loc-front-thigh',
  'outer-thigh': 'loc-outer-thigh',
  'back-thigh': 'loc-back-thigh',
  knee: 'loc-knee-unexplained',
  'outer-knee': 'loc-outer-knee',
  'low-back': 'loc-low-back',
  sacrum: 'loc-sacrum-si',
  'iliac-crest': 'loc-iliac-crest-asis',
  'below-knee': 'loc-below-knee',
  genital: 'loc-genital',
} as const satisfies Record<string, FindingId>

type Place = keyof typeof FINDING_OF

/** The side of one drawn region. `middle`: it lies across the midline. */
export type RegionSide = 'left' | 'right' | 'middle'

export interface Region {
  readonly view: View
  readonly finding: FindingId
  readonly side: RegionSide
  /** SVG path text in the 390 x 712 box of its view. */
  readonly path: string
}

export interface BodyView {
  readonly view: View
  readonly regions: readonly Region[]
  readonly outline: string
  readonly art: BodyArt
  /** The art is drawn mirrored (the left side is the right side's picture). */
  readonly mirrored: boolean
}

/** Findings with a place on the map that have no left and right. */
export const MIDDLE_FINDINGS: readonly FindingId[] = [FINDING_OF.pubic, FINDING_OF.genital]

/** Every finding that can be marked, from the hip outwards: the order of the list beside the map. */
export const MAP_FINDINGS: readonly FindingId[] = Object.values(FINDING_OF)

/** One view, drawn when it is first asked for. */
export function bodyView(view: View): BodyView {
  const known = drawn.get(view)
  if (known) return known
  const made = DRAW[view]()
  drawn.set(view, made)
  return made
}

const drawn = new Map<View, BodyView>()

const DRAW: Readonly<Record<View, () => BodyView>> = {
  front: () => ({
    view: 'front',
    regions: [...halves('front', frontHalves()), ...across(frontMiddle())],
    outline: uprightOutline(),
    art: frontArt(),
    mirrored: false,
  }),
  back: () => ({ view: 'back', regions: halves('back', backHalves()), outline: uprightOutline(), art: backArt(), mirrored: false }),
  right: () => ({ view: 'right', regions: oneSide('right', sideRegions()), outline: sideOutline(), art: sideArt(), mirrored: false }),
  left: () => ({ view: 'left', regions: oneSide('left', sideRegions()), outline: sideOutline(), art: sideArt(), mirrored: true }),
}

type Shapes = Readonly<Record<string, readonly Piece[]>>

/** Shapes are drawn on the viewer's right: the runner's left in front, the runner's right behind. */
function halves(view: 'front' | 'back', shapes: Shapes): Region[] {
  const [drawn, opposite]: readonly ['left' | 'right', 'left' | 'right'] = view === 'front' ? ['left', 'right'] : ['right', 'left']
  return Object.entries(shapes).flatMap(([place, pieces]) => [region(view, place, drawn, pieces), region(view, place, opposite, mirrored(pieces, MIDLINE))])
}

function oneSide(view: 'left' | 'right', shapes: Shapes): Region[] {
  return Object.entries(shapes).map(([place, pieces]) => region(view, place, view, view === 'left' ? mirrored(pieces, MIDLINE) : pieces))
}

function across(shapes: Shapes): Region[] {
  return Object.entries(shapes).map(([place, half]) => region('front', place, 'middle', whole(half)))
}

function region(view: View, place: string, side: RegionSide, pieces: readonly Piece[]): Region {
  return { view, finding: FINDING_OF[place as Place], side, path: closedPath(pieces) }
}
