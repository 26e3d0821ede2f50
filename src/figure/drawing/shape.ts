import type { Muscle } from '#knowledge/pose-shape.ts'
import { decimal } from './paths.ts'

/** The colours of the figure: each is the custom property --art-<name> of the page. */
export const ART_COLOURS = [
  'line',
  'skin',
  'skin-far',
  'top',
  'top-far',
  'shorts',
  'shorts-far',
  'hair',
  'shoe',
  'shoe-far',
  'sole',
  'muscle',
  'muscle-far',
  'muscle-edge',
  'fibre',
  'ground',
  'shadow',
  'prop',
  'prop-top',
  'prop-side',
  'mat',
  'band',
  'band-far',
  'ghost',
  'water',
] as const
export type ArtColour = (typeof ART_COLOURS)[number]

/** One path of the picture. Strokes lie under the fill, so a line shows its outer half only. */
export interface Shape {
  /** SVG path data. */
  readonly d: string
  readonly fill?: ArtColour
  readonly stroke?: ArtColour
  /** Width of the stroke, pixels. */
  readonly width?: number
  readonly opacity?: number
  /** The muscle that this shape shows. */
  readonly muscle?: Muscle
}

export const filled = (d: string, fill: ArtColour): Shape => ({ d, fill })
export const lined = (d: string, width: number, stroke: ArtColour = 'line'): Shape => ({ d, stroke, width: rounded(width) })
/** The ink outside a shape: laid under everything that belongs together before the fills come. */
export const outlined = (d: string, weight: number): Shape => lined(d, weight * 2)
/** A thing of its own: fill with ink around it. */
export const inked = (d: string, fill: ArtColour, weight: number): Shape => ({ d, fill, stroke: 'line', width: rounded(weight * 2) })

const rounded = (width: number): number => Number(decimal(width))
