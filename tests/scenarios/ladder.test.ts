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
