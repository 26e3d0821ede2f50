import { describe, expect, it } from 'vitest'
import { METRICS } from '#knowledge/load-shape.ts'
import { rehab } from '../../../tests/built.ts'
import { fromWatch, historyWith, madeRun, TODAY_NUMBER } from '../../../tests/made-runs.ts'
import type { LoggedRun } from '../known-runs.ts'
import { ALL_METRICS, metricOf } from './all.ts'

const { limits } = rehab.load
const told = (id: (typeof METRICS)[number], runs: readonly LoggedRun[], sessions: Parameters<typeof historyWith>[1] = []) =>
  metricOf(id).formula(historyWith(runs, sessions), TODAY_NUMBER, limits)

/** Three easy runs in the last seven days and three in the seven before. */
const twoWeeks = [
  madeRun(13, { distanceM: 4000, minutes: 25, effort: 3 }),
  madeRun(11, { distanceM: 5000, minutes: 30, effort: 3 }),
  madeRun(8, { distanceM: 6000, minutes: 36, effort: 8 }),
  madeRun(6, { distanceM: 5000, minutes: 30, effort: 3, descentM: 100, cadenceSpm: 170 }),
  madeRun(1, { distanceM: 6000, minutes: 40, runMinutes: 36, effort: 4, descentM: 50, cadenceSpm: 160 }),
  madeRun(0, { distanceM: 7000, minutes: 42, effort: 8, descentM: 0, cadenceSpm: 180 }),
]

describe('metrics by hand: each figure worked out on paper', () => {
  it.each([
    ['week-distance', 18_000],
    ['week-time', 30 + 36 + 42],
    ['longest-30-days', 6000],
    ['session-spike', 100 * (7000 / 6000 - 1)],
    ['two-week-ramp', 100 * (18_000 / 15_000 - 1)],
    ['session-rpe', 3 * 30 + 4 * 40 + 8 * 42],
    ['steps', (170 * 30 + 160 * 40 + 180 * 42) / 2],
    ['descent', 150],
    ['intensity-share', (100 * 42) / 108],
    ['days-in-row', 2],
    ['days-since-run', 0],
    ['cadence', (170 * 30 + 160 * 36 + 180 * 42) / 108],
  ] as const)('%s', (id, value) => expect(told(id, twoWeeks)?.value).toBeCloseTo(value, 6))

  it('sameness and strain: Foster 1998, rest days as 0', () => {
    const loads = [90, 0, 0, 0, 0, 160, 336]
    const mean = 586 / 7
    const sd = Math.sqrt(loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / 7)
    expect(told('monotony', twoWeeks)?.value).toBeCloseTo(mean / sd, 6)
    expect(told('strain', twoWeeks)?.value).toBeCloseTo((586 * mean) / sd, 6)
  })
  it('sameness of equal days is cut off at 10', () =>
    expect(
      told(
        'monotony',
        [0, 1, 2, 3, 4, 5, 6].map((ago) => madeRun(ago, { effort: 3 })),
      )?.value,
    ).toBe(10))
  it('strength work counts for the load felt, not for the distance', () => {
    const sessions = [{ day: TODAY_NUMBER, minutes: 20, effort: 5 }]
    expect(told('session-rpe', twoWeeks, sessions)?.value).toBe(586 + 100)
    expect(told('week-distance', twoWeeks, sessions)?.value).toBe(18_000)
  })
  it('a ride counts for the load felt, not as running', () => {
    const ride = madeRun(2, { sport: 'cycling', minutes: 60, distanceM: 25_000, effort: 4 })
    expect(told('session-rpe', [...twoWeeks, ride])?.value).toBe(586 + 240)
    expect(told('week-distance', [...twoWeeks, ride])?.value).toBe(18_000)
  })
})

describe('the ratio of fading averages (Williams 2017)', () => {
  const daily = (days: number, minutes: number) => Array.from({ length: days }, (_, ago) => fromWatch(ago, { minutes }))
  it('is 1 for somebody who runs alike every day', () => expect(told('ewma-ratio', daily(60, 30))?.value).toBeCloseTo(1, 6))
  it('is hidden until 28 days are known', () => expect(told('ewma-ratio', daily(28, 30))).toBeUndefined())
  it('has no alert', () => expect(rehab.load.alerts.map(({ id }) => id)).not.toContain('ewma-ratio'))
})

describe('missing stays missing', () => {
  it.each(['week-distance', 'steps', 'descent', 'intensity-share', 'session-rpe', 'monotony', 'cadence'] as const)(
    '%s of runs that do not tell it is no 0',
    (id) => expect(told(id, [madeRun(1, { distanceM: undefined }), madeRun(2, { distanceM: undefined })] as LoggedRun[])).toBeUndefined(),
  )
  it('says how many told it', () => expect(told('descent', [...twoWeeks, madeRun(3)])).toMatchObject({ value: 150, told: 3, all: 4 }))
  it('names the entries it rests on', () => expect(told('session-spike', twoWeeks)?.runs).toEqual([twoWeeks[5]!.entry, twoWeeks[2]!.entry]))
  it('no spike without a run in the 30 days before', () => expect(told('session-spike', [madeRun(40), madeRun(0)])).toBeUndefined())
})

it('every metric stands in the list once, and has its words', () => {
  expect(ALL_METRICS.map(({ id }) => id).sort()).toEqual([...METRICS].sort())
  expect(rehab.load.metrics.map(({ id }) => id).sort()).toEqual([...METRICS].sort())
})
