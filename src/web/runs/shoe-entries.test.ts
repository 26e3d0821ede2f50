import { describe, expect, it } from 'vitest'
import { wornShoes } from '#load/shoes.ts'
import { planRecord } from '#state/plan-record.ts'
import { knowledge, rehab } from '../../../tests/built.ts'
import { RecordMaker } from '../../../tests/records.ts'
import type { Draft } from '../runner/drafts.ts'
import { entryOf } from '../runner/telling.ts'
import { backInUse, inRange, namedAlike, pairSaid, removed, retire } from './shoe-entries.ts'

const record = () => new RecordMaker(knowledge, rehab)
const write = (to: RecordMaker, drafts: readonly Draft[]): RecordMaker => {
  for (const draft of drafts) to.add(entryOf(draft, to.writing(1)))
  return to
}
const shoesOf = (of: RecordMaker) => planRecord(of.entries, of.moment(9)).shoe
const pairs = (of: RecordMaker) =>
  wornShoes(
    shoesOf(of).map(({ body }) => body),
    { runs: [], others: [] },
  ).shoes

describe('a pair of shoes', () => {
  it('of the same name as another, whatever its blanks and capitals, needs more than its name', () =>
    expect([
      ...namedAlike([
        { shoe: 'a', name: 'Blue ones' },
        { shoe: 'b', name: ' blue ones' },
        { shoe: 'c', name: 'Old faithful' },
      ]),
    ]).toEqual(['a', 'b']))
  const pair = { shoe: 's', name: 'Blue ones', kmAtStart: 30 }
  it('is retired, and put back into use with all that was said of it', () => {
    const own = write(record(), pairSaid(pair))
    write(own, retire(pair, '2026-03-04'))
    expect(pairs(own)).toMatchObject([{ ...pair, retired: '2026-03-04' }])
    write(own, backInUse(shoesOf(own), 's'))
    expect(pairs(own)).toMatchObject([pair])
    expect(pairs(own)[0]).not.toHaveProperty('retired')
  })
  it('can be taken out', () => {
    const own = write(record(), [...pairSaid(pair), ...pairSaid({ shoe: 'other', name: 'Other' })])
    write(own, removed(shoesOf(own), 's'))
    expect(pairs(own).map(({ shoe }) => shoe)).toEqual(['other'])
  })
  it.each([
    [479, 'below'],
    [480, 'within'],
    [800, 'within'],
    [801, 'beyond'],
  ])('%d km of 480 to 800: %s', (km, where) => expect(inRange(km, { from: 480, to: 800 })).toBe(where))
})
