import { describe, expect, it } from 'vitest'
import { fromWatch, historyWith, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { changesIn } from './changes.ts'
import type { LoggedRun } from './known-runs.ts'
import { wornShoes } from './shoes.ts'

const PAIRS = [
  { shoe: 'old', name: 'Old' },
  { shoe: 'new', name: 'New' },
]
const marks = (runs: readonly LoggedRun[]) => {
  const history = historyWith(runs)
  return changesIn(history, wornShoes(PAIRS, history).shoes).map((mark) => ({ ...mark, day: TODAY_NUMBER - mark.day }))
}
const street = [40, 36, 33, 29, 25, 22].map((ago) => fromWatch(ago, { surface: 'street', shoe: 'old' }))

describe('what changed about the running', () => {
  it('a second pair is new, the first one is not', () =>
    expect(marks([...street, fromWatch(9, { surface: 'street', shoe: 'new' })])).toEqual([{ day: 9, kind: 'shoe', name: 'New' }]))
  it('a surface that nobody ran on in two months, once', () =>
    expect(marks([...street, fromWatch(9, { surface: 'trail' }), fromWatch(5, { surface: 'trail' })])).toEqual([{ day: 9, kind: 'surface', surface: 'trail' }]))
  it.each([
    ['the usual ones', [...street, fromWatch(9, { surface: 'street' })]],
    ['a run that does not say', [...street, fromWatch(9)]],
    ['the first ones that say', [fromWatch(9, { surface: 'trail' }), fromWatch(7, { surface: 'street' })]],
  ])('no mark for %s', (_what, runs) => expect(marks(runs)).toEqual([]))
})
