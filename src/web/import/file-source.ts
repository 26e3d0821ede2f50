import { inBlocks, type RandomAccess } from '#files/archives/source.ts'

/** The browser can no longer read a file that it was given: it was moved, changed or taken away. */
export class LostFile extends Error {}

/** A file of the runner's, read block by block; it is never held as a whole. Throws `LostFile` once the file is gone. */
export const fileSource = (blob: Blob): RandomAccess => inBlocks({ size: blob.size, read: (offset, length) => bytesOf(blob, offset, length) })

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
