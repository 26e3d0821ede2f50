import type { CalendarDay } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'

/** How a run is dated ahead: of a day that is still to come or has come by now, and days ahead (nobody knows its day) or by one. `day`: as it was told. */
export type AheadCase = 'days-ahead' | 'days-ahead-past' | 'tomorrow' | 'past'

export const aheadCase = ({ dayUnknown }: Pick<KnownRun, 'dayUnknown'>, day: CalendarDay, today: CalendarDay): AheadCase =>
  dayUnknown ? (day > today ? 'days-ahead' : 'days-ahead-past') : day > today ? 'tomorrow' : 'past'
