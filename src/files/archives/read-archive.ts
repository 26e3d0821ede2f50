import { type Activity, activitiesOf, type Circumstances, isActivity } from '../activity.ts'
import { canHoldActivity, fitKind, KIND_BYTES } from '../formats/fit/file-kind.ts'
import { MOST_BYTES, readUnpacked, type Tools, unpackFile } from '../read-file.ts'
import type { Problem, Recording, Recovered } from '../recording.ts'
import { entriesOf } from './cut-zip.ts'
import { isGarminSummary, readGarminSummaries } from './garmin.ts'
import { fromBytes, type RandomAccess } from './source.ts'
import { atLeastAsLong, fileKey, isStravaTable, readStravaTable, rowActivity, type StravaRow, type StravaTable, unitOf, withStrava } from './strava.ts'
import { firstBytes, isZip, packedBytes, refusal, storedEntry, unpack, type ZipEntry } from './zip.ts'

/** A file that the runner gave: a training file, a zip, or one of the files of a folder. */
export interface Given {
  readonly name: string
  readonly source: RandomAccess
}

/** What became of one file. */
export interface FileRead {
  /** With the names of the archives it lay in: "export.zip/activities/1.fit.gz". */
  readonly path: string
  readonly activities: readonly Activity[]
  /** Why there are none. */
  readonly skipped?: Problem
  /** Why the file told nothing, where the table of its export tells of the activity all the same. */
  readonly fromTable?: Problem
  readonly recovered?: Recovered
  /** What stands in the file itself, also when there is no activity in it; absent for what was not opened, and for tables. */
  readonly recordings?: readonly Recording[]
  /** The same file has the same key in every archive, a loose one its hash: for going on after a break without reading again. */
  readonly key?: string
  /** The file that the activities came from, as it was given, packed or not; it may be a view into a larger buffer. */
  readonly original?: Uint8Array
  /** Bytes of the given files that are done, of all there are. */
  readonly done: number
  readonly all: number
}

export interface Reading {
  readonly around: Circumstances
  readonly tools: Tools
  /** Why a file of this key, or with content of this hash, need not be read: `KNOWN`, or what it was found to be; undefined for one that is to be read. */
  readonly knows?: (key: string) => Problem | undefined
}

/** Zips in zips in zips are made to harm. */
const MOST_DEPTH = 2
/** A packed zip in a zip has to be unpacked into memory. */
const MOST_INNER_ZIP = 150_000_000
/** All that may come out of what was given at once: twenty years of training are 1 GB. */
const MOST_PRODUCED = 8_000_000_000

/**
 * Reads everything that was given, one file after another, and says of each what became of it. One bad file never stops the rest; the
 * caller may stop at any time and keeps what came before.
 */
export async function* readGiven(given: readonly Given[], reading: Reading): AsyncGenerator<FileRead> {
  const walk = new Walk(
    reading,
    given.reduce((sum, { source }) => sum + source.size, 0),
  )
  const table = await looseTable(given)
  for (const { name, source } of given) {
    if (table?.path !== name) yield* withoutLost(walk.file(name, source, 0, table), table)
    walk.finished(source.size)
  }
  if (table) yield* walk.rows(table)
}

/** Files that told nothing wait for their rows. */
async function* withoutLost(reads: AsyncIterable<FileRead>, table: Table | undefined): AsyncGenerator<FileRead> {
  for await (const read of reads) {
    const { path, skipped } = read
    const row = table?.strava.byFile.get(fileKey(path))
    if (table && row && skipped && skipped.code !== 'known') {
      table.lost.push({ path, row, why: skipped })
    } else {
      if (row) table?.told.add(fileKey(path))
      yield read
    }
  }
}

/** The table of an export that was unpacked: it lies among the files. */
async function looseTable(given: readonly Given[]): Promise<Table | undefined> {
  const file = given.find(({ name, source }) => isStravaTable(name) && source.size <= MOST_BYTES)
  const strava = file && readStravaTable(await file.source.read(0, file.source.size))
  return strava && tableAt(file.name, strava)
}

/** What one archive says about its files, besides the files. */
interface Table {
  readonly strava: StravaTable
  readonly path: string
  /** Distances from files beside the same in the table. */
  readonly pairs: { said: number; metres: number }[]
  /** Rows (by `fileKey`) whose file told its activity, now or before. */
  readonly told: Set<string>
  /** Files that told nothing and have a row: their lines wait until all is read, for only then the unit of the table is known. */
  readonly lost: { readonly path: string; readonly row: StravaRow; readonly why: Problem }[]
}

const tableAt = (path: string, strava: StravaTable): Table => ({ strava, path, pairs: [], told: new Set(), lost: [] })

class Walk {
  readonly #reading: Reading
  readonly #all: number
  #before = 0
  #within = 0
  #produced = 0

  constructor(reading: Reading, all: number) {
    this.#reading = reading
    this.#all = all
  }

  finished(size: number): void {
    this.#before += size
    this.#within = 0
  }

  async *file(path: string, source: RandomAccess, depth: number, table?: Table): AsyncGenerator<FileRead> {
    const start = await source.read(0, 4)
    if (isZip(start)) yield* this.#zip(path, source, depth)
    else if (source.size > MOST_BYTES) yield this.#skipped(path, { code: 'too-large', says: `It is larger than ${MOST_BYTES / 1e6} MB.` })
    else yield* this.#bytes(path, await source.read(0, source.size), table)
  }

  async *#zip(path: string, source: RandomAccess, depth: number): AsyncGenerator<FileRead> {
    if (depth >= MOST_DEPTH) return yield this.#skipped(path, { code: 'too-deep', says: 'A zip in a zip in a zip: unpack it first.' })
    const listed = await entriesOf(source)
    if (!listed.ok) return yield this.#skipped(path, listed.problem)
    const { cut } = listed.value
    if (listed.value.entries.length === 0) yield this.#skipped(path, { code: 'empty', says: 'There is nothing in this zip.' })
    const entries = listed.value.entries.filter(({ name }) => !name.endsWith('/'))
    let read = 0
    for await (const each of this.#entries(path, source, entries, depth)) {
      read += Number(each.skipped === undefined ? each.fromTable === undefined : each.skipped.code === 'known')
      yield each
    }
    if (cut) yield this.#skipped(path, cutOff(read))
  }

  async *#entries(path: string, source: RandomAccess, entries: readonly ZipEntry[], depth: number): AsyncGenerator<FileRead> {
    const table = await this.#table(path, source, entries)
    for (const entry of entries) {
      yield* withoutLost(this.#entry(`${path}/${entry.name}`, source, entry, depth, table), table)
      if (depth === 0) this.#within = Math.min(this.#within + entry.packed, source.size)
    }
    if (table) yield* this.rows(table)
  }

  /** The table of a Strava export is wanted before its files. */
  async #table(path: string, source: RandomAccess, entries: readonly ZipEntry[]): Promise<Table | undefined> {
    const entry = entries.find(({ name }) => isStravaTable(name) && !isMacCopy(name))
    if (!entry || refusal(entry, MOST_BYTES)) return undefined
    const packed = await packedBytes(source, entry)
    const bytes = packed.ok ? unpack(packed.value, entry, MOST_BYTES, this.#reading.tools.inflate) : packed
    const strava = bytes.ok ? readStravaTable(bytes.value) : undefined
    return strava && tableAt(`${path}/${entry.name}`, strava)
  }

  /** What only the table tells: activities whose file told nothing, those whose file is missing, and those written by hand. */
  async *rows({ strava, path, pairs, told, lost }: Table): AsyncGenerator<FileRead> {
    const place = { unit: strava.inMetres ? 1 : unitOf(pairs), zone: this.#reading.around.zone }
    const found = new Set([...told, ...lost.map((each) => fileKey(each.path))])
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const absent = [...strava.byFile].flatMap(([key, row]) => (found.has(key) ? [] : [{ path: folder + row.file, row, why: ABSENT }]))
    for (const { path, row, why } of [...lost, ...absent]) {
      const activity = told.has(fileKey(path)) ? undefined : rowActivity(row, { ...place, path, lost: why })
      yield activity ? this.#read({ path, activities: [activity], fromTable: why }) : this.#skipped(path, why)
    }
    const activities = strava.manual.flatMap((row) => rowActivity(row, { ...place, path }) ?? [])
    yield activities.length > 0
      ? this.#read({ path, activities })
      : this.#skipped(path, { code: 'empty', says: 'Every row of the table has a file of its own.' })
  }

  async *#entry(path: string, source: RandomAccess, entry: ZipEntry, depth: number, table: Table | undefined): AsyncGenerator<FileRead> {
    if (isMacCopy(entry.name) || (table && isStravaTable(entry.name))) return
    const inner = /\.zip$/i.test(entry.name)
    const refused = refusal(entry, inner ? MOST_INNER_ZIP : MOST_BYTES) ?? (inner ? undefined : noTrainingFile(entry.name))
    const key = `${entry.crc.toString(16)}-${entry.size}`
    if (refused) return yield this.#skipped(path, refused)
    const before = inner ? undefined : this.#reading.knows?.(key)
    if (before) return yield this.#skipped(path, before, key)
    this.#produced += entry.size
    if (this.#produced > MOST_PRODUCED) return yield this.#skipped(path, { code: 'too-large', says: 'Too much comes out of these archives.' })
    const stored = inner ? await storedEntry(source, entry) : undefined
    if (stored) return yield* this.#zip(path, stored, depth + 1)
    yield* this.#packed(path, source, entry, { depth, table, key, inner })
  }

  async *#packed(
    path: string,
    source: RandomAccess,
    entry: ZipEntry,
    { depth, table, key, inner }: { readonly depth: number; readonly table: Table | undefined; readonly key: string; readonly inner: boolean },
  ): AsyncGenerator<FileRead> {
    const packed = await packedBytes(source, entry)
    if (!packed.ok) return yield this.#skipped(path, packed.problem)
    // an export with a table of activities holds nothing else; others hold thousands of files about steps and sleep
    const other = !table && /\.fit$/i.test(entry.name) ? otherKind(firstBytes(packed.value, entry, KIND_BYTES)) : undefined
    if (other) return yield this.#skipped(path, other, key)
    const bytes = unpack(packed.value, entry, inner ? MOST_INNER_ZIP : MOST_BYTES, this.#reading.tools.inflate)
    if (!bytes.ok) return yield this.#skipped(path, bytes.problem)
    if (inner) return yield* this.#zip(path, fromBytes(bytes.value), depth + 1)
    for await (const read of this.#bytes(path, bytes.value, table, true)) yield { ...read, key }
  }

  /** `isNew`: nobody knows its key, so it is read while its hash is being worked out. */
  async *#bytes(path: string, packed: Uint8Array, table: Table | undefined, isNew = false): AsyncGenerator<FileRead> {
    if (isGarminSummary(path)) return yield this.#garmin(path, packed)
    const { tools } = this.#reading
    const unpacked = unpackFile(packed, tools.inflate)
    if (!unpacked.ok) return yield this.#skipped(path, unpacked.problem)
    const hashing = tools.hash(unpacked.value.bytes)
    const read = isNew ? readUnpacked(unpacked.value, tools.now) : undefined
    const hash = await hashing
    const before = this.#reading.knows?.(hash)
    if (before) return yield this.#skipped(path, before, hash)
    const recordings = read ?? readUnpacked(unpacked.value, tools.now)
    if (!recordings.ok) return yield this.#skipped(path, recordings.problem)
    const [first] = recordings.value
    const recovered = recordings.value.find((recording) => recording.recovered)?.recovered
    const from = { path, hash, format: first!.format, ...(recovered ? { lost: 'part' as const } : {}) }
    const activities = activitiesOf(recordings.value, from, this.#reading.around).map((activity) => addRow(activity, path, table))
    yield {
      ...(activities.length > 0
        ? this.#read({ path, activities, key: hash, original: packed, ...(recovered ? { recovered } : {}) })
        : this.#skipped(path, nothingIn(recordings.value), hash)),
      recordings: recordings.value,
    }
  }

  #garmin(path: string, bytes: Uint8Array): FileRead {
    const activities = readGarminSummaries(bytes, path)
    if (!activities) return this.#skipped(path, { code: 'not-this-format', says: 'This is not the summary of a Garmin export.' })
    return activities.length > 0 ? this.#read({ path, activities }) : this.#skipped(path, { code: 'empty', says: 'There is no activity in it.' })
  }

  #read(read: Omit<FileRead, 'skipped' | 'done' | 'all'>): FileRead {
    return { ...read, done: this.#before + this.#within, all: this.#all }
  }

  #skipped(path: string, skipped: Problem, key?: string): FileRead {
    return { path, activities: [], skipped, ...(key === undefined ? {} : { key }), done: this.#before + this.#within, all: this.#all }
  }
}

const cutOff = (files: number): Problem => ({
  code: 'cut-archive',
  says: `The archive is cut off: ${files} ${files === 1 ? 'file' : 'files'} with training read. Download it again for the rest.`,
  files,
})

const ABSENT: Problem = { code: 'absent', says: 'The table of the export names this file, but it is not there.' }

/** Its run is in the record. */
export const KNOWN: Problem = { code: 'known', says: 'It was read before.' }

/** What a Mac adds to zips; nobody put it there on purpose. */
const isMacCopy = (name: string): boolean => /(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(name)

/** Pictures, tables and texts of an export are not opened. */
const noTrainingFile = (name: string): Problem | undefined =>
  /\.(fit|tcx|gpx)(\.gz)?$/i.test(name) || isGarminSummary(name) || isStravaTable(name)
    ? undefined
    : { code: 'not-a-training-file', says: 'It is no training file.' }

function otherKind(start: Uint8Array): Problem | undefined {
  const kind = fitKind(start)
  return canHoldActivity(kind) ? undefined : notAnActivity(kind!)
}

const notAnActivity = (kind: string): Problem => ({ code: 'not-an-activity', says: `It holds no activity but ${KINDS[kind] ?? 'something else'}.` })

const KINDS: Readonly<Record<string, string>> = {
  monitoring_a: 'steps and pulse of a day',
  monitoring_b: 'steps and pulse of a day',
  monitoring_daily: 'steps and pulse of a day',
  settings: 'settings',
  workout: 'a planned workout',
  course: 'a planned route',
  route: 'a planned route',
  weight: 'weights',
  totals: 'totals',
  device: 'facts about the watch',
}

function nothingIn(recordings: readonly Recording[]): Problem {
  const other = recordings.find((recording) => !isActivity(recording))
  const problems = recordings.flatMap((recording) => recording.problems)
  const why = problems.find(({ code }) => code === 'no-time')
  // without points nobody knows whether it was a plan or a run: where it breaks says more
  const broken = problems.find(({ code }) => code === 'broken-xml' || code === 'cut-short')
  if (broken && recordings.every(({ format, counts }) => format === 'gpx' && counts.records === 0)) return broken
  if (other) return notAnActivity(other.kind)
  if (recordings.some(({ recovered }) => recovered)) return { code: 'damaged', says: 'It is damaged, and nothing could be saved.' }
  return why ?? { code: 'empty', says: 'Nothing was recorded in it.' }
}

function addRow(activity: Activity, path: string, table: Table | undefined): Activity {
  if (!table) return activity
  const row = table.strava.byFile.get(fileKey(path))
  const told = withStrava(activity, row)
  if (row && activity.source.lost) return atLeastAsLong(told, row, table.strava.inMetres ? 1 : undefined)
  if (row?.distance && activity.distanceM) table.pairs.push({ said: row.distance, metres: activity.distanceM })
  return told
}
