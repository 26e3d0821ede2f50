import type { Result } from '#basics/result.ts'
import { withFiles } from './files-database.ts'
import type { StorageProblem } from './store.ts'

/**
 * Which files were dealt with, by their key (checksum and length in an archive, or hash), each with the `source.hash` of its runs, or with "!" and the
 * code of why it holds none: an archive that was stopped half way, or is given again, goes on where it was.
 */
export type Seen = ReadonlyMap<string, string>

/** All of them. */
export const readSeen = (): Promise<Result<Seen, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction('seen')
    const [keys, hashes] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
    return new Map(keys.map((key, at) => [key, hashes[at] ?? '']))
  })

/** Remembers files as dealt with; only after what they brought is safely kept. */
export const keepSeen = (seen: Seen): Promise<Result<void, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction('seen', 'readwrite')
    await Promise.all([...[...seen].map(([key, hash]) => transaction.store.put(hash, key)), transaction.done])
  })

/** Forgets files, by their keys: they are read again the next time. */
export const forgetSeen = (keys: readonly string[]): Promise<Result<void, StorageProblem>> =>
  withFiles(async (db) => {
    const transaction = db.transaction('seen', 'readwrite')
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done])
  })
