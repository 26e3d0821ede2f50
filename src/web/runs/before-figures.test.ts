import { describe, expect, it } from 'vitest'
import { fromWatch, historyWith, TODAY_NUMBER } from '../../../tests/made-runs.ts'
import { figuresOf } from './before-figures.ts'

/** 40 km a week in five runs for five weeks, then a week of 62 km with one of 16 km. */
const steady = Array.from({ length: 5 }, (_, week) =>
  [0, 1, 3, 4, 6].map((day) => fromWatch(7 * (week + 1) + day, { minutes: 48, distanceM: 8000, ascentM: 50, descentM: 50 })),
).flat()
const jump = [0, 1, 2, 3, 4, 5].map((day) =>
  fromWatch(day, { minutes: day === 2 ? 96 : 55, distanceM: day === 2 ? 16_000 : 9200, ascentM: 100, descentM: 100 }),
)
const history = historyWith([...steady, ...jump])

describe('what a change before the pain was, and what was usual', () => {
  it('a week against the weeks before', () => expect(figuresOf({ kind: 'ramp', day: TODAY_NUMBER }, history)).toEqual({ unit: 'km', was: 62, usual: 40 }))
  it('a run against the longest of 30 days', () =>
    expect(figuresOf({ kind: 'spike', day: TODAY_NUMBER - 2 }, history)).toEqual({ unit: 'km', was: 16, usual: 9.2 }))
  it('hills of a week', () => expect(figuresOf({ kind: 'hills', day: TODAY_NUMBER }, history)).toEqual({ unit: 'm', was: 1200, usual: 500 }))
  it('in minutes where a distance is missing', () => {
    const { distanceM: _distance, ...untold } = steady[0]!.body
    const some = historyWith([...steady.slice(1), ...jump, { ...steady[0]!, body: untold }])
    expect(figuresOf({ kind: 'ramp', day: TODAY_NUMBER }, some)).toEqual({ unit: 'min', was: 371, usual: 240 })
  })
  it('weeks without a run are no usual ones', () =>
    expect(figuresOf({ kind: 'ramp', day: TODAY_NUMBER }, historyWith([...steady.slice(0, 5), ...jump]))?.usual).toBe(40))
  it.each(['comeback', 'new-shoe', 'speed'] as const)('%s is told by its own value', (kind) =>
    expect(figuresOf({ kind, day: TODAY_NUMBER }, history)).toBeUndefined(),
  )
})
