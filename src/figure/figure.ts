import type { Extent, Muscle, Pose } from '#knowledge/pose-shape.ts'
import { BODY_SIDES, type Body } from './body/body.ts'
import { bodyAt } from './body/body-at.ts'
import { endOf, type Movement, movementOf, type Position } from './body/movement.ts'
import { blockShapes } from './drawing/blocks.ts'
import { eyeOf } from './drawing/camera.ts'
import { fleshOf } from './drawing/flesh.ts'
import { cameraFor, type Size } from './drawing/framing.ts'
import { ghostShape } from './drawing/ghost.ts'
import { groundLine, matShape, shadowShape } from './drawing/ground.ts'
import { kitShapes } from './drawing/kit.ts'
import { bodyShapes } from './drawing/layers.ts'
import type { Shape } from './drawing/shape.ts'
import { waterShapes } from './drawing/water.ts'

/** A person doing an exercise, as paths from back to front. Colours are names; light and dark are the page's business. */
export interface Picture extends Size {
  /** The whole picture is shown as in a mirror: the pose is told for the other side. */
  readonly mirrored: boolean
  readonly shapes: readonly Shape[]
}

/** How the figure is wanted. */
export interface Look {
  /** Pixels; the weight of the line follows from it. */
  readonly size: Size
  /** The person's side that works; as the pose shows it when not told. A movement of both sides has none. */
  readonly side?: 'right' | 'left'
  /** Muscles shown; the pose's own when not told. */
  readonly highlight?: readonly Muscle[]
}

/** A figure that can be drawn at any moment; what does not move is worked out once. */
export interface Figure {
  readonly pose: Pose
  /** Shown in the mirror. */
  readonly mirrored: boolean
  /** The picture at a position; with the ghost of the start behind it when wanted. */
  readonly draw: (at: Position, options?: { readonly ghost?: boolean }) => Picture
}

/** Makes a pose ready to be drawn many times. */
export function figureOf(pose: Pose, { size, side = shownSide(pose), highlight = pose.highlight }: Look): Figure {
  const movement = movementOf(pose)
  const eye = eyeOf(cameraFor(movement, highlight[0], size))
  const weight = lineWeight(size)
  const flat = (pose.camera?.pitch ?? 0) >= 18
  const mat = pose.props.some(({ kind }) => kind === 'mat') ? [matShape(eye, matUnder(movement))] : []
  const afloat = pose.props.some(({ kind }) => kind === 'water')
  const ground = [...(flat || afloat ? [] : [groundLine(eye, size.width, weight)]), ...mat]
  const blocks = movement.scene.blocks.flatMap((block) => blockShapes(block, eye, weight))
  const mirrored = pose.work !== 'both' && side !== shownSide(pose)
  const picture = (at: Position, ghost: boolean): Picture => {
    const body = bodyAt(movement, at)
    const shapes = [
      ...ground,
      ...(afloat ? [] : [shadowShape(body, movement.scene, eye)]),
      ...(ghost ? [ghostShape(fleshOf(bodyAt(movement, 0), eye), eye)] : []),
      ...blocks,
      ...kitShapes(pose.props, body, eye, weight, 'behind'),
      ...bodyShapes(pose, fleshOf(body, eye), highlight, eye, weight),
      ...(afloat ? waterShapes(eye, size) : []),
    ]
    return { ...size, mirrored, shapes }
  }
  return { pose, mirrored, draw: (at, { ghost = false } = {}) => picture(at, ghost) }
}

/** One picture. For many of the same pose, make the figure once with `figureOf`. */
export const drawFigure = (pose: Pose, { at, ghost = false, ...look }: Look & { readonly at: Position; readonly ghost?: boolean }): Picture =>
  figureOf(pose, look).draw(at, { ghost })

/** Start and end, for paper. */
export function startAndEnd(pose: Pose, look: Look): readonly [start: Picture, end: Picture] {
  const figure = figureOf(pose, look)
  return [figure.draw(0), figure.draw(endOf(pose))]
}

/** The end over a ghost of the start: one picture that tells the movement to somebody who wants nothing to move. */
export const still = (figure: Figure): Picture => figure.draw(endOf(figure.pose), { ghost: true })

/**
 * The working side of the person in the unmirrored picture. A pose names its sides as the reader's mirror shows them: where the body faces us,
 * its R is the person's left.
 */
export function shownSide(pose: Pose): 'right' | 'left' {
  const facesUs = (pose.view === 'front' && pose.seenFrom !== 'back') !== (pose.mirrored === true)
  return (pose.work === 'L') !== facesUs ? 'left' : 'right'
}

/** 1.4 px in a thumbnail of 200, 2.4 px at 576 and above. */
export const lineWeight = ({ width }: Size): number => Math.min(2.4, Math.round(Math.sqrt(width)) / 10)

/** The mat lies under all that comes down to it at start and end. */
function matUnder(movement: Movement): Extent {
  const joints = ({ head, pelvis, neck, legs, arms }: Body) => [
    head,
    pelvis,
    neck,
    ...BODY_SIDES.flatMap((side) => [legs[side].ankle, legs[side].knee, arms[side].elbow]),
  ]
  const low = [0, 1].flatMap((at) => joints(bodyAt(movement, at))).flatMap(([x, y]) => (y < 0.75 ? [x] : []))
  return [Math.min(...low) - 0.16, Math.max(...low) + 0.14]
}
