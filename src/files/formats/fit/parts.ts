import type { Problem } from '../../recording.ts'
import { checksum } from './checksum.ts'

/**
 * Where the parts of a FIT file begin and end. A whole file is header, messages, checksum; several may be chained one behind the other.
 * A damaged one has a header without a length, ends too early, or goes on with zeros that were never written over.
 */
export interface Part {
  /** First byte of the messages. */
  readonly from: number
  /** First byte behind the messages. */
  readonly to: number
  /** Bytes of messages that the header promises. */
  readonly promised: number
  /** Where the next part would begin. */
  readonly next: number
  readonly problems: readonly Problem[]
  /** True when the part was not as its header says. */
  readonly damaged: boolean
}

/** The part that begins at a place; undefined when no FIT header stands there. */
export function partAt(bytes: Uint8Array, at: number): Part | undefined {
  if (!headerAt(bytes, at)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = at + headerSize(bytes, at)
  const length = view.getUint32(at + 4, true)
  const end = from + length
  if (length === 0) return openEnd(bytes, from, { code: 'length-missing', says: 'The watch never wrote how long the file is: it stopped while recording.' })
  if (end + 2 > bytes.length) return openEnd(bytes, from, { code: 'cut-short', says: `The file ends ${end + 2 - bytes.length} bytes too early.` }, end)
  if (checksum(bytes, at, end + 2) === 0) return { from, to: end, promised: length, next: end + 2, problems: [], damaged: false }
  const wrong: Problem = { code: 'checksum', says: 'The checksum is wrong: a part of the file was changed after it was written.' }
  return nextHeader(bytes, from) > end && goesOn(bytes, end + 2)
    ? openEnd(bytes, from, wrong)
    : openEnd(bytes, from, wrong, end, zerosFrom(bytes) < end + 2 ? bytes.length : end + 2)
}

/** ".FIT" stands eight bytes into every header. */
const headerAt = (bytes: Uint8Array, at: number): boolean =>
  at + 12 <= bytes.length && bytes[at + 8] === 0x2e && bytes[at + 9] === 0x46 && bytes[at + 10] === 0x49 && bytes[at + 11] === 0x54

/** 12 in old files, 14 since; anything else is damage: then the first definition tells. */
function headerSize(bytes: Uint8Array, at: number): number {
  const said = bytes[at]!
  const begins = (bytes[at + 14]! & 0xd0) === 0x40 && bytes[at + 15] === 0
  return said === 12 || (said !== 14 && !begins) ? 12 : 14
}

/** What follows is neither the end, nor another file, nor padding: then the length was wrong. */
const goesOn = (bytes: Uint8Array, at: number): boolean => at < bytes.length && !headerAt(bytes, at) && zerosFrom(bytes) > at

/** The next header behind a place; the end of the bytes when there is none. Its name alone may stand in a text. */
function nextHeader(bytes: Uint8Array, from: number): number {
  for (let dot = bytes.indexOf(0x2e, from); dot >= 0; dot = bytes.indexOf(0x2e, dot + 1)) {
    const at = dot - 8
    if (at >= from && headerAt(bytes, at) && (bytes[at] === 12 || bytes[at] === 14) && bytes[at + 1]! >> 4 <= MOST_PROTOCOL) return at
  }
  return bytes.length
}

/** The protocol is at 2. */
const MOST_PROTOCOL = 3

/** Messages up to where the header `said` they end, or to the end of the bytes; but not into another part, nor into the zeros of memory that was never written. */
function openEnd(bytes: Uint8Array, from: number, problem: Problem, said?: number, next = bytes.length): Part {
  const header = nextHeader(bytes, from)
  const to = Math.min(said ?? header, header)
  const part = { from, to, promised: (said ?? to) - from, next: to === header ? header : next, problems: [problem], damaged: true }
  const zeros = zerosFrom(bytes)
  if (to - zeros < ZERO_TAIL) return part
  const tail: Problem = { code: 'zero-tail', says: `The last ${to - zeros} bytes were never written.` }
  return { ...part, to: Math.max(zeros, from), problems: [problem, tail] }
}

/** This many zeros at the end are no message any more. */
const ZERO_TAIL = 32

/** Where the zeros at the end of the bytes begin. */
export function zerosFrom(bytes: Uint8Array): number {
  let at = bytes.length
  while (at > 0 && bytes[at - 1] === 0) at--
  return at
}
