import { describe, expect, it } from 'vitest'
import { rehab } from '../built.ts'
import type { RecordMaker } from '../records.ts'
import { glutealPlan, today } from './story.ts'

/** A whole road: every criterion that can be measured is met, every proposal is taken. */
function walk(
  maker: RecordMaker,
  days: number,
): {
  readonly maker: RecordMaker
  readonly phases: readonly string[]
  readonly levels: readonly number[]
  readonly steps: readonly { readonly day: number; readonly kind: string }[]
} {
  const phases: string[] = []
  const levels: number[] = []
  const steps: { day: number; kind: string }[] = []
  for (let day = 0; day <= days; day++) {
    maker.checkIn(day, {
      now: 0,
      worst: 0,
      morning: 0,
      confidence: 9,
      fear: 0,
      confirmed: Object.fromEntries(QUESTIONS.map((question) => [question, 'yes' as const])),
    })
    const told = today(maker, day, '09:00')
    phases.push(told.course.phase)
    levels.push(told.course.level)
    for (const test of told.tests) maker.test(day, { test: test.id, left: 100, right: 100, both: 100, pain: 0 })
    if (told.session)
      maker.session(day, {
        phase: told.course.phase,
        worst: 0,
        exercises: told.session.items.map(({ exercise, task }) => ({ exercise: exercise.id, sets: sets(task), pain: 0, effort: 8 })),
      })
    if (told.run.kind === 'walk-run')
      maker.run(day, { minutes: told.run.totalMin, runMinutes: told.run.minutes, unbrokenMin: told.run.level.runMin, level: told.run.level.level, worst: 0 })
    else if (told.run.kind === 'easy') maker.run(day, { minutes: told.run.minutes, worst: 0 })
    const later = today(maker, day, '21:00')
    const [proposal] = later.proposals.filter(({ step }) => step.kind !== 'dose')
    if (proposal) {
      maker.accept(day, proposal.step, '21:30')
      steps.push({ day, kind: proposal.step.kind })
    }
  }
  return { maker, phases, levels, steps }
}

const sets = ({ sets, reps, holdS }: { readonly sets: number; readonly reps?: number; readonly holdS?: number }) =>
  (['left', 'right'] as const).flatMap((side) => Array.from({ length: sets }, () => ({ side, reps: reps ?? 30, holdS: holdS ?? 60 })))

const QUESTIONS = [...rehab.programmes.flatMap(({ phases }) => phases.flatMap(({ exit }) => exit)), ...rehab.returnToRun.gates].flatMap(({ need }) =>
  'confirmed' in need ? [need.confirmed] : [],
)

describe('the whole road, when everything goes well', () => {
  const road = walk(glutealPlan({ morning: 0, worst: 0 }), 220)

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
