import type { Muscle, Pose } from '#knowledge/pose-shape.ts'
import { BODY_SIDES, type BodySide } from '../body/body.ts'
import type { Vector } from '../body/space.ts'
import type { Eye } from './camera.ts'
import type { Flesh } from './flesh.ts'
import { headShapes } from './head.ts'
import { kitShapes } from './kit.ts'
import { armShapes, legShapes } from './limbs.ts'
import { musclesOn } from './muscle.ts'
import { ON_A_FAR_LEG, ON_THE_TRUNK } from './muscle-rows.ts'
import type { Shape } from './shape.ts'
import { trunkShapes } from './trunk.ts'

/** The body from back to front: far limbs, trunk, near legs with their muscles, head, near arms, and the kit between them. */
export function bodyShapes(pose: Pose, flesh: Flesh, muscles: readonly Muscle[], eye: Eye, weight: number): Shape[] {
  const { body } = flesh
  const nearness = (place: Vector): number => eye.near(place) - eye.near(body.pelvis)
  const farLeg = (side: BodySide): boolean => (pose.view === 'side' || pose.roll !== undefined) && nearness(body.legs[side].hip) < -0.035
  const farArm = (side: BodySide): boolean => pose.farArms === true || eye.near(body.arms[side].shoulder) - eye.near(body.neck) < -0.04
  const arms = [...BODY_SIDES].sort((a, b) => nearness(body.arms[a].elbow) - nearness(body.arms[b].elbow))
  const nearArms = arms.filter((side) => !farArm(side))
  const nearLegs = BODY_SIDES.filter((side) => !farLeg(side))
  const inFront = [...nearLegs].sort((a, b) => nearness(body.legs[a].knee) - nearness(body.legs[b].knee))
  const works = (side: BodySide): boolean => pose.work === 'both' || pose.work === side
  const kit = (layer: Parameters<typeof kitShapes>[4]): Shape[] => kitShapes(pose.props, body, eye, weight, layer)
  const head = headShapes(body, eye, weight)
  const headFirst = eye.near(body.head) < eye.near(body.neck) - 0.06
  const shown = (side: BodySide, far: boolean): Shape[] =>
    works(side) ? musclesOn(flesh, side, far ? muscles.filter((muscle) => ON_A_FAR_LEG.has(muscle)) : muscles, eye, weight, far) : []
  const onTrunk = nearLegs.some(works) ? [] : muscles.filter((muscle) => ON_THE_TRUNK.has(muscle))
  return [
    ...arms.filter(farArm).flatMap((side) => armShapes(flesh, side, eye, weight, 'far')),
    ...BODY_SIDES.filter(farLeg).flatMap((side) => [...legShapes(flesh, side, eye, weight, 'far'), ...shown(side, true)]),
    ...kit('between-legs'),
    ...trunkShapes(flesh, nearLegs, nearArms, eye, weight),
    ...(headFirst ? head : []),
    ...inFront.flatMap((side) => [...legShapes(flesh, side, eye, weight, 'near'), ...shown(side, false)]),
    ...musclesOn(flesh, nearLegs[0] ?? 'R', onTrunk, eye, weight, false),
    ...kit('over-legs'),
    ...(headFirst ? [] : head),
    ...nearArms.flatMap((side) => armShapes(flesh, side, eye, weight, 'near')),
    ...kit('front'),
  ]
}
