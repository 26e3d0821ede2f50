import type { DBSchema, IDBPDatabase } from 'idb'
import type { StorageProblem } from './store.ts'

/** What is used of a database: the shortcuts beside it are left out of the build (vite.config.ts). */
export type Database<Schema extends DBSchema> = Pick<IDBPDatabase<Schema>, 'transaction' | 'close'>

/** Another tab holds an older version of the database open. */
export class Blocked extends Error {}

/** What a browser's refusal means for the runner. */
export function problemOf(cause: unknown): StorageProblem {
  if (cause instanceof Blocked) return { code: 'blocked', detail: cause.message }
  const { name, message } = cause instanceof Error || cause instanceof DOMException ? cause : { name: '', message: String(cause) }
  if (name === 'QuotaExceededError') return { code: 'full', detail: message }
  if (name === 'SecurityError' || name === 'NotSupportedError' || name === 'InvalidStateError' || name === 'NotAllowedError')
    return { code: 'unavailable', detail: message }
  return { code: 'broken', detail: `${name} ${message}`.trim() }
}
