import type { CalendarDay } from '#basics/day.ts'
import { type KnownRun, knownRuns } from '#load/known-runs.ts'
import type { PlanState } from '#state/tell-plan.ts'

/** The run that an entry tells of, also when another entry stands for it or when it was taken back. */
export function findRun({ known, record }: Pick<PlanState, 'known' | 'record'>, entry: string): KnownRun | undefined {
  const found = known.find((run) => run.entry === entry || run.copies.includes(entry) || run.maybe.includes(entry))
  return (
    found ??
    knownRuns(
      [],
      record.takenBack.filter((each) => each.entry === entry),
    )[0]
  )
}

/** The day of a run as it was told. One that is still to come stands in the record as today, so that what was felt on it counts at once. */
export const toldDayOf = ({ run: written }: PlanState['record'], { entry, run, state }: Pick<KnownRun, 'entry' | 'run' | 'state'>): CalendarDay =>
  (state === 'ahead' ? written.find((each) => each.entry === entry)?.toldDay : undefined) ?? run.day
