import { uuidv7 } from '#basics/ids.ts'
import type { Stored } from '#record/entry.ts'

/** The page's clock and randomness: everything behind it takes them as arguments. */

/** ISO 8601 with the zone's offset: 2026-11-22T07:14:05.000+01:00. */
export function nowWithOffset(date = new Date()): string {
  const offset = -date.getTimezoneOffset()
  const two = (n: number) => String(Math.trunc(Math.abs(n))).padStart(2, '0')
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 23)
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}

/** Milliseconds that never stand still: two entries of one screen keep the order they were written in. */
export function nextMoment(): number {
  moment = Math.max(Date.now(), moment + 1)
  return moment
}

let moment = 0

/**
 * Nothing is written before what is in the record already, also when this device's clock was set back. Only when a row was written counts: what it tells of
 * may lie ahead, as a run of a watch whose clock was wrong.
 */
export function notBefore(rows: readonly Stored[]): void {
  for (const { recordedAt } of rows) {
    const written = typeof recordedAt === 'string' ? Date.parse(recordedAt) : Number.NaN
    if (written < LAST) moment = Math.max(moment, written)
  }
}

/** Later than this no entry can be dated: ids and dates have no room for it. */
const LAST = Date.UTC(9999, 0)

export const randomBytes = (): Uint8Array => crypto.getRandomValues(new Uint8Array(10))

/** A fresh id for something that is no entry itself: a plan. */
export const newId = (): string => uuidv7(nextMoment(), randomBytes())

/** A name for this browser, made once; a browser that keeps nothing gets a new one each time. */
export function deviceName(): string {
  const made = `web-${[...randomBytes()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  try {
    const known = localStorage.getItem('hipwise-device')
    if (known) return known
    localStorage.setItem('hipwise-device', made)
  } catch {
    // private mode: this name lasts as long as the page
  }
  return made
}
