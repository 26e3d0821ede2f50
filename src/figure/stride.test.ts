import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stride as content } from '../../tests/built.ts'
import { bodyOf, floatAt, legAt, lowestSole, strideOf } from './stride.ts'

const SIZE = { width: 300, height: 300 } as const
const anyTime = fc.double({ min: 0, max: 3, noNaN: true })

describe('one running stride', () => {
  it('passes through its keys', () => {
    for (const { at, hip, knee, ankle } of content.keys) {
      const leg = legAt(content, at)
      expect([leg.hip, leg.knee, leg.ankle].map((angle) => angle.toFixed(6))).toEqual([hip, knee, ankle].map((angle) => angle.toFixed(6)))
    }
  })

  it('is a round: the next stride is the same', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), (place) => {
        const stride = strideOf(content, SIZE)
        expect(stride.draw(place / 64 + 1)).toEqual(stride.draw(place / 64))
      }),
      { numRuns: 20 },
    ))

  it('has no jump: no joint turns more than 8 degrees in a hundredth of a stride', () =>
    fc.assert(
      fc.property(anyTime, (at) => {
        const [now, next] = [legAt(content, at), legAt(content, at + 0.01)]
        for (const joint of ['hip', 'knee', 'ankle', 'shoulder'] as const) expect(Math.abs(next[joint] - now[joint])).toBeLessThan(8)
      }),
    ))

  it('a knee never bends the wrong way', () => fc.assert(fc.property(anyTime, (at) => legAt(content, at).knee > 0)))

  it('stands on its lower foot, or floats by so much as it says: never sunk, never hanging', () =>
    fc.assert(
      fc.property(anyTime, (at) => {
        expect(lowestSole(bodyOf(content, at))).toBeCloseTo(floatAt(content, at), 9)
      }),
      { numRuns: 40 },
    ))

  it('runs: both feet are in the air twice in a stride, one is down in between', () => {
    const afloat = Array.from({ length: 200 }, (_, place) => floatAt(content, place / 200) > 0)
    expect(afloat.filter((up, place) => up && !afloat[place - 1])).toHaveLength(2)
    expect(afloat[0]).toBe(false)
  })

  it('the near foot is the one that lands at 0, the far one half a stride later', () => {
    const ankle = (at: number, side: 'R' | 'L'): number => bodyOf(content, at).legs[side].ankle[1]
    expect(ankle(0.1, 'R')).toBeLessThan(ankle(0.1, 'L'))
    expect(ankle(0.6, 'L')).toBeLessThan(ankle(0.6, 'R'))
  })

  it('every picture is drawn with numbers', () => {
    for (const { shapes } of [0, 0.2, 0.4, 0.6, 0.8].map(strideOf(content, SIZE).draw)) {
      expect(shapes.length).toBeGreaterThan(10)
      expect(JSON.stringify(shapes)).not.toMatch(/NaN|Infinity|null/)
    }
  })
})
