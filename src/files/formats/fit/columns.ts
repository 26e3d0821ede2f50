import type { Streams } from '../../streams.ts'
import { numberAt } from './base-types.ts'

/** Records of one definition that follow one another without anything between them: their fields stand at regular distances. */
export interface Stretch {
  /** Where the first of them begins, behind its header. */
  readonly at: number
  /** From one to the next, bytes. */
  readonly stride: number
  readonly count: number
  /** Number of the first row. */
  readonly row: number
  readonly little: boolean
}

/** A field of a record: value / scale + shift goes into the column of the channel. */
export interface ColumnField {
  readonly at: number
  readonly type: number
  readonly channel: number
  readonly scale: number
  readonly shift: number
}

type Filled = Float64Array | Float32Array

/**
 * The fields of all records of a stretch into their columns. Column by column, with a loop for each of the types that most fields have: ten years are
 * a hundred million values, and asking each of them for its type took longer than reading it.
 */
export function fillColumns(view: DataView, stretch: Stretch, fields: readonly ColumnField[], streams: Streams): void {
  for (const [nth, field] of fields.entries()) {
    const isCoarser = nth > 0 && fields[nth - 1]!.channel === field.channel
    if (isCoarser && streams.has(field.channel)) fillGaps(view, stretch, field, streams.column(field.channel))
    else fillColumn(view, stretch, field, streams)
  }
}

/** A coarser field of a channel, where the finer one said nothing. */
function fillGaps(view: DataView, { at, stride, count, row, little }: Stretch, field: ColumnField, column: Filled): void {
  for (let nth = 0, place = at + field.at; nth < count; nth++, place += stride)
    if (Number.isNaN(column[row + nth]!)) column[row + nth] = numberAt(view, place, field.type, little) / field.scale + field.shift
}

function fillColumn(view: DataView, stretch: Stretch, field: ColumnField, streams: Streams): void {
  const first = firstKnown(view, stretch, field)
  if (first === stretch.count) return
  const column = streams.column(field.channel)
  if (field.type === 2) fillBytes(view, stretch, field, column, first)
  else if (field.type === 1) fillSignedBytes(view, stretch, field, column, first)
  else if (field.type === 4 && stretch.little) fillShorts(view, stretch, field, column, first)
  else if (field.type === 6 && stretch.little) fillWords(view, stretch, field, column, first)
  else if (field.type === 5 && stretch.little) fillSignedWords(view, stretch, field, column, first)
  else fillAny(view, stretch, field, column, first)
}

/** Many watches write fields that never say anything: no column is begun for them. */
function firstKnown(view: DataView, { at, stride, count, little }: Stretch, field: ColumnField): number {
  let nth = 0
  let place = at + field.at
  while (nth < count && Number.isNaN(numberAt(view, place, field.type, little))) {
    nth++
    place += stride
  }
  return nth
}

function fillBytes(view: DataView, { at, stride, count, row }: Stretch, { at: within, scale, shift }: ColumnField, column: Filled, first: number): void {
  for (let nth = first, place = at + within + first * stride; nth < count; nth++, place += stride) {
    const value = view.getUint8(place)
    if (value !== 0xff) column[row + nth] = value / scale + shift
  }
}

function fillSignedBytes(view: DataView, { at, stride, count, row }: Stretch, { at: within, scale, shift }: ColumnField, column: Filled, first: number): void {
  for (let nth = first, place = at + within + first * stride; nth < count; nth++, place += stride) {
    const value = view.getInt8(place)
    if (value !== 0x7f) column[row + nth] = value / scale + shift
  }
}

function fillShorts(view: DataView, { at, stride, count, row }: Stretch, { at: within, scale, shift }: ColumnField, column: Filled, first: number): void {
  for (let nth = first, place = at + within + first * stride; nth < count; nth++, place += stride) {
    const value = view.getUint16(place, true)
    if (value !== 0xffff) column[row + nth] = value / scale + shift
  }
}

function fillWords(view: DataView, { at, stride, count, row }: Stretch, { at: within, scale, shift }: ColumnField, column: Filled, first: number): void {
  for (let nth = first, place = at + within + first * stride; nth < count; nth++, place += stride) {
    const value = view.getUint32(place, true)
    if (value !== 0xffffffff) column[row + nth] = value / scale + shift
  }
}

function fillSignedWords(view: DataView, { at, stride, count, row }: Stretch, { at: within, scale, shift }: ColumnField, column: Filled, first: number): void {
  for (let nth = first, place = at + within + first * stride; nth < count; nth++, place += stride) {
    const value = view.getInt32(place, true)
    if (value !== 0x7fffffff) column[row + nth] = value / scale + shift
  }
}

function fillAny(view: DataView, { at, stride, count, row, little }: Stretch, field: ColumnField, column: Filled, first: number): void {
  for (let nth = first, place = at + field.at + first * stride; nth < count; nth++, place += stride) {
    const value = numberAt(view, place, field.type, little)
    if (!Number.isNaN(value)) column[row + nth] = value / field.scale + field.shift
  }
}
