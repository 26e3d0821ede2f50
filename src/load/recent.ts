import { addDays, type CalendarDay, daysBetween } from '#basics/day.ts'
import { isRun, type Run, runMinutesOf } from './run.ts'

/** Longest run of the 30 days before `day`, in minutes of running; undefined when there was none: then the session rule says nothing. */
export function longestInThirtyDays(runs: readonly Run[], day: CalendarDay): number | undefined {
  const minutes = runs.filter((run) => isRun(run) && within(run, addDays(day, -30), addDays(day, -1))).map(runMinutesOf)
  return minutes.length === 0 ? undefined : Math.max(...minutes)
}

/** Minutes of running in the seven days before `day`. */
export const lastWeekMinutes = (runs: readonly Run[], day: CalendarDay): number =>
  runs.filter((run) => isRun(run) && within(run, addDays(day, -7), addDays(day, -1))).reduce((sum, run) => sum + runMinutesOf(run), 0)

/** Days since the last run before `day`, or on it; undefined when no run is known. */
export function daysSinceLastRun(runs: readonly Run[], day: CalendarDay): number | undefined {
  const days = runs.filter((run) => isRun(run) && run.day <= day).map((run) => daysBetween(run.day, day))
  return days.length === 0 ? undefined : Math.min(...days)
}

const within = (run: Run, from: CalendarDay, to: CalendarDay): boolean => run.day >= from && run.day <= to
