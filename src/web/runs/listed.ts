import { historyOf } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { type Run, runMinutesOf } from '#load/run.ts'
import { type BarUnit, isPartWalked, lengthOf, mondayOf } from './bars.ts'

/** A week of the list: Monday to Sunday (days since 1970-01-01), with what is in it newest first. */
export interface ListedWeek {
  readonly from: number
  readonly to: number
  readonly runs: readonly KnownRun[]
  /** Runs that count, and how much they are together. */
  readonly count: number
  readonly value: number
  readonly unit: BarUnit
}

/** The newest `most` weeks with something in them, up to the day `until`; what was taken back stands elsewhere. `known` lies by day. */
export function listWeeks(known: readonly KnownRun[], until: number, most: number): { readonly weeks: readonly ListedWeek[]; readonly more: boolean } {
  const weeks: { from: number; runs: KnownRun[] }[] = []
  for (let at = known.length - 1; at >= 0; at--) {
    const run = known[at]!
    if (run.day > until || run.state === 'taken-back') continue
    const from = mondayOf(run.day)
    const last = weeks.at(-1)
    if (last?.from === from) last.runs.push(run)
    else if (weeks.length === most) return { weeks: weeks.map(weekOf), more: true }
    else weeks.push({ from, runs: [run] })
  }
  return { weeks: weeks.map(weekOf), more: false }
}

function weekOf({ from, runs }: { readonly from: number; readonly runs: readonly KnownRun[] }): ListedWeek {
  const counting = historyOf(runs).runs
  const unit = counting.length > 0 && counting.every(({ run }) => run.distanceM !== undefined) ? 'km' : 'min'
  return { from, to: from + 6, runs, count: counting.length, unit, value: counting.reduce((sum, run) => sum + lengthOf(run, unit), 0) }
}

/** Whether a list says how much of it was running: where a tenth or more was walked. A walk-run says it by its level. */
export const namesItsRunning = (run: Run): boolean =>
  run.level === undefined && isPartWalked({ run }) && run.minutes - runMinutesOf(run) >= WALKED_MUCH * run.minutes

const WALKED_MUCH = 0.1

/** Calendar months (YYYY-MM) in which something was run, newest first. */
export const monthsWith = (known: readonly KnownRun[]): readonly string[] =>
  [...new Set(known.filter(({ state }) => state !== 'taken-back').map(({ run }) => run.day.slice(0, 7)))].sort().reverse()
