import { expect, it } from 'vitest'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import { allowed, fromWatch, madeRun, TODAY_NUMBER } from '../../../tests/made-runs.ts'
import { longerNamed } from './named-length.ts'

/** Of the reason at level 1 that names one run: its sentence, and what `longerNamed` says of the run that it leads to. */
function named(runs: readonly LoggedRun[], takenBack: readonly LoggedRun[] = []) {
  const reason = allowed(runs, { step: 'ladder', level: 1, topLevel: 1, takenBack }).because.find(({ rule }) => rule === 'level')!
  const known = knownRuns(runs, takenBack).filter(({ entry }) => reason.runs.includes(entry))
  return [reason.text.match(/^A run of \d+ min/)?.[0], known.map((run) => [run.run.minutes, longerNamed(reason, run)])]
}
const hour = madeRun(3, { minutes: 60 })

// Origin of the first row: the warning said "A run of 60 min", and its link "See the 30 min".
it.each<readonly [string, readonly LoggedRun[], readonly LoggedRun[], unknown]>([
  ['corrected from 60 to 30, then removed', [], [{ ...madeRun(3, { minutes: 30 }), once: { day: TODAY_NUMBER - 3, minutes: 60 } }], [30, 60]],
  ['removed as it was', [], [hour], [60, undefined]],
  ['as it was', [hour], [], [60, undefined]],
  ['half of it walked', [madeRun(3, { minutes: 120, runMinutes: 60 })], [], [120, undefined]],
  [
    'a shorter one beside it that may be the same',
    [fromWatch(3, { minutes: 60, distanceM: 9000 }), fromWatch(3, { minutes: 50, distanceM: 7000 })],
    [],
    [50, 60],
  ],
])('%s', (_what, runs, takenBack, shown) => expect(named(runs, takenBack)).toEqual(['A run of 60 min', [shown]]))
