import type { Prop } from '#knowledge/pose-shape.ts'
import { BODY_SIDES, type Body, type BodySide, ballOf } from '../body/body.ts'
import { along, between, distance, minus, plus, times, unit, type Vector } from '../body/space.ts'
import { bandShapes } from './band.ts'
import { bicycleBefore, bicycleBehind } from './bicycle.ts'
import type { Eye } from './camera.ts'
import type { Shape } from './shape.ts'
import { ball, cylinder, strap } from './solids.ts'

/** Between which layers of the body a thing lies. */
export type Layer = 'behind' | 'between-legs' | 'over-legs' | 'front'

/** Roller, ball, band, strap, weights: what moves with the body or is held by it. */
export const kitShapes = (props: readonly Prop[], body: Body, eye: Eye, weight: number, layer: Layer): Shape[] =>
  props.flatMap((prop) => shapesOf(prop, body, eye, weight, layer))

function shapesOf(prop: Prop, body: Body, eye: Eye, weight: number, layer: Layer): Shape[] {
  switch (layer) {
    case 'behind':
      return underBody(prop, body, eye, weight)
    case 'between-legs':
      return betweenLegs(prop, body, eye, weight)
    case 'over-legs':
      return overLegs(prop, body, eye, weight)
    case 'front':
      return inHands(prop, body, eye, weight)
  }
}

function underBody(prop: Prop, body: Body, eye: Eye, weight: number): Shape[] {
  switch (prop.kind) {
    case 'roller': {
      const { hip, knee } = body.legs[prop.under === 'thighL' ? 'L' : 'R']
      const at = prop.under === 'pelvis' ? body.pelvis : between(hip, knee, 0.52)
      return cylinder(eye, [at[0], 0.075, 0], [0, 0, 1], 0.075, 0.25, weight)
    }
    case 'board':
      return cylinder(eye, [0, 0.035, 0.02], [0, 0, 1], 0.034, 0.17, weight, 'prop')
    case 'sliders':
      return BODY_SIDES.flatMap((side) => cylinder(eye, [body.legs[side].ankle[0], 0.008, body.legs[side].ankle[2]], [0, 1, 0], 0.085, 0.006, weight, 'band'))
    case 'small-ball':
      return [ball(eye, [body.pelvis[0] - 0.02, 0.045, 0.1], 0.045, weight)]
    case 'bicycle':
      return bicycleBehind(body, eye, weight)
    default:
      return []
  }
}

function betweenLegs(prop: Prop, body: Body, eye: Eye, weight: number): Shape[] {
  const { R, L } = body.legs
  if (prop.kind === 'band') return bandShapes(body, prop.round, eye, weight).behind
  if (prop.kind === 'ball-knees')
    return [ball(eye, plus(between(R.knee, L.knee, 0.5), [0, 0, 0.02]), Math.max(0.06, distance(R.knee, L.knee) / 2 - 0.045), weight)]
  return prop.kind === 'pull-band' && prop.to === 'knees' ? strap(eye, [prop.from, between(L.hip, L.knee, 0.95)], weight) : []
}

function overLegs(prop: Prop, body: Body, eye: Eye, weight: number): Shape[] {
  const { legs, arms } = body
  switch (prop.kind) {
    case 'band':
      return bandShapes(body, prop.round, eye, weight).before
    case 'foot-band': {
      const at = (side: BodySide): Vector => along(along(legs[side].ankle, legs[side].foot, 0.1), legs[side].instep, -0.03)
      return strap(eye, [at('L'), at('R')], weight)
    }
    case 'strap':
      return strap(eye, [between(arms.R.wrist, arms.L.wrist, 0.5), along(along(legs.R.ankle, legs.R.foot, 0.07), legs.R.instep, -0.07)], weight)
    case 'ankle-hold': {
      const ankles = between(legs.R.ankle, legs.L.ankle, 0.5)
      return cylinder(eye, plus(ankles, [0.05, 0.085, 0]), [0, 0, 1], 0.042, 0.25, weight, 'band')
    }
    case 'pull-band':
      return prop.to === 'knees' ? strap(eye, [prop.from, between(legs.R.hip, legs.R.knee, 0.95)], weight) : []
    case 'bicycle':
      return bicycleBefore(body, eye, weight)
    default:
      return []
  }
}

function inHands(prop: Prop, body: Body, eye: Eye, weight: number): Shape[] {
  const { arms } = body
  switch (prop.kind) {
    case 'dumbbells': {
      const sides: readonly BodySide[] = prop.hands === 'both' ? ['L', 'R'] : prop.hands === 'left' ? ['L'] : ['R']
      return sides.flatMap((side) => dumbbell(eye, along(arms[side].wrist, arms[side].hand, 0.065), weight))
    }
    case 'plate':
      return cylinder(eye, along(along(body.pelvis, body.chest, 0.13), body.up, 0.03), [0, 0, 1], 0.05, 0.34, weight, 'shoe')
    case 'kettlebell': {
      const middle = plus(between(arms.R.wrist, arms.L.wrist, 0.5), [0, -0.17, 0.02])
      const handle: Vector[] = [
        [-0.05, 0.06, 0],
        [-0.035, 0.13, 0],
        [0.035, 0.13, 0],
        [0.05, 0.06, 0],
      ]
      return [
        ...strap(
          eye,
          handle.map((by) => plus(middle, by)),
          weight,
          0.014,
          'shoe',
        ),
        ball(eye, middle, 0.085, weight, 'shoe'),
      ]
    }
    case 'pull-band':
      return prop.to === 'hands' ? strap(eye, [prop.from, between(arms.R.wrist, arms.L.wrist, 0.5)], weight, 0.022) : []
    default:
      return []
  }
}

function dumbbell(eye: Eye, middle: Vector, weight: number): Shape[] {
  const axis = unit([0.9, 0, 0.45])
  return [
    ...cylinder(eye, middle, axis, 0.016, 0.09, weight, 'shoe'),
    ...cylinder(eye, minus(middle, times(axis, 0.085)), axis, 0.045, 0.022, weight, 'shoe'),
    ...cylinder(eye, along(middle, axis, 0.085), axis, 0.045, 0.022, weight, 'shoe'),
  ]
}

/** Places that a picture with these things must show, metres. */
export function kitReach(props: readonly Prop[], body: Body): Vector[] {
  const { arms } = body
  return props.flatMap((prop): Vector[] => {
    if (prop.kind === 'kettlebell') return [plus(between(arms.R.wrist, arms.L.wrist, 0.5), [0, -0.26, 0])]
    if (prop.kind === 'dumbbells') return BODY_SIDES.map((side) => along(arms[side].wrist, arms[side].hand, 0.12))
    if (prop.kind === 'pull-band') return [prop.from]
    if (prop.kind === 'bicycle')
      return [
        [ballOf(body.legs.R)[0] + 0.5, 0.02, 0],
        [body.pelvis[0] - 0.35, 0.02, 0],
      ]
    return []
  })
}
