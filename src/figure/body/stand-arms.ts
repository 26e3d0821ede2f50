import type { Arm, Body, BodySide } from './body.ts'
import { BONES, RESTS } from './bones.ts'
import type { Movement } from './movement.ts'
import { armTo } from './reach.ts'
import { type Scene, surfaceUnder } from './scene.ts'
import { along, between, distance, minus, plus, squareTo, times, towards, unit, type Vector } from './space.ts'

const UP: Vector = [0, 1, 0]

/** Sets forearms and hands on the floor where the pose carries itself on them; a hand pinned at both ends does not move. */
export function standOnArms(movement: Movement, body: Body, side: BodySide, share: number): void {
  const { start, end, scene, pose } = movement
  const elbowPlaces = [start.footing[`elbow${side}`], end.footing[`elbow${side}`]] as const
  const handPlaces = [start.footing[`hand${side}`], end.footing[`hand${side}`]] as const
  if (elbowPlaces[0] && elbowPlaces[1]) {
    const place = onTheWay(elbowPlaces[0], elbowPlaces[1], share, pose.anchor === `elbow${side}`, 0.06)
    body.arms[side] = onForearm(body.arms[side], place, scene)
  } else if (handPlaces[0] || handPlaces[1]) body.arms[side] = onHand(movement, body, side, share, handPlaces[0], handPlaces[1])
  else body.arms[side] = { ...body.arms[side], hand: towards(body.arms[side].elbow, body.arms[side].wrist) }
}

const onTheWay = (first: Vector, last: Vector, share: number, anchor: boolean, pinned: number): Vector => {
  if (anchor && distance(first, last) < pinned) return first
  return between(first, last, distance(first, last) < pinned ? 0.5 : share)
}

/** The forearm lies level in front of the elbow. */
function onForearm(arm: Arm, place: Vector, scene: Scene): Arm {
  const level = unit(squareTo(minus(arm.wrist, arm.elbow), UP))
  const elbow = along(arm.shoulder, towards(arm.shoulder, place), BONES.upperArm)
  const rise = surfaceUnder(scene, along(elbow, level, BONES.forearm)) + RESTS.wrist - elbow[1]
  const forwards = Math.sqrt(Math.max(0.01, BONES.forearm ** 2 - rise ** 2))
  return { ...arm, elbow, wrist: plus(along(elbow, level, forwards), [0, rise, 0]), hand: level, flat: true }
}

function onHand({ start, end, pose }: Movement, body: Body, side: BodySide, share: number, first?: Vector, last?: Vector): Arm {
  const arm = body.arms[side]
  const near = first && last ? 1 : first ? 1 - share : share
  const settledArm = (first ? start : end).body.arms[side]
  const pull = minus(first ?? last ?? arm.wrist, settledArm.wrist)
  const target = first && last ? onTheWay(first, last, share, pose.anchor === `hand${side}`, 0.085) : along(arm.wrist, pull, near)
  const reached = armTo(arm, target, times(body.chest, -1))
  const free = towards(reached.elbow, reached.wrist)
  return { ...reached, hand: unit(between(free, palmDirection(body, free, pose.view === 'front'), near)), flat: near > 0.5 }
}

/** A carrying palm points where the head is, lying on the back it follows the arm, else it points backwards. */
function palmDirection(body: Body, free: Vector, facing: boolean): Vector {
  const lean = body.up[0]
  const wish: Vector = lean > 0.5 || facing ? [1, 0, 0] : lean < -0.5 ? times(free, 3) : [-0.6, 0, 0]
  return unit(squareTo(along(wish, free, 0.35), UP))
}
