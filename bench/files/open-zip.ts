import { openSync, readSync, statSync } from 'node:fs'
import type { RandomAccess } from '#files/archives/source.ts'

/** A zip on the disk, read entry by entry. */
export function openZip(file: string): RandomAccess {
  const handle = openSync(file, 'r')
  return {
    size: statSync(file).size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
    },
  }
}
