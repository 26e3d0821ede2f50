import type { IDBPDatabase } from 'idb'
import type { Schema } from './schema.ts'

/**
 * Packs: copies of the oldest rows, many in one, because a browser gives back ten big rows several times faster than ten thousand small ones.
 * The rows of `entries` stay the truth: packs that do not count as many rows as lie there are passed over and made again.
 */

/** Rows are numbered in the order of adding and never change; `upTo` is the number of the last one in the pack. */
export interface Pack {
  readonly upTo: number
  readonly rows: readonly unknown[]
}

/** Rows in a pack; fewer stay as they are. */
const PACK = 1000

/** All rows in the order of adding, and how many of the newest lie in no pack. */
export async function readRows(db: IDBPDatabase<Schema>): Promise<{ readonly rows: readonly unknown[]; readonly loose: number }> {
  const { store, packs, done } = both(db, 'readonly')
  const packed = await packs.getAll()
  const last = packed.at(-1)?.upTo ?? 0
  const [kept, loose] = await Promise.all([last > 0 ? store.count(IDBKeyRange.upperBound(last)) : 0, store.getAll(IDBKeyRange.lowerBound(last, true))])
  const rows = packed.flatMap((pack) => pack.rows)
  if (rows.length !== kept) {
    const all = await store.getAll()
    await done
    return { rows: all, loose: all.length }
  }
  await done
  return { rows: [...rows, ...loose], loose: loose.length }
}

/** Whether there is enough for a pack. */
export const worthPacking = (loose: number): boolean => loose >= PACK

/** Packs what lies loose, whole packs only; in one transaction with the rows, so that nothing erased comes back. */
export async function pack(db: IDBPDatabase<Schema>): Promise<void> {
  const { store, packs, done } = both(db, 'readwrite')
  const known = await packs.getAll()
  const last = known.at(-1)?.upTo ?? 0
  const fits = known.reduce((sum, { rows }) => sum + rows.length, 0) === (last > 0 ? await store.count(IDBKeyRange.upperBound(last)) : 0)
  if (!fits) await packs.clear()
  const loose = IDBKeyRange.lowerBound(fits ? last : 0, true)
  const [keys, rows] = await Promise.all([store.getAllKeys(loose), store.getAll(loose)])
  for (let end = PACK; end <= rows.length; end += PACK) void packs.put({ upTo: keys[end - 1] ?? 0, rows: rows.slice(end - PACK, end) })
  await done
}

function both<Mode extends 'readonly' | 'readwrite'>(db: IDBPDatabase<Schema>, mode: Mode) {
  const transaction = db.transaction(['entries', 'packs'], mode)
  return { store: transaction.objectStore('entries'), packs: transaction.objectStore('packs'), done: transaction.done }
}
