import { both, countUpTo, PIECE } from './packs.ts'
import type { Database } from './problem-of.ts'
import type { Schema } from './schema.ts'

/**
 * Packs what lies loose, whole packs only. A transaction for each: a page that reads or writes meanwhile waits for one pack and not for all, and what is
 * packed stays packed when the page is left.
 */
export async function pack(db: Database<Schema>): Promise<void> {
  const end = await lastThatCounts(db).catch(() => withoutPacks(db))
  for (let last: number | undefined = end; last !== undefined; ) last = await packNext(db, last)
}

/** Where the packs end, 0 for none; packs that do not count as many rows as lie there are cleared. */
async function lastThatCounts(db: Database<Schema>): Promise<number> {
  const { store, packs, done } = both(db, 'readwrite')
  const ends = await packs.getAllKeys()
  const last = ends.at(-1) ?? 0
  let packed = 0
  for (const end of ends) packed += (await packs.get(end))?.rows.length ?? 0
  const counts = packed === (await countUpTo(store, last))
  if (!counts) await packs.clear()
  await done
  return counts ? last : 0
}

/** Clears them: one of them is not given back. */
async function withoutPacks(db: Database<Schema>): Promise<number> {
  const { packs, done } = both(db, 'readwrite')
  await Promise.all([packs.clear(), done])
  return 0
}

/**
 * One more pack behind `last`; says where it ends, or undefined where nothing is left to pack. In one transaction with its rows, so that nothing erased
 * comes back: packs that no longer end at `last` were cleared, or made by another tab.
 */
async function packNext(db: Database<Schema>, last: number): Promise<number | undefined> {
  const { store, packs, done } = both(db, 'readwrite')
  const behind = IDBKeyRange.lowerBound(last, true)
  const [ends, keys, rows] = await Promise.all([packs.getAllKeys(), store.getAllKeys(behind, PIECE), store.getAll(behind, PIECE)])
  const end = (ends.at(-1) ?? 0) === last ? keys[PIECE - 1] : undefined
  if (end !== undefined) await packs.put({ upTo: end, rows })
  await done
  return end
}

/** Takes out the rows of these ids, and with them the packs they may lie in. */
export async function removeRows(db: Database<Schema>, ids: readonly string[]): Promise<undefined> {
  const { store, packs, done } = both(db, 'readwrite')
  const keys = await Promise.all(ids.map((id) => store.index('id').getKey(id)))
  await Promise.all([...keys.flatMap((key) => (key === undefined ? [] : store.delete(key))), packs.clear(), done])
}
