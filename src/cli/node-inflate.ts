import { crc32, inflateRawSync } from 'node:zlib'

/** Node's own unpacking, as the room of the files asks for it: in one piece, undefined for anything but what is promised. */
export function nodeInflate(deflated: Uint8Array, size: number, crc: number): Uint8Array | undefined {
  try {
    // one byte more than promised, or zlib asks for a second piece
    const bytes = inflateRawSync(deflated, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(LEAST_CHUNK, size + 1) })
    // no Buffer: what reads the bytes is made fast for one kind of them
    return bytes.length === size && crc32(bytes) === crc ? new Uint8Array(bytes.buffer, bytes.byteOffset, size) : undefined
  } catch {
    return undefined
  }
}

/** Smaller ones zlib refuses. */
const LEAST_CHUNK = 64
