import type { AngleName, Angles, Pose } from '#knowledge/pose-shape.ts'
import { anchored } from './anchored.ts'
import { BODY_SIDES, type Body, carry } from './body.ts'
import { layHand } from './hands.ts'
import { keepAboveFloor, restOnOtherLeg } from './leg-rests.ts'
import type { Movement, Position } from './movement.ts'
import { clamp } from './space.ts'
import { standOnArms } from './stand-arms.ts'
import { givesWay, standOnFeet } from './stand-feet.ts'

/** The body at a position, standing where it stands: nothing that carries slides, sinks or floats. */
export function bodyAt(movement: Movement, at: Position): Body {
  const { pose, scene } = movement
  const share = pose.around ? (1 - Math.cos(2 * Math.PI * at)) / 2 : at
  const angles = anglesAt(movement, at, share)
  const body = anchored(pose, angles, scene)
  const free = { R: body.legs.R.ankle, L: body.legs.L.ankle }
  if (/^(foot|toe)/.test(pose.anchor)) for (let i = 0; i < 3; i++) carry(body, givesWay(movement, body, share, free))
  for (const side of BODY_SIDES) {
    standOnFeet(movement, body, side, angles, share, free)
    standOnArms(movement, body, side, share)
    layHand(pose, body, side, movement.onWall[side])
  }
  for (const side of BODY_SIDES) restOnOtherLeg(pose, body, side, angles)
  for (const side of BODY_SIDES) keepAboveFloor(body, side)
  const height = flightHeight(pose, share)
  if (height !== 0 || pose.travel) carry(body, [-(pose.travel ?? 0) * (1 - share), height, 0])
  return body
}

function anglesAt({ pose, tracks }: Movement, at: Position, share: number): Angles {
  const angles: { -readonly [name in AngleName]?: number } = {}
  for (const { name, start, end, around } of tracks)
    angles[name] = start + (end - start) * share + (pose.around ? (around - (start + end) / 2) * Math.sin(2 * Math.PI * at) : 0)
  return angles
}

/** Height above the ground, metres: a hop leaves it in the second half of the movement, a drop loses it at once. */
function flightHeight({ flight }: Pose, share: number): number {
  if (!flight) return 0
  if (flight.when === 'down') return flight.height * (1 - share) ** 1.6
  const rise = clamp((share - 0.45) / 0.55, 0, 1)
  return flight.height * rise * (2 - rise)
}
