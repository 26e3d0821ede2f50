import { randomFillSync } from 'node:crypto'
import { uuidv7 } from '#basics/ids.ts'

const RANDOM_BYTES = 10

/** Randomness for some hundred ids: each call for it takes longer than making the id. */
const pool = new Uint8Array(400 * RANDOM_BYTES)
let used = pool.length

/** An id (UUIDv7) that nobody has. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += RANDOM_BYTES
  return uuidv7(Date.now(), pool.subarray(used - RANDOM_BYTES, used))
}
