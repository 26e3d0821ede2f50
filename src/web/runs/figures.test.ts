import { setupI18n } from '@lingui/core'
import { expect, it } from 'vitest'
import { clock, decimals, paceOf, timesIn, toTenths, whole } from './figures.ts'

it.each([
  [372, '6:12'],
  [59.6, '1:00'],
  [3723, '1:02:03'],
  [3599.7, '1:00:00'],
])('%d s are %s', (seconds, said) => expect(clock(seconds)).toBe(said))

it('nothing has no sign', () => {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
  expect([whole(i18n, -0.3), decimals(i18n, -0.04, 1), whole(i18n, -3.2), decimals(i18n, 4.25, 1)]).toEqual(['0', '0.0', '-3', '4.3'])
})

it('tenths are said where there are any', () => {
  const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
  expect([10.5, 20, 19.98, 0.04].map((value) => toTenths(i18n, value))).toEqual(['10.5', '20', '20', '0'])
})

it('a pace rests on the timer, and on a distance', () => {
  expect(paceOf({ minutes: 31, timerS: 1860, distanceM: 5000 })).toBe(372)
  expect(paceOf({ minutes: 30, distanceM: 5000 })).toBe(360)
  expect(paceOf({ minutes: 30 })).toBeUndefined()
  expect(paceOf({ minutes: 30, distanceM: 20 })).toBeUndefined()
})

it.each([
  ['spike', 625, 7],
  ['ramp', 200, 3],
  ['ramp', 199.9, undefined],
  ['comeback', 625, 6],
  ['comeback', 120, undefined],
] as const)('%s of %d %% is %s times as much', (id, percent, times) => expect(timesIn(id, percent)).toBe(times))
