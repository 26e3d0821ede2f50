import { strFromU8 } from 'fflate'
import { fail, ok, type Result } from '#basics/result.ts'
import { isZip } from './archives/zip.ts'
import { believable } from './believable.ts'
import { readFit } from './formats/fit/read-fit.ts'
import { readGpx } from './formats/gpx.ts'
import { readTcx } from './formats/tcx.ts'
import { inUtf8 } from './formats/xml/utf8.ts'
import { firstTag } from './formats/xml/walk.ts'
import { gunzip, gunzipQuickly, type Inflated, isGzip, type QuickInflate } from './inflate.ts'
import { EMPTY_FILE, OF_NO_FORMAT } from './no-training.ts'
import type { Format, Problem, Recording } from './recording.ts'

/** What the surroundings lend to this room, which knows neither clock nor node nor browser. */
export interface Tools {
  /** SHA-256 of the bytes, in hex. */
  readonly hash: (bytes: Uint8Array) => string | Promise<string>
  /** Milliseconds of a clock that only goes forward. Without it no file is too slow. */
  readonly now?: () => number
  readonly inflate?: QuickInflate
}

/** Larger files are refused, packed or not: ten hours of TCX are 25 MB. */
export const MOST_BYTES = 64_000_000

/** Milliseconds a file may take for each megabyte, and at least. */
const SLOWEST = { perMegabyte: 1000, least: 2000 }

/**
 * Reads one training file, packed with gzip or not. The bytes decide what it is; its name is not believed. Fails with a sentence that says
 * what it is instead, or what was wrong.
 */
export function readFile(packed: Uint8Array): Result<readonly Recording[], Problem> {
  const unpacked = packed.length > MOST_BYTES ? fail(TOO_LARGE) : isGzip(packed) ? gunzip(packed, MOST_BYTES) : ok({ bytes: packed, whole: true })
  return unpacked.ok ? readUnpacked(unpacked.value) : unpacked
}

/** The file itself, out of its .gz where it lies in one, by the quickest way there is. */
export async function unpackFile(packed: Uint8Array, quick?: QuickInflate): Promise<Result<Inflated, Problem>> {
  if (packed.length > MOST_BYTES) return fail(TOO_LARGE)
  return isGzip(packed) ? gunzipQuickly(packed, MOST_BYTES, quick) : ok({ bytes: packed, whole: true })
}

const TOO_LARGE: Problem = { code: 'too-large', says: `It is larger than ${MOST_BYTES / 1e6} MB: no training file is.` }

export function readUnpacked({ bytes, whole }: Inflated, now?: () => number): Result<readonly Recording[], Problem> {
  if (bytes.length === 0) return fail(whole ? EMPTY_FILE : NOTHING_SAVED)
  const read = readAny(bytes, timeFor(bytes.length, now))
  return read.ok ? ok(read.value.map((recording) => checked(whole ? recording : savedInPart(recording)))) : read
}

/** A whole FIT file says itself which values are none: of it everything stays as it stands. Text says nothing, and damage makes values of anything. */
const checked = (recording: Recording): Recording => (recording.format === 'fit' && !recording.recovered ? recording : believable(recording))

function readAny(bytes: Uint8Array, stillTime: () => boolean): Result<readonly Recording[], Problem> {
  const text = inUtf8(bytes)
  const format = formatOf(text)
  if (format === 'tcx') return readTcx(text, stillTime)
  if (format === 'gpx') return readGpx(text, stillTime)
  const read = readFit(bytes, stillTime)
  return read.ok || read.problem.code !== 'not-this-format' || isZip(bytes) ? read : fail(OF_NO_FORMAT)
}

const savedInPart = (recording: Recording): Recording => ({
  ...recording,
  problems: [PACKING_DAMAGED, ...recording.problems],
  recovered: recording.recovered ?? { records: recording.counts.records, lostBytes: 0, notes: [PACKING_DAMAGED.says] },
})

const NOTHING_SAVED: Problem = { code: 'cut-short', says: 'The packed file (.gz) is damaged, and nothing could be saved.' }

const PACKING_DAMAGED: Problem = { code: 'cut-short', says: 'What it was packed in (.gz, zip) is damaged; what came out of it was read.' }

/** By content: an XML file names its format in its first element. What is neither is tried as FIT, which says what was wrong. */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54) return 'fit'
  return xmlFormat(bytes, 4096) ?? xmlFormat(bytes, LONGEST_PREAMBLE) ?? 'fit'
}

/** What stands in comments is not meant. */
function xmlFormat(bytes: Uint8Array, within: number): 'gpx' | 'tcx' | undefined {
  const start = strFromU8(bytes.subarray(firstTag(bytes), within), true).replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  if (/<([\w-]+:)?gpx[\s>]/i.test(start)) return 'gpx'
  return /<([\w-]+:)?TrainingCenterDatabase[\s>]/i.test(start) ? 'tcx' : undefined
}

/** Licences and style sheets before the first element, bytes. */
const LONGEST_PREAMBLE = 1 << 16

/** Whether there is still time for a file of so many bytes, counted from now on. */
export function timeFor(size: number, now: (() => number) | undefined): () => boolean {
  if (!now) return () => true
  const until = now() + Math.max(SLOWEST.least, (size / 1e6) * SLOWEST.perMegabyte)
  return () => now() < until
}
