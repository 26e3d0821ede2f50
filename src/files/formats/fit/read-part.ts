import { channelAt, Streams } from '../../streams.ts'
import { bytesOf } from './base-types.ts'
import { Bearings, type Definitions, localOf, NO_TIME } from './bearings.ts'
import { fillColumns } from './columns.ts'
import { type Definition, definitionAt, FIT_EPOCH, RECORD } from './definitions.ts'
import { Gathered } from './gather.ts'
import { zerosFrom } from './parts.ts'

/** One pass over the messages of a part: records into columns, the rest gathered; unreadable bytes are stepped over and counted. */
export class PartReader {
  streams = new Streams(0)
  readonly gathered: Gathered
  /** Bytes between readable messages that made no sense. */
  lostBytes = 0
  /** Bytes at the end that make no message any more; two may be a checksum. */
  cutBytes = 0
  /** Time of the last message that had one, as FIT counts it; -1 before the first. */
  #lastTime = -1
  readonly #view: DataView
  readonly #definitions: Definitions = new Array(16).fill(undefined)
  #compressedDistance = { last: -1, sum: 0 }

  readonly #bytes: Uint8Array
  readonly #end: number
  readonly #sure: boolean
  readonly #stillTime: () => boolean
  readonly #bearings: Bearings

  /** `sure`: the checksum is right. Where there is no time left, what is damaged is given up. */
  constructor(bytes: Uint8Array, end: number, sure: boolean, stillTime: () => boolean) {
    this.#bytes = bytes
    this.#end = end
    this.#sure = sure
    this.#stillTime = stillTime
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#bearings = new Bearings(bytes, end, this.#definitions, stillTime)
    this.gathered = new Gathered(bytes, this.#view)
  }

  /** The later of the last time and the last that others agree with, as FIT counts; -1 when there is none. A watch may have been given its clock on the way. */
  get time(): number {
    return Math.max(this.#bearings.time, this.#lastTime)
  }

  readFrom(start: number): void {
    let at = start
    while (at < this.#end) {
      const next = this.#message(at)
      if (next > at) at = next
      else {
        const found = this.#stillTime() ? this.#bearings.nextReadable(at + 1, this.#end) : -1
        if (found >= 0) this.lostBytes += found - at
        else if (this.#end - at > 2) this.cutBytes = this.#end - at
        at = found >= 0 ? found : this.#end
      }
    }
  }

  /** Takes the message at a place and gives where the next begins, or -1 when none can be read there. */
  #message(at: number): number {
    const header = this.#bytes[at]!
    if ((header & 0xc0) !== 0x40) return this.#data(at + 1, this.#definitions[localOf(header)], header & 0x80 ? header & 0x1f : -1)
    const found = definitionAt(this.#bytes, at + 1, this.#end, (header & 0x20) !== 0, this.#sure)
    if (!found) return -1
    this.#definitions[header & 0x0f] = found.definition
    if (found.definition.message === RECORD && this.streams.rows === 0) this.streams = new Streams((this.#end - at) / (1 + found.definition.size))
    return found.end
  }

  #data(at: number, definition: Definition | undefined, timeOffset: number): number {
    if (!definition || (!this.#sure && this.#bearings.astray(at - 1, definition))) return -1
    if (at + definition.size > this.#end) return this.#half(at, definition)
    if (definition.message === RECORD) return timeOffset < 0 ? this.#stretch(at, definition) : this.#compactRecord(at, definition, timeOffset)
    this.#time(at, definition, timeOffset)
    if (Gathered.wants(definition.message)) this.gathered.take(definition, at)
    if (definition.developer.length > 0) this.gathered.takeApps(definition, at)
    return at + definition.size
  }

  /** A record of which only zeros are left behind its time and some of its fields: the rest was never written. Gives the end, or -1 when it is none. */
  #half(at: number, definition: Definition): number {
    const { message, timeAt, size, columns } = definition
    const end = this.#end
    const behind = at + size
    if (message !== RECORD || timeAt < 0 || at + timeAt + 4 > end || behind > this.#bytes.length || zerosFrom(this.#bytes) > end) return -1
    this.#time(at, definition, -1)
    const written = columns.filter((field) => at + field.at + bytesOf(field.type) <= end)
    this.#records(at, 1 + size, 1, { ...definition, columns: written, developer: [], compressedAt: -1 })
    return end
  }

  #time(at: number, { timeAt, little }: Definition, timeOffset: number): void {
    if (timeAt >= 0) this.#sees(this.#view.getUint32(at + timeAt, little))
    else if (timeOffset >= 0) this.#rolls(timeOffset)
  }

  /** All records from here on that have the same header, and gives where the last of them ends. */
  #stretch(at: number, definition: Definition): number {
    const stride = 1 + definition.size
    const header = this.#bytes[at - 1]!
    const last = this.#end - definition.size
    let behind = at + stride
    // where something is damaged each of them is looked at
    while (behind <= last && this.#bytes[behind - 1] === header && (this.#sure || !this.#bearings.doubtful(behind - 1, definition))) behind += stride
    // of those that are whole the first and the last time tell enough
    const step = this.#sure ? Math.max(stride, behind - at - stride) : stride
    for (let place = at; place < behind - 1; place += step) this.#time(place, definition, -1)
    this.#records(at, stride, (behind - at) / stride, definition)
    return behind - 1
  }

  /** The time of a record stands in its header: the lowest five bits of it. */
  #compactRecord(at: number, definition: Definition, timeOffset: number): number {
    this.#time(at, definition, timeOffset)
    const row = this.streams.rows
    const begun = this.#records(at, 1 + definition.size, 1, definition)
    if (begun > 0 && definition.timeAt < 0 && this.#lastTime >= 0) this.streams.put(TIME, row, this.#lastTime + FIT_EPOCH)
    return at + definition.size
  }

  /** Gives how many of them found a row. */
  #records(at: number, stride: number, count: number, definition: Definition): number {
    this.gathered.counts.records += count
    const row = this.streams.rows
    const begun = this.streams.more(count)
    const stretch = { at, stride, count: begun, row, little: definition.little }
    fillColumns(this.#view, stretch, definition.columns, this.streams)
    if (definition.compressedAt >= 0) for (let nth = 0; nth < begun; nth++) this.#compressed(at + nth * stride + definition.compressedAt, row + nth)
    if (definition.developer.length > 0) for (let nth = 0; nth < count; nth++) this.gathered.takeApps(definition, at + nth * stride)
    return begun
  }

  #sees(time: number): void {
    if (time === NO_TIME) return
    this.#lastTime = time
    this.#bearings.sees(time)
  }

  /** A compressed header has only the lowest five bits of the time; when they go down, 32 seconds have passed. */
  #rolls(offset: number): void {
    if (this.#lastTime < 0) return
    this.#lastTime += (offset - (this.#lastTime & 0x1f)) & 0x1f
  }

  #compressed(at: number, row: number): void {
    const first = this.#bytes[at]!
    const second = this.#bytes[at + 1]!
    const third = this.#bytes[at + 2]!
    if ((first & second & third) === 0xff) return
    const distance = (second >> 4) | (third << 4)
    const { last, sum } = this.#compressedDistance
    this.#compressedDistance = { last: distance, sum: sum + (last < 0 ? distance : (distance - last) & 0xfff) }
    this.streams.put(SPEED, row, (first | ((second & 0x0f) << 8)) / 100)
    this.streams.put(DISTANCE, row, this.#compressedDistance.sum / 16)
  }
}

const [TIME, SPEED, DISTANCE] = [channelAt('time'), channelAt('spd'), channelAt('dist')]
