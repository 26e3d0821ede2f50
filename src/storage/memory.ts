import { fail, ok } from '#basics/result.ts'
import type { Stored } from '#record/entry.ts'
import { type Change, type RecordStore, sameRow } from './store.ts'

/** What several memory stores share, as tabs of one browser share a database. */
export interface Shelf {
  rows: Stored[]
  readonly listeners: Set<(change: Change, from: RecordStore) => void>
}

export const emptyShelf = (): Shelf => ({ rows: [], listeners: new Set() })

/** A record that lasts as long as the page: for tests, and for a browser that keeps nothing. */
export function memoryStore(shelf: Shelf = emptyShelf()): RecordStore {
  const stops = new Set<() => void>()
  const store: RecordStore = {
    append: async (entries) => {
      const rows = [...shelf.rows]
      for (const entry of entries) {
        const known = rows.find((row) => row.id === entry.id)
        if (!known) rows.push(structuredClone(entry))
        else if (!sameRow(known, entry)) return fail({ code: 'conflict', detail: String(entry.id) })
      }
      shelf.rows = rows
      for (const listener of shelf.listeners) listener('appended', store)
      return ok(undefined)
    },
    all: async () => ok(structuredClone(shelf.rows)),
    remove: async (ids) => {
      shelf.rows = shelf.rows.filter(({ id }) => !ids.includes(String(id)))
      for (const listener of shelf.listeners) listener('appended', store)
      return ok(undefined)
    },
    erase: async () => {
      shelf.rows = []
      for (const listener of shelf.listeners) listener('erased', store)
      return ok(undefined)
    },
    onChange: (listener) => {
      const hear = (change: Change, from: RecordStore) => from !== store && listener(change)
      shelf.listeners.add(hear)
      const stop = () => {
        shelf.listeners.delete(hear)
        stops.delete(stop)
      }
      stops.add(stop)
      return stop
    },
    close: () => {
      for (const stop of stops) stop()
    },
  }
  return store
}
