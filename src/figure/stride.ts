import type { Angles, Muscle, Pose } from '#knowledge/pose-shape.ts'
import type { StrideContent } from '#knowledge/stride-shape.ts'
import { BODY_SIDES, type Body, ballOf, carry } from './body/body.ts'
import { bodyAt } from './body/body-at.ts'
import { RESTS } from './body/bones.ts'
import { movementOf } from './body/movement.ts'
import { along, cosine, sine } from './body/space.ts'
import { type Eye, eyeOf } from './drawing/camera.ts'
import { fleshOf } from './drawing/flesh.ts'
import { cameraOn, type Size } from './drawing/framing.ts'
import { groundLine, shadowShape } from './drawing/ground.ts'
import { bodyShapes } from './drawing/layers.ts'
import { lineWeight, type Picture } from './figure.ts'

/** A person running on the spot, at any moment of the stride. */
export interface Stride {
  /** `at`: share of the stride of the near leg, 0 its landing; any number, whole strides do not count. */
  readonly draw: (at: number) => Picture
}

/** Makes a stride ready to be drawn many times; one camera for all of it, so that nothing zooms. */
export function strideOf(stride: StrideContent, size: Size): Stride {
  const bodies = Array.from({ length: 12 }, (_, place) => bodyOf(stride, place / 12))
  const eye = eyeOf(cameraOn(bodies, { yaw: 14, pitch: 6 }, size))
  return { draw: (at) => ({ ...size, mirrored: false, shapes: shapesOf(stride, turn(at), eye, size) }) }
}

/** The angles of one leg, and of the arm on its side, at a share of its stride: a smooth round through the keys. */
export function legAt(stride: StrideContent, at: number): { readonly hip: number; readonly knee: number; readonly ankle: number; readonly shoulder: number } {
  const round = (angle: 'hip' | 'knee' | 'ankle'): number =>
    throughKeys(
      stride.keys.map((key) => ({ at: key.at, value: key[angle] })),
      turn(at),
    )
  // the arm goes with the other leg: back when its own leg lands
  return { hip: round('hip'), knee: round('knee'), ankle: round('ankle'), shoulder: -6 - stride.armSwing * cosine(360 * turn(at)) }
}

/** Metres between the lower foot and the ground: 0 while a foot carries. */
export function floatAt({ toeOff, float }: StrideContent, at: number): number {
  const half = turn(at) % 0.5
  return half <= toeOff ? 0 : float * sine((180 * (half - toeOff)) / (0.5 - toeOff))
}

/** The body at a share of the stride of its right leg, standing on its lower foot or floating. */
export function bodyOf(stride: StrideContent, at: number): Body {
  const body = bodyAt(movementOf(poseOf(stride, at)), 0)
  carry(body, [0, floatAt(stride, at) - lowestSole(body), 0])
  return body
}

/** Metres above the ground of the lowest part of both soles. */
export const lowestSole = (body: Body): number =>
  Math.min(
    ...BODY_SIDES.flatMap((side) => {
      const leg = body.legs[side]
      const [heel, toes] = [-0.05, 0.185].map((forward) => along(along(leg.ankle, leg.foot, forward), leg.instep, -RESTS.ankle)[1])
      return [ballOf(leg)[1] - RESTS.ball, heel!, toes!]
    }),
  )

function poseOf(stride: StrideContent, at: number): Pose {
  const [right, left] = [legAt(stride, at), legAt(stride, at + 0.5)]
  const angles: Angles = {
    trunk: stride.trunk,
    ...{ hipR: right.hip, kneeR: right.knee, ankleR: right.ankle, shR: right.shoulder, elR: stride.elbow },
    ...{ hipL: left.hip, kneeL: left.knee, ankleL: left.ankle, shL: left.shoulder, elL: stride.elbow },
  }
  const free = { footR: 'none', footL: 'none', handR: 'none', handL: 'none', elbowR: 'none', elbowL: 'none' } as const
  // hung up high enough that nothing is taken for standing
  return {
    id: 'stride',
    view: 'side',
    anchor: 'pelvis',
    anchorHeight: 1.5,
    start: angles,
    end: angles,
    tempo: 1,
    contacts: free,
    work: 'R',
    props: [],
    highlight: [],
  }
}

function shapesOf(stride: StrideContent, at: number, eye: Eye, size: Size): Picture['shapes'] {
  const pose = poseOf(stride, at)
  const body = bodyOf(stride, at)
  const weight = lineWeight(size)
  return [
    groundLine(eye, size.width, weight),
    shadowShape(body, { blocks: [], base: 0 }, eye),
    ...bodyShapes(pose, fleshOf(body, eye), musclesAt(stride, at), eye, weight),
  ]
}

/** The muscles of the moment that began last. */
const musclesAt = ({ moments }: StrideContent, at: number): readonly Muscle[] =>
  (moments.findLast((moment) => moment.at <= at + 0.02) ?? moments.at(-1)!).muscles

interface Key {
  readonly at: number
  readonly value: number
}

/** A cubic through the keys with the slope of their neighbours; the last key leads to the first. */
function throughKeys(keys: readonly Key[], at: number): number {
  const place = keys.findLastIndex((key) => key.at <= at)
  const key = (which: number): Key => {
    const each = keys[(which + keys.length) % keys.length]!
    return { at: each.at + Math.floor(which / keys.length), value: each.value }
  }
  const [before, from, to, after] = [key(place - 1), key(place), key(place + 1), key(place + 2)]
  const span = to.at - from.at
  const share = (at - from.at) / span
  const slope = (one: Key, other: Key): number => ((other.value - one.value) / (other.at - one.at)) * span
  const [leaving, arriving] = [slope(before, to), slope(from, after)]
  const [s2, s3] = [share ** 2, share ** 3]
  return (2 * s3 - 3 * s2 + 1) * from.value + (s3 - 2 * s2 + share) * leaving + (3 * s2 - 2 * s3) * to.value + (s3 - s2) * arriving
}

/** 0 to 1 without whole turns. */
const turn = (at: number): number => at - Math.floor(at)
