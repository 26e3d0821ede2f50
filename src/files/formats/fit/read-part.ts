import { channelAt, Streams } from '../../streams.ts'
import { fillColumn } from './columns.ts'
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
  #compressedDistance = { last: -1, sum: 0 }

  readonly #bytes: Uint8Array
  readonly #end: number

  constructor(bytes: Uint8Array, end: number) {
    this.#bytes = bytes
    this.#end = end
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.gathered = new Gathered(bytes, this.#view)
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
    if (definition.message === RECORD) return timeOffset < 0 ? this.#stretch(at, definition) : this.#compactRecord(at, definition, timeOffset)
    this.#time(at, definition, timeOffset)
    if (Gathered.wants(definition.message)) this.gathered.take(definition, at)
    if (definition.developer.length > 0) this.gathered.takeApps(definition, at)
    return at + definition.size
  }

  #time(at: number, { timeAt, little }: Definition, timeOffset: number): void {
    if (timeAt >= 0) this.#sees(this.#view.getUint32(at + timeAt, little))
    else if (timeOffset >= 0) this.#rolls(timeOffset)
  }

  /** All records from here on that have the same header, and gives where the last of them ends. */
  #stretch(at: number, definition: Definition): number {
    const stride = 1 + definition.size
    const [header, last] = [this.#bytes[at - 1]!, this.#end - definition.size]
    let behind = at + stride
    while (behind <= last && this.#bytes[behind - 1] === header) behind += stride
    if (definition.timeAt >= 0)
      for (let place = at + definition.timeAt; place < behind - 1; place += stride) this.#sees(this.#view.getUint32(place, definition.little))
    this.#records(at, stride, (behind - at) / stride, definition)
    return behind - 1
  }

  /** The time of a record stands in its header: the lowest five bits of it. */
  #compactRecord(at: number, definition: Definition, timeOffset: number): number {
    this.#time(at, definition, timeOffset)
    const row = this.streams.rows
    const begun = this.#records(at, 1 + definition.size, 1, definition)
    if (begun > 0 && definition.timeAt < 0 && this.lastTime >= 0) this.streams.put(TIME, row, this.lastTime + FIT_EPOCH)
    return at + definition.size
  }

  /** Gives how many of them found a row. */
  #records(at: number, stride: number, count: number, definition: Definition): number {
    this.gathered.counts.records += count
    const row = this.streams.rows
    const begun = this.streams.more(count)
    const stretch = { at, stride, count: begun, row, little: definition.little }
    for (const field of definition.columns) fillColumn(this.#view, stretch, field, this.streams)
    if (definition.compressedAt >= 0) for (let nth = 0; nth < begun; nth++) this.#compressed(at + nth * stride + definition.compressedAt, row + nth)
    if (definition.developer.length > 0) for (let nth = 0; nth < count; nth++) this.gathered.takeApps(definition, at + nth * stride)
    return begun
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

  #compressed(at: number, row: number): void {
    const [first, second, third] = [this.#bytes[at]!, this.#bytes[at + 1]!, this.#bytes[at + 2]!]
    if ((first & second & third) === 0xff) return
    const distance = (second >> 4) | (third << 4)
    const { last, sum } = this.#compressedDistance
    this.#compressedDistance = { last: distance, sum: sum + (last < 0 ? distance : (distance - last) & 0xfff) }
    this.streams.put(SPEED, row, (first | ((second & 0x0f) << 8)) / 100)
    this.streams.put(DISTANCE, row, this.#compressedDistance.sum / 16)
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

const [TIME, SPEED, DISTANCE] = [channelAt('time'), channelAt('spd'), channelAt('dist')]
