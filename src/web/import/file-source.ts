import type { RandomAccess } from '#files/archives/source.ts'

/** The browser can no longer read a file that it was given: it was moved, changed or taken away. */
export class LostFile extends Error {}

/**
 * A file of the runner's, read block by block; it is never held as a whole. Every question to the browser takes milliseconds, and an archive asks
 * thousands of times, one place after the other: so one block is held, and what is given is a view into it. Throws `LostFile` once the file is gone.
 */
export function fileSource(blob: Blob): RandomAccess {
  let [from, block] = [0, new Uint8Array()]
  return {
    size: blob.size,
    read: async (offset, asked) => {
      const length = Math.max(0, Math.min(asked, blob.size - offset))
      if (length > BLOCK) return bytesOf(blob, offset, length)
      if (offset < from || offset + length > from + block.length) [from, block] = [offset, await bytesOf(blob, offset, BLOCK)]
      return block.subarray(offset - from, offset - from + length)
    },
  }
}

const BLOCK = 4_000_000

async function bytesOf(blob: Blob, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())
  } catch (cause) {
    throw new LostFile(String(cause))
  }
}

/** Whether it can be read at all. */
export const isReadable = (blob: Blob): Promise<boolean> =>
  bytesOf(blob, 0, 1).then(
    () => true,
    () => false,
  )
