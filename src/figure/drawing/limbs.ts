import type { BodySide } from '../body/body.ts'
import { between, dot, towards } from '../body/space.ts'
import type { Eye } from './camera.ts'
import type { Flesh } from './flesh.ts'
import { handOutline } from './hand.ts'
import { filled, outlined, type Shape } from './shape.ts'
import { shoeShapes } from './shoe.ts'
import { edgesAndEnd, edgesFrom } from './tube.ts'

/** A limb on the far side is one tone darker and complete; a near one grows out of the trunk, so its lines begin where it leaves it. */
type Depth = 'near' | 'far'

export function legShapes({ legs }: Flesh, side: BodySide, eye: Eye, weight: number, depth: Depth): Shape[] {
  const { bones, thigh, shank, shorts, thighBone } = legs[side]
  const far = depth === 'far'
  const skin = far ? 'skin-far' : 'skin'
  const cloth = [outlined(far ? shorts.closed : edgesAndEnd(shorts, 1), weight), filled(shorts.closed, far ? 'shorts-far' : 'shorts')]
  const thighLine = outlined(far ? thigh.closed : edgesAndEnd(thigh, 2), weight)
  const shoe = shoeShapes(bones, eye, weight, far ? 'shoe-far' : 'shoe')
  // outlines first, then fills: the knee closes; then the lines of whichever bone lies in front
  const bendsInPicture = Math.abs(eye.facing(thighBone.outer)[2]) > 0.8
  const shankBehind = !bendsInPicture && eye.near(between(bones.knee, bones.ankle, 0.6)) < eye.near(between(bones.hip, bones.knee, 0.5)) - 0.03
  if (!shankBehind)
    return [
      thighLine,
      outlined(shank.closed, weight),
      filled(thigh.closed, skin),
      ...cloth,
      ...shoe,
      outlined(edgesFrom(shank, 2), weight),
      filled(shank.closed, skin),
    ]
  const bent = dot(towards(bones.hip, bones.knee), towards(bones.knee, bones.ankle)) < 0.6
  return [
    ...shoe,
    outlined(shank.closed, weight),
    filled(shank.closed, skin),
    bent ? thighLine : outlined(edgesFrom(thigh, 2), weight),
    filled(thigh.closed, skin),
    ...cloth,
  ]
}

export function armShapes({ arms, body }: Flesh, side: BodySide, eye: Eye, weight: number, depth: Depth): Shape[] {
  const { upper, fore, sleeve } = arms[side]
  const { shoulder, elbow, wrist } = body.arms[side]
  const far = depth === 'far'
  const skin = far ? 'skin-far' : 'skin'
  const hand = handOutline(body.arms[side], eye)
  const upperLine = outlined(far ? upper.closed : edgesFrom(upper, 1), weight)
  const cloth = [outlined(far ? sleeve.closed : edgesAndEnd(sleeve, 1), weight), filled(sleeve.closed, far ? 'top-far' : 'top')]
  const foreBehind = eye.near(between(elbow, wrist, 0.6)) < eye.near(between(shoulder, elbow, 0.5)) - 0.03
  if (foreBehind)
    return [
      outlined(hand, weight),
      outlined(fore.closed, weight),
      filled(hand, skin),
      filled(fore.closed, skin),
      upperLine,
      filled(upper.closed, skin),
      ...cloth,
    ]
  return [
    upperLine,
    outlined(fore.closed, weight),
    filled(upper.closed, skin),
    ...cloth,
    outlined(hand, weight),
    outlined(edgesFrom(fore, 1), weight),
    filled(hand, skin),
    filled(fore.closed, skin),
  ]
}
