import { describe, expect, it } from 'vitest'
import { clipped, decimal, hull, softHull } from './drawing/paths.ts'

describe('numbers in paths', () => {
  it.each([
    [0, '0'],
    [-0.04, '0'],
    [-0.06, '-0.1'],
    [0.25, '0.3'],
    [12, '12'],
    [12.34, '12.3'],
    [-7.96, '-8'],
    [-7.91, '-7.9'],
  ])('%d is written %s', (x, text) => expect(decimal(x)).toBe(text))
})

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
] as const

describe('outlines', () => {
  it('the hull leaves out what lies inside', () => expect(hull([...square, [5, 5], [2, 8]])).toHaveLength(4))
  it('a shape half outside is cut at the edge', () => {
    const cut = clipped(
      [
        [5, 5],
        [15, 5],
        [15, 8],
        [5, 8],
      ],
      hull(square),
    )
    expect(Math.max(...cut.map(([x]) => x))).toBeCloseTo(10, 9)
    expect(Math.min(...cut.map(([x]) => x))).toBeCloseTo(5, 9)
  })
  it('two points have no outline', () =>
    expect(
      softHull(
        [
          [0, 0],
          [1, 1],
        ],
        2,
      ),
    ).toBe(''))
})
