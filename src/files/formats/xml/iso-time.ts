import { isCalendarDay } from '#basics/day.ts'
import type { Seconds, UnixSeconds } from '#basics/units.ts'
import { FARTHEST_ZONE } from '../../meaning/zone.ts'
import type { Written } from './written.ts'

/**
 * Reads times as they stand in GPX and TCX: "2018-05-13T14:11:03.000Z", also with an offset or with none (then UTC, as both formats ask).
 * Made for files with tens of thousands of times on one day: the day is worked out once. "24:00:00" is the end of its day, as ISO 8601 has it, and a second
 * 60 the one that is put in.
 */
export class IsoTimes {
  /** The first offset other than Z that a time named. */
  offsetS: Seconds | undefined
  #dayText = ''
  #day = new Uint8Array(DAY)
  #dayAt = Number.NaN

  /** Undefined when it is no time. */
  read(written: Written): UnixSeconds | undefined {
    const at = this.#usual(written)
    return Number.isNaN(at) ? this.#any(written.text) : at
  }

  /** "...T14:11:03Z" on the day of the last one, with or without thousandths: what nearly all times are. NaN for all others. */
  #usual(written: Written): UnixSeconds {
    const { bytes, from, length } = written
    if ((length !== 20 && length !== 24) || bytes[from + length - 1] !== 0x5a) return Number.NaN
    for (let at = 0; at < DAY; at++) if (bytes[from + at] !== this.#day[at]) return Number.NaN
    if (bytes[from + 10] !== 0x54 || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return Number.NaN
    // a fraction is left to the other way: it must give the same number to the last digit
    if (length === 24 && !endsWhole(bytes, from + 19)) return Number.NaN
    const hours = twoDigits(bytes, from + 11)
    const minutes = twoDigits(bytes, from + 14)
    const seconds = twoDigits(bytes, from + 17)
    return hours < 24 && minutes < 60 && seconds < 60 ? this.#dayAt + hours * 3600 + minutes * 60 + seconds : Number.NaN
  }

  #any(text: string): UnixSeconds | undefined {
    const parts = TIME.exec(text)
    if (!parts || !this.#take(parts[1]!)) return undefined
    const [, , hours, minutes, seconds, zone] = parts
    const at = this.#dayAt + timeOfDay(Number(hours), Number(minutes), Number(seconds ?? 0))
    if (Number.isNaN(at)) return undefined
    if (zone === undefined || zone === 'Z' || zone === 'z') return at
    const offsetS = offsetOf(zone)
    if (Number.isNaN(offsetS)) return undefined
    this.offsetS ??= offsetS
    return at - offsetS
  }

  #take(day: string): boolean {
    if (day === this.#dayText) return true
    if (!isCalendarDay(day)) return false
    this.#dayText = day
    this.#day = Uint8Array.from(day, (letter) => letter.charCodeAt(0))
    this.#dayAt = Date.parse(`${day}T00:00:00Z`) / 1000
    return true
  }
}

/** Letters of "2018-05-13". */
const DAY = 10
const COLON = 0x3a

/** NaN when there are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 0x30
  const ones = bytes[at + 1]! - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** ".000" */
const endsWhole = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0x2e && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x30 && bytes[at + 3] === 0x30

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?\s*(Z|z|[+-]\d\d:?\d\d)?$/

/** NaN for what no clock shows. */
const timeOfDay = (hours: number, minutes: number, seconds: number): Seconds =>
  (hours < 24 || (hours === 24 && minutes + seconds === 0)) && minutes < 60 && seconds < 61 ? hours * 3600 + minutes * 60 + seconds : Number.NaN

/** "+01:00" and "+0100"; NaN for one that is nowhere. */
function offsetOf(zone: string): Seconds {
  const seconds = timeOfDay(Number(zone.slice(1, 3)), Number(zone.slice(-2)), 0)
  return seconds <= FARTHEST_ZONE ? (zone[0] === '-' ? -seconds : seconds) : Number.NaN
}
