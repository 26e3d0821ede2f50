import { describe, expect, it } from 'vitest'
import { parseDose } from '#knowledge/dose.ts'
import { glutealPlan, today } from '../../tests/scenarios/story.ts'
import { taskOf } from './session.ts'

const dose = (text: string) => {
  const parsed = parseDose(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

describe('a dose becomes a task: the low end first, then one thing at a time', () => {
  // Origin: facts/rehab/programmes.yaml, within_phase_progress: range or repetitions, then sets, then load.
  it.each([
    ['3 x 8-12, 3/week', 0, 1, { sets: 3, reps: 8 }],
    ['3 x 8-12, 3/week', 1, 1, { sets: 3, reps: 10 }],
    ['3 x 8-12, 3/week', 2, 1, { sets: 3, reps: 12 }],
    ['2-3 x 8-12, 3/week', 3, 1, { sets: 3, reps: 12 }],
    ['2-3 x 8-12, 3/week', 9, 1, { sets: 3, reps: 12 }],
    ['3 x 20-45 s, 3/week', 0, 1, { sets: 3, holdS: 20 }],
    ['10-30 min, daily', 0, 1, { sets: 1, minutes: 10 }],
    ['3 x 8-12, 3/week', 0, 0.5, { sets: 2, reps: 8 }],
    ['1 x 10, daily', 0, 0.5, { sets: 1, reps: 10 }],
  ] as const)('%s after %i steps, share %d', (text, steps, share, task) => expect(taskOf(dose(text), steps, share)).toMatchObject(task))
})

describe('swaps', () => {
  const session = () => today(glutealPlan().checkIn(1), 1).session!
  it('keep the purpose and put no more on the hip', () => {
    for (const { exercise, swaps } of session().items)
      for (const other of swaps) {
        const instead = today(glutealPlan().checkIn(1).plan('swapped', 1, { plan: 'p1', from: exercise.id, to: other }), 1).session!
        const found = instead.items.find(({ insteadOf }) => insteadOf === exercise.id)
        if (found) expect([found.exercise.id, found.exercise.purpose]).toEqual([other, exercise.purpose])
      }
  })
  it('never offer what is in the session already', () => {
    const { items } = session()
    const ids = items.map(({ exercise }) => exercise.id)
    expect(items.flatMap(({ swaps }) => swaps).filter((id) => ids.includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('loading work has a day between', () => {
  it('also after an exercise that was begun and then left', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 24; day++) maker.checkIn(day)
    for (let day = 1; day <= 23; day += 2) maker.session(day)
    for (const day of [15, 18, 20])
      maker.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 1 }).test(day, { test: 'walk-30', both: 1, pain: 0 })
    maker.accept(20, { kind: 'phase', from: 'calm', to: 'strength' })
    const before = today(maker, 24).session!.items.map(({ exercise }) => exercise.id)
    expect(before).toContain('single-leg-bridge')
    maker.session(23, { phase: 'strength', exercises: [{ exercise: 'single-leg-bridge', sets: [{ reps: 8, side: 'right' }], skipped: 'time' }] })
    const after = today(maker, 24).session!
    expect(after.items.map(({ exercise }) => exercise.id)).not.toContain('single-leg-bridge')
    expect(after.leftOut.find(({ exercise }) => exercise === 'single-leg-bridge')?.because).toMatch(/rests today/)
  })
})
