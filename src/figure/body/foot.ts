import type { FootContact } from '#knowledge/pose-shape.ts'
import type { Body, BodySide, Leg } from './body.ts'
import { BALL, RESTS } from './bones.ts'
import { legTo } from './reach.ts'
import { along, clamp, cosine, cross, degrees, dot, length, minus, plus, sine, squareTo, times, towards, unit, type Vector } from './space.ts'

const UP: Vector = [0, 1, 0]

/** The foot square to the shank, turned up (+) or pointed (-) by so many degrees. */
export function aimFoot(leg: Leg, ankleDegrees: number): Leg {
  const shank = towards(leg.knee, leg.ankle)
  const thigh = towards(leg.hip, leg.knee)
  const straight = dot(thigh, shank)
  const bent = length(cross(thigh, shank)) > 0.14
  const overKnee = bent ? unit(squareTo(minus(times(thigh, straight), shank), thigh)) : leg.kneecap
  const kneecap = bent && dot(overKnee, leg.kneecap) > -0.2 ? overKnee : leg.kneecap
  const front = unit(squareTo(along(times(kneecap, Math.max(0.15, straight)), thigh, Math.sqrt(Math.max(0, 1 - straight ** 2))), shank))
  const foot = unit(along(times(front, cosine(ankleDegrees)), shank, -sine(ankleDegrees)))
  return { ...leg, kneecap, foot, instep: unit(squareTo(times(shank, -1), foot)), toes: foot }
}

/** How a foot near the floor carries, judged by its shank: kneeling on the instep, on the heel, on the ball or on the whole sole. */
export function footCarries(leg: Leg, floor: number): FootContact {
  const shank = towards(leg.knee, leg.ankle)
  if (shank[1] > -0.45) {
    if (leg.knee[1] - floor < 0.14) {
      if (leg.foot[1] < -0.3) return 'top'
      return Math.abs(leg.foot[1]) < 0.5 ? 'none' : 'heel'
    }
    if (leg.foot[1] < -0.2) return 'toe'
    return leg.foot[1] > 0.2 ? 'heel' : 'none'
  }
  const forwards = unit([leg.foot[0], 0, leg.foot[2]])
  const kneeAhead = degrees(Math.atan2(-dot(shank, forwards), -shank[1]))
  if (kneeAhead > 43) return 'toe'
  return kneeAhead < -56 ? 'heel' : 'flat'
}

/** Height of the ankle above the floor under a foot that carries like this. */
export function ankleHeight(carries: FootContact, leg: Leg, floor: number): number {
  if (carries === 'flat') return RESTS.ankle
  if (carries === 'heel') return RESTS.heel
  if (carries === 'top') return RESTS.instep
  // on the ball: the heel is where the leg puts it, but never so low that the ankle would bend further than ankles do
  const shank = towards(leg.knee, leg.ankle)
  const steepest = MOST_BENT - degrees(Math.asin(clamp(-shank[1], -1, 1)))
  return Math.max(clamp(leg.ankle[1] - floor, 0.1, 0.16), onBallAt(clamp(steepest, 0, 60)))
}

/** Pitch of the foot plus slope of the shank, degrees, at which the toes are pulled up by 30. */
const MOST_BENT = 60

/** Height of the ankle when the foot stands on its ball, pitched by so many degrees. */
const onBallAt = (pitch: number): number => RESTS.ball + 0.005 + BALL.forward * sine(pitch) + BALL.down * cosine(pitch)

/** Sets a foot down: the ankle on the target, the foot as it carries. */
export function setDown(body: Body, side: BodySide, target: Vector, carries: FootContact, floor: number, ankleDegrees: number): void {
  const leg = aimFoot(legTo(body.legs[side], target), ankleDegrees)
  const level = levelDirection(leg)
  if (carries === 'flat') body.legs[side] = { ...leg, stands: carries, foot: level, instep: UP, toes: level }
  else if (carries === 'toe') body.legs[side] = { ...onTheBall(leg, level, floor), stands: carries }
  else if (carries === 'top') body.legs[side] = { ...onTheInstep(leg), stands: carries }
  else body.legs[side] = { ...leg, stands: carries }
}

/** Where a foot points when it is laid level; a foot that hangs straight down follows the knee. */
function levelDirection(leg: Leg): Vector {
  const level = squareTo(leg.foot, UP)
  return length(level) < 0.25 ? unit(squareTo(minus(leg.knee, leg.ankle), UP)) : unit(level)
}

function onTheBall(leg: Leg, level: Vector, floor: number): Leg {
  const drop = clamp((leg.ankle[1] - floor - 0.015) / Math.hypot(BALL.forward, BALL.down), -1, 1)
  const pitch = degrees(Math.asin(drop)) - degrees(Math.atan2(BALL.down, BALL.forward))
  const foot = unit(plus(times(level, cosine(pitch)), [0, -sine(pitch), 0]))
  return { ...leg, foot, instep: unit(squareTo(UP, foot)), toes: level }
}

function onTheInstep(leg: Leg): Leg {
  const foot = unit(plus(towards(leg.knee, leg.ankle), [0, -0.06, 0]))
  return { ...leg, foot, instep: unit(squareTo([0, -1, 0], foot)), toes: foot }
}
