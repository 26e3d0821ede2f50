import type { Seconds, UnixSeconds } from '#basics/units.ts'

/** A time as it stands in GPX and TCX. `offsetS` is there only when the text itself names an offset other than Z. */
export interface IsoTime {
  readonly at: UnixSeconds
  readonly offsetS?: Seconds
}

/**
 * Reads "2018-05-13T14:11:03.000Z", also with an offset or with none (then UTC, as both formats ask). Undefined when it is no time.
 * Made for files with tens of thousands of times on one day: the day is worked out once.
 */
export class IsoTimes {
  #day = ''
  #dayAt = 0

  read(text: string): IsoTime | undefined {
    return this.#usual(text) ?? this.#any(text)
  }

  /** "...T14:11:03Z" on the day of the last one, with or without thousandths: what nearly all times are. */
  #usual(text: string): IsoTime | undefined {
    const size = text.length
    if ((size !== 20 && size !== 24) || text.charCodeAt(size - 1) !== 0x5a || this.#day === '' || !text.startsWith(this.#day)) return undefined
    const [hours, minutes, seconds] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)]
    const marked = text.charCodeAt(10) === 0x54 && text.charCodeAt(13) === COLON && text.charCodeAt(16) === COLON
    // a fraction is left to the other way: it must give the same number to the last digit
    if (!marked || (size === 24 && !text.endsWith('.000Z'))) return undefined
    const at = this.#dayAt + hours * 3600 + minutes * 60 + seconds
    return Number.isNaN(at) ? undefined : { at }
  }

  #any(text: string): IsoTime | undefined {
    const day = text.slice(0, 10)
    if (day !== this.#day && !this.#take(day)) return undefined
    const parts = CLOCK.exec(text.slice(10))
    if (!parts) return undefined
    const [, hours, minutes, seconds, zone] = parts
    const at = this.#dayAt + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
    const offsetS = zone === undefined || zone === 'Z' || zone === 'z' ? undefined : offsetOf(zone)
    return offsetS === undefined ? { at } : { at: at - offsetS, offsetS }
  }

  #take(day: string): boolean {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) / 1000 : Number.NaN
    if (Number.isNaN(at)) return false
    this.#day = day
    this.#dayAt = at
    return true
  }
}

const COLON = 0x3a

/** NaN when there are none. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 0x30, text.charCodeAt(at + 1) - 0x30]
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const CLOCK = /^[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?\s*(Z|z|[+-]\d\d:?\d\d)?$/

/** "+01:00" and "+0100". */
const offsetOf = (zone: string): Seconds => (zone[0] === '-' ? -60 : 60) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)))
