import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import type { History } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { barsOf, firstRange, mondayOf, type Range } from './bars.ts'

/** A Sunday. */
const TODAY = numberOf('2026-11-22')

const run = (day: string, km?: number, minutes = 30): KnownRun => {
  const amount = { minutes, ...(km === undefined ? {} : { distanceM: km * 1000 }) }
  return { day: numberOf(day), entry: day, run: { day, sport: 'run', ...amount }, copies: [], maybe: [], state: 'counts', least: amount, most: amount }
}
const history = (...runs: readonly KnownRun[]): History => ({ runs: runs.toSorted((a, b) => a.day - b.day), others: [] })
const bars = (runs: History, range: Range = 'weeks', back = 0) => barsOf(runs, TODAY, range, back)

describe('the bars of the weeks', () => {
  it('begin on Mondays and end with this week', () => {
    const { bars: weeks, span } = bars(history(run('2026-11-16', 5), run('2026-11-15', 6)))
    expect(span).toBe('week')
    expect(weeks).toHaveLength(12)
    expect(weeks.at(-1)).toMatchObject({ from: numberOf('2026-11-16'), to: TODAY, value: 5, runs: 1 })
    expect(weeks.at(-2)).toMatchObject({ value: 6, runs: 1 })
  })
  it('carry the longest single run of 30 days up to their end', () => {
    const { bars: weeks } = bars(history(run('2026-10-18', 16.8), run('2026-11-17', 5)))
    expect(weeks.map(({ longest }) => longest).slice(-6)).toEqual([16.8, 16.8, 16.8, 16.8, 16.8, 5])
    expect(weeks[0]).not.toHaveProperty('longest')
  })
  it.each<readonly [string, number, 'km' | 'min']>([
    ['one of five without a distance', 1, 'km'],
    ['two of five', 2, 'min'],
    ['all of them', 5, 'min'],
  ])('count kilometres where most runs know theirs: %s', (_what, without, unit) => {
    const runs = [1, 2, 3, 4, 5].map((place) => run(`2026-11-1${place}`, place <= without ? undefined : 5))
    const told = bars(history(...runs))
    expect(told.unit).toBe(unit)
    expect(told.bars.reduce((sum, { missing }) => sum + missing, 0)).toBe(unit === 'km' ? without : 0)
  })
  it('say where their kilometres, or those of the longest run, were walked in part', () => {
    const short = run('2026-11-17', 2.8, 20)
    const told = bars(history(run('2026-10-01', 5), { ...short, run: { ...short.run, runMinutes: 16 } }))
    expect(told.bars.map(({ walked = false }) => walked)).toEqual([...Array(11).fill(false), true])
    const inMinutes = bars(history({ ...short, run: { day: short.run.day, sport: 'run', minutes: 20, runMinutes: 16 } }))
    expect(inMinutes.bars.at(-1)).not.toHaveProperty('walked')
  })
  // decision 10: nobody knows of it, until the runner says
  it('do not say so of a run that was slow as a walk', () => {
    const slow = run('2026-11-17', 3, 45)
    const split = { runS: 60, walkS: 2640, runM: 120, longestS: 20 }
    const asSlow = (runMinutes: number) => bars(history({ ...slow, run: { ...slow.run, runMinutes, split } })).bars.at(-1)
    expect(asSlow(1)).not.toHaveProperty('walked')
    expect(asSlow(20)).toMatchObject({ walked: true })
  })
  // Origin: an archive that ends a year ago opened on twelve empty weeks
  it.each<readonly [string, readonly string[], Range]>([
    ['no run', [], 'weeks'],
    ['one of this week', ['2020-01-01', '2026-11-22'], 'weeks'],
    ['one in the first of the twelve weeks', ['2026-08-31'], 'weeks'],
    ['one of the week before these', ['2026-08-30'], 'year'],
    ['one of two years ago', ['2024-11-22'], 'all'],
  ])('begin with the range in which the last run lies: %s', (_what, days, range) => {
    const told = history(...days.map((day) => run(day, 5)))
    expect(firstRange(told, TODAY)).toBe(range)
    expect(bars(told, range).bars.some(({ runs }) => runs > 0)).toBe(days.length > 0)
  })
  it('go back range by range, and say where there is more', () => {
    const long = history(run('2025-01-06', 5), run('2026-11-16', 5))
    expect(bars(long)).toMatchObject({ earlier: true, later: false })
    const before = bars(long, 'weeks', 1)
    expect(before).toMatchObject({ earlier: true, later: true })
    expect(before.bars.at(-1)!.to).toBe(bars(long).bars[0]!.from - 1)
    expect(bars(long, 'all')).toMatchObject({ earlier: false, later: false, span: 'week' })
  })
  it('are months for ten years, each day in one of them', () => {
    const { bars: months, span } = bars(history(run('2016-02-29', 5), run('2026-11-16', 5)), 'all')
    expect(span).toBe('month')
    expect(months).toHaveLength(130)
    expect(months[0]).toMatchObject({ from: numberOf('2016-02-01'), to: numberOf('2016-02-29'), value: 5 })
    for (const [place, { from }] of months.slice(1).entries()) expect(from).toBe(months[place]!.to + 1)
  })
  it('add what the rest of this week may hold, and nothing of the next', () => {
    const monday = mondayOf(TODAY)
    const ahead = [
      { day: '2026-11-17', minutes: 30, distanceM: 5000 },
      { day: '2026-11-19', minutes: 0 },
      { day: '2026-11-22', minutes: 30, distanceM: 6000 },
      { day: '2026-11-23', minutes: 30, distanceM: 6000 },
    ]
    const known = history(run('2026-11-09', 5))
    expect(barsOf(known, monday + 1, 'weeks', 0, ahead).bars.at(-1)!.planned).toBe(11)
    expect(barsOf(known, monday + 1, 'weeks', 0, [...ahead.slice(0, 2), { day: '2026-11-22', minutes: 30 }]).bars.at(-1)).not.toHaveProperty('planned')
    expect(barsOf(history(run('2016-02-29', 5)), monday + 1, 'all', 0, ahead).bars.at(-1)).not.toHaveProperty('planned')
    expect(barsOf(known, monday + 1, 'weeks', 1, ahead).bars.every(({ planned }) => planned === undefined)).toBe(true)
  })
  it('stand also where nothing was run', () => expect(bars(history())).toMatchObject({ unit: 'min', earlier: false }))
})
