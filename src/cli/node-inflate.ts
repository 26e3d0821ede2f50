import { inflateRawSync } from 'node:zlib'

/** Node's own unpacking, as the room of the files asks for it: in one piece where the length is known, undefined for anything but a whole stream. */
export function nodeInflate(deflated: Uint8Array, most: number, promised?: number): Uint8Array | undefined {
  try {
    return inflateRawSync(deflated, { maxOutputLength: most, ...(promised === undefined ? {} : { chunkSize: Math.max(LEAST_CHUNK, promised + 1) }) })
  } catch {
    return undefined
  }
}

/** Smaller ones zlib refuses. */
const LEAST_CHUNK = 64
