import { expect, it } from 'vitest'
import { misfitOf } from './plausible.ts'

// Origin of the rows: typed by hand or read from a watch that was left on; the records are in the table beside the rule.
it.each<readonly [string, number, number | undefined, ReturnType<typeof misfitOf>]>([
  ['an hour', 60, 10_000, undefined],
  ['an hour of unknown length', 60, undefined, undefined],
  ['a day and a half', 2160, 200_000, undefined],
  ['40 hours', 2400, undefined, 'too-long'],
  ['40 hours that are also too far', 2400, 250_000, 'too-long'],
  ['201 km in a day and a half', 2160, 201_000, 'distance'],
  ['kilometres read as metres', 60, 10_000_000, 'distance'],
  ['a sprint of no minute', 0, 100, undefined],
])('%s: what is wrong with its numbers', (_what, minutes, distanceM, misfit) => {
  const numbers = { day: '2026-03-05', minutes, ...(distanceM === undefined ? {} : { distanceM }) }
  expect(misfitOf({ ...numbers, sport: 'run' })).toBe(misfit)
  // another sport has no such limits
  expect(misfitOf({ ...numbers, sport: 'cycling' })).toBeUndefined()
})
