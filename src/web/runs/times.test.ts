import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pausesAgree, timesOf } from './times.ts'

const split = { runS: 1500, walkS: 240, runM: 4000, longestS: 1510 }

const source = (format: 'fit' | 'csv', lost: 'part' | 'all') => ({ id: 'a', hash: 'a', path: 'a', format, lost })

describe('the times of a run', () => {
  it.each([
    [
      'a watch with a pause and a wait at a light',
      { timerS: 2880, elapsedS: 2975, movingS: 2860 },
      { timerS: 2880, elapsedS: 2975, pausedS: 95, movingS: 2860, stoodS: 20 },
    ],
    ['a finger on the button is no pause', { timerS: 2880, elapsedS: 2883, movingS: 2878 }, { timerS: 2880 }],
    ['a watch that paused by itself, and points that went on', { timerS: 2400, elapsedS: 2880, movingS: 2700 }, { timerS: 2400, elapsedS: 2880, pausedS: 480 }],
    ['a clock that ran longer than the day', { timerS: 2880, elapsedS: 2700 }, { timerS: 2880 }],
    ['by hand', {}, { timerS: 1800 }],
    ['half of a damaged file', { timerS: 1800, elapsedS: 2000, movingS: 900, source: source('fit', 'part') }, { timerS: 1800 }],
    ['a line of a table', { timerS: 1500, elapsedS: 2000, movingS: 1500, source: source('csv', 'all') }, { timerS: 1500 }],
    ['running and walking within the clock', { timerS: 1800, split }, { timerS: 1800, split }],
    ['running and walking beyond the clock', { timerS: 1700, split }, { timerS: 1700 }],
  ])('%s', (_what, run, times) => expect(timesOf({ minutes: 30, ...run })).toEqual(times))

  const seconds = fc.option(fc.nat(20_000), { nil: undefined })
  it('whatever is shown adds up', () =>
    fc.assert(
      fc.property(fc.nat(300), seconds, seconds, seconds, (minutes, timer, elapsed, moving) => {
        const {
          timerS,
          elapsedS,
          pausedS = 0,
          movingS,
          stoodS = 0,
        } = timesOf({
          minutes,
          ...(timer === undefined ? {} : { timerS: timer }),
          ...(elapsed === undefined ? {} : { elapsedS: elapsed }),
          ...(moving === undefined ? {} : { movingS: moving }),
        })
        expect(timerS + pausedS).toBe(elapsedS ?? timerS)
        expect((movingS ?? timerS) + stoodS).toBe(timerS)
      }),
    ))
})

describe('the pauses that a file marks', () => {
  it.each([
    [90, { timerS: 2880, elapsedS: 2972 }, true],
    [0, { timerS: 2400, elapsedS: 2880 }, false],
    [600, { timerS: 2880, elapsedS: 2975 }, false],
    [90, { timerS: 2880 }, true],
    [0, { timerS: 900, elapsedS: 1800, source: source('fit', 'part') }, true],
  ])('%d s against %o: %s', (marked, run, agree) => expect(pausesAgree(marked, run)).toBe(agree))
})
