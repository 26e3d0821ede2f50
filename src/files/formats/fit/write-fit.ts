import { bytesOf, STRING } from './base-types.ts'
import { checksum } from './checksum.ts'

/** A field of a message to be written: its number, its type (numbers as in the protocol: 0 enum, 2 uint8, 4 uint16, 6 uint32, 7 text ...), bytes of a text. */
export interface FieldToWrite {
  readonly number: number
  readonly type: number
  readonly bytes?: number
}

/** Types by the words of the protocol. */
export const TYPE = { enum: 0, sint8: 1, uint8: 2, sint16: 3, uint16: 4, sint32: 5, uint32: 6, text: STRING, uint32z: 12 } as const

/** Writes FIT files message by message: a definition for each local number, then messages under it. Little endian, one part. */
export class FitWriter {
  #bytes = new Uint8Array(1024)
  #size = 14
  readonly #definitions = new Map<number, readonly FieldToWrite[]>()

  /** `local` is 0 to 15; defining it anew replaces what stood there. */
  define(local: number, message: number, fields: readonly FieldToWrite[]): this {
    this.#put([0x40 | local, 0, 0, message & 0xff, message >> 8, fields.length])
    for (const field of fields) this.#put([field.number, sizeOf(field), field.type | (sizeOf(field) > 1 && field.type !== STRING ? 0x80 : 0)])
    this.#definitions.set(local, fields)
    return this
  }

  /** One message; values in the order of its definition, already scaled to whole numbers. Undefined writes "nothing here". */
  message(local: number, values: readonly (number | string | undefined)[]): this {
    this.#put([local])
    for (const [at, field] of (this.#definitions.get(local) ?? []).entries()) this.#value(field, values[at])
    return this
  }

  /** The whole file: header, messages, checksum. */
  bytes(): Uint8Array {
    const file = new Uint8Array(this.#size + 2)
    file.set(this.#bytes.subarray(0, this.#size))
    const view = new DataView(file.buffer)
    file.set([14, 0x20, 0, 0])
    view.setUint16(2, 2132, true)
    view.setUint32(4, this.#size - 14, true)
    file.set([0x2e, 0x46, 0x49, 0x54], 8)
    view.setUint16(12, checksum(file, 0, 12), true)
    view.setUint16(this.#size, checksum(file, 0, this.#size), true)
    return file
  }

  #value(field: FieldToWrite, value: number | string | undefined): void {
    if (field.type === STRING) this.#put(padded(String(value ?? ''), sizeOf(field)))
    else this.#number(sizeOf(field), value === undefined ? nothing(field.type) : Math.round(Number(value)))
  }

  #number(size: number, value: number): void {
    this.#room(size)
    for (let at = 0; at < size; at++) this.#bytes[this.#size++] = at === 0 ? value : value >> (8 * at)
  }

  #put(bytes: ArrayLike<number>): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#size)
    this.#size += bytes.length
  }

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

const sizeOf = ({ type, bytes }: FieldToWrite): number => bytes ?? bytesOf(type)

/** Signed types have the largest, others all ones; those that end in z have zero. */
const nothing = (type: number): number =>
  type === 12 ? 0 : type === 1 || type === 3 || type === 5 ? 2 ** (8 * bytesOf(type) - 1) - 1 : 2 ** (8 * bytesOf(type)) - 1

/** Plain letters only, cut to leave room for the zero at the end. */
const padded = (text: string, size: number): number[] => Array.from({ length: size }, (_, at) => (at < size - 1 ? letterAt(text, at) : 0))

const letterAt = (text: string, at: number): number => (at < text.length ? (text.charCodeAt(at) < 128 ? text.charCodeAt(at) : 0x3f) : 0)
