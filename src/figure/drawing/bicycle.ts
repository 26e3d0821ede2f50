import { type Body, ballOf } from '../body/body.ts'
import { along, between, plus, type Vector } from '../body/space.ts'
import type { Eye } from './camera.ts'
import { softHull } from './paths.ts'
import { inked, type Shape } from './shape.ts'
import { cylinder, strap } from './solids.ts'

/** A standing bicycle: frame, saddle and handlebar behind the near leg, the near crank before it. The pedals are where the feet are. */
export function bicycleBehind(body: Body, eye: Eye, weight: number): Shape[] {
  const axle = crankAxle(body)
  const saddle: Vector = plus(body.pelvis, [-0.02, -0.12, 0])
  const bar: Vector = plus(between(body.arms.R.wrist, body.arms.L.wrist, 0.5), [0.06, -0.03, 0])
  const wheel: Vector = [axle[0] + 0.34, 0.3, 0]
  const foot = (x: number): Shape[] =>
    strap(
      eye,
      [
        [x, 0.03, -0.22],
        [x, 0.03, 0.22],
      ],
      weight,
      0.045,
      'shoe',
    )
  return [
    ...foot(axle[0] - 0.42),
    ...foot(wheel[0] + 0.1),
    ...cylinder(eye, wheel, [0, 0, 1], 0.24, 0.035, weight, 'prop-side'),
    ...strap(eye, [[axle[0] - 0.42, 0.04, 0], axle], weight, 0.05, 'prop'),
    ...strap(eye, [axle, [wheel[0] + 0.1, 0.04, 0]], weight, 0.05, 'prop'),
    ...strap(eye, [axle, along(saddle, [0, -1, 0], 0.02)], weight, 0.045, 'prop'),
    ...strap(eye, [axle, [bar[0] - 0.03, 0.62, 0], bar], weight, 0.045, 'prop'),
    inked(
      softHull(
        [
          [-0.15, 0.02],
          [0.16, 0.005],
          [0.16, -0.03],
          [-0.15, -0.04],
        ].flatMap(([x = 0, y = 0]) => [-0.07, 0.07].map((z) => eye.see(plus(saddle, [x, y, x > 0 ? z * 0.4 : z])))),
        6,
      ),
      'shoe',
      weight,
    ),
    ...strap(eye, [plus(bar, [0, 0, -0.2]), plus(bar, [0, 0, 0.2])], weight, 0.03, 'shoe'),
    ...strap(eye, [axle, pedal(body, 'L')], weight, 0.026, 'shoe'),
  ]
}

export const bicycleBefore = (body: Body, eye: Eye, weight: number): Shape[] => [
  ...strap(eye, [plus(crankAxle(body), [0, 0, 0.06]), plus(pedal(body, 'R'), [0, 0, -0.03])], weight, 0.026, 'shoe'),
  ...strap(eye, [plus(pedal(body, 'R'), [0, 0, -0.05]), plus(pedal(body, 'R'), [0, 0, 0.05])], weight, 0.03, 'shoe'),
]

const pedal = (body: Body, side: 'R' | 'L'): Vector => plus(ballOf(body.legs[side]), [0, -0.015, 0])

const crankAxle = (body: Body): Vector => {
  const middle = between(pedal(body, 'R'), pedal(body, 'L'), 0.5)
  return [middle[0], middle[1], 0]
}
