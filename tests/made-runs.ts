import fc from 'fast-check'
import { addDays, numberOf } from '#basics/day.ts'
import { coverageOf } from '#load/coverage.ts'
import { type History, historyOf, type OtherLoad } from '#load/history.ts'
import type { Imported } from '#load/imported.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import { type AllowanceInput, allowanceOf } from '#return-to-run/allowance.ts'
import { rehab } from './built.ts'

/** Made-up runs around one day, which is day 0. */

export const TODAY = '2026-06-15'
export const TODAY_NUMBER = numberOf(TODAY)

let count = 0

/** A run so many days before today: half an hour and 5 km unless told otherwise. */
export const madeRun = (daysAgo: number, given: Partial<Run> = {}): LoggedRun => {
  count++
  return { entry: `r${count}`, ahead: false, body: { day: addDays(TODAY, -daysAgo), sport: 'run', minutes: 30, distanceM: 5000, ...given } }
}

/** The same from a watch, begun at an hour of its day. */
export const fromWatch = (daysAgo: number, given: Partial<Run> = {}, hour = 8): LoggedRun => {
  const made = madeRun(daysAgo, given)
  const { day, minutes } = made.body
  const hash = `file-${made.entry}`
  const source = { id: hash, hash, path: `${hash}.fit`, format: 'fit' } as const
  return { ...made, body: { start: `${day}T${String(hour).padStart(2, '0')}:00:00+02:00`, timerS: minutes * 60, elapsedS: minutes * 60, source, ...made.body } }
}

export const historyWith = (runs: readonly LoggedRun[], sessions: readonly OtherLoad[] = []): History => historyOf(knownRuns(runs), sessions)

/** How far today by the usual rules: the ladder is done and nothing hurts, unless told otherwise. */
export function allowed(runs: readonly LoggedRun[], { takenBack = [], toldOn = [TODAY_NUMBER], imports = [], ...given }: Given = {}) {
  const known = knownRuns(runs, takenBack)
  return allowanceOf({
    ladder: rehab.returnToRun,
    limits: rehab.load.limits,
    step: 'usual',
    level: rehab.returnToRun.levels.length + 1,
    topLevel: rehab.returnToRun.levels.length + 1,
    acceptedLevel: 0,
    known,
    coverage: coverageOf({ known, imports, toldOn, day: TODAY_NUMBER }),
    share: 1,
    today: TODAY,
    stopped: [],
    ...given,
  })
}

interface Given extends Partial<AllowanceInput> {
  readonly takenBack?: readonly LoggedRun[]
  readonly toldOn?: readonly number[]
  readonly imports?: readonly Imported[]
}

/** How much else is known: when something was told last, and what was imported. */
export const anyWords: fc.Arbitrary<Pick<Given, 'toldOn' | 'imports'>> = fc.record({
  toldOn: fc.constantFrom([TODAY_NUMBER], [TODAY_NUMBER - 3], [TODAY_NUMBER - 8], []),
  imports: fc.array(
    fc.integer({ min: 0, max: 20 }).map((ago) => importOf(ago)),
    { maxLength: 1 },
  ),
})

/** An import so many days before today. */
export function importOf(daysAgo: number, given: Partial<Imported> = {}): Imported {
  return { day: addDays(TODAY, -daysAgo), files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0, ...given }
}
