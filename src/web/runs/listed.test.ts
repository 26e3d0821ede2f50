import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { listWeeks, monthsWith, namesItsRunning } from './listed.ts'

const run = (day: string, given: Partial<KnownRun> = {}, distanceM: number | undefined = 5000): KnownRun => {
  const amount = { minutes: 30, ...(distanceM === undefined ? {} : { distanceM }) }
  return {
    day: numberOf(day),
    entry: day,
    run: { day, sport: 'run', ...amount },
    copies: [],
    maybe: [],
    state: 'counts',
    least: amount,
    most: amount,
    ...given,
  }
}
const until = numberOf('2026-11-22')

describe('the list of runs', () => {
  const known = [run('2026-10-05'), run('2026-11-12'), run('2026-11-15'), run('2026-11-17')]
  it('is newest first, weeks from Monday on, empty ones left out', () =>
    expect(listWeeks(known, until, 9).weeks.map(({ runs }) => runs.map(({ entry }) => entry))).toEqual([
      ['2026-11-17'],
      ['2026-11-15', '2026-11-12'],
      ['2026-10-05'],
    ]))
  it('says when there is more', () => {
    expect(listWeeks(known, until, 2)).toMatchObject({ more: true, weeks: [{}, {}] })
    expect(listWeeks(known, until, 3).more).toBe(false)
    expect(listWeeks(known, numberOf('2026-10-31'), 2)).toMatchObject({ more: false, weeks: [{ count: 1 }] })
  })
  it('adds up what counts, in minutes as soon as one distance is missing', () => {
    const week = (...runs: readonly KnownRun[]) => listWeeks(runs, until, 1).weeks[0]
    expect(week(run('2026-11-16'), run('2026-11-17'))).toMatchObject({ unit: 'km', value: 10, count: 2 })
    expect(week(run('2026-11-16'), run('2026-11-17', { state: 'held' }))).toMatchObject({ unit: 'km', value: 5, count: 1 })
    expect(week(run('2026-11-16'), { ...run('2026-11-17'), run: { day: '2026-11-17', sport: 'run', minutes: 30 } })).toMatchObject({ unit: 'min', value: 60 })
  })
  it('leaves out what was taken back', () => {
    const gone = [run('2026-11-16', { state: 'taken-back' })]
    expect(listWeeks(gone, until, 1).weeks).toEqual([])
    expect(monthsWith(gone)).toEqual([])
  })
  it('knows the months it can go to', () => expect(monthsWith(known)).toEqual(['2026-11', '2026-10']))
})

it.each([
  ['a fifth of it was walked', { runMinutes: 16 }, true],
  ['a minute of it was walked', { runMinutes: 19 }, false],
  ['nothing was', {}, false],
  ['a walk-run, by its level', { runMinutes: 4, level: 1 }, false],
  ['another sport', { sport: 'cycling' }, false],
  // decision 10: a run as slow as a walk may be all running, and nobody knows until the runner says
  ['slow as a walk', { runMinutes: 0, split: { runS: 10, walkS: 1190, runM: 20, longestS: 5 } }, false],
  ['slow as a walk, and the runner said how much of it was running', { runMinutes: 9, split: { runS: 10, walkS: 1190, runM: 20, longestS: 5 } }, true],
] as const)('the running part of a run is named: %s', (_what, given, named) =>
  expect(namesItsRunning({ day: '2026-03-03', sport: 'run', minutes: 20, ...given })).toBe(named),
)
