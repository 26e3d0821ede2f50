import type { DBSchema } from 'idb'
import type { Stored } from '#record/entry.ts'

/** Rows are numbered in the order of adding and never change; `upTo` is the number of the last one in the pack. */
export interface Pack {
  readonly upTo: number
  readonly rows: readonly unknown[]
}

/** IndexedDB: one row per entry, numbered in the order of adding, found by its id; and copies of the oldest rows in packs (packs.ts). */
export interface Schema extends DBSchema {
  entries: { key: number; value: Stored; indexes: { id: string } }
  packs: { key: number; value: Pack }
}

/** 1: entries. 2: and packs. */
export const VERSION = 2
