import type { Angles, Pose } from '#knowledge/pose-shape.ts'
import { BODY_SIDES, type Body, type BodySide, ballOf, type Leg } from './body.ts'
import { BALL, BONES } from './bones.ts'
import { aimFoot, setDown } from './foot.ts'
import type { Movement } from './movement.ts'
import { legTo } from './reach.ts'
import { type Scene, surfaceUnder } from './scene.ts'
import type { Settled } from './settled.ts'
import { along, between, distance, minus, plus, squareTo, towards, unit, type Vector } from './space.ts'

/** A foot set down at least so far away has stepped through the air, metres, so high; a nearer one is pinned where it stands at the end. */
const STEP = { far: 0.16, high: 0.07 } as const

/** Puts a foot that carries at start or end where it carries; in between it stays, steps, or leaves the ground. */
export function standOnFeet(movement: Movement, body: Body, side: BodySide, angles: Angles, share: number, free: FreeAnkles): void {
  const part = `foot${side}` as const
  const first = movement.start.footing[part]
  const last = movement.end.footing[part]
  if (first && last) standThroughout(movement, body, side, angles, share, first, last)
  else if (first || last) leaveGround(movement, body, side, angles, share, free)
}

/** Where the ankles would be by their angles alone. */
export type FreeAnkles = Readonly<Record<BodySide, Vector>>

/** How far the body must give way, metres, so that its feet reach the places they stand on. */
export function givesWay(movement: Movement, body: Body, share: number, free: FreeAnkles): Vector {
  let way: Vector = [0, 0, 0]
  for (const side of BODY_SIDES) {
    const { hip } = body.legs[side]
    const target = ankleTarget(movement, free, side, share)
    const missing = target ? distance(hip, target) - (BONES.thigh + BONES.shank - 0.0008) : 0
    if (target && missing > 0) way = along(way, towards(hip, target), missing)
  }
  return way
}

function ankleTarget(movement: Movement, free: FreeAnkles, side: BodySide, share: number): Vector | undefined {
  const { start, end } = movement
  const [first, last] = [start.footing[`foot${side}`], end.footing[`foot${side}`]]
  if (first && last) return (rollOverBall(movement, side, share, first, last) ?? { ankle: onTheWay(first, last, share, movement.pose) }).ankle
  if (first) return along(free[side], minus(first, start.body.legs[side].ankle), 1 - share)
  return last && along(free[side], minus(last, end.body.legs[side].ankle), share)
}

function standThroughout(movement: Movement, body: Body, side: BodySide, angles: Angles, share: number, first: Vector, last: Vector): void {
  const { pose, start, end, scene } = movement
  const before = start.body.legs[side].stands
  const after = end.body.legs[side].stands
  const roll = rollOverBall(movement, side, share, first, last)
  if (roll) {
    body.legs[side] = { ...legTo(body.legs[side], roll.ankle), ...roll.foot, stands: share < 0.5 ? before : after }
    return
  }
  const target = onTheWay(first, last, share, pose)
  setDown(body, side, target, share < 0.5 ? before : after, surfaceUnder(scene, target), angles[`ankle${side}`] ?? 0)
  if (before !== after || distance(first, last) > STEP.far)
    body.legs[side] = { ...body.legs[side], ...rolled(footOf(start, side, first, scene), footOf(end, side, last, scene), share) }
}

function onTheWay(first: Vector, last: Vector, share: number, { slides, anchor }: Pose): Vector {
  const way = between(first, last, share)
  if (slides) return way
  if (distance(first, last) > STEP.far) return plus(way, [0, STEP.high * Math.sin(Math.PI * share), 0])
  const pinned = anchor.startsWith('foot') && first[0] === 0 ? first : last
  return [pinned[0], way[1], pinned[2]]
}

/** Rising onto the ball and coming down again: the ball stays, the ankle goes round it. Undefined for feet that do nothing of the kind. */
function rollOverBall({ pose, start, end, scene }: Movement, side: BodySide, share: number, first: Vector, last: Vector) {
  const [before, after] = [start.body.legs[side].stands, end.body.legs[side].stands]
  if (pose.slides || distance(first, last) > STEP.far || (before !== 'toe' && after !== 'toe')) return undefined
  const [from, to] = [footOf(start, side, first, scene), footOf(end, side, last, scene)]
  const foot = rolled(from, to, share)
  const ball = ballOf(to)
  return { foot, ankle: along(along(ball, foot.foot, -BALL.forward), foot.instep, BALL.down) }
}

/** A foot that carries at one end only: drawn to its place there by as much as the movement is near that end. */
function leaveGround(movement: Movement, body: Body, side: BodySide, angles: Angles, share: number, freeAnkles: FreeAnkles): void {
  const atStart = movement.start.footing[`foot${side}`] !== undefined
  const near = atStart ? 1 - share : share
  const ankle = angles[`ankle${side}`] ?? 0
  const target = ankleTarget(movement, freeAnkles, side, share) ?? body.legs[side].ankle
  body.legs[side] = aimFoot(legTo(body.legs[side], target), ankle)
  if (near <= 0.02) return
  const free = body.legs[side]
  const stands = (atStart ? movement.start : movement.end).body.legs[side].stands
  setDown(body, side, target, stands, surfaceUnder(movement.scene, target), ankle)
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
