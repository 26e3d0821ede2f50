import { describe, expect, it } from 'vitest'
import type { Bar } from './bars.ts'
import { longestLine, minuteTicks } from './chart-marks.ts'

const bars = (...longest: readonly (number | undefined)[]): readonly Bar[] =>
  longest.map((each, at) => ({ from: 7 * at, to: 7 * at + 6, value: 0, runs: 0, missing: 0, ...(each === undefined ? {} : { longest: each }) }))

describe('the line of the longest run', () => {
  const line = (...longest: readonly (number | undefined)[]) =>
    longestLine({
      bars: { unit: 'km', span: 'week', bars: bars(...longest), earlier: false, later: false },
      x: (at) => 10 * at + 5,
      y: (value) => 100 - value,
      perBar: 10,
    })
  it('is a step for each bar', () => expect(line(5, 8)).toBe('M0 95L10 95L10 92L20 92'))
  it('breaks where none is known', () => expect(line(5, undefined, 8)).toBe('M0 95L10 95M20 92L30 92'))
})

it.each([
  [1500, [0, 5, 10, 15, 20]],
  [2880, [0, 10, 20, 30, 40]],
  [600, [0, 2, 4, 6, 8]],
])('%d s have round minutes, the last not at the very end', (seconds, ticks) => expect(minuteTicks(seconds)).toEqual(ticks))
