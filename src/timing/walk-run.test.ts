import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOfAll, type Outing, partAt, partsOf, ranSoFar, setOff, setOut, standStill, stopHere, takeUp, walkOn } from './walk-run.ts'

const LEVEL = { level: 2, sets: 3, runMin: 1, walkMin: 1.5, sessions: 2 }
const parts = partsOf(LEVEL, 5)
const MINUTE = 60_000
const clocks = (monotonic: number, wall = monotonic) => ({ monotonic, wall: 1_000_000 + wall })
const begun = setOff(setOut(parts), clocks(0))

describe('an outing', () => {
  it('walks, runs and walks between, and walks at the end', () => {
    expect(parts.map(({ kind, seconds }) => `${kind} ${seconds}`)).toEqual(['warm-up 300', 'run 60', 'walk 90', 'run 60', 'walk 90', 'run 60', 'cool-down 300'])
    expect(partsOf({ level: 10, sets: 1, runMin: 25, walkMin: 0, sessions: 2 }, 5).map(({ kind }) => kind)).toEqual(['warm-up', 'run', 'cool-down'])
  })
  it('goes on in the pocket while the monotonic clock sleeps', () => {
    const there = walkOn(begun, clocks(100, 5.5 * MINUTE))
    expect(partAt(there)).toMatchObject({ part: { kind: 'run', number: 1 }, leftMs: 30_000 })
    expect(there.asleepMs).toBe(5.5 * MINUTE)
  })
  it.each([
    ['set back', -3_600_000],
    ['set to tomorrow', 86_400_000],
  ])('does not follow a wall clock that is %s', (_, jump) => {
    expect(walkOn(begun, clocks(2000, jump)).elapsedMs).toBe(2000)
  })
  it('goes on after a reload when the wall clock can be right, and stands still when not', () => {
    const kept = JSON.parse(JSON.stringify(walkOn(begun, clocks(MINUTE)))) as Outing
    expect(takeUp(kept, clocks(3, 2 * MINUTE)).elapsedMs).toBe(2 * MINUTE)
    expect(takeUp(kept, clocks(3, 2 * MINUTE)).seen).toBeDefined()
    const tomorrow = takeUp(kept, clocks(3, 86_400_000))
    expect(tomorrow).toMatchObject({ elapsedMs: MINUTE })
    expect(tomorrow.seen).toBeUndefined()
  })
  it('counts what was run when it is stopped', () => {
    const stopped = stopHere(walkOn(begun, clocks(8 * MINUTE)))
    expect(ranSoFar(stopped)).toEqual({ runMinutes: 1.5, unbrokenMin: 1, runs: 2, minutes: 8 })
    expect(ranSoFar(walkOn(begun, clocks(90 * MINUTE)))).toMatchObject({ runMinutes: 3, unbrokenMin: 1, runs: 3 })
  })
})

it('never goes back, never beyond the end, and stands still while paused', () => {
  const event = fc.record({
    monotonic: fc.integer({ min: 0, max: 400_000 }),
    jump: fc.integer({ min: -9e6, max: 9e6 }),
    act: fc.constantFrom('look', 'look', 'pause', 'go', 'reload'),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let now = { monotonic: 0, wall: 1e12 }
      let outing: Outing = setOff(setOut(parts), now)
      for (const { monotonic, jump, act } of events) {
        now = { monotonic: now.monotonic + monotonic, wall: now.wall + monotonic + jump }
        const before = outing
        if (act === 'reload') {
          now = { ...now, monotonic: 0 }
          outing = takeUp(JSON.parse(JSON.stringify(outing)) as Outing, now)
        } else outing = act === 'pause' ? standStill(walkOn(outing, now)) : act === 'go' ? setOff(walkOn(outing, now), now) : walkOn(outing, now)
        expect(outing.elapsedMs).toBeGreaterThanOrEqual(before.elapsedMs)
        expect(outing.elapsedMs).toBeLessThanOrEqual(lengthOfAll(parts))
        if (!before.seen) expect(outing.elapsedMs).toBe(before.elapsedMs)
        expect(ranSoFar(outing).runMinutes).toBeLessThanOrEqual(3)
      }
    }),
  )
})
