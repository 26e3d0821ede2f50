/** Bytes that can be read anywhere: a Blob, an open file, or memory. A whole archive is never held at once. */
export interface RandomAccess {
  readonly size: number
  /** Exactly `length` bytes from `offset`; fewer only at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

export const fromBytes = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
})

/**
 * The same, asked for in blocks. Every question to a browser or a disk costs, and an archive asks thousands of times, one place after the other: so one
 * block is held, and what is given is a view into it. A file that was read as a whole is let go: a folder has thousands.
 */
export function inBlocks({ size, read }: RandomAccess): RandomAccess {
  let from = 0
  let block: Uint8Array = NOTHING
  return {
    size,
    read: async (offset, asked) => {
      const length = Math.max(0, Math.min(asked, size - offset))
      if (length === 0) return NOTHING
      if (length > BLOCK) return read(offset, length)
      if (offset < from || offset + length > from + block.length) [from, block] = [offset, await read(offset, Math.min(BLOCK, size - offset))]
      const bytes = block.subarray(offset - from, offset - from + length)
      if (length === size) block = NOTHING
      return bytes
    },
  }
}

const BLOCK = 4_000_000
const NOTHING = new Uint8Array()

/** A part of it, as if it stood alone: an archive that lies unpacked inside another. */
export const partOf = (source: RandomAccess, offset: number, size: number): RandomAccess => ({
  size,
  read: (from, length) => source.read(offset + from, Math.max(0, Math.min(length, size - from))),
})
