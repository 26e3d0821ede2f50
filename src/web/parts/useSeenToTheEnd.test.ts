import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onwards } from './useSeenToTheEnd.ts'

describe('reading on in a list', () => {
  const view = { from: 100, to: 400 }
  it.each([
    ['a line further down comes to the top', { top: 500, bottom: 560 }, 0, 392],
    ['a line that was passed over is fetched back', { top: -200, bottom: -140 }, 0, -308],
    ['a line higher than the screen starts at its top', { top: 250, bottom: 900 }, 0, 142],
    ['and goes a step further', { top: 108, bottom: 900 }, 240, 240],
    ['on from where it was left, though the page stands elsewhere', { top: -900, bottom: -100 }, 240, -768],
    ['its last part ends at its end', { top: -132, bottom: 368 }, 480, 36],
  ])('%s', (_, line, read, by) => expect(onwards(line, view, read).by).toBe(by))

  it('comes to the end of every line, however high, also when each press leaves the page somewhere else', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 5000 }),
        fc.integer({ min: 60, max: 800 }),
        fc.array(fc.integer({ min: -6000, max: 6000 }), { minLength: 1, maxLength: 5 }),
        (height, room, places) => {
          const screen = { from: 50, to: 50 + room }
          let read: number | undefined
          for (let press = 0; press < 200; press++) {
            const top = places[press % places.length] as number
            const on = onwards({ top, bottom: top + height }, screen, read)
            const bottom = top + height - on.by
            if (bottom > screen.from && bottom <= screen.to + 1) return true
            read = on.read
          }
          return false
        },
      ),
    ))
})
