import type { Result } from '#basics/result.ts'
import type { Stored } from '#record/entry.ts'

/**
 * What went wrong with keeping the record.
 * full: no room left. blocked: another tab holds an older version open. unavailable: the browser keeps nothing here (private mode,
 * storage switched off). conflict: an entry with this id and other content is there already. broken: anything else, with the browser's words.
 */
export interface StorageProblem {
  readonly code: 'full' | 'blocked' | 'unavailable' | 'conflict' | 'broken'
  readonly detail: string
}

/** Something changed in the record, here or in another tab. */
export type Change = 'appended' | 'erased'

/**
 * Keeps one runner's record: entries are only ever added; but for `remove`. Every store passes `contract.ts`.
 */
export interface RecordStore {
  /** All or none; resolves when they are safely kept. The same entry again is not an error and adds nothing. */
  append(entries: readonly Stored[]): Promise<Result<void, StorageProblem>>
  /** Everything, in the order it was added, also rows nobody can read. */
  all(): Promise<Result<readonly Stored[], StorageProblem>>
  /** Takes out the rows of these ids, whose record was erased while they were still being written. Others hear `appended`: they read again. */
  remove(ids: readonly string[]): Promise<Result<void, StorageProblem>>
  /** Deletes everything for good. */
  erase(): Promise<Result<void, StorageProblem>>
  /** Tells of changes made by others (another tab); returns the way to stop listening. */
  onChange(listener: (change: Change) => void): () => void
  close(): void
}

/** The content of two rows is the same. */
export const sameRow = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
