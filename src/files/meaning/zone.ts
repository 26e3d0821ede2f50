import type { CalendarDay } from '#basics/day.ts'
import type { Degrees, Seconds, UnixSeconds } from '#basics/units.ts'

/** How far local time was ahead of UTC, and how that is known: the file said so, the runner's own zone, or roughly from where it was. */
export interface Offset {
  readonly minutes: number
  readonly from: 'file' | 'profile' | 'place'
}

/**
 * The offset at a time. What the file says counts within 14 hours and in whole quarters of an hour (watches write nonsense); then the zone
 * of the runner's profile, unless the run was far from it; then the longitude, which is right to an hour or two.
 */
export function offsetAt(at: UnixSeconds, said: Seconds | undefined, zone: string | undefined, longitude: Degrees | undefined): Offset | undefined {
  const roughly = longitude === undefined || Math.abs(longitude) > 180 ? undefined : Math.round(longitude / 15) * 60
  if (said !== undefined && isOffset(said)) return { minutes: Math.round(said / 900) * 15, from: 'file' }
  const home = zone === undefined ? undefined : minutesIn(zone, at)
  if (home !== undefined && (roughly === undefined || Math.abs(home - roughly) <= FAR_MINUTES)) return { minutes: home, from: 'profile' }
  return roughly === undefined ? undefined : { minutes: roughly, from: 'place' }
}

/** Zones and summer time differ from the sun by up to three hours. */
const FAR_MINUTES = 180

/** No place is further from UTC: Kiritimati. */
export const FARTHEST_ZONE: Seconds = 14 * 3600

/** Seconds that can be a time zone; a clock that was set a few seconds late still counts. */
const isOffset = (seconds: Seconds): boolean => Math.abs(seconds) <= FARTHEST_ZONE && Math.abs(seconds - Math.round(seconds / 900) * 900) <= 5

/** Minutes that a zone ("Europe/Berlin") is ahead of UTC at a time; undefined when there is no such zone. */
export function minutesIn(zone: string, at: UnixSeconds): number | undefined {
  const format = formats(zone)
  if (!format) return undefined
  const parts = /GMT(?:([+-])(\d{1,2})(?::(\d{2}))?)?/.exec(format.format(at * 1000))
  if (!parts) return undefined
  const minutes = Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
  return parts[1] === '-' ? -minutes : minutes
}

const KNOWN = new Map<string, Intl.DateTimeFormat | undefined>()

/** Making one takes longer than reading a file. */
function formats(zone: string): Intl.DateTimeFormat | undefined {
  if (!KNOWN.has(zone)) KNOWN.set(zone, madeFor(zone))
  return KNOWN.get(zone)
}

function madeFor(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' })
  } catch {
    return undefined
  }
}

/** A time as local text with its offset: 2020-02-03T09:57:04-05:00. Without an offset as UTC, with Z. */
export function localText(at: UnixSeconds, offset: Offset | undefined): string {
  const minutes = offset?.minutes ?? 0
  const clock = new Date((Math.floor(at) + minutes * 60) * 1000).toISOString().slice(0, 19)
  if (!offset) return `${clock}Z`
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `${clock}${minutes < 0 ? '-' : '+'}${two(hours)}:${two(rest)}`
}

const two = (value: number): string => String(value).padStart(2, '0')

export const localDay = (at: UnixSeconds, offset: Offset | undefined): CalendarDay => localText(at, offset).slice(0, 10)
