import type { CalendarDay } from '#basics/day.ts'

/** An import that brought something, or failed at something: the load is known as far as the last that did not break off, or fail and bring nothing. Counts of files. */
export interface Imported {
  readonly day: CalendarDay
  readonly files: number
  readonly added: number
  readonly duplicates: number
  /** Nothing to learn from: pictures, settings, days of steps. */
  readonly skipped: number
  /** Training files that could not be read. */
  readonly failed: number
  /** The last day that its files can tell of, where they were made before: an archive of last week knows nothing of this one. */
  readonly until?: CalendarDay
  /** It did not come to its end: the runner stopped it, it broke off, or something that was given could be read no further. */
  readonly stopped?: true
}
