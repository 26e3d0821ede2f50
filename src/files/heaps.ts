import { isHarmless } from './harmless.ts'
import type { FileLine } from './importing.ts'

/** Which heap a line belongs to: every line to one. `cut`: an archive that breaks off, or whose list of files is damaged; the files that were in it have their own lines. */
export type Heap = 'failed' | 'cut' | 'saved' | 'added' | 'there' | 'passed-over'

/** The heap of one file's line. A table of which rows are lost could not be read, whatever its other rows brought. */
export function heapOf({ status, because, recovered, leftOut, fromTable, wholeIsThere }: Omit<FileLine, 'path'>): Heap {
  if (because?.code === 'cut-archive') return 'cut'
  if (leftOut?.code === 'rows-lost') return 'failed'
  if (fromTable && !wholeIsThere) return 'saved'
  if (status === 'duplicate' || because?.code === 'known') return 'there'
  if (status === 'skipped') return because === undefined || isHarmless(because.code) ? 'passed-over' : 'failed'
  return recovered ? 'saved' : 'added'
}
