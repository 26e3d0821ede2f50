import type { Result } from '#basics/result.ts'
import type { Curves } from '#files/meaning/curves.ts'
import { withFiles } from './files-database.ts'
import type { StorageProblem } from './store.ts'

/** The reduced curves of a run, about 2.5 kB: what a chart of one run is drawn from. */
export type StoredCurves = Curves

/**
 * The curves of a run, by its `source.id`. Undefined when none are kept: the run was written by hand or came with a table, it was imported on another
 * device, or this browser keeps nothing. They can be made again from the original file.
 */
export async function readCurves(sourceId: string): Promise<StoredCurves | undefined> {
  const read = await withFiles((db) => db.transaction('curves').store.get(sourceId))
  return read.ok && isCurves(read.value) ? read.value : undefined
}

/** Keeps curves by `source.id`, all or none; those that were there under the same name are replaced. */
export const keepCurves = (curves: ReadonlyMap<string, StoredCurves>): Promise<Result<void, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction('curves', 'readwrite')
    await Promise.all([...[...curves].map(([id, each]) => transaction.store.put(each, id)), transaction.done])
  })

/** Removes the curves of these `source.id`. */
export const removeCurves = (ids: readonly string[]): Promise<Result<void, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction('curves', 'readwrite')
    await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done])
  })

/** The `source.id` of all curves that are kept. */
export const listCurves = (): Promise<Result<readonly string[], StorageProblem>> => withFiles((db) => db.transaction('curves').store.getAllKeys())

const isCurves = (row: unknown): row is StoredCurves => {
  const { everyS, speed } = (row ?? {}) as { readonly everyS?: unknown; readonly speed?: unknown }
  return typeof everyS === 'number' && everyS > 0 && Array.isArray(speed)
}
