import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { positionAt } from './timeline.ts'

const there = {}
const round = { around: { hipR: 10 } }
const tempi = fc.oneof(fc.constant('hold' as const), fc.double({ min: 0.4, max: 8, noNaN: true }))
const seconds = fc.double({ min: 0, max: 600, noNaN: true })

describe('the timeline', () => {
  it('stays between start and end', () => {
    fc.assert(
      fc.property(tempi, seconds, (tempo, at) => {
        const position = positionAt(there, tempo, at)
        expect(position).toBeGreaterThanOrEqual(0)
        expect(position).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('never jumps: a hundredth of a second moves it little', () => {
    fc.assert(
      fc.property(tempi, seconds, (tempo, at) => {
        const fastest = tempo === 'hold' ? 0.02 : 0.05 / tempo
        expect(Math.abs(positionAt(there, tempo, at + 0.01) - positionAt(there, tempo, at))).toBeLessThan(fastest + 1e-6)
      }),
    )
  })

  it.each([
    [0, 0],
    [0.84, 0.5],
    [1.68, 1],
    [2, 1],
    [2.92, 0.5],
    [3.9, 0],
    [4, 0],
  ])('a repetition of 4 s: out, a short stop at the end, back: after %d s at %d', (at, position) => {
    expect(positionAt(there, 4, at)).toBeCloseTo(position, 6)
  })

  it('a swing of 1.2 s does not stop at the end', () => {
    expect(positionAt(there, 1.2, 0.6)).toBeCloseTo(1, 6)
    expect(positionAt(there, 1.2, 0.7)).toBeLessThan(0.96)
  })

  it('a hold is reached in 1.8 s, breathes a little, and is left in 1.8 s', () => {
    expect(positionAt(there, 'hold', 1.8)).toBeCloseTo(1, 6)
    for (const at of [2, 3, 4.5, 6, 7]) expect(positionAt(there, 'hold', at)).toBeGreaterThan(0.97)
    expect(positionAt(there, 'hold', 8.999)).toBeCloseTo(0, 3)
  })

  it('a round goes on evenly', () => {
    expect([0, 1, 2, 3].map((at) => positionAt(round, 4, at))).toEqual([0, 0.25, 0.5, 0.75])
  })
})
