import { describe, expect, it } from 'vitest'
import type { Angles, Pose } from '#knowledge/pose-shape.ts'
import { aimFoot } from './body/foot.ts'
import { legTo } from './body/reach.ts'
import { skeleton } from './body/skeleton.ts'
import { cross, distance, dot, length, minus, squareTo, towards, turned, unit, type Vector } from './body/space.ts'

const pose = (view: Pose['view'], angles: Angles): Pose => ({
  id: 'made-up',
  view,
  anchor: 'pelvis',
  start: angles,
  end: angles,
  tempo: 4,
  work: 'R',
  props: [],
  highlight: [],
})
const body = (angles: Angles, view: Pose['view'] = 'side') => skeleton(pose(view, angles), angles)
const close = (found: Vector, wanted: Vector) => {
  for (const i of [0, 1, 2] as const) expect(found[i]).toBeCloseTo(wanted[i], 6)
}

describe('directions', () => {
  it.each<[Vector, number, Vector]>([
    [[1, 0, 0], 90, [0, 1, 0]],
    [[0, 1, 0], 90, [-1, 0, 0]],
    [[0, 0, 1], 90, [0, 0, 1]],
  ])('%j turned round the viewer’s axis by %d is %j', (from, by, to) => close(turned(from, [0, 0, 1], by), to))

  it('the part square to a direction has nothing of it', () => {
    const direction = unit([1, 2, 3])
    expect(dot(squareTo([4, -1, 2], direction), direction)).toBeCloseTo(0, 9)
    expect(length(cross(direction, direction))).toBeCloseTo(0, 9)
  })
})

describe('the angles of a pose', () => {
  it('without any, the body stands upright and looks right', () => {
    const { neck, legs, chest } = body({})
    close(neck, [0, 0.5, 0])
    close(legs.R.ankle, [0, -0.86, 0.09])
    close(chest, [1, 0, 0])
  })

  it.each<[string, Angles, (b: ReturnType<typeof body>) => Vector, Vector]>([
    ['hip flexion lifts the knee forwards', { hipR: 90 }, ({ legs }) => towards(legs.R.hip, legs.R.knee), [1, 0, 0]],
    ['knee flexion brings the heel back', { kneeR: 90 }, ({ legs }) => towards(legs.R.knee, legs.R.ankle), [-1, 0, 0]],
    ['abduction takes the near leg towards the viewer', { abdR: 90 }, ({ legs }) => towards(legs.R.hip, legs.R.knee), [0, 0, 1]],
    ['abduction takes the far leg away from the viewer', { abdL: 90 }, ({ legs }) => towards(legs.L.hip, legs.L.knee), [0, 0, -1]],
    ['a trunk of -90 lies on its back, head left', { trunk: -90 }, ({ neck }) => unit(neck), [-1, 0, 0]],
    ['a pointed foot looks down', { ankleR: -90 }, ({ legs }) => legs.R.foot, [0, -1, 0]],
    ['shoulder flexion lifts the arm forwards', { shR: 90, sabR: 0 }, ({ arms }) => towards(arms.R.shoulder, arms.R.elbow), [1, 0, 0]],
  ])('%s', (_what, angles, of, wanted) => close(of(body(angles)), wanted))

  it('rotation turns the bent shank: outwards for the hip is inwards for the foot', () => {
    const { legs } = body({ hipR: 90, kneeR: 90, rotR: 30 })
    expect(legs.R.ankle[2]).toBeLessThan(legs.R.hip[2])
  })

  it('facing us, the right side is on the screen’s right', () => {
    const { legs } = body({ abdR: 20 }, 'front')
    expect(legs.R.ankle[0]).toBeGreaterThan(0.3)
    expect(legs.L.ankle[0]).toBeCloseTo(-0.09, 6)
  })
})

describe('reaching', () => {
  const { legs } = body({ hipR: 40, kneeR: 60 })
  it('puts the ankle on the place and keeps the bones as long as they are', () => {
    const place: Vector = [0.2, -0.6, 0.15]
    const leg = legTo(legs.R, place)
    expect(distance(leg.ankle, place)).toBeLessThan(1e-9)
    expect(distance(leg.hip, leg.knee)).toBeCloseTo(0.43, 9)
    expect(distance(leg.knee, leg.ankle)).toBeCloseTo(0.43, 9)
  })
  it('goes as far as it can towards a place out of reach', () => {
    const leg = legTo(legs.R, [0, -3, 0.09])
    expect(distance(leg.hip, leg.ankle)).toBeGreaterThan(0.857)
    expect(distance(leg.hip, leg.ankle)).toBeLessThan(0.861)
  })
  it('a foot at 0 degrees stands square to the shank', () => {
    const leg = aimFoot(legs.R, 0)
    expect(dot(leg.foot, unit(minus(leg.ankle, leg.knee)))).toBeCloseTo(0, 9)
  })
})
