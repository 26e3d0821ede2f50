import { describe, expect, it } from 'vitest'
import { possibleRunMinutesOf, type Run, runMinutesOf, shownRunMinutesOf } from './run.ts'

const split = { runS: 720, walkS: 2700, runM: 1900, longestS: 60 }
/** An hour from a watch, with twelve minutes of running. */
const walkRun: Run = { day: '2026-03-02', sport: 'run', minutes: 60, timerS: 3600, runMinutes: 12, split }
/** The same as what was saved of a damaged file. */
const damaged: Run = { ...walkRun, source: { id: 'd', hash: 'd', path: 'd.fit', format: 'fit', lost: 'part' } }
/** An hour in which next to nothing was run. */
const slow: Run = { ...walkRun, runMinutes: 2, split: { ...split, runS: 120 } }
const { timerS: _timer, ...typed } = walkRun
const { timerS: _slowTimer, ...typedSlow } = slow

/** Minutes of running: told, shown, possible. */
const minutes = (run: Run): readonly number[] => [runMinutesOf(run), shownRunMinutesOf(run), possibleRunMinutesOf(run)]

describe('minutes of running: as told, as shown, and as many as there may be', () => {
  it.each<readonly [string, Run, readonly number[]]>([
    ['by hand: all of it', { day: '2026-03-02', sport: 'run', minutes: 60 }, [60, 60, 60]],
    ['by hand, walked in part', { day: '2026-03-02', sport: 'run', minutes: 60, runMinutes: 12 }, [12, 12, 12]],
    ['a walk has none', { ...walkRun, sport: 'walk' }, [0, 0, 0]],
    ['as its file shows', walkRun, [12, 12, 12]],
    // Origin: said to be a walk and then a run again, all of the hour counted as running
    ['as its file shows, where nothing else is told; all of it may have been', { ...walkRun, runMinutes: undefined } as unknown as Run, [12, 12, 60]],
    ['as its file shows, and never more than its time', { ...walkRun, runMinutes: undefined, minutes: 10 } as unknown as Run, [10, 10, 10]],
    ['typed over its file', { ...walkRun, runMinutes: 40 }, [40, 40, 40]],
    ['slow as a walk', slow, [2, 60, 60]],
    ['slow as a walk, and the runner has said how much was running', { ...slow, runMinutes: 40 }, [40, 40, 40]],
    ['slow as a walk, a minute more than the file', { ...slow, runMinutes: 3 }, [3, 3, 3]],
    // Origin: 60 minutes against and none for became 2 and 2 by typing 61
    ['slow as a walk, and its length typed anew', { ...typedSlow, minutes: 61 }, [2, 61, 61]],
    ['slow as a walk, and its length typed much shorter', { ...typedSlow, minutes: 15 }, [2, 15, 15]],
    ['its length typed anew: nobody knows its parts', { ...typed, minutes: 45 }, [12, 12, 45]],
    ['its length and its running typed anew', { ...typed, minutes: 45, runMinutes: 30 }, [30, 30, 30]],
    ['damaged: all of it may have been running', damaged, [12, 12, 60]],
    ['damaged, and the runner has said how much was running', { ...damaged, runMinutes: 20 }, [20, 20, 20]],
    ['damaged, rounded otherwise', { ...damaged, runMinutes: 12.4 }, [12.4, 12.4, 60]],
    ['damaged, and typed two minutes more than it shows', { ...damaged, runMinutes: 14 }, [14, 14, 14]],
    // Origin: five minutes were believed of a file that shows twelve
    ['damaged, and typed less than it shows', { ...damaged, runMinutes: 5 }, [5, 5, 12]],
    [
      'damaged, with nothing that tells running from walking: typed is no word',
      { ...damaged, split: undefined, runMinutes: 20 } as unknown as Run,
      [20, 20, 60],
    ],
  ])('%s', (_what, run, told) => expect(minutes(run)).toEqual(told))
})
