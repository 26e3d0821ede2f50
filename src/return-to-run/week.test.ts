import { expect, it } from 'vitest'
import { knownRuns } from '#load/known-runs.ts'
import { recentOf } from '#load/recent.ts'
import { rehab } from '../../tests/built.ts'
import { fromWatch, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { weekOf } from './week.ts'

const { limits } = rehab.load
const ladder = { weeklyGrowthPercent: 10, smallStepMin: 5 }
const week = (...runs: readonly ReturnType<typeof fromWatch>[]) =>
  weekOf({ ladder, limits, coverage: { unknownDays: 0 } }, recentOf(knownRuns(runs)), TODAY_NUMBER)

it('after a week without a run the next grows from a share of the best of the three before it', () =>
  expect(week(fromWatch(16, { minutes: 200 }), fromWatch(30, { minutes: 100 })).baseMin).toBe(200 * limits.emptyWeekShare))

it('the same in metres, less what was run in the last six days', () => {
  const { allMin, leftMin, leftM } = week(fromWatch(8, { minutes: 100, distanceM: 20_000 }), fromWatch(3, { minutes: 40, distanceM: 8000 }))
  expect(allMin).toBeCloseTo(110)
  expect(leftMin).toBeCloseTo(70)
  // 20 km and a tenth, five minutes at 200 m a minute, less the 8 km
  expect(leftM).toBeCloseTo(22_000 + 1000 - 8000)
})

it('no metres while one of the runs does not know its own', () =>
  expect(week(fromWatch(8, { minutes: 100 }), fromWatch(3, { distanceM: undefined } as never))).not.toHaveProperty('leftM'))

it('a week grows to so many hours by the rules, and one that holds more is not made less', () => {
  const { weekMin } = limits.growsTo
  const of = (minutes: number) => week(...[7, 8, 9, 10].map((ago) => fromWatch(ago, { minutes: minutes / 4, distanceM: (minutes / 4) * 200 })))
  expect(of(weekMin - 20)).toMatchObject({ allMin: weekMin, leftM: weekMin * 200 })
  expect(of(weekMin + 100)).toMatchObject({ allMin: weekMin + 100, leftM: (weekMin + 100) * 200 })
})
