import { describe, expect, it } from 'vitest'
import { readFit } from '#files/formats/fit/read-fit.ts'
import { writeWorkout } from '#files/formats/fit/write-workout.ts'
import type { Decision } from '#plan/decision.ts'
import { because } from '#plan/reason.ts'
import type { RunAllowance } from '#return-to-run/allowance.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { partsOf } from '#timing/walk-run.ts'
import { rehab } from '../../../tests/built.ts'
import { voidOf, workoutOf, workoutToday } from './workout.ts'

const { levels, walkMin } = rehab.returnToRun

describe('a walk-run on the watch', () => {
  it.each(levels.map((level) => [level.level, level] as const))('level %d is step by step what the timer plays', (_number, level) => {
    const played = partsOf(level, walkMin).map(({ kind, seconds }) => [kind === 'run' ? 'run' : 'walk', seconds])
    const { blocks } = workoutOf(level, walkMin)
    expect(blocks.flatMap(({ times, steps }) => Array.from({ length: times }, () => steps.map(({ kind, seconds }) => [kind, seconds])).flat())).toEqual(played)
  })
  it('is read back from its file', () => {
    const { level, blocks } = workoutOf(levels[2]!, walkMin)
    const steps = blocks.map((block) => ({ ...block, steps: block.steps.map(({ kind, ...step }) => ({ ...step, name: kind })) }))
    const read = readFit(writeWorkout({ name: `Hipwise level ${level}`, blocks: steps, made: 1_790_000_000 }))
    expect(read.ok && read.value[0]!.kind).toBe('workout')
    expect(read.ok && read.value[0]!.steps?.[0]).toMatchObject({ duration: walkMin * 60_000, intensity: 'warmup' })
  })
})

const decision = (level: Decision['level'], given: Partial<Decision> = {}): Decision => ({
  day: 1,
  rule: 'r',
  level,
  action: 'Stop running.',
  because: because('Pain was 7 of 10.', 'r'),
  until: 'Until it is calm.',
  lasts: 2,
  waits: false,
  effects: {},
  ...given,
})
const walkRun: RunAllowance = { kind: 'walk-run', level: levels[2]!, walkMin, minutes: 12, totalMin: 30, why: [], because: [] }
const plan = (run: RunAllowance, active: readonly Decision[] = [], level = 3, eligibility = { open: true, runStopped: false }): RunningPlan =>
  ({
    start: { body: { plan: 'p1' } },
    today: { run },
    course: { level, active },
    eligibility: { because: [because('A doctor has to look first.', 'r')], ...eligibility },
  }) as unknown as RunningPlan

describe('is refused with its reason', () => {
  it.each(['stop', 'back', 'hold'] as const)('while a %s stands', (level) =>
    expect(workoutToday(plan(walkRun, [decision(level)]))).toEqual({ ok: false, problem: { code: 'held', why: ['Pain was 7 of 10.', 'Until it is calm.'] } }),
  )
  it('on a day without a walk-run', () =>
    expect(workoutToday(plan({ kind: 'none', minutes: 0, why: ['A rest day.'], because: [] }))).toEqual({
      ok: false,
      problem: { code: 'no-walk-run', why: ['A rest day.'] },
    }))
  it('and not otherwise', () => expect(workoutToday(plan(walkRun)).ok).toBe(true))
})

describe('one that was downloaded', () => {
  const kept = { plan: 'p1', level: 3, day: '2026-03-02' }
  it('counts at its level, also on a rest day', () => expect(voidOf(kept, plan({ kind: 'none', minutes: 0, why: [], because: [] }))).toBeUndefined())
  it.each([
    ['a stop', plan(walkRun, [decision('stop')]), 'held'],
    ['a warning that closes the plan', plan(walkRun, [], 3, { open: false, runStopped: false }), 'stopped'],
    ['a warning that stops running', plan(walkRun, [], 3, { open: true, runStopped: true }), 'stopped'],
    ['the end of the plan', undefined, 'other-plan'],
    ['a step back', plan(walkRun, [], 2), 'other-level'],
    ['a step up', plan(walkRun, [], 4), 'other-level'],
  ])('is void after %s', (_what, now, code) => expect(voidOf(kept, now)?.code).toBe(code))
  it('is void in another plan', () => expect(voidOf({ ...kept, plan: 'p0' }, plan(walkRun))?.code).toBe('other-plan'))
})
