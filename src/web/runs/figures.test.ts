import { expect, it } from 'vitest'
import { clock, paceOf } from './figures.ts'

it.each([
  [372, '6:12'],
  [59.6, '1:00'],
  [3723, '1:02:03'],
  [3599.7, '1:00:00'],
])('%d s are %s', (seconds, said) => expect(clock(seconds)).toBe(said))

it('a pace rests on the timer, and on a distance', () => {
  expect(paceOf({ minutes: 31, timerS: 1860, distanceM: 5000 })).toBe(372)
  expect(paceOf({ minutes: 30, distanceM: 5000 })).toBe(360)
  expect(paceOf({ minutes: 30 })).toBeUndefined()
  expect(paceOf({ minutes: 30, distanceM: 20 })).toBeUndefined()
})
