import { expect, it } from 'vitest'
import { beatBetween, lookedAt, startedAt, stoppedAt, wound } from './stopwatch.ts'

it('counts up to its limit and no further', () => {
  let watch = startedAt(wound(30), 1000)
  for (let now = 1000; now < 50_000; now += 900) watch = lookedAt(watch, now)
  expect(watch).toEqual({ limitMs: 30_000, elapsedMs: 30_000, spoilt: false })
})

it('stops at a press', () => {
  expect(stoppedAt(lookedAt(startedAt(wound(30), 0), 3000), 4500)).toEqual({ limitMs: 30_000, elapsedMs: 4500, spoilt: false })
})

it('is spoilt by a sleep: nobody saw how it went', () => {
  const watch = lookedAt(startedAt(wound(30), 0), 60_000)
  expect(watch.spoilt).toBe(true)
  expect(watch.seenAt).toBeUndefined()
})

it('a late metronome beats once', () => {
  expect(beatBetween(0, 400, 160)).toBe(1)
  expect(beatBetween(400, 700, 160)).toBeUndefined()
  expect(beatBetween(400, 3000, 160)).toBe(8)
})
