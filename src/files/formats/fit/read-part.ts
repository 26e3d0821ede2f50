import { channelAt, Streams } from '../../streams.ts'
import { numberAt } from './base-types.ts'
import { type Definition, definitionAt, FIT_EPOCH, RECORD } from './definitions.ts'
import { Gathered } from './gather.ts'

/** One pass over the messages of a part: records into columns, the rest gathered; unreadable bytes are stepped over and counted. */
export class PartReader {
  streams = new Streams(0)
  readonly gathered: Gathered
  /** Bytes between readable messages that made no sense. */
  lostBytes = 0
  /** Bytes at the end that make no message any more; two may be a checksum. */
  cutBytes = 0
  /** Time of the last message that had one, as FIT counts it; -1 before the first. */
  lastTime = -1
  /** The same, but a single time that lies far from those around it is damage and does not count. */
  #sureTime = -1
  #oddTime = Number.NEGATIVE_INFINITY
  readonly #view: DataView
  readonly #definitions: (Definition | undefined)[] = new Array(16).fill(undefined)
  readonly #time: number
  readonly #speed: number
  readonly #distance: number
  #compressedDistance = { last: -1, sum: 0 }

  readonly #bytes: Uint8Array
  readonly #end: number

  constructor(bytes: Uint8Array, end: number) {
    this.#bytes = bytes
    this.#end = end
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.gathered = new Gathered(bytes, this.#view)
    ;[this.#time, this.#speed, this.#distance] = TIME_SPEED_DISTANCE
  }

  readFrom(start: number): void {
    let at = start
    while (at < this.#end) {
      const next = this.#message(at)
      if (next > at) at = next
      else {
        const found = this.#nextReadable(at + 1)
        if (found < this.#end) this.lostBytes += found - at
        else if (found - at > 2) this.cutBytes = found - at
        at = found
      }
    }
  }

  /** Takes the message at a place and gives where the next begins, or -1 when none can be read there. */
  #message(at: number): number {
    const header = this.#bytes[at]!
    if (header & 0x80) return this.#data(at + 1, this.#definitions[(header >> 5) & 3], header & 0x1f)
    if (!(header & 0x40)) return this.#data(at + 1, this.#definitions[header & 0x0f], -1)
    const found = definitionAt(this.#bytes, at + 1, this.#end, (header & 0x20) !== 0)
    if (!found) return -1
    this.#definitions[header & 0x0f] = found.definition
    if (found.definition.message === RECORD && this.streams.rows === 0) this.streams = new Streams((this.#end - at) / (1 + found.definition.size))
    return found.end
  }

  #data(at: number, definition: Definition | undefined, timeOffset: number): number {
    if (!definition || at + definition.size > this.#end) return -1
    if (definition.timeAt >= 0) this.#sees(this.#view.getUint32(at + definition.timeAt, definition.little))
    else if (timeOffset >= 0) this.#rolls(timeOffset)
    if (definition.message === RECORD) this.#record(at, definition, timeOffset)
    else if (Gathered.wants(definition.message)) this.gathered.take(definition, at)
    if (definition.developer.length > 0) this.gathered.takeApps(definition, at)
    return at + definition.size
  }

  #sees(time: number): void {
    if (time === NO_TIME) return
    this.lastTime = time
    if (this.#sureTime < 0 || Math.abs(time - this.#sureTime) < A_DAY || Math.abs(time - this.#oddTime) < A_DAY) this.#sureTime = time
    else this.#oddTime = time
  }

  /** A compressed header has only the lowest five bits of the time; when they go down, 32 seconds have passed. */
  #rolls(offset: number): void {
    if (this.lastTime < 0) return
    this.lastTime += (offset - (this.lastTime & 0x1f)) & 0x1f
  }

  #record(at: number, definition: Definition, timeOffset: number): void {
    this.gathered.counts.records++
    const row = this.streams.row()
    if (row < 0) return
    const { columns, little } = definition
    for (let each = 0; each < columns.length; each++) {
      const { at: place, type, channel, scale, shift } = columns[each]!
      const value = this.#number(at + place, type, little)
      if (!Number.isNaN(value)) this.streams.put(channel, row, value / scale + shift)
    }
    if (timeOffset >= 0 && definition.timeAt < 0 && this.lastTime >= 0) this.streams.put(this.#time, row, this.lastTime + FIT_EPOCH)
    if (definition.compressedAt >= 0) this.#compressed(at + definition.compressedAt, row)
  }

  /** The two types that most columns have, without the way over the table. */
  #number(at: number, type: number, little: boolean): number {
    if (type === 2) return this.#bytes[at] === 0xff ? Number.NaN : this.#bytes[at]!
    if (type !== 4 || !little) return numberAt(this.#view, at, type, little)
    const value = this.#bytes[at]! | (this.#bytes[at + 1]! << 8)
    return value === 0xffff ? Number.NaN : value
  }

  #compressed(at: number, row: number): void {
    const [first, second, third] = [this.#bytes[at]!, this.#bytes[at + 1]!, this.#bytes[at + 2]!]
    if ((first & second & third) === 0xff) return
    const distance = (second >> 4) | (third << 4)
    const { last, sum } = this.#compressedDistance
    this.#compressedDistance = { last: distance, sum: sum + (last < 0 ? distance : (distance - last) & 0xfff) }
    this.streams.put(this.#speed, row, (first | ((second & 0x0f) << 8)) / 100)
    this.streams.put(this.#distance, row, this.#compressedDistance.sum / 16)
  }

  /** The next place from which three messages in a row make sense, records within an hour of the last; the end when there is none. */
  #nextReadable(from: number): number {
    if (this.#sureTime < 0) return this.#end
    for (let at = from; at < this.#end - 2; at++) if (this.#makesSense(at)) return at
    return this.#end
  }

  #makesSense(from: number): boolean {
    let at = from
    for (let message = 0; message < SURE_AFTER; message++) {
      const next = this.#looksLikeRecord(at)
      if (next < 0) return false
      at = next
    }
    return true
  }

  #looksLikeRecord(at: number): number {
    const definition = at < this.#end && this.#bytes[at]! < 0x10 ? this.#definitions[this.#bytes[at]!] : undefined
    if (!definition || definition.message !== RECORD || definition.timeAt < 0 || at + 1 + definition.size > this.#end) return -1
    const after = this.#view.getUint32(at + 1 + definition.timeAt, definition.little) - this.#sureTime
    return after >= 0 && after < 3600 ? at + 1 + definition.size : -1
  }
}

const NO_TIME = 0xffffffff
const A_DAY = 86_400
/** Records in a row that chance does not make. */
const SURE_AFTER = 3

const TIME_SPEED_DISTANCE = [channelAt('time'), channelAt('spd'), channelAt('dist')] as const
