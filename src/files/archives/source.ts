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

/** A part of it, as if it stood alone: an archive that lies unpacked inside another. */
export const partOf = (source: RandomAccess, offset: number, size: number): RandomAccess => ({
  size,
  read: (from, length) => source.read(offset + from, Math.max(0, Math.min(length, size - from))),
})
