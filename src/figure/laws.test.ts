import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pose } from '#knowledge/pose-shape.ts'
import { poses } from '../../tests/built.ts'
import { anchorOf } from './body/anchored.ts'
import { BODY_SIDES, type Body, ballOf, sign } from './body/body.ts'
import { bodyAt } from './body/body-at.ts'
import { BONES } from './body/bones.ts'
import { endOf, type Movement, movementOf } from './body/movement.ts'
import { surfaceUnder } from './body/scene.ts'
import { clamp, degrees, distance, dot, minus, times, towards, type Vector } from './body/space.ts'

/** What holds for every exercise at every moment: nobody floats, slides, stretches or bends where people do not. */

const every = poses.map((pose) => ({ name: pose.id, pose, movement: movementOf(pose) }))

/** Start, end and any moment between: for each pose a dozen and a half, chosen anew by fast-check. */
const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }).map((between) => [0, 0.5, 1, ...between])
const always = (law: (moments: readonly number[]) => void) => fc.assert(fc.property(moments, law), { numRuns: 2 })

const MAY_SLIDE = 0.012
const MAY_SINK = 0.015
/** A foot set down so much farther away has stepped; it is checked where it stands. */
const STEP = 0.16

const leavesGround = ({ flight, travel }: Pose) => flight !== undefined || travel !== undefined

describe('the anchor stays', () => {
  it.each(every.filter(({ pose }) => !leavesGround(pose)))('$name', ({ pose, movement }) => {
    const home = anchorOf(bodyAt(movement, 0), pose.anchor)
    always((at) => {
      for (const t of at) expect(distance(anchorOf(bodyAt(movement, t), pose.anchor), home)).toBeLessThan(MAY_SLIDE)
    })
  })
})

/** What touches the ground there: the ball of a foot on its toes, else the ankle above heel, sole or instep. */
const touching = (body: Body, side: 'R' | 'L', toes: boolean): Vector => (toes ? ballOf(body.legs[side]) : body.legs[side].ankle)

const bothEnds = ({ start, end }: Movement, part: 'footR' | 'footL' | 'handR' | 'handL' | 'elbowR' | 'elbowL') => {
  const [first, last] = [start.footing[part], end.footing[part]]
  return first && last ? { first, last, far: distance(first, last) } : undefined
}

describe('feet that carry neither slide nor sink nor float', () => {
  it.each(every)('$name', ({ pose, movement }) => {
    for (const side of BODY_SIDES) {
      const footing = bothEnds(movement, `foot${side}`)
      if (!footing || leavesGround(pose)) continue
      const [before, after] = [movement.start.body.legs[side].stands, movement.end.body.legs[side].stands]
      expect(footing.far < STEP || footing.far > STEP || pose.slides === true, `${side} creeps ${footing.far.toFixed(3)} m`).toBe(true)
      if (footing.far > STEP || pose.slides || before !== after) continue
      const home = touching(bodyAt(movement, 0), side, before === 'toe')
      always((at) => {
        for (const t of at) {
          const now = touching(bodyAt(movement, t), side, before === 'toe')
          expect(Math.hypot(now[0] - home[0], now[2] - home[2]), `${side} slides`).toBeLessThan(MAY_SLIDE)
          expect(Math.abs(now[1] - home[1]), `${side} sinks or floats`).toBeLessThan(MAY_SINK)
        }
      })
    }
  })

  it.each(every)('$name: at both ends they stand on what is under them', ({ pose, movement }) => {
    if (leavesGround(pose)) return
    for (const [at, { footing }] of [
      [0, movement.start],
      [endOf(pose), movement.end],
    ] as const)
      for (const side of BODY_SIDES) {
        const place = footing[`foot${side}`]
        const leg = bodyAt(movement, at).legs[side]
        if (!place) continue
        expect(Math.abs(leg.ankle[1] - place[1])).toBeLessThan(MAY_SINK)
        const sole = leg.stands === 'toe' || leg.stands === 'flat' ? ballOf(leg)[1] : leg.ankle[1] - 0.055
        expect(Math.abs(sole - surfaceUnder(movement.scene, leg.ankle)), `${side} ${leg.stands}`).toBeLessThan(0.02)
      }
  })
})

describe('hands and elbows that carry do not slide', () => {
  it.each(every.filter(({ pose }) => !leavesGround(pose)))('$name', ({ movement }) => {
    for (const side of BODY_SIDES) {
      const joint = { hand: (body: Body) => body.arms[side].wrist, elbow: (body: Body) => body.arms[side].elbow }
      for (const part of ['hand', 'elbow'] as const) {
        const footing = bothEnds(movement, `${part}${side}`)
        if (!footing || footing.far > 0.085) continue
        const home = joint[part](bodyAt(movement, 0))
        always((at) => {
          for (const t of at) expect(distance(joint[part](bodyAt(movement, t)), home), `${part} ${side}`).toBeLessThan(MAY_SLIDE)
        })
      }
    }
  })

  it.each(every)('$name: a hand on a wall or a fixed point stays there', ({ pose, movement }) => {
    for (const side of BODY_SIDES) {
      const where = pose.contacts?.[`hand${side}`]
      const target = where === 'wall' ? movement.onWall[side] : typeof where === 'object' ? where.at : undefined
      if (!target) continue
      always((at) => {
        for (const t of at) expect(distance(bodyAt(movement, t).arms[side].wrist, target), side).toBeLessThan(MAY_SLIDE)
      })
    }
  })
})

describe('limbs keep their length', () => {
  it.each(every)('$name', ({ movement }) => {
    always((at) => {
      for (const t of at) {
        const { legs, arms } = bodyAt(movement, t)
        for (const side of BODY_SIDES) {
          expect(distance(legs[side].hip, legs[side].knee)).toBeCloseTo(BONES.thigh, 2)
          expect(distance(legs[side].knee, legs[side].ankle)).toBeCloseTo(BONES.shank, 2)
          expect(distance(arms[side].shoulder, arms[side].elbow)).toBeCloseTo(BONES.upperArm, 2)
          expect(distance(arms[side].elbow, arms[side].wrist)).toBeCloseTo(BONES.forearm, 2)
        }
      }
    })
  })
})

const between = (a: Vector, b: Vector): number => degrees(Math.acos(clamp(dot(a, b), -1, 1)))

/** Degrees in which healthy adults move, as textbooks of joint measurement give them (AAOS, from memory), with some room for the drawn joints: on a kneeling instep the midfoot bends too. */
const RANGES = {
  'hip flexion': { least: -35, most: 150, of: (body: Body, side: 'R' | 'L') => hipFlexion(body, side) },
  'hip abduction': { least: -35, most: 62, of: (body: Body, side: 'R' | 'L') => 90 - between(thighOf(body, side), times(body.hipLine, sign(side))) },
  'knee flexion': { least: 0, most: 155, of: (body: Body, side: 'R' | 'L') => between(thighOf(body, side), shankOf(body, side)) },
  'ankle, toes up': { least: -90, most: 45, of: (body: Body, side: 'R' | 'L') => between(shankOf(body, side), body.legs[side].foot) - 90 },
  'elbow flexion': { least: 0, most: 155, of: (body: Body, side: 'R' | 'L') => between(...armOf(body, side)) },
} as const

const thighOf = (body: Body, side: 'R' | 'L') => towards(body.legs[side].hip, body.legs[side].knee)
const shankOf = (body: Body, side: 'R' | 'L') => towards(body.legs[side].knee, body.legs[side].ankle)
const armOf = ({ arms }: Body, side: 'R' | 'L') => [towards(arms[side].shoulder, arms[side].elbow), towards(arms[side].elbow, arms[side].wrist)] as const
/** In the plane of the trunk; a thigh far out to the side has none to speak of. */
function hipFlexion(body: Body, side: 'R' | 'L'): number {
  const thigh = thighOf(body, side)
  const [forwards, down] = [dot(thigh, body.chest), -dot(thigh, body.up)]
  return Math.hypot(forwards, down) < 0.4 ? 0 : degrees(Math.atan2(forwards, down))
}

describe('joints stay in the range of human joints', () => {
  it.each(every)('$name', ({ movement }) => {
    always((at) => {
      const bodies = at.map((t) => bodyAt(movement, t))
      for (const [joint, { least, most, of }] of Object.entries(RANGES))
        for (const side of BODY_SIDES) {
          const angles = bodies.map((body) => of(body, side))
          expect(Math.min(...angles), `${joint} ${side}`).toBeGreaterThanOrEqual(least - 0.5)
          expect(Math.max(...angles), `${joint} ${side}`).toBeLessThanOrEqual(most + 0.5)
        }
    })
  })

  it.each(every)('$name: knees bend backwards', ({ movement }) => {
    for (const t of [0, 0.25, 0.5, 0.75, 1]) {
      const { legs } = bodyAt(movement, t)
      for (const side of BODY_SIDES) {
        const { hip, knee, ankle, kneecap } = legs[side]
        const bend = minus(times([knee[0] * 2, knee[1] * 2, knee[2] * 2], 0.5), times([hip[0] + ankle[0], hip[1] + ankle[1], hip[2] + ankle[2]], 0.5))
        expect(dot(bend, kneecap), `${side} at ${t}`).toBeGreaterThan(-0.01)
      }
    }
  })
})
