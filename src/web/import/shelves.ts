import type { Result } from '#basics/result.ts'
import { keepCurves, listCurves, type StoredCurves } from '#storage/curves.ts'
import { keepOriginals, listOriginals, type Original } from '#storage/originals.ts'
import { keepSeen, readSeen, type Seen } from '#storage/seen.ts'
import type { StorageProblem } from '#storage/store.ts'

/** What is kept beside the record, as an import needs it. */
export interface Shelves {
  /** What is there already. A shelf that cannot be read counts as empty: files are read once more, and nothing is lost. */
  known(): Promise<Known>
  keepCurves(curves: ReadonlyMap<string, StoredCurves>): Promise<Result<void, StorageProblem>>
  keepOriginals(originals: readonly Original[]): Promise<Result<void, StorageProblem>>
  keepSeen(seen: Seen): Promise<Result<void, StorageProblem>>
}

export interface Known {
  readonly seen: Seen
  /** `source.id` of the runs whose curves are there. */
  readonly curves: ReadonlySet<string>
  /** `source.hash` of the files that are there. */
  readonly originals: ReadonlySet<string>
}

/** Those of this browser. */
export const browserShelves: Shelves = {
  known: async () => {
    const [seen, curves, originals] = await Promise.all([readSeen(), listCurves(), listOriginals()])
    return {
      seen: seen.ok ? seen.value : new Map(),
      curves: new Set(curves.ok ? curves.value : []),
      originals: new Set(originals.ok ? originals.value.map(({ hash }) => hash) : []),
    }
  },
  keepCurves,
  keepOriginals,
  keepSeen,
}
