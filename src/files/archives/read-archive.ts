import { given } from '#basics/given.ts'
import { ok, type Result } from '#basics/result.ts'
import type { Activity, Circumstances } from '../activity.ts'
import { canHoldActivity, fitKind, isOnePart, KIND_BYTES } from '../formats/fit/file-kind.ts'
import { NOT_A_TRAINING_FILE, NOTHING_RECORDED } from '../no-training.ts'
import type { GivenAbout } from '../reaches-to.ts'
import { MOST_BYTES, type Tools, unpackFile } from '../read-file.ts'
import type { Problem, Recording, Recovered } from '../recording.ts'
import { notAnActivity, type Parcel, type Understand, type Understood, understandHere } from '../understand.ts'
import { isCalledZip, isGarminSummary, isMacCopy, isPicture, isStravaTable, noTrainingFile } from './names.ts'
import { fromBytes, type RandomAccess } from './source.ts'
import type { StravaExport } from './strava-export.ts'
import { inTurn, type Turn } from './turns.ts'
import { entriesOf, type Listed } from './whole-list.ts'
import { firstBytes, isZip, MOST_INNER_ZIP, packedBytes, refusal, storedEntry, unpack, unpackInPart, type ZipEntry } from './zip.ts'

/** A file that the runner gave: a training file, a zip, or one of the files of a folder. */
export interface Given extends GivenAbout {
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
  /** It is an archive in which there may be more files than were told of: any of them may hold a run. */
  readonly unlisted?: true
  /** What nobody can have done, or what nobody understands, is missing in it. */
  readonly leftOut?: Problem
  /** What stands in the file itself, also when there is no activity in it, where it was asked for; absent for what was not opened, and for tables. */
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
  /** Recordings are wanted, too: they are many times as large as what is told from them. */
  readonly recordings?: boolean
  /** How files are understood: in this thread where nothing is said. `ahead` of them are handed over before the first is told. */
  readonly understand?: Understand
  readonly ahead?: number
  /** Why a file of this key, or with content of this hash, need not be read: `KNOWN`, or what it was found to be; undefined for one that is to be read. */
  readonly knows?: (key: string) => Problem | undefined
}

/** Zips in zips in zips are made to harm. */
const MOST_DEPTH = 2
/** All that may come out of what was given at once: twenty years of training are 1 GB. */
const MOST_PRODUCED = 8_000_000_000

/**
 * Reads everything that was given, one file after another, and says of each what became of it. One bad file never stops the rest, nor does a fault of ours
 * over one: it is what is told of that file. The caller may stop at any time and keeps what came before. What is told, and in which order, does not depend on who understands the files.
 */
export async function* readGiven(given: readonly Given[], reading: Reading): AsyncGenerator<FileRead> {
  const walk = new Walk(
    reading,
    given.reduce((sum, { source }) => sum + source.size, 0),
  )
  yield* inTurn(walk.everything(given.map(guarded)), reading.ahead ?? 0)
}

/** Files that told nothing wait for their rows. */
const withoutLost =
  (turn: Turn<FileRead>, table: StravaExport | undefined): Turn<FileRead> =>
  async () =>
    (await turn()).filter((read) => !table?.keepsBack(read))

/** The table of an export that was unpacked: it lies among the files. */
async function looseTable(given: readonly Given[]): Promise<StravaExport | undefined> {
  const file = given.find(({ name, source }) => isStravaTable(name) && source.size <= MOST_BYTES)
  if (!file) return undefined
  return orNone(async () => readTable(file.name, await file.source.read(0, file.source.size)))
}

/**
 * None where the disk does not give it: that is told in its turn. Whatever else breaks over it (its reader is code that has to be fetched) breaks for all that it
 * tells of: files that were read without their table would be known the next time, and their titles, their shoes and the runs that stand in rows alone lost for good.
 */
const orNone = (table: () => Promise<StravaExport | undefined>): Promise<StravaExport | undefined> =>
  table().catch((cause) => {
    if (cause instanceof Unreadable) return undefined
    throw cause
  })

/** Its reader is fetched with the first table: most imports have none. */
const readTable = async (path: string, bytes: Uint8Array): Promise<StravaExport | undefined> =>
  (await import('./strava-export.ts')).readStravaExport(path, bytes)

class Walk {
  readonly #reading: Reading
  readonly #all: number
  #before = 0
  #within = 0
  #produced = 0

  readonly #understand: Understand

  constructor(reading: Reading, all: number) {
    this.#reading = reading
    this.#understand = reading.understand ?? understandHere(reading.around, reading.tools, reading)
    this.#all = all
  }

  async *everything(given: readonly Given[]): AsyncGenerator<Turn<FileRead>> {
    const loose = looseTable(given)
    const table = await loose.catch(() => undefined)
    for (const { name, source } of given) {
      if (table?.path !== name) for await (const turn of this.#safely(name, this.#file(name, source, 0, loose))) yield withoutLost(turn, table)
      this.#before += source.size
      this.#within = 0
    }
    if (table) yield this.#rows(table)
  }

  async *#file(path: string, source: RandomAccess, depth: number, table?: Promise<StravaExport | undefined>): AsyncGenerator<Turn<FileRead>> {
    const start = await source.read(0, 4)
    if (isZip(start)) yield* this.#zip(path, source, depth)
    else if (source.size > MOST_BYTES)
      yield this.#refused(path, isPicture(path) ? NOT_A_TRAINING_FILE : { code: 'too-large', says: `It is larger than ${MOST_BYTES / 1e6} MB.` })
    else yield this.#loose(path, await source.read(0, source.size), await table)
  }

  /** What breaks, breaks for this file alone. Where it is `inArchive` and that can be read no further, no file behind it can. */
  async *#safely(path: string, turns: AsyncGenerator<Turn<FileRead>>, inArchive = false): AsyncGenerator<Turn<FileRead>> {
    try {
      yield* turns
    } catch (cause) {
      if (cause instanceof Unreadable && inArchive) throw cause
      yield this.#skipped(path, faultOf(cause))
    }
  }

  async *#zip(path: string, source: RandomAccess, depth: number): AsyncGenerator<Turn<FileRead>> {
    if (depth >= MOST_DEPTH) return yield this.#unlisted(path, { code: 'too-deep', says: 'A zip in a zip in a zip: unpack it first.' })
    const listed = await entriesOf(source)
    if (!listed.ok) return yield this.#unlisted(path, listed.problem)
    const { damage } = listed.value
    if (listed.value.entries.length === 0) yield this.#skipped(path, { code: 'empty', says: 'There is nothing in this zip.' })
    const entries = listed.value.entries.filter(({ name, packed }) => !(name.endsWith('/') && packed === 0))
    let read = 0
    for await (const turn of this.#entries(path, source, entries, depth))
      yield async () => {
        const told = await turn()
        read += told.filter(({ skipped, fromTable }) => (skipped === undefined ? fromTable === undefined : skipped.code === 'known')).length
        return told
      }
    if (damage) yield this.#later((place) => [{ path, activities: [], skipped: notAll(damage, read), unlisted: true, ...place }])
  }

  async *#entries(path: string, source: RandomAccess, entries: readonly ZipEntry[], depth: number): AsyncGenerator<Turn<FileRead>> {
    const table = await orNone(() => this.#table(path, source, entries))
    for (const entry of entries) {
      const within = `${path}/${entry.name}`
      for await (const turn of this.#safely(within, this.#entry(within, source, entry, depth, table), true)) yield withoutLost(turn, table)
      if (depth === 0) this.#within = Math.min(this.#within + entry.packed, source.size)
    }
    if (table) yield this.#rows(table)
  }

  /** The table of a Strava export is wanted before its files. */
  async #table(path: string, source: RandomAccess, entries: readonly ZipEntry[]): Promise<StravaExport | undefined> {
    const entry = entries.find(({ name }) => isStravaTable(name) && !isMacCopy(name))
    if (!entry || refusal(entry, MOST_BYTES)) return undefined
    const packed = await packedBytes(source, entry)
    const bytes = packed.ok ? await unpack(packed.value, entry, MOST_BYTES, this.#reading.tools.inflate) : packed
    return bytes.ok ? readTable(`${path}/${entry.name}`, bytes.value) : undefined
  }

  #rows(table: StravaExport): Turn<FileRead> {
    return this.#later((place) => table.rows(this.#reading.around.zone).map((read) => ({ ...read, ...place })))
  }

  async *#entry(path: string, source: RandomAccess, entry: ZipEntry, depth: number, table: StravaExport | undefined): AsyncGenerator<Turn<FileRead>> {
    if (isMacCopy(entry.name) || (table && isStravaTable(entry.name))) return
    const inner = isCalledZip(entry.name)
    const refused = inner ? innerRefusal(entry) : (noTrainingFile(entry.name) ?? refusal(entry, MOST_BYTES))
    if (refused) return yield this.#refused(path, refused)
    const before = inner || isCutOff(entry, source) ? undefined : this.#reading.knows?.(keyOf(entry))
    if (before) return yield this.#skipped(path, before, keyOf(entry))
    this.#produced += entry.size
    if (this.#produced > MOST_PRODUCED) return yield this.#refused(path, { code: 'too-large', says: 'Too much comes out of these archives.' })
    const stored = inner ? await storedEntry(source, entry) : undefined
    if (stored) return yield* this.#zip(path, stored, depth + 1)
    if (inner && entry.packed > MOST_INNER_ZIP) return yield this.#refused(path, LARGE_ARCHIVE)
    const packed = await packedBytes(source, entry)
    if (!packed.ok) return yield this.#refused(path, packed.problem)
    if (inner) yield* this.#innerZip(path, packed.value, entry, depth)
    else yield this.#packed(path, packed.value, entry, table)
  }

  async *#innerZip(path: string, packed: Uint8Array, entry: ZipEntry, depth: number): AsyncGenerator<Turn<FileRead>> {
    const out = await unpackInPart(packed, entry, MOST_INNER_ZIP, this.#reading.tools.inflate)
    if (!out.ok) return yield this.#unlisted(path, out.problem)
    // where it is damaged: its files have checksums of their own
    yield* this.#zip(path, fromBytes(out.value.bytes), depth + 1)
  }

  /** A file in a zip: nobody knows its key, so it is new. */
  #packed(path: string, bytes: Uint8Array, entry: ZipEntry, table: StravaExport | undefined): Turn<FileRead> {
    // an export with a table of activities holds nothing else; others hold thousands of files about steps and sleep
    const other = !table && /\.fit$/i.test(entry.name) ? otherKind(firstBytes(bytes, entry, KIND_BYTES), entry.size) : undefined
    if (other) return this.#skipped(path, other, bytes.length < entry.packed ? undefined : keyOf(entry))
    if (isGarminSummary(path))
      return this.#soon(path, async () => [{ ...(await garmin(path, await unpack(bytes, entry, MOST_BYTES, this.#reading.tools.inflate))), key: keyOf(entry) }])
    const { method, packed, size, crc } = entry
    return this.#soon(
      path,
      () => this.#understood({ path, bytes, entry: { method, packed, size, crc }, ...sportIn(table, path) }, method === 0 ? bytes : undefined, keyOf(entry)),
      table,
    )
  }

  /** A file that was given by itself is known by its content. */
  #loose(path: string, packed: Uint8Array, table: StravaExport | undefined): Turn<FileRead> {
    if (isGarminSummary(path)) return this.#soon(path, async () => [await garmin(path, ok(packed))])
    const { tools, knows } = this.#reading
    return this.#soon(
      path,
      async (): Promise<Told[]> => {
        const unpacked = await unpackFile(packed, tools.inflate)
        if (!unpacked.ok) return [{ path, activities: [], skipped: unpacked.problem }]
        const hash = await tools.hash(unpacked.value.bytes)
        const before = knows?.(hash)
        if (before) return [{ path, activities: [], skipped: before, key: hash }]
        const told = toldOf(path, asNamed(path, await this.#understand({ path, hash, ...unpacked.value, ...sportIn(table, path) })), packed, hash)
        return [told.skipped === NO_ZIP ? { ...told, unlisted: true } : told]
      },
      table,
    )
  }

  /** Handed over at once. The same content may have come before under another name. What is left of a file must not make the whole one known. */
  async #understood(parcel: Parcel, original: Uint8Array | undefined, key: string): Promise<Told[]> {
    const { path } = parcel
    const found = await this.#understand(parcel)
    const before = found.hash === undefined ? undefined : this.#reading.knows?.(found.hash)
    const ownKey = found.inPart ? found.hash : key
    return [before ? { path, activities: [], skipped: before, ...given('key', ownKey) } : toldOf(path, found, original, ownKey)]
  }

  /** Work that begins now; what the table knows is added when it is told. */
  #soon(path: string, work: () => Promise<Told[]>, table?: StravaExport): Turn<FileRead> {
    const place = this.#place
    const faulty = (cause: unknown): Told[] => [{ path, activities: [], skipped: faultOf(cause) }]
    const begun = work().catch(faulty)
    const withRows = async () =>
      (await begun).map((read) => ({ ...read, activities: read.activities.map((activity) => table?.withRow(activity, read.path) ?? activity) }))
    return async () => (await withRows().catch(faulty)).map((read) => ({ ...read, ...place }))
  }

  /** What can be told only once all before was told. */
  #later(tell: (place: Place) => FileRead[]): Turn<FileRead> {
    const place = this.#place
    return () => tell(place)
  }

  get #place(): Place {
    return { done: this.#before + this.#within, all: this.#all }
  }

  #skipped(path: string, skipped: Problem, key?: string): Turn<FileRead> {
    return this.#later((place) => [{ path, activities: [], skipped, ...given('key', key), ...place }])
  }

  /** It is not opened at all. */
  #refused(path: string, why: Problem): Turn<FileRead> {
    return isCalledZip(path) ? this.#unlisted(path, why) : this.#skipped(path, why)
  }

  #unlisted(path: string, skipped: Problem): Turn<FileRead> {
    return this.#later((place) => [{ path, activities: [], skipped, unlisted: true, ...place }])
  }
}

/** Of a zip in a zip: one that is stored is read where it lies, however large. */
function innerRefusal(entry: ZipEntry): Problem | undefined {
  const refused = refusal(entry, entry.method === 0 ? MOST_PRODUCED : MOST_INNER_ZIP)
  return refused?.code === 'too-large' && entry.size > MOST_INNER_ZIP ? LARGE_ARCHIVE : refused
}

const LARGE_ARCHIVE: Problem = {
  code: 'large-archive',
  says: `It is an archive of more than ${MOST_INNER_ZIP / 1e6} MB, packed into another. Unpack the outer one, then add this one by itself.`,
}

/** The file that was given can be read no further: it was moved, changed or taken away, or its disk is broken. */
class Unreadable extends Error {}

/** The same, but what is thrown says that it was the reading that broke, and nothing of ours. */
const guarded = ({ name, source: { size, read } }: Given): Given => ({
  name,
  source: {
    size,
    read: async (offset, length) => {
      try {
        return await read(offset, length)
      } catch (cause) {
        throw new Unreadable(String(cause))
      }
    },
  },
})

const faultOf = (cause: unknown): Problem =>
  cause instanceof Unreadable
    ? { code: 'unreadable', says: `It cannot be read (${cause.message}): was it moved or changed meanwhile? Add it again.` }
    : { code: 'our-fault', says: `Hipwise made a mistake over it (${String(cause)}): the file may be whole. Please tell us of it.` }

/** What is left of it is read, also where the whole file is known: it tells the same each time. */
const isCutOff = ({ offset, name, packed }: ZipEntry, { size }: RandomAccess): boolean => offset + LOCAL_HEADER + name.length + packed > size

/** Bytes before the name. */
const LOCAL_HEADER = 30

/** The same file has the same in every archive. */
const keyOf = ({ crc, size }: ZipEntry): string => `${crc.toString(16)}-${size}`

type Told = Omit<FileRead, 'done' | 'all'>
type Place = Pick<FileRead, 'done' | 'all'>

const toldOf = (
  path: string,
  { hash: _hash, inPart: _inPart, original: unpacked, ...found }: Understood,
  original: Uint8Array | undefined,
  key: string | undefined,
): Told => ({
  ...found,
  path,
  ...given('key', key),
  ...(found.activities.length > 0 ? given('original', original ?? unpacked) : {}),
})

/** Of what cannot be read at all its name says what it was meant to be: nobody who gave a zip asks why it is no FIT file, and a photo is none in any folder. */
function asNamed(path: string, found: Understood): Understood {
  const asZip = isCalledZip(path)
  if (found.skipped?.code !== 'not-this-format' && !(asZip && found.skipped?.code === 'empty')) return found
  const instead = asZip ? NO_ZIP : noTrainingFile(path)
  return instead ? { ...found, skipped: instead } : found
}

const NO_ZIP: Problem = { code: 'damaged', says: 'It is called a zip and is none: the download may have failed. Download it again.' }

/** Few exports have any: how they are read is fetched with the first. */
async function garmin(path: string, bytes: Result<Uint8Array, Problem>): Promise<Told> {
  if (!bytes.ok) return { path, activities: [], skipped: bytes.problem }
  const { readGarminSummaries } = await import('./garmin.ts')
  const activities = readGarminSummaries(bytes.value, path)
  if (!activities) return { path, activities: [], skipped: { code: 'not-this-format', says: 'It is not the summary of a Garmin export.' } }
  return activities.length > 0 ? { path, activities } : { path, activities, skipped: NOTHING_RECORDED }
}

const notAll = (damage: NonNullable<Listed['damage']>, files: number): Problem => ({
  code: 'cut-archive',
  says: `${DAMAGES[damage]}: ${files} ${files === 1 ? 'file' : 'files'} with training read. Download it again for the rest.`,
  files,
})

const DAMAGES = { end: 'The archive is cut off', directory: 'The list of files in the archive is damaged' } as const

/** Its run is in the record. */
export const KNOWN: Problem = { code: 'known', says: 'It was read before.' }

function otherKind(start: Uint8Array, size: number): Problem | undefined {
  const kind = fitKind(start)
  return canHoldActivity(kind) || !isOnePart(start, size) ? undefined : notAnActivity(kind!)
}

const sportIn = (table: StravaExport | undefined, path: string): Pick<Parcel, 'sport'> => given('sport', table?.sportOf(path))
