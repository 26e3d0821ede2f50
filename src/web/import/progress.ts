import { isHarmless } from '#files/harmless.ts'
import type { Ended, Line, Told } from './messages.ts'

/** An import as its page sees it. `since`: the page's clock in ms when it began. */
export interface Importing {
  readonly phase: 'idle' | 'running' | 'stopping' | 'ended'
  readonly since: number
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
  return { ...before, lines: [...before.lines, ...told.lines], done: told.done, all: told.all }
}

/** What became of the files, in numbers. */
export interface Counts {
  readonly files: number
  readonly runs: number
  readonly otherSports: number
  readonly there: number
  readonly failed: number
  /** Nothing to learn from: pictures, settings, days of steps. */
  readonly passedOver: number
}

/** Which heap a line belongs to. */
export type Heap = 'failed' | 'saved' | 'added' | 'there' | 'passed-over'

export function heapOf({ status, because, recovered, fromTable }: Line): Heap {
  if (fromTable) return 'saved'
  if (status === 'duplicate' || because?.code === 'known') return 'there'
  if (status === 'skipped') return because === undefined || isHarmless(because.code) ? 'passed-over' : 'failed'
  return recovered ? 'saved' : 'added'
}

export function countsOf(lines: readonly Line[]): Counts {
  const counts = { files: lines.length, runs: 0, otherSports: 0, there: 0, failed: 0, passedOver: 0 }
  for (const line of lines) {
    const heap = heapOf(line)
    if (heap === 'failed') counts.failed++
    else if (heap === 'there') counts.there++
    else if (heap === 'passed-over') counts.passedOver++
    else if (line.run?.sport === 'run') counts.runs++
    else counts.otherSports++
  }
  return counts
}

/** Seconds that are left, from how long the bytes took that are done; undefined while that says little. */
export function secondsLeft(done: number, all: number, elapsedMs: number): number | undefined {
  if (elapsedMs < SURE_FROM_MS || done < all * SURE_FROM_SHARE || all === 0) return undefined
  return Math.max(0, (elapsedMs / 1000 / done) * (all - done))
}

const SURE_FROM_MS = 1500
const SURE_FROM_SHARE = 0.02
