import { both, countUpTo, PIECE } from './packs.ts'
import type { Database } from './problem-of.ts'
import type { Schema } from './schema.ts'

/** Packs what lies loose, whole packs only; in one transaction with the rows, so that nothing erased comes back. */
export async function pack(db: Database<Schema>): Promise<void> {
  const { store, packs, done } = both(db, 'readwrite')
  const ends = await packs.getAllKeys()
  let [last, packed] = [ends.at(-1) ?? 0, 0]
  for (const end of ends) packed += (await packs.get(end))?.rows.length ?? 0
  if (packed !== (await countUpTo(store, last))) {
    await packs.clear()
    last = 0
  }
  for (;;) {
    const behind = IDBKeyRange.lowerBound(last, true)
    const [keys, rows] = await Promise.all([store.getAllKeys(behind, PIECE), store.getAll(behind, PIECE)])
    const end = keys[PIECE - 1]
    if (end === undefined) break
    await packs.put({ upTo: end, rows })
    last = end
  }
  await done
}

/** Takes out the rows of these ids, and with them the packs they may lie in. */
export async function removeRows(db: Database<Schema>, ids: readonly string[]): Promise<undefined> {
  const { store, packs, done } = both(db, 'readwrite')
  const keys = await Promise.all(ids.map((id) => store.index('id').getKey(id)))
  await Promise.all([...keys.flatMap((key) => (key === undefined ? [] : store.delete(key))), packs.clear(), done])
}
