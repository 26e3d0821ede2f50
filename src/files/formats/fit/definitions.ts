import { DEGREES_A_SEMICIRCLE } from '#basics/units.ts'
import { type Channel, channelAt } from '../../streams.ts'
import { bytesOf, UINT32 } from './base-types.ts'
import type { ColumnField } from './columns.ts'

/** A definition says how the messages that follow under its number are laid out. */
export interface Definition {
  /** Number of the message in the profile: 20 record, 18 session ... */
  readonly message: number
  readonly little: boolean
  /** Bytes of one message, without its header. */
  readonly size: number
  readonly fields: readonly Field[]
  readonly developer: readonly AppField[]
  /** Where in the message its time stands; -1 when it has none. */
  readonly timeAt: number
  /** What of a record goes into which column. */
  readonly columns: readonly ColumnField[]
  /** Where speed and distance stand in three bytes, as old watches wrote them; -1 when they do not. */
  readonly compressedAt: number
}

export interface Field {
  readonly number: number
  readonly type: number
  readonly bytes: number
  readonly at: number
}

/** A field that an app added; `index` says which app. */
export interface AppField {
  readonly number: number
  readonly index: number
  readonly bytes: number
  readonly at: number
}

export const RECORD = 20
export const TIMESTAMP = 253
/** FIT counts seconds from 1989-12-31T00:00:00Z. */
export const FIT_EPOCH = 631_065_600

/**
 * The definition at a place behind its header byte, and where it ends; undefined when no definition can stand there (damage).
 * `withApps`: fields of apps follow the watch's own. `sure`: the checksum is right, so what stands there is meant, however odd.
 */
export function definitionAt(
  bytes: Uint8Array,
  at: number,
  end: number,
  withApps: boolean,
  sure = false,
): { readonly definition: Definition; readonly end: number } | undefined {
  const count = bytes[at + 4]!
  const own = at + 5 + count * 3
  if (own > end || (!sure && (bytes[at]! !== 0 || bytes[at + 1]! > 1))) return undefined
  const little = bytes[at + 1] === 0
  const message = little ? bytes[at + 2]! | (bytes[at + 3]! << 8) : (bytes[at + 2]! << 8) | bytes[at + 3]!
  const apps = withApps ? bytes[own]! : 0
  const behind = withApps ? own + 1 + apps * 3 : own
  if (behind > end || (!sure && message === 0xffff)) return undefined
  const fields = readFields(bytes, at + 5, count)
  if (!sure && fields.filter((field) => bytesOf(field.type) === 0).length * 2 > count) return undefined
  const size = fields.reduce((sum, field) => sum + field.bytes, 0)
  return { definition: laidOut(message, little, fields, readAppFields(bytes, own + 1, apps, size)), end: behind }
}

function readFields(bytes: Uint8Array, from: number, count: number): Field[] {
  const fields: Field[] = []
  let at = 0
  for (let place = from; place < from + count * 3; place += 3) {
    const size = bytes[place + 1]!
    fields.push({ number: bytes[place]!, bytes: size, type: bytes[place + 2]! & 0x1f, at })
    at += size
  }
  return fields
}

function readAppFields(bytes: Uint8Array, from: number, count: number, behind: number): AppField[] {
  const fields: AppField[] = []
  let at = behind
  for (let place = from; place < from + count * 3; place += 3) {
    const size = bytes[place + 1]!
    fields.push({ number: bytes[place]!, bytes: size, index: bytes[place + 2]!, at })
    at += size
  }
  return fields
}

function laidOut(message: number, little: boolean, fields: readonly Field[], developer: readonly AppField[]): Definition {
  const time = fields.find(isTime)
  const compressed = message === RECORD ? fields.find((field) => field.number === COMPRESSED && field.bytes === 3) : undefined
  return {
    message,
    little,
    size: [...fields, ...developer].reduce((sum, field) => sum + field.bytes, 0),
    fields,
    developer,
    timeAt: time?.at ?? -1,
    columns: message === RECORD ? columnsOf(fields) : [],
    compressedAt: compressed?.at ?? -1,
  }
}

/** A time in another type is none. */
const isTime = ({ number, bytes, type }: Field): boolean => number === TIMESTAMP && bytes === 4 && type === UINT32

/** Speed (12 bits, 1/100 m/s) and distance (12 bits that count round, 1/16 m) in one field. */
const COMPRESSED = 8

/** In the order of `COLUMNS`: of two fields for one channel the finer stands before the other, which is read only where the finer says nothing. */
const columnsOf = (fields: readonly Field[]): ColumnField[] =>
  COLUMNS.flatMap(([number, channel, scale, shift]) => {
    const field = fields.find((each) => (number === TIMESTAMP ? isTime(each) : each.number === number && each.bytes === bytesOf(each.type)))
    return field ? [{ at: field.at, type: field.type, channel: channelAt(channel), scale, shift }] : []
  })

/** Fields of a record: number, channel, scale, shift. Numbers and scales from fit-file-parser's profile (MIT) and the sample files. */
const COLUMNS: readonly (readonly [number: number, channel: Channel, scale: number, shift: number])[] = [
  [TIMESTAMP, 'time', 1, FIT_EPOCH],
  [0, 'lat', 1 / DEGREES_A_SEMICIRCLE, 0],
  [1, 'lon', 1 / DEGREES_A_SEMICIRCLE, 0],
  [78, 'alt', 5, -500],
  [2, 'alt', 5, -500],
  [3, 'hr', 1, 0],
  [4, 'cad', 1, 0],
  [53, 'fcad', 128, 0],
  [5, 'dist', 100, 0],
  [73, 'spd', 1000, 0],
  [6, 'spd', 1000, 0],
  [7, 'pwr', 1, 0],
  [13, 'temp', 1, 0],
  [85, 'sl', 10, 0],
  [41, 'st', 10, 0],
  [39, 'vo', 10, 0],
  [83, 'vr', 100, 0],
  [84, 'sb', 100, 0],
]
