import { createHash } from 'node:crypto'
import { nodeInflate } from './node-inflate.ts'

/** What the command line lends to the room of the files. */
export const IMPORT_TOOLS = {
  hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex'),
  now: (): number => performance.now(),
  inflate: nodeInflate,
}
