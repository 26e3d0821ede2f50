import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import { readFit } from '#files/formats/fit/read-fit.ts'
import { writeWorkout } from '#files/formats/fit/write-workout.ts'
import type { Decision } from '#plan/decision.ts'
import { because } from '#plan/reason.ts'
import { noRun, type RunAllowance } from '#return-to-run/allowance.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { partsOf } from '#timing/walk-run.ts'
import { rehab } from '../../../tests/built.ts'
import { workoutsIn } from './kept-workout.ts'
import { speaksOfWorkout, voidOf, withDownloaded, withVoids, workoutOf, workoutToday } from './workout.ts'

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
const plan = (
  run: RunAllowance,
  active: readonly Decision[] = [],
  level = 3,
  eligibility = { open: true, runStopped: false },
  report: object = {},
): RunningPlan =>
  ({
    start: { body: { plan: 'p1' } },
    today: { run, headline: 'rest', day: '2026-03-05' },
    diary: { reports: new Map([[numberOf('2026-03-05'), { morning: 1, painkillers: false, ahead: false, ...report }]]) },
    course: { level, active },
    eligibility: { because: [because('A doctor has to look first.', 'r')], ...eligibility },
  }) as unknown as RunningPlan

const OPEN = { open: true, runStopped: false }
const stopped = (...why: readonly string[]) => noRun(...why)
const easy: RunAllowance = { kind: 'easy', minutes: 30, hardMin: 0, why: [], because: [] }

describe('what the pages say of a workout', () => {
  it.each<readonly [string, RunningPlan, boolean]>([
    ['a walk-run is allowed', plan(walkRun), true],
    ['a walk-run is allowed and something holds the next step: why there is no file', plan(walkRun, [decision('hold')]), true],
    ['no run today', plan(stopped('You have run today.')), false],
    ['usual running', plan(easy, [], 9), false],
  ])('%s', (_what, now, speaks) => expect(speaksOfWorkout(now)).toBe(speaks))
})

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
  it.each([
    ['this morning', { morning: undefined }, ['Check in first.']],
    ['a painkiller', { painkillers: undefined }, ['Say first whether you took a painkiller.']],
  ])('counts while the question about %s waits for its answer', (_what, report, why) =>
    expect(voidOf(kept, plan(stopped(...why), [], 3, OPEN, report))).toBeUndefined(),
  )
  it('once void stays void when the stop is over, and is one of several', () => {
    const both = withDownloaded([kept], { ...kept, level: 4 })
    const after = withVoids(both, plan(walkRun, [decision('stop')]))
    expect(after.map((one) => one.void?.code)).toEqual(['held', 'held'])
    expect(withVoids(after, plan(walkRun))).toBe(after)
    expect(withVoids(both, plan(walkRun)).map((one) => one.void?.code)).toEqual([undefined, 'other-level'])
  })
  it('again, takes the place of the one that counts, never of a void one', () => {
    const later = { ...kept, day: '2026-03-04' }
    const gone = { ...kept, void: { code: 'stopped', why: [] } } as const
    expect(withDownloaded([kept], later)).toEqual([later])
    expect(withDownloaded([gone], later)).toEqual([gone, later])
  })
  it('is read as it was written, also when there was room for one only', () => {
    const gone = { ...kept, void: { code: 'held', why: ['Pain was 7 of 10.'] } } as const
    expect(workoutsIn(JSON.stringify([kept, gone, { level: 3 }]))).toEqual([kept, gone])
    expect(workoutsIn(JSON.stringify(kept))).toEqual([kept])
    expect(workoutsIn('{')).toEqual([])
  })
  it('counts at its level, also on a rest day', () => expect(voidOf(kept, plan({ kind: 'none', minutes: 0, why: [], because: [] }))).toBeUndefined())
  it.each([
    ['a stop', plan(walkRun, [decision('stop')]), 'held'],
    ['a warning that closes the plan', plan(walkRun, [], 3, { open: false, runStopped: false }), 'stopped'],
    ['a warning that stops running', plan(walkRun, [], 3, { open: true, runStopped: true }), 'stopped'],
    ['the end of the plan', undefined, 'no-plan'],
    ['a morning that hurts more than usual', plan(stopped('This morning hurts more than your usual one.')), 'stopped'],
    ['a limp before the questions of this morning', plan(stopped('Check in first.', 'Not with a limp.'), [], 3, OPEN, { morning: undefined }), 'stopped'],
    ['a step back', plan(walkRun, [], 2), 'other-level'],
    ['a step up', plan(walkRun, [], 4), 'other-level'],
  ])('is void after %s', (_what, now, code) => expect(voidOf(kept, now)?.code).toBe(code))
  it('is void in another plan', () => expect(voidOf({ ...kept, plan: 'p0' }, plan(walkRun))?.code).toBe('other-plan'))
})
