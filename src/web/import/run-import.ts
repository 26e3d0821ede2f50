import { wakingDayOf } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import { type FileRead, type Given, readGiven } from '#files/archives/read-archive.ts'
import { NewRuns, type Taken } from '#files/new-runs.ts'
import { type GivenAbout, reachesTo } from '#files/reaches-to.ts'
import type { Tools } from '#files/read-file.ts'
import type { Problem } from '#files/recording.ts'
import type { Run } from '#load/run.ts'
import type { Entry } from '#record/entry.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import { Batch, type Written, whyNotAgain } from './batch.ts'
import { fileSource, isReadable } from './file-source.ts'
import type { FileWorkers } from './file-workers.ts'
import { importEntry, runEntry, type Writer } from './import-entries.ts'
import { type Beginning, bytesGiven, type Ended, type GivenBlob, type ImportAsked, type ImportProblem, type Line, type Told } from './messages.ts'
import type { Known, Shelves } from './shelves.ts'

/** What an import needs around it: the worker gives the browser's, tests their own. */
export interface Surroundings {
  /** Nobody is told of what is written here ... */
  readonly record: Pick<RecordStore, 'all' | 'append'>
  /** ... and everybody of this, once at the end. */
  readonly loud: Pick<RecordStore, 'append'>
  /** Takes out of the record and off the shelves what this import wrote, and nothing else: what was begun after an erasure stays. */
  readonly takeOut: (written: Written) => Promise<void>
  readonly shelves: Shelves
  readonly tools: Tools & { readonly now: () => number }
  /** Other threads that understand files; where there are none, it is done here. `bytes`: how much was given. */
  readonly workers?: (beginning: Beginning, bytes: number) => FileWorkers
  readonly newId: () => string
  readonly tell: (told: Told) => void
  /** Why not to go on: asked by the runner, or the record was erased. */
  readonly stop: () => 'asked' | 'erased' | undefined
}

/** Files into the record, line by line. What was told is kept, whatever happens then. */
export async function runImport(asked: ImportAsked, around: Surroundings): Promise<void> {
  around.tell({ kind: 'ended', ...(await importAll(asked, around).catch(() => brokenOff(around))) })
}

async function importAll(asked: ImportAsked, around: Surroundings): Promise<Omit<Ended, 'kind'>> {
  const rows = await around.record.all()
  if (!rows.ok) return { stopped: false, problem: rows.problem.code }
  return new Import(asked, around, readEntries(rows.value).entries, await around.shelves.known()).run()
}

/** Our fault, and not even its end could be told in the record: the page must not wait for ever, and what was kept until then is to be seen. */
async function brokenOff({ loud }: Surroundings): Promise<Omit<Ended, 'kind'>> {
  await loud.append([]).catch(() => undefined)
  return { stopped: false, problem: 'broken' }
}

/** Often enough to look alive, seldom enough that writing takes little of the time. */
const WRITE_EVERY_MS = 300
const WRITE_FROM_BYTES = 4_000_000
const HEARING_MS = 50

class Import {
  readonly #asked: ImportAsked
  readonly #around: Surroundings
  readonly #entries: readonly Entry[]
  readonly #known: Known
  readonly #runs: NewRuns
  readonly #paths: Map<string, string>
  /** Of the files whose runs are in the record. */
  readonly #hashes: ReadonlySet<string>
  readonly #batch: Batch
  readonly #writer: Writer
  #lines: Line[] = []
  #written = Number.NEGATIVE_INFINITY
  #writing: Promise<StorageProblem | undefined> | undefined
  #place: Pick<FileRead, 'done' | 'all'>

  constructor(asked: ImportAsked, around: Surroundings, entries: readonly Entry[], known: Known) {
    const runs = entries.flatMap((entry) => (entry.kind === 'run' ? [{ entry: entry.id, body: entry.body }] : []))
    this.#asked = asked
    this.#around = around
    this.#entries = entries
    this.#known = known
    this.#runs = new NewRuns(runs)
    this.#paths = new Map(runs.map(({ entry, body: { source } }) => [source?.id ?? entry, source?.path ?? '']))
    this.#hashes = new Set(runs.flatMap(({ body }) => body.source?.hash ?? []))
    this.#batch = new Batch({ record: around.record, shelves: around.shelves, known }, asked.keepOriginals)
    this.#writer = { now: asked.now, device: asked.device, newId: around.newId }
    this.#place = { done: 0, all: bytesGiven(asked.given) }
  }

  async run(): Promise<Omit<Ended, 'kind'>> {
    const problem = await this.#readAll().catch(() => this.#faulty())
    const stop = this.#around.stop()
    if (stop === 'erased') return this.#erased()
    const ended = await this.#close(stop === 'asked' || problem !== undefined, problem)
    // the record may have been erased while the last of it was being written
    if (this.#around.stop() === 'erased') return this.#erased(ended.entry)
    return {
      ...ended,
      ...given('problem', ended.problem ?? problem),
      ...(this.#runs.unread ? { unreadable: true } : {}),
      ...given('originalsNotKept', this.#batch.originalsNotKept),
    }
  }

  /** Our fault ends it: what was read until then is written, and told like any other end. */
  async #faulty(): Promise<ImportProblem> {
    const problem = await this.#write()
      .then((before) => before ?? this.#writing)
      .catch(() => undefined)
    return problem?.code ?? 'broken'
  }

  /** What was being written while the record was erased goes, too. */
  async #erased(last?: string): Promise<Omit<Ended, 'kind'>> {
    await this.#writing?.catch(() => undefined)
    const { entries, ...beside } = this.#batch.written()
    await this.#around.takeOut({ ...beside, entries: [...entries, ...(last === undefined ? [] : [last])] })
    return { stopped: true, problem: 'erased' }
  }

  /** Everything that was given, or what ended it before its end. */
  async #readAll(): Promise<ImportProblem | undefined> {
    const { zone, now, keepOriginals } = this.#asked
    const around = { zone, now: Date.parse(now) / 1000 }
    const workers = this.#around.workers?.({ around, keepOriginals }, this.#place.all)
    const reading = { around, tools: this.#around.tools, knows: (key: string) => this.#knows(key), ...workers }
    try {
      for await (const read of readGiven(await this.#readable(), reading)) {
        const problem = await this.#take(read)
        if (problem) return problem.code
        if (this.#around.stop()) break
      }
    } finally {
      workers?.end()
    }
    return undefined
  }

  /** A file that the browser may not read gets its line and is left out. */
  async #readable(): Promise<readonly Given[]> {
    const tried = await Promise.all(
      this.#asked.given.map(async ({ path, blob }) => ({ path, source: blob && (await isReadable(blob)) ? fileSource(blob) : undefined })),
    )
    this.#lines.push(...tried.filter(({ source }) => source === undefined).map(({ path }) => this.#runs.missed(path, UNREADABLE)))
    return tried.flatMap(({ path, source }) => (source ? [{ name: path, source }] : []))
  }

  /** Dealt with before, and nothing of it is missing. */
  #knows(key: string): Problem | undefined {
    const { seen, originals } = this.#known
    return whyNotAgain(seen.get(key), (hash) => this.#hashes.has(hash) && (!this.#asked.keepOriginals || originals.has(hash)))
  }

  async #take(read: FileRead): Promise<StorageProblem | undefined> {
    const taken = this.#runs.take(read)
    this.#place = { done: read.done, all: read.all }
    const entries = taken.runs.map((run) => runEntry(run, this.#writer))
    this.#batch.add({ ...read, activities: taken.activities }, entries)
    const asRuns = new Set(taken.added)
    const added = entries.flatMap(({ id }, at) => (asRuns.has(taken.runs[at]!) ? [String(id)] : []))
    this.#lines.push({ ...this.#lineOf(read, taken), ...(added.length > 0 ? { added } : {}) })
    const early = this.#around.tools.now() - this.#written < WRITE_EVERY_MS && this.#batch.bytes < WRITE_FROM_BYTES
    return early ? undefined : this.#write()
  }

  /** What waits is written while reading goes on, and told once it is kept. Gives the problem of what was written before. */
  async #write(): Promise<StorageProblem | undefined> {
    if (this.#around.stop() === 'erased') return undefined
    const problem = await this.#writing
    if (problem) return problem
    this.#written = this.#around.tools.now()
    this.#writing = this.#writeAndTell({ kind: 'progress', lines: this.#lines, ...this.#place })
    this.#lines = []
    return undefined
  }

  async #writeAndTell(told: Told): Promise<StorageProblem | undefined> {
    const problem = await this.#batch.write()
    if (!problem) this.#around.tell(told)
    return problem
  }

  #lineOf({ activities }: FileRead, { line, runs: [run], brought }: Taken): Line {
    for (const { id, source } of activities) if (!this.#paths.has(id)) this.#paths.set(id, source.path)
    return { ...line, ...given('run', run && inShort(run)), ...given('brought', brought), ...given('other', this.#paths.get(line.of ?? line.maybe ?? '')) }
  }

  /** The last batch, and the entry that tells of the whole; whatever ended it, the pages are told of the record once. */
  async #close(early: boolean, broken?: ImportProblem): Promise<Omit<Ended, 'kind'>> {
    if (!early) this.#place = { ...this.#place, done: this.#place.all }
    const unwritten = broken ?? ((await this.#write()) ?? (await this.#writing))?.code
    const last = this.#entries.findLast((entry) => entry.kind === 'import')?.body
    const { now, zone, given: files } = this.#asked
    const until = reachesTo(files.flatMap(aboutOf), now, zone, this.#runs.heldTraining)
    const done = this.#runs.done(wakingDayOf(now), last, { stopped: early || unwritten !== undefined, ...given('until', until) })
    const entries = done && this.#around.stop() !== 'erased' ? [importEntry(done, this.#writer)] : []
    // without an entry it is the signal alone: what came in before is to be seen
    const kept = await this.#around.loud.append(entries)
    if (!kept.ok) await this.#around.loud.append([])
    // word of an erasure comes a moment after it
    await new Promise((later) => setTimeout(later, HEARING_MS))
    const problem = unwritten ?? (kept.ok ? undefined : kept.problem.code)
    const stopped = early && unwritten === undefined
    return { stopped, ...given('entry', kept.ok ? entries[0]?.id : undefined), ...given('until', until), ...given('problem', problem) } as Omit<Ended, 'kind'>
  }
}

/** A `File` knows when it was last written; another blob does not. */
const aboutOf = ({ path, blob }: GivenBlob): readonly GivenAbout[] =>
  blob ? [{ name: path, ...('lastModified' in blob && typeof blob.lastModified === 'number' ? { writtenAt: blob.lastModified / 1000 } : {}) }] : []

const UNREADABLE: Problem = { code: 'unreadable', says: 'The browser cannot open it.' }

const inShort = ({ day, sport, minutes, distanceM }: Run): NonNullable<Line['run']> => ({ day, sport, minutes, ...given('distanceM', distanceM) })
