import { type CalendarDay, dayOf } from '#basics/day.ts'
import type { UnixSeconds } from '#basics/units.ts'
import { FIRST_DAY } from '#load/run.ts'
import { isCalledZip, isGarminSummary, isStravaTable } from './archives/names.ts'
import { localDay, offsetAt } from './meaning/zone.ts'

/** What is known of a given file before it is opened. */
export interface GivenAbout {
  readonly name: string
  /** When it was last written; absent where the device does not say. */
  readonly writtenAt?: UnixSeconds
}

/**
 * The last day that these files can tell of, where it is over by now (ISO 8601 with offset); undefined where they may tell of today. An export, packed or not,
 * holds nothing of what was run after it was made, and nobody knows of that, whatever lies beside it; of several the newest counts, of those that hold training
 * where any does. Loose files alone are taken for all there are: a watch keeps what it recorded last. `heldTraining`: of the zip of this name.
 */
export function reachesTo(
  given: readonly GivenAbout[],
  now: string,
  zone: string | undefined,
  heldTraining: (name: string) => boolean,
): CalendarDay | undefined {
  const exports = given.filter(({ name }) => isExport(name))
  const telling = exports.filter(({ name }) => !isCalledZip(name) || heldTraining(name))
  const days = (telling.length > 0 ? telling : exports).flatMap(({ writtenAt: at }) =>
    at === undefined ? [] : localDay(at, offsetAt(at, undefined, zone, undefined)),
  )
  const last = days.reduce((newest, day) => (day > newest ? day : newest), '')
  // a clock that was never set
  return last >= FIRST_DAY && last < dayOf(now) ? last : undefined
}

/** A zip, or what stands in an export once in all, where it was unpacked. */
const isExport = (name: string): boolean => isCalledZip(name) || isStravaTable(name) || isGarminSummary(name)
