import { type DBSchema, openDB } from 'idb'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Curves } from '#files/meaning/curves.ts'
import { Blocked, type Database, problemOf } from './problem-of.ts'
import type { StorageProblem } from './store.ts'

/** What is known of a kept training file without opening it. */
export interface AboutOriginal {
  /** The `source.hash` of its runs: of the content, out of its .gz. */
  readonly hash: string
  /** Its own name, without the folders and archives it lay in: "123.fit.gz". */
  readonly name: string
  /** Bytes, as kept. */
  readonly size: number
}

/**
 * What came with training files and is no entry: curves and the files themselves. A database of its own beside the record: a start of the app does not
 * open it, and nothing that goes wrong here keeps the record from being read. Erasing the record deletes it (`browser.ts`).
 */
export interface FilesSchema extends DBSchema {
  /** By the `source.id` of a run. */
  curves: { key: string; value: Curves }
  /** By the `source.hash` of a run: what is known of a file, and the file; apart, so that a list does not read the files. */
  originals: { key: string; value: AboutOriginal }
  contents: { key: string; value: Uint8Array }
  /** Files of archives that were dealt with, by their key there: the `source.hash` of their runs, or why they hold none (seen.ts). */
  seen: { key: string; value: string }
}

export type FilesDatabase = Database<FilesSchema>

/** As `browser.ts` deletes it. */
const NAME = 'hipwise-files'

let opened: Promise<FilesDatabase> | undefined

/** One piece of work on the database. Fails as the record's storage does; nothing is thrown. */
export async function withFiles<Value>(work: (db: FilesDatabase) => Promise<Value>): Promise<Result<Value, StorageProblem>> {
  try {
    return ok(await work(await open()))
  } catch (cause) {
    return fail(problemOf(cause))
  }
}

function open(): Promise<FilesDatabase> {
  const lost = () => {
    opened = undefined
  }
  opened ??= openFiles(lost)
  // a failed opening is tried again next time
  opened.catch(lost)
  return opened
}

function openFiles(lost: () => void): Promise<FilesDatabase> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return reject(new DOMException('no indexedDB', 'NotSupportedError'))
    openDB<FilesSchema>(NAME, 1, {
      upgrade: (db) => {
        for (const store of ['curves', 'originals', 'contents', 'seen'] as const) db.createObjectStore(store)
      },
      blocked: () => reject(new Blocked('another tab holds an older version open')),
      // the record is being erased, here or in another tab
      blocking: (_, __, event) => {
        ;(event.target as IDBDatabase).close()
        lost()
      },
      terminated: lost,
    }).then(resolve, reject)
  })
}
