import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onwards } from './useSeenToTheEnd.ts'

describe('reading on in a list', () => {
  const view = { from: 100, to: 400 }
  it.each([
    ['a line further down comes to the top', { top: 500, bottom: 560 }, 392],
    ['a line that was passed over is fetched back', { top: -200, bottom: -140 }, -308],
    ['a line higher than the screen starts at its top', { top: 250, bottom: 900 }, 142],
    ['from its top it goes a step further', { top: 108, bottom: 900 }, 240],
    ['in its middle it goes on, not back', { top: -132, bottom: 660 }, 240],
    ['the last step ends at its end', { top: -372, bottom: 420 }, 28],
  ])('%s', (_, line, wanted) => expect(onwards(line, view)).toBe(wanted))

  it('comes to the end of every line, however high', () =>
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 5000 }), fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 60, max: 800 }), (height, start, room) => {
        const screen = { from: 50, to: 50 + room }
        let top = start
        for (let steps = 0; steps < 200; steps++) {
          const bottom = top + height
          if (bottom > screen.from && bottom <= screen.to + 1) return true
          top -= onwards({ top, bottom }, screen)
        }
        return false
      }),
    ))
})
