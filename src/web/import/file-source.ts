import type { RandomAccess } from '#files/archives/source.ts'

/** The browser can no longer read a file that it was given: it was moved, changed or taken away. */
export class LostFile extends Error {}

/** A file of the runner's, read slice by slice; it is never held as a whole. Reading throws `LostFile` once it is gone. */
export const fileSource = (blob: Blob): RandomAccess => ({
  size: blob.size,
  read: async (offset, length) => {
    try {
      return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())
    } catch (cause) {
      throw new LostFile(String(cause))
    }
  },
})

/** Whether it can be read at all. */
export const isReadable = (blob: Blob): Promise<boolean> =>
  blob
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
