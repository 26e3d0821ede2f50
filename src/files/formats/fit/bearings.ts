import { bytesOf } from './base-types.ts'
import { type Definition, definitionAt, RECORD } from './definitions.ts'
import { CLOCKLESS_BELOW, Gathered } from './gather.ts'

/** By the number under which messages come; they change as a file is read. */
export type Definitions = (Definition | undefined)[]

/** Under which number the message with this header was defined. */
export const localOf = (header: number): number => (header & 0x80 ? (header >> 5) & 3 : header & 0x0f)

/** The time that means "nothing here". */
export const NO_TIME = 0xffffffff

/**
 * Where messages begin again in a damaged part. A byte too many or too few, or one wrong definition, and all that follows looks like something else:
 * the times tell, for they go on where they stopped.
 */
export class Bearings {
  #time = -1
  #oddTime = Number.NEGATIVE_INFINITY
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #end: number
  readonly #definitions: Definitions
  /** The next place that makes sense, as far as it was looked for; and the last of them that is reached without a jump. */
  #soon = -1
  #searched = 0
  #reached = -1
  readonly #stillTime: () => boolean

  constructor(bytes: Uint8Array, end: number, definitions: Definitions, stillTime: () => boolean) {
    this.#stillTime = stillTime
    this.#bytes = bytes
    this.#end = end
    this.#definitions = definitions
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** A single time that lies far from those around it does not count: it is damage, or counts something else than seconds since 1989. */
  sees(time: number): void {
    if (time < CLOCKLESS_BELOW && this.#time >= CLOCKLESS_BELOW) return
    if (this.#time < 0 || Math.abs(time - this.#time) < A_DAY || Math.abs(time - this.#oddTime) < A_DAY) this.#time = time
    else this.#oddTime = time
  }

  /** The next place before `until` from which messages make sense again; -1 when there is none, or no time to look any further. */
  nextReadable(from: number, until: number): number {
    if (this.#soon >= from) return this.#soon
    for (let at = from; at < until - 2 && (at % LOOKS !== 0 || this.#stillTime()); at++) if (this.#makesSense(at)) return at
    return -1
  }

  /** Whether what stands here only looks like a message: better begins soon, at a place that is not reached from here; or a record of nothing but zeros. */
  astray(at: number, definition: Definition): boolean {
    if (!this.doubtful(at, definition)) return false
    if (definition.message === RECORD && definition.timeAt >= 0 && this.#zeros(at)) return true
    const place = this.#nextSoon(at)
    if (place < 0 || place === this.#reached) return false
    if (!this.#leadsTo(place, at)) return true
    this.#reached = place
    return false
  }

  /** Last time that was not far from those before it, as FIT counts; -1 before the first. */
  get time(): number {
    return this.#time
  }

  /** Nothing but zeros, or a time far off. */
  doubtful(at: number, { timeAt, little, size }: Definition): boolean {
    if (this.#zeros(at)) return true
    if (timeAt < 0 || this.#time < 0 || at + 1 + size > this.#end) return false
    const time = this.#view.getUint32(at + 1 + timeAt, little)
    return time !== NO_TIME && Math.abs(time - this.#time) >= A_DAY
  }

  #zeros(from: number): boolean {
    for (let at = from; at < from + MOST_ZEROS; at++) if (this.#bytes[at] !== 0) return false
    return true
  }

  /** Nothing is looked through twice. */
  #nextSoon(at: number): number {
    if (this.#soon > at) return this.#soon
    const until = Math.min(at + SOON, this.#end)
    const from = Math.max(at + 1, this.#searched)
    this.#soon = this.nextReadable(from, until)
    this.#searched = this.#soon < 0 ? Math.max(from, until) : this.#soon
    return this.#soon
  }

  /** Whether, read as it stands, it comes to that place: then messages are where they should be, and only something in one of them is wrong. */
  #leadsTo(place: number, from: number): boolean {
    const known = [...this.#definitions]
    let at = from
    while (at >= 0 && at < place) at = this.#behind(at, known)
    return at === place
  }

  /** Where the message or definition at a place ends, told from these definitions; -1 when it is neither. */
  #behind(at: number, known: Definitions): number {
    const header = this.#bytes[at]!
    if ((header & 0xc0) !== 0x40) {
      const definition = known[localOf(header)]
      return definition ? at + 1 + definition.size : -1
    }
    const found = definitionAt(this.#bytes, at + 1, this.#end, (header & 0x20) !== 0)
    known[localOf(header)] = found?.definition
    return found?.end ?? -1
  }

  /** A definition with its message behind it, or enough messages in the order of their times. */
  #makesSense(from: number): boolean {
    if ((this.#bytes[from]! & 0xd0) === 0x40) return this.#looksDefined(from)
    let at = from
    let proof = 0
    let since = -1
    for (let message = 0; message < WITHIN && proof < SURE_AFTER; message++) {
      const header = this.#bytes[at]!
      const definition = header >= 0x10 && header < 0x80 ? undefined : this.#definitions[localOf(header)]
      if (!definition || at + 1 + definition.size > this.#end) return false
      const timed = definition.timeAt >= 0
      if (timed) since = this.#timeAfter(since, at + 1, definition)
      if (timed && since < 0) return false
      proof += timed ? 4 : header >= 0x80 && definition.message === RECORD ? 1 : 0
      if (proof === 0) return false
      at += 1 + definition.size
    }
    return proof >= SURE_AFTER
  }

  /** Whether what would be a definition here is of a message that is read: a look before all its fields are. */
  #takesKnown(at: number): boolean {
    const first = this.#bytes[at + 3]!
    const second = this.#bytes[at + 4]!
    const message = this.#bytes[at + 2] === 0 ? first | (second << 8) : (first << 8) | second
    return message === RECORD || Gathered.wants(message)
  }

  #looksDefined(at: number): boolean {
    const header = this.#bytes[at]!
    if (!this.#takesKnown(at)) return false
    const found = definitionAt(this.#bytes, at + 1, this.#end, (header & 0x20) !== 0)
    if (!found || found.definition.timeAt < 0 || this.#bytes[found.end] !== (header & 0x0f)) return false
    const { fields, size } = found.definition
    const tidy = fields.every(({ type, bytes }) => bytesOf(type) > 0 && bytes > 0 && bytes % bytesOf(type) === 0)
    return tidy && found.end + 1 + size <= this.#end && this.#timeAfter(-1, found.end + 1, found.definition) >= 0
  }

  /** The time of a message, where it fits: within an hour after another, or, without another, within a day of the last one; else -1. */
  #timeAfter(since: number, at: number, { timeAt, little }: Definition): number {
    const time = this.#view.getUint32(at + timeAt, little)
    if (since >= 0) return time >= since && time - since < AN_HOUR ? time : -1
    const fits = this.#time < 0 ? time >= CLOCKLESS_BELOW && time !== NO_TIME : Math.abs(time - this.#time) < A_DAY
    return fits ? time : -1
  }
}

const AN_HOUR = 3600
const A_DAY = 86_400
/** Every message has something to say in so many bytes, but for some. */
const MOST_ZEROS = 16
/** After so many places the clock is looked at. */
const LOOKS = 1024
/** How far better is looked for before a doubtful message is taken as it stands, bytes. */
const SOON = 4096

/** Three messages with a time, or twelve with five bits of one, do not come one behind the other by chance; some watches write other things between them. */
const SURE_AFTER = 12
const WITHIN = 12
