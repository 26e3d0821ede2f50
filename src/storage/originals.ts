import type { Result } from '#basics/result.ts'
import { type AboutOriginal, withFiles } from './files-database.ts'
import type { StorageProblem } from './store.ts'

/** A training file as it was given, packed or not. */
export interface Original extends AboutOriginal {
  readonly content: Uint8Array
}

/** Keeps files by their hash, all or none; one that is there already is left as it is. */
export const keepOriginals = (originals: readonly Original[]): Promise<Result<void, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction(['originals', 'contents'], 'readwrite', { durability: 'strict' })
    const about = transaction.objectStore('originals')
    const known = new Set(await about.getAllKeys())
    for (const { hash, name, size, content } of originals.filter((each) => !known.has(each.hash))) {
      void about.put({ hash, name, size }, hash).catch(() => undefined)
      void transaction
        .objectStore('contents')
        .put(content, hash)
        .catch(() => undefined)
    }
    await transaction.done
  })

/** All files that are kept, without their contents, in order of name. */
export const listOriginals = (): Promise<Result<readonly AboutOriginal[], StorageProblem>> =>
  withFiles(async (db) => (await db.transaction('originals').store.getAll()).sort((a, b) => (a.name < b.name ? -1 : 1)))

/** One file as it was given; undefined when it was not kept or cannot be read. */
export async function readOriginal(hash: string): Promise<Original | undefined> {
  const read = await withFiles((db) => Promise.all([db.transaction('originals').store.get(hash), db.transaction('contents').store.get(hash)]))
  if (!read.ok) return undefined
  const [about, content] = read.value
  return about && content ? { ...about, content } : undefined
}

/** Removes the files of these hashes, or all of them. The runs that came from them stay. */
export const removeOriginals = (hashes?: readonly string[]): Promise<Result<void, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction(['originals', 'contents'], 'readwrite', { durability: 'strict' })
    const stores = [transaction.objectStore('originals'), transaction.objectStore('contents')]
    await Promise.all([...stores.flatMap((store) => hashes?.map((hash) => store.delete(hash)) ?? store.clear()), transaction.done])
  })
