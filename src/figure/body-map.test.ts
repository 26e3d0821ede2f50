import { describe, expect, test } from 'vitest'
import { bodyView, MAP_FINDINGS, MIDDLE_FINDINGS, type Region, VIEWS, type View } from './body-map.ts'

/** The corner points of a path, close enough to ask what a finger at (x, y) touches. */
function corners(path: string): [number, number][] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? []
  const pairs = numbers.flatMap((n, i): [number, number][] => (i % 2 ? [[numbers[i - 1] as number, n]] : []))
  return pairs.filter((_, i) => i % 3 === 0)
}

const inside = (polygon: readonly [number, number][], x: number, y: number): boolean =>
  polygon.reduce((odd, [x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] as [number, number]
    return y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1 ? !odd : odd
  }, false)

const tapped = (view: View, x: number, y: number): Region | undefined => bodyView(view).regions.find((region) => inside(corners(region.path), x, y))

describe('the body map', () => {
  test.each([
    ['front', 303, 240],
    ['back', 87, 240],
    ['left', 200, 240],
  ] as const)('tapping left in front, back and side view gives left: %s', (view, x, y) => {
    expect(tapped(view, x, y)).toMatchObject({ finding: 'loc-lateral-trochanter', side: 'left' })
  })

  test.each([
    ['front', 87, 240],
    ['back', 303, 240],
    ['right', 190, 240],
  ] as const)('tapping right in front, back and side view gives right: %s', (view, x, y) => {
    expect(tapped(view, x, y)).toMatchObject({ finding: 'loc-lateral-trochanter', side: 'right' })
  })

  test('all regions of one half carry the same side, in every view', () => {
    const middle = (region: Region) => {
      const xs = corners(region.path).map(([x]) => x)
      return (Math.min(...xs) + Math.max(...xs)) / 2
    }
    for (const region of bodyView('front').regions) if (region.side !== 'middle') expect(region.side).toBe(middle(region) > 195 ? 'left' : 'right')
    for (const region of bodyView('back').regions) expect(region.side).toBe(middle(region) > 195 ? 'right' : 'left')
    for (const side of ['left', 'right'] as const) for (const region of bodyView(side).regions) expect(region.side).toBe(side)
  })

  test('every finding of the map can be tapped somewhere, on both sides unless it has none', () => {
    const drawn = VIEWS.flatMap((view) => bodyView(view).regions)
    for (const finding of MAP_FINDINGS) {
      const sides = new Set(drawn.filter((region) => region.finding === finding).map((region) => region.side))
      expect([...sides].sort(), finding).toEqual(MIDDLE_FINDINGS.includes(finding) ? ['middle'] : ['left', 'right'])
    }
  })
})
