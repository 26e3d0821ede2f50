import { type Heap, heapOf } from '#files/heaps.ts'
import { type Brought, NOTHING, together } from '#files/new-runs.ts'
import type { Ended, Line, Told } from './messages.ts'

/** An import as its page sees it. `since`: the page's clock in ms when it began. */
export interface Importing {
  readonly phase: 'idle' | 'running' | 'stopping' | 'ended'
  readonly since: number
  /** `recordedAt` of what it writes; absent before it begins. */
  readonly began?: string
  readonly lines: readonly Line[]
  /** Bytes. */
  readonly done: number
  readonly all: number
  readonly ended?: Ended
}

export const IDLE: Importing = { phase: 'idle', since: 0, lines: [], done: 0, all: 0 }

/** What the worker told, worked in. */
export function heard(before: Importing, told: Told): Importing {
  if (told.kind === 'ended') return { ...before, phase: 'ended', ended: told }
  return { ...before, lines: [...before.lines, ...told.lines], ...farther(before, told) }
}

/** What is done is never taken back. */
const farther = (before: Pick<Importing, 'done' | 'all'>, told: Pick<Importing, 'done' | 'all'>): Pick<Importing, 'done' | 'all'> =>
  before.all > 0 && before.done * told.all > told.done * before.all ? { done: before.done, all: before.all } : { done: told.done, all: told.all }

/** Whole per cents, and a hundred only when all is done. */
export const shareOf = ({ done, all }: Pick<Importing, 'done' | 'all'>): number => (all === 0 ? 0 : Math.min(100, Math.floor((100 * done) / all)))

/** What became of the files, and what they brought. The heaps add up to `files`; one file may bring several runs. */
export interface Counts extends Brought {
  readonly files: number
  readonly heaps: Readonly<Record<Heap, number>>
}

/** How many files, and on which heap; of what is done so far. */
export function countsOf(lines: readonly Line[]): Counts {
  const heaps = { failed: 0, cut: 0, saved: 0, added: 0, there: 0, 'passed-over': 0 }
  for (const line of lines) heaps[heapOf(line)]++
  return { files: lines.length, heaps, ...lines.map(({ brought }) => brought ?? NOTHING).reduce(together, NOTHING) }
}

/** Ids of the entries of the runs that were added: as many as `runs` of the counts. */
export const addedIn = (lines: readonly Line[]): readonly string[] => lines.flatMap(({ added }) => added ?? [])

/** Seconds that are left, from how long the bytes took that are done; undefined while that says little. */
export function secondsLeft(done: number, all: number, elapsedMs: number): number | undefined {
  if (elapsedMs < SURE_FROM_MS || done < all * SURE_FROM_SHARE || all === 0) return undefined
  return Math.max(0, (elapsedMs / 1000 / done) * (all - done))
}

const SURE_FROM_MS = 1500
const SURE_FROM_SHARE = 0.02
