import type { Entry, Stored } from '#record/entry.ts'
import type { RecordStore, StorageProblem } from '#storage/store.ts'
import { notBefore } from './clock.ts'
import { knownHere } from './remembered.ts'

/** The record as this page has it. */
export interface KeptRecord {
  /** As it lies in storage, with what could not be kept yet: what the plan is told from. */
  readonly rows: readonly Stored[]
  /** How many of them live in this tab only. */
  readonly unsaved: number
  /** The record could not be read or written the last time. */
  readonly problem?: StorageProblem
  /** There is, or may be, a record that could not be read since the page was opened. */
  readonly unread?: StorageProblem
}

/** Reads a record and adds to it. Nothing here waits for its turn: one call at a time. */
export interface Keeper {
  now(): KeptRecord
  read(): Promise<void>
  /** What could not be kept goes first at the next try. */
  append(entries: readonly Entry[]): Promise<void>
  /** Lets go of what could not be kept. */
  drop(): void
  erase(): Promise<StorageProblem | undefined>
}

export function keeperOf(store: RecordStore): Keeper {
  let stored: readonly Stored[] = []
  let unsaved: readonly Stored[] = []
  let problem: StorageProblem | undefined
  let everRead = false

  const missed = () => (problem && !everRead && (problem.code !== 'unavailable' || knownHere()) ? problem : undefined)
  let unread: StorageProblem | undefined

  return {
    now: () => ({ rows: [...stored, ...unsaved], unsaved: unsaved.length, ...(problem ? { problem } : {}), ...(unread ? { unread } : {}) }),
    read: async () => {
      const rows = await store.all()
      if (rows.ok) {
        // rows are only ever added: what was read out of those that were here is not read again
        stored = rows.value.map((row, at) => (stored[at]?.id === row.id ? (stored[at] ?? row) : row))
        notBefore(stored)
      }
      problem = rows.ok ? undefined : rows.problem
      everRead ||= rows.ok
      unread = missed()
    },
    append: async (entries) => {
      const rows = [...unsaved, ...(entries as readonly unknown[] as readonly Stored[])]
      const kept = await store.append(rows)
      if (kept.ok) stored = [...stored, ...rows]
      unsaved = kept.ok ? [] : rows
      problem = kept.ok ? undefined : kept.problem
    },
    drop: () => {
      unsaved = []
    },
    erase: async () => {
      const erased = await store.erase()
      if (!erased.ok) return erased.problem
      stored = []
      unsaved = []
      everRead = true
      problem = undefined
      unread = undefined
      return undefined
    },
  }
}
