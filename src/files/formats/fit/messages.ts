import { strFromU8 } from 'fflate'
import { bytesOf, numberAt, STRING } from './base-types.ts'
import type { Definition, Field } from './definitions.ts'

/** The fields of one message by number: for the messages that come a few times in a file, not once a second. */
export interface Message {
  /** The value divided by `scale`; undefined where the file says nothing. Of a list the first. */
  readonly number: (field: number, scale?: number) => number | undefined
  readonly text: (field: number) => string | undefined
}

export function messageAt(bytes: Uint8Array, view: DataView, at: number, definition: Definition): Message {
  const find = (number: number): Field | undefined => definition.fields.find((field) => field.number === number)
  return {
    number: (number, scale = 1) => {
      const field = find(number)
      if (!field || field.bytes < bytesOf(field.type) || field.type === STRING) return undefined
      const value = numberAt(view, at + field.at, field.type, definition.little)
      return Number.isNaN(value) ? undefined : value / scale
    },
    text: (number) => {
      const field = find(number)
      return field?.type === STRING ? textAt(bytes, at + field.at, field.bytes) : undefined
    },
  }
}

/** Text ends at its first zero; an empty one says nothing. */
function textAt(bytes: Uint8Array, at: number, size: number): string | undefined {
  const field = bytes.subarray(at, at + size)
  const zero = field.indexOf(0)
  return strFromU8(zero < 0 ? field : field.subarray(0, zero)).trim() || undefined
}
