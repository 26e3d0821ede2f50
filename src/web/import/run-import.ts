import { dayOf } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import { type FileRead, type Given, readGiven } from '#files/archives/read-archive.ts'
import { NewRuns, type Taken } from '#files/new-runs.ts'
import type { Tools } from '#files/read-file.ts'
import type { Problem } from '#files/recording.ts'
import type { Run } from '#load/run.ts'
import type { Entry } from '#record/entry.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import { Batch } from './batch.ts'
import { fileSource, isReadable, LostFile } from './file-source.ts'
import { importEntry, runEntry, type Writer } from './import-entries.ts'
import type { Ended, ImportAsked, Line, Told } from './messages.ts'
import type { Known, Shelves } from './shelves.ts'

/** What an import needs around it: the worker gives the browser's, tests their own. */
export interface Surroundings {
  /** Nobody is told of what is written here ... */
  readonly record: Pick<RecordStore, 'all' | 'append'>
  /** ... and everybody of this, once at the end. */
  readonly loud: Pick<RecordStore, 'append' | 'erase'>
  readonly shelves: Shelves
  readonly tools: Tools & { readonly now: () => number }
  readonly newId: () => string
  readonly tell: (told: Told) => void
  /** Why not to go on: asked by the runner, or the record was erased. */
  readonly stop: () => 'asked' | 'erased' | undefined
}

/** Files into the record, line by line. What was told is kept, whatever happens then. */
export async function runImport(asked: ImportAsked, around: Surroundings): Promise<void> {
  const rows = await around.record.all()
  const ended = rows.ok
    ? await new Import(asked, around, readEntries(rows.value).entries, await around.shelves.known()).run()
    : { stopped: false, problem: rows.problem.code }
  around.tell({ kind: 'ended', ...ended })
}

/** Often enough to look alive, seldom enough that writing takes little of the time. */
const WRITE_EVERY_MS = 300
const WRITE_FROM_BYTES = 4_000_000

class Import {
  readonly #asked: ImportAsked
  readonly #around: Surroundings
  readonly #entries: readonly Entry[]
  readonly #known: Known
  readonly #runs: NewRuns
  readonly #paths: Map<string, string>
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
    this.#batch = new Batch({ record: around.record, shelves: around.shelves, known }, asked.keepOriginals)
    this.#writer = { now: asked.now, device: asked.device, newId: around.newId }
    this.#place = { done: 0, all: asked.given.reduce((sum, { blob }) => sum + blob.size, 0) }
  }

  async run(): Promise<Omit<Ended, 'kind'>> {
    const problem = await this.#readAll()
    const stop = this.#around.stop()
    if (stop === 'erased') return this.#erased()
    const ended = problem && problem !== 'unreadable' ? { stopped: false, problem } : await this.#close(stop === 'asked' || problem !== undefined)
    return { ...ended, ...given('problem', ended.problem ?? problem), ...given('originalsNotKept', this.#batch.originalsNotKept) }
  }

  /** What was being written while the record was erased goes, too. */
  async #erased(): Promise<Omit<Ended, 'kind'>> {
    await this.#writing
    await this.#around.loud.erase()
    return { stopped: true, problem: 'erased' }
  }

  /** Everything that was given, or what ended it before its end. */
  async #readAll(): Promise<StorageProblem['code'] | 'unreadable' | undefined> {
    const { zone, now } = this.#asked
    const reading = { around: { zone, now: Date.parse(now) / 1000 }, tools: this.#around.tools, knows: (key: string) => this.#knows(key) }
    try {
      for await (const read of readGiven(await this.#readable(), reading)) {
        const problem = await this.#take(read)
        if (problem) return problem.code
        if (this.#around.stop()) break
      }
    } catch (cause) {
      if (cause instanceof LostFile) return 'unreadable'
      throw cause
    }
    return undefined
  }

  /** A file that the browser may not read gets its line and is left out. */
  async #readable(): Promise<readonly Given[]> {
    const tried = await Promise.all(this.#asked.given.map(async (each) => ({ ...each, readable: await isReadable(each.blob) })))
    this.#lines.push(...tried.filter(({ readable }) => !readable).map(({ path }) => ({ path, status: 'skipped' as const, because: UNREADABLE })))
    return tried.filter(({ readable }) => readable).map(({ path, blob }) => ({ name: path, source: fileSource(blob) }))
  }

  /** Dealt with before, and nothing of it is missing. */
  #knows(key: string): boolean {
    const hash = this.#known.seen.get(key)
    return hash !== undefined && (hash === '' || !this.#asked.keepOriginals || this.#known.originals.has(hash))
  }

  async #take(read: FileRead): Promise<StorageProblem | undefined> {
    const taken = this.#runs.take(read)
    this.#place = { done: read.done, all: read.all }
    this.#batch.add(
      read,
      taken.runs.map((run) => runEntry(run, this.#writer)),
    )
    this.#lines.push(this.#lineOf(read, taken))
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

  #lineOf({ activities }: FileRead, { line, runs: [run] }: Taken): Line {
    for (const { id, source } of activities) if (!this.#paths.has(id)) this.#paths.set(id, source.path)
    return { ...line, ...given('run', run && inShort(run)), ...given('other', this.#paths.get(line.of ?? line.maybe ?? '')) }
  }

  /** The last batch, and the entry that tells of the whole. */
  async #close(stopped: boolean): Promise<Omit<Ended, 'kind'>> {
    if (!stopped) this.#place = { ...this.#place, done: this.#place.all }
    const unwritten = (await this.#write()) ?? (await this.#writing)
    if (unwritten) return { stopped, problem: unwritten.code }
    const last = this.#entries.findLast((entry) => entry.kind === 'import')?.body
    const done = this.#runs.done(dayOf(this.#asked.now), last, stopped)
    if (!done) return { stopped }
    const entry = importEntry(done, this.#writer)
    const kept = await this.#around.loud.append([entry])
    return kept.ok ? { stopped, entry: String(entry.id) } : { stopped, problem: kept.problem.code }
  }
}

const UNREADABLE: Problem = { code: 'damaged', says: 'The browser cannot open it.' }

const inShort = ({ day, sport, minutes, distanceM }: Run): NonNullable<Line['run']> => ({ day, sport, minutes, ...given('distanceM', distanceM) })
