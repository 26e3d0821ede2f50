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
  const from = at + headerSize(bytes[at]!)
  const length = view.getUint32(at + 4, true)
  const end = from + length
  if (length === 0) return openEnd(bytes, from, { code: 'length-missing', says: 'The watch never wrote how long the file is: it stopped while recording.' })
  if (end + 2 > bytes.length) return openEnd(bytes, from, { code: 'cut-short', says: `The file ends ${end + 2 - bytes.length} bytes too early.` }, end)
  if (checksum(bytes, at, end + 2) === 0) return { from, to: end, promised: length, next: end + 2, problems: [], damaged: false }
  const wrong: Problem = { code: 'checksum', says: 'The checksum is wrong: a part of the file was changed after it was written.' }
  return goesOn(bytes, end + 2)
    ? openEnd(bytes, from, wrong)
    : { ...openEnd(bytes, from, wrong, end), next: zerosFrom(bytes) < end + 2 ? bytes.length : end + 2 }
}

/** ".FIT" stands eight bytes into every header. */
const headerAt = (bytes: Uint8Array, at: number): boolean =>
  at + 12 <= bytes.length && bytes[at + 8] === 0x2e && bytes[at + 9] === 0x46 && bytes[at + 10] === 0x49 && bytes[at + 11] === 0x54

/** 12 in old files, 14 since; anything else is damage. */
const headerSize = (said: number): number => (said === 12 ? 12 : 14)

/** What follows is neither the end, nor another file, nor padding: then the length was wrong. */
const goesOn = (bytes: Uint8Array, at: number): boolean => at < bytes.length && !headerAt(bytes, at) && zerosFrom(bytes) > at

/** Messages up to `end`, or to the end of the bytes; but not into the zeros of memory that was never written. */
function openEnd(bytes: Uint8Array, from: number, problem: Problem, end = bytes.length): Part {
  const zeros = zerosFrom(bytes)
  const to = Math.min(end, bytes.length)
  if (to - zeros < ZERO_TAIL) return { from, to, promised: end - from, next: bytes.length, problems: [problem], damaged: true }
  const tail: Problem = { code: 'zero-tail', says: `The last ${to - zeros} bytes were never written.` }
  return { from, to: Math.max(zeros, from), promised: end - from, next: bytes.length, problems: [problem, tail], damaged: true }
}

/** This many zeros at the end are no message any more. */
const ZERO_TAIL = 32

/** Where the zeros at the end of the bytes begin. */
export function zerosFrom(bytes: Uint8Array): number {
  let at = bytes.length
  while (at > 0 && bytes[at - 1] === 0) at--
  return at
}
