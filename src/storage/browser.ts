import { deleteDB, openDB } from 'idb'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Stored } from '#record/entry.ts'
import { onceMoreWithRoom, readRows, worthPacking } from './packs.ts'
import { Blocked, type Database, problemOf } from './problem-of.ts'
import { type Schema, VERSION } from './schema.ts'
import { type Change, type RecordStore, type StorageProblem, sameRow } from './store.ts'

const STORE = 'entries'

/** Packing waits until the page that asked for the rows has been drawn with them; ms. */
const PACK_AFTER_MS = 3000

/**
 * Keeps the record in this browser. `name` is the database; other tabs hear of changes over a channel of the same name. `quiet`: they do not hear of
 * these: for many writes in a row, of which only the last is worth a reading. `packAfterMs`: how long after a reading loose rows are packed.
 */
export function browserStore(name = 'hipwise', { quiet = false, packAfterMs = PACK_AFTER_MS } = {}): RecordStore {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  let opened: Promise<Database<Schema>> | undefined
  let packing: ReturnType<typeof setTimeout> | undefined

  const open = (): Promise<Database<Schema>> => {
    opened ??= openRecord(name, () => {
      opened = undefined
    })
    // a failed opening is tried again next time
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }

  const write = async (change: Change, work: (db: Database<Schema>) => Promise<StorageProblem | undefined>): Promise<Result<void, StorageProblem>> => {
    try {
      const problem = await work(await open())
      if (problem) return fail(problem)
      if (!quiet) channel?.postMessage(change)
      return ok(undefined)
    } catch (cause) {
      return fail(problemOf(cause))
    }
  }

  /** For the next time; without it nothing is wrong. */
  const packLater = () => {
    clearTimeout(packing)
    packing = setTimeout(async () => {
      try {
        const { pack } = await import('./pack-rows.ts')
        await pack(await open())
      } catch {
        // the rows are the truth
      }
    }, packAfterMs)
  }

  /** The packs go with them: they are copies, and where there is no room they go first. */
  const remove = (ids: readonly string[]) => write('appended', async (db) => (await import('./pack-rows.ts')).removeRows(db, ids))

  const append = (entries: readonly Stored[]) =>
    write('appended', async (db) => {
      const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' })
      const ids = transaction.store.index('id')
      for (const entry of entries) {
        const known = await ids.get(String(entry.id))
        if (!known) void transaction.store.add(entry).catch(() => undefined)
        else if (!sameRow(known, entry)) {
          transaction.done.catch(() => undefined)
          transaction.abort()
          return { code: 'conflict', detail: String(entry.id) }
        }
      }
      await transaction.done
      return undefined
    })

  return {
    append: (entries) =>
      onceMoreWithRoom(
        () => append(entries),
        () => remove([]),
      ),
    remove,
    all: async () => {
      try {
        const db = await open()
        const { rows, loose } = await readRows(db)
        if (worthPacking(loose)) packLater()
        return ok(rows.map((row) => (typeof row === 'object' && row !== null ? (row as Stored) : { unreadable: row })))
      } catch (cause) {
        return fail(problemOf(cause))
      }
    },
    erase: () =>
      write('erased', async (db) => {
        // curves and originals (files-database.ts) go first: without the record nobody would know of them
        await deleteDB(`${name}-files`)
        const transaction = db.transaction([STORE, 'packs'], 'readwrite', { durability: 'strict' })
        await Promise.all([transaction.objectStore(STORE).clear(), transaction.objectStore('packs').clear(), transaction.done])
        return undefined
      }),
    onChange: (listener) => {
      const hear = (event: MessageEvent<Change>) => listener(event.data)
      channel?.addEventListener('message', hear)
      return () => channel?.removeEventListener('message', hear)
    },
    close: () => {
      channel?.close()
      clearTimeout(packing)
      void opened?.then((db) => db.close())
      opened = undefined
    },
  }
}

function openRecord(name: string, lost: () => void): Promise<Database<Schema>> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return reject(new DOMException('no indexedDB', 'NotSupportedError'))
    openDB<Schema>(name, VERSION, {
      upgrade: (db, from) => {
        if (from < 1) db.createObjectStore(STORE, { autoIncrement: true }).createIndex('id', 'id', { unique: true })
        if (from < 2) db.createObjectStore('packs', { keyPath: 'upTo' })
      },
      blocked: () => reject(new Blocked('another tab holds an older version open')),
      blocking: (_, __, event) => {
        ;(event.target as IDBDatabase).close()
        lost()
      },
      terminated: lost,
    }).then(resolve, reject)
  })
}
