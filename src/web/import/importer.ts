import { deviceName, nowWithOffset } from '../runner/clock.ts'
import { trustedAddress } from '../trusted-address.ts'
import type { Asked, Ended, GivenBlob, Told } from './messages.ts'
import { heard, IDLE, type Importing } from './progress.ts'
import workerAddress from './worker.ts?worker&url'

/** The import of this tab: it goes on while the runner looks at other pages, and its page finds it again. */

let now: Importing = IDLE
let worker: Worker | undefined
const listeners = new Set<() => void>()

export const importing = (): Importing => now

/** Tells of every change; returns the way to stop listening. */
export function onImporting(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins to read; while one import is running nothing else begins. */
export function startImport(given: readonly GivenBlob[], keepOriginals: boolean): void {
  if (worker) return
  become({ ...IDLE, phase: 'running', since: performance.now(), all: given.reduce((sum, { blob }) => sum + blob.size, 0) })
  worker = new Worker(trustedAddress(workerAddress), { type: 'module', name: 'import' })
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  // the code could not be fetched, or a fault of ours: what was told is kept
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    hear(BROKEN)
  })
  ask({ kind: 'import', given, keepOriginals, now: nowWithOffset(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, device: deviceName() })
}

/** Ends after the file at hand; what is done stays. */
export function stopImport(): void {
  if (now.phase !== 'running') return
  become({ ...now, phase: 'stopping' })
  ask({ kind: 'stop' })
}

/** Forgets an import that has ended: the page begins anew. */
export function anotherImport(): void {
  if (!worker) become(IDLE)
}

const BROKEN: Ended = { kind: 'ended', stopped: false, problem: 'broken' }

const ask = (asked: Asked): void => worker?.postMessage(asked)

function hear(told: Told): void {
  become(heard(now, told))
  if (told.kind !== 'ended') return
  worker?.terminate()
  worker = undefined
}

function become(next: Importing): void {
  now = next
  for (const listener of listeners) listener()
}
