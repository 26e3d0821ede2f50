import { describe, expect, it } from 'vitest'
import { rehab } from '../built.ts'
import { glutealPlan, today, walkTheRoad } from './story.ts'

describe('the whole road, when everything goes well', () => {
  const road = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 220)

  it('reaches every phase in its order, each not before its least weeks', () => {
    expect([...new Set(road.phases)]).toEqual(['calm', 'strength', 'functional', 'return', 'maintain'])
    const programme = rehab.programmes.find(({ id }) => id === 'gluteal-tendinopathy')!
    for (const { id, weeks } of programme.phases.slice(0, -1))
      expect(road.phases.filter((phase) => phase === id).length, id).toBeGreaterThanOrEqual(7 * (weeks?.[0] ?? 1))
  })

  it('climbs the ladder level by level, never more than two in a week, and never together with a phase', () => {
    const climbed = [...new Set(road.levels)]
    expect(climbed.slice(1)).toEqual(climbed.slice(1).map((_, place) => climbed[1]! + place))
    for (const { day, kind } of road.steps) {
      const week = road.steps.filter((step) => step.day > day - 7 && step.day <= day)
      expect(new Set(week.map((step) => step.kind)).size).toBe(1)
      expect(week.length).toBeLessThanOrEqual(kind === 'level' ? 2 : 1)
    }
  })

  it('leads to a 30-minute run and keeps strength work going on the way', () => {
    expect(Math.max(...road.levels)).toBe(rehab.returnToRun.levels.length + 1)
    const last = today(road.maker, 220, '09:00')
    expect(last.course.phase).toBe('maintain')
  })
})

// Origin: after 90 minutes on a day for a walk-run with four minutes of running the session still had its hops, while the import said that the body needs time
describe('a run on a day of the ladder', () => {
  const whole = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 220)
  const impact = new Set(rehab.exercises.filter(({ load }) => load === 'impact').map(({ id }) => id))
  const day = whole.mornings.findIndex(({ run, session }) => run.kind === 'walk-run' && session?.items.some(({ exercise }) => impact.has(exercise.id)))
  const { run } = whole.mornings[day]!
  const asked = run.kind === 'walk-run' ? run.minutes : 0
  const hopsAfter = (minutes?: number) => {
    const { maker } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), day - 1)
    maker.checkIn(day, { now: 0, worst: 0, morning: 0 }, '07:00')
    if (minutes !== undefined) maker.run(day, { minutes, worst: 0 }, '08:30')
    const { session, tests } = today(maker, day, '10:00')
    const hops = session!.items.filter(({ exercise }) => impact.has(exercise.id)).length + tests.filter(({ load }) => load === 'impact').length
    return { hops, leftOut: session!.leftOut.filter(({ exercise }) => impact.has(exercise)).map(({ because }) => because) }
  }
  it('leaves the hops where there was none, and where it was less than twice what the level asks', () => {
    expect(hopsAfter().hops).toBeGreaterThan(0)
    expect(hopsAfter(2 * asked - 1).hops).toBeGreaterThan(0)
  })
  it.each([2 * asked, 90])('takes them out of session and tests once it was %i min of running, and says why', (minutes) =>
    expect(hopsAfter(minutes)).toEqual({ hops: 0, leftOut: expect.arrayContaining(['waits until the hip has shown how it took the run of today']) }),
  )
})
