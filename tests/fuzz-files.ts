import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type FileRead, readGiven } from '#files/archives/read-archive.ts'
import { fromBytes } from '#files/archives/source.ts'
import { asRun } from '#files/as-run.ts'
import { Importing } from '#files/importing.ts'
import { knownRuns } from '#load/known-runs.ts'
import { readBody } from '#record/read-entries.ts'
import { asFit, asGpx, asTcx, joined, MAY_4, madeSession, STRAVA_HEADERS, streamedZipOf, utf8, zipOf } from './training-files.ts'

/** Damages training files in every way that chance knows and puts them through the whole import. Nothing may throw, hang or fill the memory. */

export interface Fuzzed {
  readonly tried: number
  readonly read: number
  readonly refused: number
  /** Highest memory over that at the start, MB. */
  readonly memory: number
  /** What was thrown, with the number of the file: the seed makes it again. */
  readonly thrown: readonly string[]
}

export async function fuzzFiles(count: number, seed: number): Promise<Fuzzed> {
  const [random, originals, idle] = [chance(seed), seeds(), process.memoryUsage.rss()]
  const [thrown, tally] = [[] as string[], { read: 0, refused: 0, most: idle }]
  for (let tried = 0; tried < count; tried++) {
    const { name, bytes } = originals[Math.floor(random() * originals.length)]!
    try {
      tally[await taken(name, damaged(bytes, random))]++
    } catch (error) {
      thrown.push(`file ${tried} of seed ${seed} (${name}): ${error instanceof Error ? error.stack : String(error)}`)
    }
    if (tried % 16 === 0) tally.most = Math.max(tally.most, process.memoryUsage.rss())
  }
  return { tried: count, read: tally.read, refused: tally.refused, memory: (tally.most - idle) / 1e6, thrown }
}

export interface FuzzedDirectories {
  readonly tried: number
  /** Zips out of which every file came whole, and those of which it was said that files may be missing. */
  readonly whole: number
  readonly told: number
  /** Files that were missing without a word, or came twice. */
  readonly wrong: readonly string[]
}

/** Changes one byte in the directory of a zip: every file of it comes out whole and once, or the zip says that files may be missing. */
export async function fuzzDirectories(count: number, seed: number): Promise<FuzzedDirectories> {
  const random = chance(seed)
  const tally = { whole: 0, told: 0 }
  const wrong: string[] = []
  const zips = await Promise.all(zipsOfThree().map(async (zip) => ({ zip, ids: (await idsIn(zip)).ids, from: directoryOf(zip) })))
  for (let tried = 0; tried < count; tried++) {
    const { zip, ids, from } = zips[tried % zips.length]!
    const bytes = zip.slice()
    const at = from + Math.floor(random() * (zip.length - from))
    bytes[at]! ^= 1 + Math.floor(random() * 255)
    const { ids: found, lines, told } = await idsIn(bytes)
    const all = ids.every((id) => found.includes(id))
    const twice = new Set(found).size < found.length || new Set(lines).size < lines.length
    if ((!all && !told) || twice) wrong.push(`zip ${tried} of seed ${seed}: byte ${at - from} of its directory is ${bytes[at]}: ${lines.join(', ')}`)
    if (told) tally.told++
    if (all) tally.whole++
  }
  return { tried: count, ...tally, wrong }
}

/** Of the activities that came out whole. */
async function idsIn(zip: Uint8Array): Promise<{ readonly ids: readonly string[]; readonly lines: readonly string[]; readonly told: boolean }> {
  const tools = { hash: (of: Uint8Array) => createHash('sha256').update(of).digest('hex') }
  const reads: FileRead[] = []
  for await (const read of readGiven([{ name: 'x.zip', source: fromBytes(zip) }], { around: {}, tools })) reads.push(read)
  const activities = reads.flatMap((read) => read.activities)
  return {
    ids: activities.filter(({ source }) => source.lost === undefined).map(({ id }) => id),
    lines: reads.map(({ path }) => path),
    told: reads.some(({ unlisted }) => unlisted === true),
  }
}

/** Deflated, as they are, and with their sizes behind them, as a service writes a zip while it makes it. */
function zipsOfThree(): readonly Uint8Array[] {
  const day = (after: number) => madeSession({ seconds: 40, start: MAY_4 + after * 86_400 })
  const row = '1,"May 20, 2024, 6:00:00 AM",x,Run,,90,0.27,,,,,Shoe,,,,90.0,90.0,270.0,3'
  const files = {
    'activities/1_a.fit': asFit(day(0)),
    'activities/2.gpx': asGpx(day(2)),
    'activities.csv': utf8(`${STRAVA_HEADERS.en}\n${row}\n`),
    'p.zip': zipOf({ 'b.fit': asFit(day(4)) }, 0),
  }
  return [zipOf(files), zipOf(files, 0), streamedZipOf(files)]
}

const directoryOf = (zip: Uint8Array): number => new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true)

async function taken(name: string, bytes: Uint8Array): Promise<'read' | 'refused'> {
  const importing = new Importing()
  const tools = { hash: (of: Uint8Array) => createHash('sha256').update(of).digest('hex') }
  for await (const read of readGiven([{ name, source: fromBytes(bytes) }], { around: { zone: 'Europe/Berlin', now: 1_800_000_000 }, tools })) {
    if (read.skipped?.code === 'our-fault') throw new Error(read.skipped.says)
    importing.take(read)
  }
  knownRuns(
    importing.activities.flatMap((activity) => {
      const body = asRun(activity)
      // an entry that no record takes would stop all advice
      if (body && readBody('run', body) === undefined) throw new Error(`no record takes ${JSON.stringify(body)}`)
      return body ? [{ entry: activity.id, ahead: false, body }] : []
    }),
  )
  return importing.activities.length > 0 ? 'read' : 'refused'
}

/** Small files of every kind: what matters is the variety of the damage. */
function seeds(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const session = madeSession({ seconds: 40 })
  const [fit, tcx, gpx] = [asFit({ ...session, pauses: [[20, 30]], zoneS: 3600 }), asTcx(session), asGpx(session)]
  const table = utf8(
    `${STRAVA_HEADERS.en}\n1,"May 4, 2024, 6:00:00 AM",x,Run,,90,0.27,,,,,Shoe,activities/a.fit,,,90.0,90.0,270.0,3\n2,"May 5, 2024, 6:00:00 AM",y,Run,,90,0.27,,,,,,,,,90.0,90.0,270.0,3\n`,
  )
  const summaries = utf8(
    '[{"summarizedActivitiesExport":[{"activityId":1,"activityType":"running","startTimeGmt":1714802400000,"duration":90000,"distance":27000}]}]',
  )
  return [
    { name: 'a.fit', bytes: fit },
    { name: 'chained.fit', bytes: joined(fit, fit) },
    { name: 'a.tcx', bytes: tcx },
    { name: 'a.gpx', bytes: gpx },
    { name: 'a.fit.gz', bytes: new Uint8Array(gzipSync(fit)) },
    { name: 'a.gpx.gz', bytes: new Uint8Array(gzipSync(gpx)) },
    { name: 'export.zip', bytes: zipOf({ 'activities/a.fit': fit, 'activities/b.gpx': gpx, 'activities.csv': table }) },
    { name: 'garmin.zip', bytes: zipOf({ 'x_summarizedActivities.json': summaries, 'part.zip': zipOf({ 'a.fit': fit }, 0) }, 0) },
    { name: 'activities.csv', bytes: table },
    { name: 'x_summarizedActivities.json', bytes: summaries },
  ]
}

type Chance = () => number

function damaged(original: Uint8Array, random: Chance): Uint8Array {
  let bytes: Uint8Array = original
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) bytes = WAYS[Math.floor(random() * WAYS.length)]!(bytes, random)
  return bytes
}

const place = (bytes: Uint8Array, random: Chance): number => Math.floor(random() * bytes.length)

const WAYS: readonly ((bytes: Uint8Array, random: Chance) => Uint8Array)[] = [
  // a bit
  (bytes, random) => changed(bytes, (copy) => (copy[place(copy, random)]! ^= 1 << Math.floor(random() * 8))),
  // some bytes of noise
  (bytes, random) => changed(bytes, (copy) => Array.from({ length: 20 }, () => (copy[place(copy, random)] = Math.floor(random() * 256)))),
  // a length, a count or an offset with the largest or smallest value
  (bytes, random) => changed(bytes, (copy) => copy.fill(random() < 0.5 ? 0xff : 0), 1 + Math.floor(random() * 8), random),
  // cut
  (bytes, random) => bytes.slice(0, place(bytes, random)),
  // a piece lost
  (bytes, random) => without(bytes, place(bytes, random), Math.floor(random() * 64)),
  // a piece twice
  (bytes, random) => doubled(bytes, place(bytes, random), Math.floor(random() * 512)),
  // a hole, as a disk leaves it, or one byte over and over in between
  (bytes, random) => holed(bytes, place(bytes, random), hole(random)),
  (bytes, random) => inserted(bytes, place(bytes, random), hole(random)),
  // a piece over and over
  (bytes, random) => repeated(bytes, place(bytes, random), 1 + Math.floor(random() * 64), Math.floor(2 ** (random() * 10))),
  // near the beginning, where sizes stand
  (bytes, random) => changed(bytes, (copy) => (copy[Math.floor(random() * Math.min(48, copy.length))] = Math.floor(random() * 256))),
  // near the end, where directories stand
  (bytes, random) => changed(bytes, (copy) => (copy[Math.max(0, copy.length - 1 - Math.floor(random() * 120))] = Math.floor(random() * 256))),
]

/** With `count`, the change reaches only that many bytes. */
function changed(bytes: Uint8Array, change: (copy: Uint8Array) => unknown, count?: number, random?: Chance): Uint8Array {
  const copy = bytes.slice()
  if (copy.length === 0) return copy
  if (count === undefined || !random) change(copy)
  else change(copy.subarray(place(copy, random)).subarray(0, count))
  return copy
}

const without = (bytes: Uint8Array, at: number, count: number): Uint8Array => joined(bytes.subarray(0, at), bytes.subarray(at + count))
const doubled = (bytes: Uint8Array, at: number, count: number): Uint8Array => joined(bytes.subarray(0, at + count), bytes.subarray(at))

/** 1 byte to 64 kB, the short as often as the long; of zeros, of any one byte, or of one that means something in a text. */
function hole(random: Chance): Uint8Array {
  const byte = [0, Math.floor(random() * 256), TELLING.charCodeAt(Math.floor(random() * TELLING.length))][Math.floor(random() * 3)]!
  return new Uint8Array(Math.floor(2 ** (random() * 16))).fill(byte)
}

const TELLING = `<>&"'=/!-[], \na0`

const holed = (bytes: Uint8Array, at: number, hole: Uint8Array): Uint8Array => changed(bytes, (copy) => copy.set(hole.subarray(0, copy.length - at), at))
const inserted = (bytes: Uint8Array, at: number, more: Uint8Array): Uint8Array => joined(bytes.subarray(0, at), more, bytes.subarray(at))
const repeated = (bytes: Uint8Array, at: number, length: number, times: number): Uint8Array =>
  joined(bytes.subarray(0, at), ...new Array<Uint8Array>(times).fill(bytes.subarray(at, at + length)), bytes.subarray(at))

/** mulberry32: small, seeded, good enough to damage files. */
function chance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
