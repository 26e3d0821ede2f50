import { inBlocks, type RandomAccess } from '#files/archives/source.ts'

/** A file of the runner's, read block by block; it is never held as a whole. Throws once the file was moved, changed or taken away. */
export const fileSource = (blob: Blob): RandomAccess => inBlocks({ size: blob.size, read: (offset, length) => bytesOf(blob, offset, length) })

const bytesOf = async (blob: Blob, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer())

/** Whether it can be read at all. */
export const isReadable = (blob: Blob): Promise<boolean> =>
  bytesOf(blob, 0, 1).then(
    () => true,
    () => false,
  )
