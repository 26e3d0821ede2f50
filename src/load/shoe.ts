import type { CalendarDay } from '#basics/day.ts'

/** A pair of shoes. Later entries of the same id win field by field. */
export interface Shoe {
  readonly shoe: string
  readonly name: string
  /** First and last day it was run in, as far as the runner says. */
  readonly started?: CalendarDay
  readonly retired?: CalendarDay
  /** Kilometres in it before the first run of this record. */
  readonly kmAtStart?: number
}
