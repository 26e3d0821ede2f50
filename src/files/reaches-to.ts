import { type CalendarDay, dayOf } from '#basics/day.ts'
import type { UnixSeconds } from '#basics/units.ts'
import { FIRST_DAY } from '#load/run.ts'
import { localDay, offsetAt } from './meaning/zone.ts'

/** What is known of a given file before it is opened. */
export interface GivenAbout {
  readonly name: string
  /** When it was last written; absent where the device does not say. */
  readonly writtenAt?: UnixSeconds
}

/**
 * The last day that these files can tell of, where it is over by now (ISO 8601 with offset); undefined where they may tell of today. An archive holds nothing
 * of what was run after it was made, and nobody knows of that. Loose files are taken for all there are: a watch keeps what it recorded last.
 */
export function reachesTo(given: readonly GivenAbout[], now: string, zone: string | undefined): CalendarDay | undefined {
  const today = dayOf(now)
  const days = given.map(({ name, writtenAt }) =>
    ARCHIVE.test(name) && writtenAt !== undefined ? localDay(writtenAt, offsetAt(writtenAt, undefined, zone, undefined)) : today,
  )
  const last = days.reduce((newest, day) => (day > newest ? day : newest), '')
  // a clock that was never set
  return last >= FIRST_DAY && last < today ? last : undefined
}

const ARCHIVE = /\.zip$/i
