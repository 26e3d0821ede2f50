import fc from 'fast-check'
import { expect, it } from 'vitest'
import { level } from '#knowledge/levels.ts'
import { URGENCIES } from '#knowledge/shape.ts'
import { makeCondition, makeKnowledge } from '../../tests/makers.ts'
import { normalised } from './score.ts'
import { readUrgency, type Shift, strictestReading } from './strictest-reading.ts'

const CONDITIONS = 6

/** Log-odds of six made-up conditions, in steps that make neither side win everything. */
const shift = fc
  .array(fc.integer({ min: -12, max: 12 }), { minLength: CONDITIONS, maxLength: CONDITIONS })
  .map((list) => Float64Array.from(list, (n) => n / 10))
const unit = fc.array(shift, { minLength: 2, maxLength: 2 }).map((others): readonly Shift[] => [new Float64Array(CONDITIONS), ...others])

it('the search finds just what trying every reading finds', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...URGENCIES), { minLength: CONDITIONS, maxLength: CONDITIONS }),
      fc.array(fc.integer({ min: -30, max: 30 }), { minLength: CONDITIONS, maxLength: CONDITIONS }),
      // 3 to the 8th readings and more are searched, fewer tried
      fc.array(unit, { minLength: 6, maxLength: 8 }),
      (urgencies, told, units) => {
        const knowledge = makeKnowledge({ conditions: urgencies.map((urgency, i) => makeCondition({ id: `c${i}`, urgency })) })
        const sum = Float64Array.from(told, (n) => n / 10)
        const tried = (at: number, sofar: Float64Array): number => {
          const ways = units[at]
          if (!ways) return level(readUrgency(knowledge, normalised(sofar)).urgency)
          return Math.max(
            ...ways.map((way) =>
              tried(
                at + 1,
                sofar.map((value, i) => value + (way[i] ?? 0)),
              ),
            ),
          )
        }
        expect(level(strictestReading(knowledge, { told: sum, units }, units.length).urgency)).toBe(tried(0, sum))
      },
    ),
    { numRuns: 120 },
  ))

it('the search finds what only two answers together bring about, where either alone leads away from it', () => {
  const knowledge = makeKnowledge({
    conditions: [makeCondition({ id: 'grave', urgency: 'emergency' }), makeCondition({ id: 'one' }), makeCondition({ id: 'other' })],
  })
  const told = Float64Array.of(2, 3, 3)
  const ways = (...shifts: readonly (readonly number[])[]): readonly Shift[] => shifts.map((each) => Float64Array.from(each))
  const useless = Array.from({ length: 7 }, () => ways([0, 0, 0], [-0.1, 0, 0], [-0.2, 0, 0]))
  const units = [ways([0, 0, 0], [0, -3, 2]), ways([0, 0, 0], [0, 2, -3]), ...useless]
  expect(readUrgency(knowledge, normalised(told)).urgency).toBe('self-care')
  expect(strictestReading(knowledge, { told, units }, 9).urgency).toBe('emergency')
  expect(strictestReading(knowledge, { told, units: units.slice(1) }, 8).urgency).toBe('self-care')
})
