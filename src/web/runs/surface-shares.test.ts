import { expect, it } from 'vitest'
import { fromWatch, historyWith } from '../../../tests/made-runs.ts'
import { surfaceShares } from './surface-shares.ts'

it('parts of ten of the minutes whose surface is known, largest first', () => {
  const { runs } = historyWith([
    fromWatch(1, { surface: 'trail', minutes: 30 }),
    fromWatch(3, { surface: 'street', minutes: 70 }),
    fromWatch(5, { minutes: 300 }),
  ])
  expect(surfaceShares(runs)).toEqual({
    shares: [
      { surface: 'street', tenths: 7 },
      { surface: 'trail', tenths: 3 },
    ],
    unsaid: 1,
  })
})
it('nothing is known of nothing', () => expect(surfaceShares([])).toEqual({ shares: [], unsaid: 0 }))
