import { inUnit } from '#basics/units.ts'
import { type KnownRun, ranAs } from '#load/known-runs.ts'
import { isRun, type Run, runMinutesOf } from '#load/run.ts'
import { type Beyond, beyondToday } from '#state/tell-load.ts'
import type { PlanState } from '#state/tell-plan.ts'

/** A run that was written down, and what its day had allowed before it: told once, on the page that comes after. */
export interface WrittenBeyond extends Beyond {
  /** Id of its entry. */
  readonly entry: string
  readonly day: string
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    readonly beyond?: WrittenBeyond
  }
}

/** A run as it stands in the form, beside what today allows. Another sport is no running. */
export const beyondIn = (run: Run, told: Pick<PlanState, 'plan' | 'today'>): Beyond | undefined =>
  isRun(run) ? beyondToday({ ...run, minutes: runMinutesOf(run) }, told) : undefined

/** Whether a correction changes how long a run of today is, makes it one of today, or makes it count at last: only then it is told anew what that day allows. */
export const changesToday = ({ run: was, state }: Pick<KnownRun, 'run' | 'state'>, run: Run, today: string): boolean =>
  isRun(run) &&
  run.day === today &&
  (state !== 'counts' || was.day !== today || !isRun(was) || runMinutesOf(run) !== runMinutesOf(was) || run.distanceM !== was.distanceM)

/** All that is or may be this run, also what was taken back: what its day allowed is told without any of it. */
export const entriesWith = ({ entry, copies, maybe, heldBy = [] }: KnownRun): readonly string[] => [entry, ...copies, ...maybe, ...heldBy]

/** Whole times as much, from two on; undefined below, and where nothing was allowed. */
export function timesBeyond({ length, allowed }: Beyond): number | undefined {
  const times = allowed > 0 ? Math.floor(length / allowed) : 0
  return times < 2 ? undefined : times
}

/** Still so: the run counts as it was written down, and its day has not passed. */
export const stillBeyond = ({ entry, day, unit, length }: WrittenBeyond, { known, today }: Pick<PlanState, 'known' | 'today'>): boolean =>
  day === today &&
  known.some((each) => {
    const run = entriesWith(each).includes(entry) ? ranAs(each) : undefined
    return run !== undefined && (unit === 'min' ? runMinutesOf(run) : run.distanceM) === length
  })

/** In minutes or kilometres, as it is shown. */
export const shownLength = ({ unit }: Beyond, length: number): number => (unit === 'min' ? length : inUnit(length, 'km'))
