import { describe, expect, it } from 'vitest'
import { allowed, fromWatch, madeRun } from '../../tests/made-runs.ts'
import type { LoggedRun } from './known-runs.ts'

const plain = [26, 23, 20, 17, 14, 12, 9, 7, 5, 3].map((ago) => fromWatch(ago))
const metres = (runs: readonly LoggedRun[]): number => {
  const run = allowed(runs)
  return run.kind === 'easy' ? (run.distanceM ?? 0) : 0
}

/** Origin: units seen in real exports (Garmin's centimetres and milliseconds), and what fingers do. */
describe('a number in the wrong unit never lets anybody run farther', () => {
  it.each([
    ['centimetres read as metres', { minutes: 30, distanceM: 500_000 }],
    ['kilometres typed as metres twice over', { minutes: 30, distanceM: 50_000 }],
    ['a decimal comma lost: 7,5 km as 75', { minutes: 45, distanceM: 75_000 }],
    ['a pace of a mile read as that of a kilometre, on a fast day', { minutes: 20, distanceM: 9000 }],
    ['seconds read as minutes', { minutes: 2700, distanceM: 8000 }],
    ['feet read as metres', { minutes: 30, distanceM: 16_404 }],
    ['faster than the world record over 10 km', { minutes: 25, distanceM: 9900 }],
  ])('%s', (_what, wrong) => {
    const with_ = [...plain, madeRun(13, wrong)]
    expect(metres(with_)).toBeGreaterThan(0)
    expect(metres(with_)).toBeLessThanOrEqual(metres(plain))
    expect(allowed(with_).minutes).toBeLessThanOrEqual(allowed(plain).minutes)
  })
  it('a number that fits its time counts, once it has had its days to settle', () =>
    expect(metres([...plain, madeRun(14, { minutes: 60, distanceM: 9500 })])).toBeGreaterThan(metres(plain)))
})
