import { strFromU8 } from 'fflate'
import { bytesOf, numberAt, STRING } from './base-types.ts'
import type { Definition, Field } from './definitions.ts'

/** The fields of one message by number: for the messages that come a few times in a file, not once a second. */
export class Message {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #at: number
  readonly #definition: Definition

  constructor(bytes: Uint8Array, view: DataView, at: number, definition: Definition) {
    this.#bytes = bytes
    this.#view = view
    this.#at = at
    this.#definition = definition
  }

  /** The value divided by `scale`; undefined where the file says nothing. Of a list the first. */
  number(number: number, scale = 1): number | undefined {
    const field = this.#field(number)
    if (!field || field.bytes < bytesOf(field.type) || field.type === STRING) return undefined
    const value = numberAt(this.#view, this.#at + field.at, field.type, this.#definition.little)
    return Number.isNaN(value) ? undefined : value / scale
  }

  text(number: number): string | undefined {
    const field = this.#field(number)
    return field?.type === STRING ? textAt(this.#bytes, this.#at + field.at, field.bytes) : undefined
  }

  #field(number: number): Field | undefined {
    for (const field of this.#definition.fields) if (field.number === number) return field
    return undefined
  }
}

/** Text ends at its first zero; an empty one says nothing. */
function textAt(bytes: Uint8Array, at: number, size: number): string | undefined {
  const field = bytes.subarray(at, at + size)
  const zero = field.indexOf(0)
  return strFromU8(zero < 0 ? field : field.subarray(0, zero)).trim() || undefined
}
