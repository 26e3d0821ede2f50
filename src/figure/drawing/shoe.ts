import { ballOf, type Leg } from '../body/body.ts'
import { BALL } from '../body/bones.ts'
import { along, cosine, cross, sine, squareTo, unit, type Vector } from '../body/space.ts'
import type { Point } from '../curve.ts'
import type { Eye } from './camera.ts'
import { softHull } from './paths.ts'
import { type ArtColour, filled, outlined, type Shape } from './shape.ts'

interface Piece {
  readonly upper: string
  readonly sole: string
}

/** A place on the foot: metres forwards, up and aside. */
type OnFoot = (forward: number, up: number, aside: number) => Point

const EIGHTH = [0, 45, 90, 135, 180, 225, 270, 315] as const

/** A level oval of the shoe. */
const oval = (on: OnFoot, forward: number, up: number, long: number, wide: number): Point[] =>
  EIGHTH.map((t) => on(forward + long * cosine(t), up, wide * sine(t)))

/** Hind part from heel to ball, toe part from ball to tip, so the shoe bends where a foot bends; pale sole. */
export function shoeShapes(leg: Leg, eye: Eye, weight: number, colour: Extract<ArtColour, 'shoe' | 'shoe-far'>): Shape[] {
  const hind = hindPart(leg, eye)
  const toe = toePart(leg, eye)
  const facing = eye.near(leg.foot)
  const away = facing < -0.35
  const pieces = away ? [toe, hind] : [hind, toe]
  const ink = pieces.flatMap(({ upper, sole }) => [outlined(upper, weight), outlined(sole, weight)])
  if (away) return [...ink, filled(toe.upper, colour), filled(toe.sole, 'sole'), filled(hind.sole, 'sole'), filled(hind.upper, colour), heelEdge(leg, eye)]
  if (facing > 0.35) return [...ink, ...pieces.flatMap(({ upper, sole }) => [filled(upper, colour), filled(sole, 'sole')])]
  return [...ink, ...pieces.map(({ upper }) => filled(upper, colour)), ...pieces.map(({ sole }) => filled(sole, 'sole'))]
}

/** Every outline of the shoe, for the ghost. */
export const shoeOutlines = (leg: Leg, eye: Eye): string[] => [hindPart(leg, eye), toePart(leg, eye)].flatMap(({ upper, sole }) => [upper, sole])

function hindPart(leg: Leg, eye: Eye): Piece {
  const on = placesOn(leg.ankle, leg.foot, leg.instep, leg, eye)
  const ball = BALL.forward
  return {
    upper: softHull(
      [
        ...oval(on, -0.008, 0, 0.048, 0.04),
        ...oval(on, -0.022, -0.055, 0.045, 0.036),
        ...oval(on, ball - 0.015, -0.045, 0.03, 0.042),
        ...oval(on, 0.03, -0.012, 0.035, 0.036),
      ],
      0.016 * eye.scale,
    ),
    sole: slab(on, [-0.03, 0.045, 0.036], [ball - 0.01, 0.03, 0.043], -BALL.down, eye),
  }
}

function toePart(leg: Leg, eye: Eye): Piece {
  const on = placesOn(ballOf(leg), leg.toes, unit(squareTo(leg.instep, leg.toes)), leg, eye)
  return {
    upper: softHull(
      [...oval(on, -0.03, 0.014, 0.04, 0.044), ...oval(on, 0.028, 0.012, 0.036, 0.038), ...oval(on, -0.02, 0.042, 0.03, 0.034)],
      0.016 * eye.scale,
    ),
    sole: slab(on, [-0.02, 0.03, 0.043], [0.034, 0.036, 0.037], 0, eye),
  }
}

/** A strip of sole 17 mm thick between two ovals: forward, half length, half width. */
function slab(on: OnFoot, heel: readonly [number, number, number], tip: readonly [number, number, number], ground: number, eye: Eye): string {
  const layers = [ground, ground + 0.017].flatMap((up) => [oval(on, heel[0], up, heel[1], heel[2]), oval(on, tip[0], up, tip[1], tip[2])])
  return softHull(layers.flat(), 0.0096 * eye.scale)
}

function placesOn(from: Vector, ahead: Vector, up: Vector, leg: Leg, eye: Eye): OnFoot {
  const aside = unit(cross(leg.foot, leg.instep))
  return (forward, height, across) => eye.see(along(along(along(from, ahead, forward), up, height), aside, across))
}

/** From behind only the edge of the sole under the heel shows. */
function heelEdge(leg: Leg, eye: Eye): Shape {
  const on = placesOn(leg.ankle, leg.foot, leg.instep, leg, eye)
  const corners = [-0.036, 0.036].flatMap((aside) => [-0.066, -0.05].map((up) => on(-0.055, up, aside)))
  return filled(softHull(corners, 0.008 * eye.scale), 'sole')
}
