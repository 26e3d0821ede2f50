import { type FileRead, KNOWN } from '#files/archives/read-archive.ts'
import { NOTHING_RECORDED } from '#files/no-training.ts'
import type { Problem, ProblemCode } from '#files/recording.ts'
import type { Stored } from '#record/entry.ts'
import type { StoredCurves } from '#storage/curves.ts'
import type { Original } from '#storage/originals.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import type { Known, Shelves } from './shelves.ts'

/** Where a batch goes. */
export interface Places {
  readonly record: Pick<RecordStore, 'append'>
  readonly shelves: Shelves
  readonly known: Known
}

/** What an import has written: ids of its entries, names of its curves and files, keys of its marks. */
export interface Written {
  readonly entries: readonly string[]
  readonly curves: readonly string[]
  readonly originals: readonly string[]
  readonly seen: readonly string[]
}

/**
 * Some files' worth of an import, written together: a transaction for each file would take longer than reading it. The record comes after what belongs to
 * its runs, and the marks of what was dealt with come last: whatever breaks off in between is done again.
 */
export class Batch {
  readonly #places: Places
  #keep: boolean
  #entries: Stored[] = []
  #curves = new Map<string, StoredCurves>()
  #originals: Original[] = []
  #seen = new Map<string, string>()
  #bytes = 0
  readonly #wrote: Written[] = []
  /** Why originals are no longer kept: the runs are worth more than their files. */
  originalsNotKept: StorageProblem['code'] | undefined

  constructor(places: Places, keepOriginals: boolean) {
    this.#places = places
    this.#keep = keepOriginals
  }

  /** Bytes of originals that wait. */
  get bytes(): number {
    return this.#bytes
  }

  /** A file with those of its activities that the record has, and the entries of its new runs. */
  add(read: FileRead, entries: readonly Stored[]): void {
    this.#entries.push(...entries)
    for (const { id, day, curves } of read.activities) if (curves && day !== undefined && !this.#places.known.curves.has(id)) this.#curves.set(id, curves)
    const hash = read.activities[0]?.source.hash ?? ''
    const settled = settledAs(read)
    if (read.key !== undefined && settled !== undefined) this.#seen.set(read.key, settled)
    if (this.#keep && read.original && read.activities.length > 0 && !this.#places.known.originals.has(hash)) this.#addOriginal(read.path, hash, read.original)
  }

  #addOriginal(path: string, hash: string, bytes: Uint8Array): void {
    this.#bytes += bytes.length
    this.#originals.push({ hash, name: path.slice(path.lastIndexOf('/') + 1), size: bytes.length, content: alone(bytes) })
  }

  /** Writes what waits. A problem means that nothing of it is in the record, and that the import must end. */
  async write(): Promise<StorageProblem | undefined> {
    const { record, shelves } = this.#places
    const [entries, curves, originals, seen] = [this.#entries, this.#curves, this.#originals, this.#seen]
    ;[this.#entries, this.#curves, this.#originals, this.#seen, this.#bytes] = [[], new Map(), [], new Map(), 0]
    this.#wrote.push({
      entries: entries.map(({ id }) => String(id)),
      curves: [...curves.keys()],
      originals: originals.map(({ hash }) => hash),
      seen: [...seen.keys()],
    })
    const drawn = curves.size > 0 ? await shelves.keepCurves(curves) : undefined
    if (originals.length > 0) {
      const kept = await shelves.keepOriginals(originals)
      if (!kept.ok) this.#giveUpOriginals(kept.problem)
    }
    const kept = entries.length > 0 ? await record.append(entries) : undefined
    if (kept && !kept.ok) return kept.problem
    // without its curves a file is not dealt with: it is read once more the next time
    if (seen.size > 0 && drawn?.ok !== false) await shelves.keepSeen(seen)
    return undefined
  }

  /** All that was given to be written so far. */
  written(): Written {
    const all = <Key extends keyof Written>(key: Key): readonly string[] => this.#wrote.flatMap((each) => each[key])
    return { entries: all('entries'), curves: all('curves'), originals: all('originals'), seen: all('seen') }
  }

  #giveUpOriginals({ code }: StorageProblem): void {
    this.#keep = false
    this.originalsNotKept = code
  }
}

/** How a file is marked. One that could not be read, or brought no run that has a day, gets no mark and is tried again: a newer app may do better. */
function settledAs({ activities, skipped }: FileRead): string | undefined {
  if (activities.some(({ day }) => day !== undefined)) return activities[0]!.source.hash
  return skipped && SETTLED.has(skipped.code) ? `${FOUND}${skipped.code}` : undefined
}

/** What a mark says: why the file need not be read again; undefined when it does, because its run is not in the record after all. */
export function whyNotAgain(mark: string | undefined, isInRecord: (hash: string) => boolean): Problem | undefined {
  const found = mark?.startsWith(FOUND) ? SETTLED.get(mark.slice(FOUND.length) as ProblemCode) : undefined
  return found ?? (mark && isInRecord(mark) ? KNOWN : undefined)
}

/** What a file is found to be, until files are read in another way: then the number is raised, and those that brought nothing are read once more. */
const FOUND = '!2 '

const SETTLED: ReadonlyMap<ProblemCode, Problem> = new Map([
  ['not-an-activity', { code: 'not-an-activity', says: 'It holds no activity.' }],
  ['empty', NOTHING_RECORDED],
])

/** A view into a larger buffer would be kept with all of it. */
const alone = (bytes: Uint8Array): Uint8Array => (bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice())
