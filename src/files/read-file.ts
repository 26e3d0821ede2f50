import { strFromU8 } from 'fflate'
import { fail, ok, type Result } from '#basics/result.ts'
import { readFit } from './formats/fit/read-fit.ts'
import { readGpx } from './formats/gpx.ts'
import { readTcx } from './formats/tcx.ts'
import { firstTag } from './formats/xml/walk.ts'
import { gunzip, isGzip, type QuickInflate } from './inflate.ts'
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
export function readFile(packed: Uint8Array, tools: Pick<Tools, 'now' | 'inflate'> = {}): Result<readonly Recording[], Problem> {
  if (packed.length > MOST_BYTES) return fail({ code: 'too-large', says: `It is larger than ${MOST_BYTES / 1e6} MB: no training file is.` })
  const unpacked = isGzip(packed) ? gunzip(packed, MOST_BYTES, tools.inflate) : ok({ bytes: packed, whole: true })
  if (!unpacked.ok) return unpacked
  const { bytes, whole } = unpacked.value
  const read = readUnpacked(bytes, timer(bytes.length, tools.now))
  return !read.ok || whole ? read : ok(read.value.map((recording) => ({ ...recording, problems: [GZIP_CUT, ...recording.problems] })))
}

const GZIP_CUT: Problem = { code: 'cut-short', says: 'The packed file (.gz) is damaged; what came out before the damage was read.' }

function readUnpacked(bytes: Uint8Array, stillTime: () => boolean): Result<readonly Recording[], Problem> {
  if (bytes.length === 0) return fail({ code: 'empty', says: 'The file is empty.' })
  const format = formatOf(bytes)
  if (format === 'tcx') return readTcx(bytes, stillTime)
  if (format === 'gpx') return readGpx(bytes, stillTime)
  return readFit(bytes)
}

/** By content: an XML file names its format in its first element. What is neither is tried as FIT, which says what was wrong. */
export function formatOf(bytes: Uint8Array): Format {
  if (bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54) return 'fit'
  const start = strFromU8(bytes.subarray(firstTag(bytes), 4096), true)
  if (/<([\w-]+:)?gpx[\s>]/i.test(start)) return 'gpx'
  return /<([\w-]+:)?TrainingCenterDatabase[\s>]/i.test(start) ? 'tcx' : 'fit'
}

function timer(size: number, now: (() => number) | undefined): () => boolean {
  if (!now) return () => true
  const until = now() + Math.max(SLOWEST.least, (size / 1e6) * SLOWEST.perMegabyte)
  return () => now() < until
}
