import type { Circumstances } from '#files/activity.ts'
import type { FileLine } from '#files/importing.ts'
import type { Brought } from '#files/new-runs.ts'
import type { StorageProblem } from '#storage/store.ts'

/** What the page and its worker say to each other while training files are read. */

/** The lock of the browser that an import holds: one at a time, over all tabs. */
export const IMPORT_LOCK = 'hipwise-import'

/** Held besides by the import that writes at this time: who looks whether one is still under way asks for this. */
export const lockOf = (now: string): string => `${IMPORT_LOCK} ${now}`

/** A file as the runner gave it, with its folders where it came out of one; or a folder that could not be read to its end. */
export interface GivenBlob {
  readonly path: string
  /** Absent where the browser could not open it, or not all of the folder. */
  readonly blob?: Blob
}

/** Bytes of all that was given, as far as it could be opened. */
export const bytesGiven = (given: readonly GivenBlob[]): number => given.reduce((sum, { blob }) => sum + (blob?.size ?? 0), 0)

export interface ImportAsked {
  readonly kind: 'import'
  readonly given: readonly GivenBlob[]
  /** Keep the files that bring runs. */
  readonly keepOriginals: boolean
  /** The page's clock, ISO 8601 with offset: when the runs are written down. */
  readonly now: string
  /** IANA name of the runner's time zone. */
  readonly zone: string
  readonly device: string
}

/** `stop`: after the file at hand; what is done stays. */
export type Asked = ImportAsked | { readonly kind: 'stop' }

/** A file with what became of it, and the run it brought. Told once it is safely kept. */
export interface Line extends FileLine {
  readonly run?: { readonly day: string; readonly sport: string; readonly minutes: number; readonly distanceM?: number }
  /** All that it brought; absent when that was nothing. */
  readonly brought?: Brought
  /** Ids of the entries of the runs that `brought` counts. */
  readonly added?: readonly string[]
  /** Path of the file that the run was there from, for `of` and `maybe`. */
  readonly other?: string
}

export interface Progress {
  readonly kind: 'progress'
  readonly lines: readonly Line[]
  /** Bytes of the given files that are done, of all there are. */
  readonly done: number
  readonly all: number
}

export interface Ended {
  readonly kind: 'ended'
  readonly stopped: boolean
  /** Id of the entry that tells of the import; absent when there is nothing to tell that the last one did not. */
  readonly entry?: string
  /** The last day that the files can tell of, where it is over. */
  readonly until?: string
  /** Why it ended before its end. */
  readonly problem?: ImportProblem
  /** Something that was given could be read no further, or not at all: runs of it may be missing. */
  readonly unreadable?: true
  /** Files were to be kept, and there was no room or no way. */
  readonly originalsNotKept?: StorageProblem['code']
}

export type Told = Progress | Ended

/**
 * What ends an import; everything told before is kept. busy: another tab is importing. insecure: the page
 * came over a connection on which the browser does not work out checksums. erased: the record was erased meanwhile. broken: our fault.
 */
export type ImportProblem = StorageProblem['code'] | 'busy' | 'insecure' | 'erased'

/** What a worker beside the one that imports is told first. */
export interface Beginning {
  readonly around: Circumstances
  readonly keepOriginals: boolean
}
