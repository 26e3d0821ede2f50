import type { Imported } from '#load/imported.ts'
import type { Run } from '#load/run.ts'
import type { PlanBodies, PlanEntry, Stored } from '#record/entry.ts'
import { planEntry } from '#record/make-entry.ts'

/** When and where an import is written down. */
export interface Writer {
  /** ISO 8601 with offset. */
  readonly now: string
  readonly device: string
  /** A fresh UUIDv7. */
  readonly newId: () => string
}

/** The entry of a run: it happened when the watch says, and is written down now. */
export const runEntry = (body: Run, writer: Writer): Stored =>
  ({ ...written('run', body, writer), at: body.start ?? `${body.day}T12:00:00Z` }) as unknown as Stored

/** The entry that tells of the import as a whole. */
export const importEntry = (body: Imported, writer: Writer): Stored => written('import', body, writer) as unknown as Stored

const written = <Kind extends 'run' | 'import'>(kind: Kind, body: PlanBodies[Kind], { now, device, newId }: Writer): PlanEntry =>
  planEntry(kind, body, { id: newId(), now, device })
