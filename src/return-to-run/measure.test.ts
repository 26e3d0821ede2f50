import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, numberOf } from '#basics/day.ts'
import { coverageOf } from '#load/coverage.ts'
import type { LoggedRun } from '#load/known-runs.ts'
import { knownRuns } from '#load/known-runs.ts'
import { longestInThirtyDays, recentOf } from '#load/recent.ts'
import { rehab } from '../../tests/built.ts'
import { allowed, fromWatch, madeRun, TODAY, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { measured, sessionMost } from './measure.ts'

const { returnToRun, load } = rehab

/** Minutes as which each run counts today, oldest first. */
const counted = (runs: readonly LoggedRun[]): readonly number[] =>
  measured(recentOf(knownRuns(runs)), TODAY_NUMBER, returnToRun, load.limits)
    .certain.toSorted((a, b) => a.day - b.day)
    .map(({ minutes }) => Math.round(minutes))

/** `17@20`: 17 minutes, 20 days ago. */
const written = (all: string): readonly LoggedRun[] =>
  all.split(' ').map((one) => {
    const [minutes, ago] = one.split('@').map(Number)
    return madeRun(ago!, { minutes: minutes!, distanceM: minutes! * 150 })
  })

describe('as how long a run counts for the next ones (our estimate beside Frandsen 2025)', () => {
  it.each<readonly [string, string, readonly number[]]>([
    ['a tenth longer than the longest of 30 days: whole', '40@20 44@4', [40, 44]],
    ['one hour where 22 minutes were given: as 22', '17@20 60@4', [17, 22]],
    ['a second hour, two days later: hardly more', '17@20 60@4 60@2', [17, 22, 27]],
    ['thirteen days later still', '17@29 60@13', [17, 22]],
    ['fourteen days later: whole', '17@29 60@14', [17, 60]],
    ['and from then on it carries others', '17@31 60@16 66@1', [17, 60, 66]],
    ['what is older than 30 days carries nothing', '60@40 60@4', [60, 20]],
    ['20 minutes need no base', '20@4', [20]],
    ['an hour of which nothing before is known: as 20', '60@4', [20]],
  ])('%s', (_what, runs, minutes) => expect(counted(written(runs))).toEqual(minutes))

  it('another run of the same day carries nothing', () =>
    expect(counted([madeRun(20, { minutes: 17 }), fromWatch(4, { minutes: 45 }, 8), fromWatch(4, { minutes: 60 }, 18)])).toEqual([17, 22, 22]))

  it('the distance is held like the minutes: one run much faster opens the way to none as far', () => {
    const runs = [madeRun(20, { minutes: 90, distanceM: 12_000 }), madeRun(4, { minutes: 90, distanceM: 20_000 })]
    const [, fast] = measured(recentOf(knownRuns(runs)), TODAY_NUMBER, returnToRun, load.limits).certain
    expect(fast).toMatchObject({ minutes: 90, distanceM: expect.closeTo(13_200) })
  })

  it('a walk-run with a far distance lends its running only the share that was run', () => {
    const steady = [41, 36, 31, 26, 21, 16, 11].map((ago) => fromWatch(ago, { minutes: 16, distanceM: 2700 }))
    const walked = madeRun(4, { minutes: 60, runMinutes: 16, distanceM: 10_000 })
    const run = allowed([...steady, walked], { step: 'easy' })
    expect(run.kind === 'easy' ? run.distanceM : 0).toBeLessThanOrEqual(2700)
  })

  it('the allowance says so, and how long it lasts', () => {
    const steady = [41, 36, 31, 26, 21, 16, 11].map((ago) => fromWatch(ago, { minutes: 16, distanceM: 2700 }))
    const reckless = fromWatch(9, { minutes: 60, distanceM: 10_000 })
    const [before, after] = [allowed(steady), allowed([...steady, reckless])]
    expect(after.minutes).toBeLessThanOrEqual(before.minutes + returnToRun.smallStepMin)
    expect(after.why).toContain('A run of 60 min was a bigger step than the runs known before it give. It counts in full once 14 days have passed.')
    expect(after.because.find(({ text }) => text.includes('counts in full'))).toMatchObject({ rule: 'session', value: 60, unit: 'min', runs: [reckless.entry] })
    expect(before.why.join(' ')).not.toContain('counts in full')
  })
})

describe('a run beyond what was allowed gives no more than one that kept to it', () => {
  // Origin: in the phase in which no run is longer than those before it, an hour gave five minutes more for the days after it
  it.each([25, 22])('while the pain is being settled, no more than without it: runs of %i min, and one of an hour', (minutes) => {
    const steady = [41, 36, 31, 26, 21, 16, 11].map((ago) => fromWatch(ago, { minutes, distanceM: 170 * minutes }))
    const [before, after] = [steady, [...steady, fromWatch(8, { minutes: 60, distanceM: 10_200 })]].map((runs) => allowed(runs, { step: 'easy' }))
    expect(after!.minutes).toBeLessThanOrEqual(before!.minutes)
    if (after!.kind === 'easy' && before!.kind === 'easy') expect(after!.distanceM).toBeLessThanOrEqual(before!.distanceM!)
  })

  const anyRuns = fc.uniqueArray(fc.record({ ago: fc.integer({ min: 1, max: 75 }), minutes: fc.integer({ min: 5, max: 120 }) }), {
    minLength: 1,
    maxLength: 16,
    selector: ({ ago }) => ago,
  })
  const made = (all: readonly { readonly ago: number; readonly minutes: number }[]): readonly LoggedRun[] =>
    all.map(({ ago, minutes }) => ({ ...madeRun(ago, { minutes, distanceM: minutes * 160, effort: 3 }), entry: `on ${ago}` }))
  const anyStep = fc.constantFrom('easy' as const, 'usual' as const)

  it('the longer the run of the last two weeks, the less or the same today, once it is beyond the session rule', () =>
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 1, max: 13 }), fc.integer({ min: 1, max: 200 }), anyStep, (runs, ago, more, step) => {
        const others = made(runs.filter((each) => each.ago !== ago))
        const before = measured(recentOf(knownRuns(others)), TODAY_NUMBER - ago, returnToRun, load.limits)
        const kept = Math.max(load.limits.shortRunMin, sessionMost(returnToRun, load.limits, longestInThirtyDays(before, TODAY_NUMBER - ago)?.minutes ?? 0))
        const one = (minutes: number) => allowed([...others, ...made([{ ago, minutes }])], { step })
        const [reckless, careful] = [one(kept + more), one(kept)]
        expect(reckless.minutes).toBeLessThanOrEqual(careful.minutes)
        // kilometres are told in tenths: a sum of fractions may fall on either side
        if (reckless.kind === 'easy' && careful.kind === 'easy') expect(reckless.distanceM).toBeLessThanOrEqual(careful.distanceM! + 100)
      }),
      { numRuns: 500 },
    ))

  it('nothing counts for more than it was, and everything counts against as it was', () =>
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const whole = recentOf(knownRuns(made(runs)))
        const { certain, possible } = measured(whole, TODAY_NUMBER, returnToRun, load.limits)
        const was = new Map(whole.certain.map((run) => [run.entry, run]))
        expect(certain).toHaveLength(whole.certain.length)
        expect(certain.filter(({ entry, minutes, distanceM }) => minutes > was.get(entry)!.minutes || distanceM! > was.get(entry)!.distanceM!)).toEqual([])
        expect(possible).toEqual(whole.possible)
      }),
    ))
})

describe('runs are lengthened so far and no further (our estimate)', () => {
  const { runMin } = load.limits.growsTo
  /** Minutes and metres today of somebody who ran so long 17, 20, 23 and 26 days ago, at 6 min a km. */
  const today = (minutes: number) => {
    const run = allowed([17, 20, 23, 26, 9].map((ago) => madeRun(ago, { minutes, distanceM: (minutes / 6) * 1000 })))
    return run.kind === 'easy' ? { minutes: run.minutes, km: (run.distanceM ?? 0) / 1000, why: run.why.join(' ') } : run
  }

  it.each<readonly [string, number, number, number]>([
    ['two and a half hours: a tenth more', 150, 165, 27.5],
    ['near the limit: up to it', 175, runMin, 30],
    ['beyond it: as it is', 240, 240, 40],
  ])('%s', (_what, longest, minutes, km) => {
    expect(today(longest)).toMatchObject({ minutes, km })
    expect(today(longest)).toHaveProperty(
      'why',
      longest > 150 ? expect.stringContaining(`lengthened to ${runMin} min and no further`) : expect.not.stringContaining('no further'),
    )
  })

  it('a year of always the most comes to an end', () => {
    let runs: LoggedRun[] = [madeRun(0, { minutes: 60, distanceM: 10_000 })].map((run) => ({ ...run, body: { ...run.body, day: addDays(TODAY, -365) } }))
    let longest = 0
    for (let day = -363; day < 0; day += 2) {
      const at = addDays(TODAY, day)
      const run = allowed(runs, { today: at, coverage: coverageOf({ known: knownRuns(runs), imports: [], toldOn: [numberOf(at)], day: numberOf(at) }) })
      if (run.minutes > 0)
        runs = [
          ...runs.slice(-60),
          {
            ...madeRun(0, { minutes: run.minutes, distanceM: run.minutes * 170 }),
            body: { day: at, sport: 'run', minutes: run.minutes, distanceM: run.minutes * 170 },
          },
        ]
      longest = Math.max(longest, run.minutes)
    }
    expect(longest).toBe(runMin)
  })
})
