import { describe, expect, it } from 'vitest'
import { type KnownRun, knownRuns } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import { beyondIn, changesToday, stillBeyond, timesBeyond } from './beyond.ts'

const TODAY = '2026-03-06'
/** A plan that allows so many minutes of walk-run today. */
const plan = (minutes: number) => ({ today: TODAY, plan: { today: { run: { kind: minutes > 0 ? 'walk-run' : 'none', minutes } } } as never })
const run = (given: Partial<Run>): Run => ({ day: TODAY, sport: 'run', minutes: 60, ...given })

describe('a run as it stands in the form, beside what today allows', () => {
  it('an hour at level 1 is fifteen times as much', () => {
    const beyond = beyondIn(run({}), plan(4))
    expect(beyond).toEqual({ unit: 'min', length: 60, allowed: 4 })
    expect(timesBeyond(beyond!)).toBe(15)
  })
  it.each<readonly [string, Partial<Run>]>([
    ['the minutes that were running', { runMinutes: 4 }],
    ['another sport', { sport: 'cycling' }],
    ['another day', { day: '2026-03-05' }],
  ])('%s count, or nothing is said', (_what, given) => expect(beyondIn(run(given), plan(4))).toBeUndefined())
  it.each([
    [31, 30, undefined],
    [59, 30, undefined],
    [60, 30, 2],
    [89, 30, 2],
    [10, 0, undefined],
  ])('%d of %d minutes are %s times as much', (length, allowed, times) => expect(timesBeyond({ unit: 'min', length, allowed })).toBe(times))
})

describe('a correction of a run of today', () => {
  const was = run({ minutes: 20, distanceM: 3000 })
  it.each<readonly [string, Partial<Run>, Partial<Run>, boolean]>([
    ['longer', {}, { minutes: 60 }, true],
    ['farther', {}, { distanceM: 9000 }, true],
    ['more of it running', { runMinutes: 4 }, { runMinutes: 20 }, true],
    ['moved to today', { day: '2026-03-05' }, {}, true],
    ['a ride that was a run', { sport: 'cycling' }, {}, true],
    // Origin: an hour put right to half an hour, where four minutes were allowed, was answered with nothing.
    ['shorter', {}, { minutes: 10 }, true],
    ['only its pain', {}, { worst: 3 }, false],
    ['its distance, which was not known', { distanceM: undefined } as never, {}, true],
    ['moved away', {}, { day: '2026-03-05', minutes: 60 }, false],
    ['no run after all', {}, { sport: 'cycling', minutes: 60 }, false],
  ])('%s', (_what, before, now, grows) => expect(changesToday({ run: { ...was, ...before }, state: 'counts' }, { ...was, ...now }, TODAY)).toBe(grows))

  it.each<readonly [string, KnownRun['state'], Partial<Run>, boolean]>([
    ['one that looked wrong and counted for nothing, made shorter', 'held', { minutes: 15, distanceM: 2500 }, true],
    ['one that looked wrong, right as it is', 'held', {}, true],
    ['one that was removed, put back', 'taken-back', {}, true],
    ['one that was dated ahead', 'ahead', {}, true],
    ['one that looked wrong, moved away', 'held', { day: '2026-03-05' }, false],
    ['one that looked wrong and was no run', 'held', { sport: 'other' }, false],
  ])('%s', (_what, state, now, grows) => expect(changesToday({ run: was, state }, { ...was, ...now }, TODAY)).toBe(grows))
})

describe('what was said when it was written down stands', () => {
  const beyond = { unit: 'min', length: 60, allowed: 4, entry: 'r1', day: TODAY } as const
  const logged = (given: Partial<Run> = {}) => knownRuns([{ entry: 'r1', ahead: false, body: run(given) }])
  it.each([
    ['while the run stands so', logged(), TODAY, true],
    ['not once it was put right', logged({ minutes: 6 }), TODAY, false],
    ['not once it was removed', [], TODAY, false],
    ['not on another day', logged(), '2026-03-07', false],
  ] as const)('%s', (_what, known, today, stands) => expect(stillBeyond(beyond, { known, today })).toBe(stands))
})
