import type { Angles } from '#knowledge/pose-shape.ts'
import type { Body, BodySide, Leg } from './body.ts'
import { aimFoot, setDown } from './foot.ts'
import type { Movement } from './movement.ts'
import { legTo } from './reach.ts'
import { type Scene, surfaceUnder } from './scene.ts'
import type { Settled } from './settled.ts'
import { along, between, distance, minus, plus, squareTo, unit, type Vector } from './space.ts'

/** Feet that stand nearly in the same place at start and end are pinned there, metres. */
const PINNED = 0.085
/** A longer way is a step through the air, metres, so high. */
const STEP = { far: 0.16, high: 0.07 } as const

/** Puts a foot that carries at start or end where it carries; in between it stays, steps, or leaves the ground. */
export function standOnFeet(movement: Movement, body: Body, side: BodySide, angles: Angles, share: number): void {
  const part = `foot${side}` as const
  const first = movement.start.footing[part]
  const last = movement.end.footing[part]
  if (first && last) standThroughout(movement, body, side, angles, share, first, last)
  else if (first) leaveGround(movement, body, side, angles, 1 - share, movement.start, first)
  else if (last) leaveGround(movement, body, side, angles, share, movement.end, last)
}

function standThroughout(movement: Movement, body: Body, side: BodySide, angles: Angles, share: number, first: Vector, last: Vector): void {
  const { pose, start, end, scene } = movement
  const before = start.body.legs[side].stands
  const after = end.body.legs[side].stands
  const far = distance(first, last)
  const target = onTheWay(first, last, share, far, pose.anchor === `foot${side}`, pose.slides === true)
  setDown(body, side, target, share < 0.5 ? before : after, surfaceUnder(scene, target), angles[`ankle${side}`] ?? 0)
  if (before !== after || far > STEP.far)
    body.legs[side] = { ...body.legs[side], ...rolled(footOf(start, side, first, scene), footOf(end, side, last, scene), share) }
}

function onTheWay(first: Vector, last: Vector, share: number, far: number, anchor: boolean, slides: boolean): Vector {
  if (far < PINNED) {
    const pinned = anchor ? first : between(first, last, 0.5)
    return [pinned[0], first[1] + (last[1] - first[1]) * share, pinned[2]]
  }
  const way = between(first, last, share)
  return far > STEP.far && !slides ? plus(way, [0, STEP.high * Math.sin(Math.PI * share), 0]) : way
}

/** A foot that carries at one end only: drawn to its place there by as much as the movement is near that end. */
function leaveGround(movement: Movement, body: Body, side: BodySide, angles: Angles, near: number, end: Settled, place: Vector): void {
  const ankle = angles[`ankle${side}`] ?? 0
  const target = along(body.legs[side].ankle, minus(place, end.body.legs[side].ankle), near)
  body.legs[side] = aimFoot(legTo(body.legs[side], target), ankle)
  if (near <= 0.02) return
  const free = body.legs[side]
  setDown(body, side, target, end.body.legs[side].stands, surfaceUnder(movement.scene, target), ankle)
  body.legs[side] = { ...body.legs[side], ...rolled(free, body.legs[side], near) }
}

/** The foot as it stands at one end of the movement. */
function footOf({ body }: Settled, side: BodySide, place: Vector, scene: Scene): Leg {
  const trial: Body = { ...body, legs: { ...body.legs } }
  setDown(trial, side, place, body.legs[side].stands, surfaceUnder(scene, place), 0)
  return trial.legs[side]
}

/** Directions of a foot between two ways of standing. */
function rolled(from: Leg, to: Leg, share: number): Pick<Leg, 'foot' | 'instep' | 'toes'> {
  const foot = unit(between(from.foot, to.foot, share))
  return { foot, instep: unit(squareTo(between(from.instep, to.instep, share), foot)), toes: unit(between(from.toes, to.toes, share)) }
}
