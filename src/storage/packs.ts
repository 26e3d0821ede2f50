import type { IDBPObjectStore } from 'idb'
import type { Result } from '#basics/result.ts'
import type { Database } from './problem-of.ts'
import type { Schema } from './schema.ts'
import type { StorageProblem } from './store.ts'

/**
 * Packs: copies of the oldest rows, many in one, because a browser gives back ten big rows several times faster than ten thousand small ones.
 * The rows of `entries` stay the truth: packs that do not count as many rows as lie there are passed over and made again.
 */

/** Rows in a pack, and in a reading: as many as a page can take in between two frames. */
export const PIECE = 250

/** Rows that lie in no pack and are worth making some of. */
const WORTH = 1000

/** All rows in the order of adding, and how many of the newest lie in no pack; piece by piece, because ten years at once would hold the page up. */
export async function readRows(db: Database<Schema>): Promise<{ readonly rows: readonly unknown[]; readonly loose: number }> {
  // a pack that the browser does not give back takes its transaction along; the rows themselves may be whole
  const packed = await packedRows(db).catch(() => undefined)
  if (packed) return packed
  const rows = await looseRows(both(db, 'readonly').store, 0)
  return { rows, loose: rows.length }
}

/** With the packs; undefined where they do not count as many rows as lie there. */
async function packedRows(db: Database<Schema>): Promise<Awaited<ReturnType<typeof readRows>> | undefined> {
  const { store, packs } = both(db, 'readonly')
  const ends = await packs.getAllKeys()
  const packed = await oneAhead(ends, async (end) => (await packs.get(end))?.rows ?? [])
  const last = ends.at(-1) ?? 0
  if (packed.length !== (await countUpTo(store, last))) return undefined
  const loose = await looseRows(store, last)
  return { rows: [...packed, ...loose], loose: loose.length }
}

async function looseRows(store: Rows<'readonly'>, after: number): Promise<readonly unknown[]> {
  const keys = await store.getAllKeys(IDBKeyRange.lowerBound(after, true))
  const pieces = Array.from({ length: Math.ceil(keys.length / PIECE) }, (_, at) => keys.slice(at * PIECE, (at + 1) * PIECE))
  return oneAhead(pieces, (piece) => store.getAll(IDBKeyRange.bound(piece[0], piece.at(-1))))
}

/** What was asked for, piece by piece: the next is on its way while one is taken in. */
async function oneAhead<Key>(keys: readonly Key[], ask: (key: Key) => Promise<readonly unknown[]>): Promise<readonly unknown[]> {
  const rows: unknown[] = []
  let next = keys[0] === undefined ? undefined : ask(keys[0])
  for (let at = 0; at < keys.length; at++) {
    const piece = next
    next = at + 1 < keys.length ? ask(keys[at + 1]!) : undefined
    // when this one cannot be read nobody waits for it
    next?.catch(() => undefined)
    rows.push(...((await piece) ?? []))
  }
  return rows
}

/** Whether there is enough for packs. */
export const worthPacking = (loose: number): boolean => loose >= WORTH

type Rows<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, ['entries', 'packs'], 'entries', Mode>

/** Rows that were added up to this number. */
export const countUpTo = async (store: Pick<Rows<'readonly'>, 'count'>, last: number): Promise<number> =>
  last > 0 ? store.count(IDBKeyRange.upperBound(last)) : 0

/** Rows and packs in one transaction. */
export function both<Mode extends 'readonly' | 'readwrite'>(db: Database<Schema>, mode: Mode) {
  const transaction = db.transaction(['entries', 'packs'], mode)
  return { store: transaction.objectStore('entries'), packs: transaction.objectStore('packs'), done: transaction.done }
}

/** Writes, and where there is no room makes some and writes once more. */
export async function onceMoreWithRoom(
  write: () => Promise<Result<void, StorageProblem>>,
  makeRoom: () => Promise<unknown>,
): Promise<Result<void, StorageProblem>> {
  const written = await write()
  if (written.ok || written.problem.code !== 'full') return written
  await makeRoom()
  return write()
}
