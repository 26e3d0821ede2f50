import { describe, expect, it } from 'vitest'
import { every, some, TRUTHS, type Truth } from './truth.ts'

/** Kleene's strong tables: Introduction to Metamathematics (1952), par. 64; t, f, u are yes, no, unknown here. */
const TABLE: readonly (readonly [Truth, Truth, { readonly and: Truth; readonly or: Truth }])[] = [
  ['yes', 'yes', { and: 'yes', or: 'yes' }],
  ['yes', 'no', { and: 'no', or: 'yes' }],
  ['yes', 'unknown', { and: 'unknown', or: 'yes' }],
  ['no', 'yes', { and: 'no', or: 'yes' }],
  ['no', 'no', { and: 'no', or: 'no' }],
  ['no', 'unknown', { and: 'no', or: 'unknown' }],
  ['unknown', 'yes', { and: 'unknown', or: 'yes' }],
  ['unknown', 'no', { and: 'no', or: 'unknown' }],
  ['unknown', 'unknown', { and: 'unknown', or: 'unknown' }],
]

describe('three-valued truth', () => {
  it.each(TABLE)('%s, %s', (a, b, { and, or }) => {
    expect(every([a, b])).toBe(and)
    expect(some([a, b])).toBe(or)
  })

  it('has a row for every pair', () => expect(new Set(TABLE.map(([a, b]) => `${a} ${b}`)).size).toBe(TRUTHS.length ** 2))

  it.each(TRUTHS)('one alone says what it says: %s', (truth) => expect([every([truth]), some([truth])]).toEqual([truth, truth]))

  it('nothing asked for is satisfied, nothing offered is not', () => expect([every([]), some([])]).toEqual(['yes', 'no']))

  it('the order and the number of repetitions do not matter', () => {
    for (const a of TRUTHS)
      for (const b of TRUTHS)
        for (const c of TRUTHS) {
          expect(every([a, b, c, a])).toBe(every([c, a, b]))
          expect(some([a, b, c, a])).toBe(some([c, a, b]))
        }
  })
})
