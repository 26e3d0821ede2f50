import { describe, expect, it } from 'vitest'
import { rehab } from '../../tests/built.ts'
import { allowed, fromWatch, historyWith, madeRun, TODAY_NUMBER } from '../../tests/made-runs.ts'
import type { LoggedRun } from './known-runs.ts'
import { metricOf } from './metrics/all.ts'

const plain = [20, 14, 12, 9, 7, 5, 3].map((ago) => fromWatch(ago))
const longest = (runs: readonly LoggedRun[]) => metricOf('longest-30-days').formula(historyWith(runs), TODAY_NUMBER, rehab.load.limits)?.value
const far = (runs: readonly LoggedRun[]) => {
  const run = allowed(runs)
  return [run.minutes, run.kind === 'easy' ? run.distanceM : undefined]
}

describe('a car leg, a ride or a 40 km jump is never the longest of 30 days', () => {
  it.each([
    ['a drive home at the end of a run', fromWatch(4, { minutes: 60, distanceM: 18_000, doubts: ['vehicle'] })],
    ['a jump of the GPS by 40 km', fromWatch(4, { minutes: 90, distanceM: 45_000, doubts: ['jump'] })],
    ['a ride called a run', fromWatch(4, { minutes: 60, distanceM: 30_000 })],
    ['a ride', fromWatch(4, { sport: 'cycling', minutes: 120, distanceM: 50_000 })],
    ['a long walk', fromWatch(4, { sport: 'walk', minutes: 180, distanceM: 15_000 })],
    ['a watch left on', fromWatch(4, { minutes: 2500, distanceM: 9000 })],
    ['a file that does not say its sport', fromWatch(4, { minutes: 100, distanceM: 16_000, doubts: ['sport'] })],
    ['one dated ahead of the clock', { ...fromWatch(4, { minutes: 100, distanceM: 16_000 }), ahead: true }],
  ])('%s', (_what, wild) => {
    expect(longest([...plain, wild])).toBe(5000)
    const [minutes, metres] = far([...plain, wild])
    expect(minutes).toBeLessThanOrEqual(far(plain)[0]!)
    if (metres !== undefined) expect(metres).toBeLessThanOrEqual(5500)
  })

  it('a treadmill with a wild foot pod: nobody runs 26 km in an hour', () =>
    expect(longest([...plain, madeRun(4, { minutes: 60, distanceM: 26_000, surface: 'treadmill' })])).toBe(5000))

  it('a real long run is the longest, once the runner says that it is right', () =>
    expect(longest([...plain, fromWatch(4, { minutes: 100, distanceM: 16_000 })])).toBe(16_000))
})
