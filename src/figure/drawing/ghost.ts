import { BODY_SIDES } from '../body/body.ts'
import type { Eye } from './camera.ts'
import type { Flesh } from './flesh.ts'
import { handOutline } from './hand.ts'
import { softHull } from './paths.ts'
import { filled, type Shape } from './shape.ts'
import { shoeOutlines } from './shoe.ts'
import { discAt, trunkTube } from './trunk.ts'

/** The pale silhouette of where the movement comes from. */
export function ghostShape(flesh: Flesh, eye: Eye): Shape {
  const { body, neck, legs, arms } = flesh
  const limbs = BODY_SIDES.flatMap((side) => [
    legs[side].thigh.closed,
    legs[side].shank.closed,
    ...shoeOutlines(body.legs[side], eye),
    arms[side].upper.closed,
    arms[side].fore.closed,
    handOutline(body.arms[side], eye),
  ])
  return filled([trunkTube(flesh, eye).closed, neck.closed, softHull(discAt(eye, body.head, 0.108), 6), ...limbs].join(''), 'ghost')
}
