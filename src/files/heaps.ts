import { isHarmless } from './harmless.ts'
import type { FileLine } from './importing.ts'

/** Which heap the line of a file belongs to. Every line belongs to one, so the heaps add up to the files. */
export type Heap = 'failed' | 'saved' | 'added' | 'there' | 'passed-over'

export function heapOf({ status, because, recovered, fromTable, wholeIsThere }: Omit<FileLine, 'path'>): Heap {
  if (fromTable && !wholeIsThere) return 'saved'
  if (status === 'duplicate' || because?.code === 'known') return 'there'
  if (status === 'skipped') return because === undefined || isHarmless(because.code) ? 'passed-over' : 'failed'
  return recovered ? 'saved' : 'added'
}
