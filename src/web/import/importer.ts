import { deviceName, nowWithOffset } from '../runner/clock.ts'
import { trustedAddress } from '../trusted-address.ts'
import { type Asked, bytesGiven, type Ended, type GivenBlob, type Told } from './messages.ts'
import { heard, IDLE, type Importing } from './progress.ts'
import { type Begun, begunWith, endOf, rememberImports, withBegun, withEnded } from './unended.ts'
import workerAddress from './worker.ts?worker&url'

/** The import of this tab: it goes on while the runner looks at other pages, and its page finds it again. */

let now: Importing = IDLE
let worker: Worker | undefined
let begun: Begun | undefined
/** It is this tab's import that the browser remembers. */
let remembered = false
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
  const asked = { now: nowWithOffset(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone, device: deviceName() }
  become({ ...IDLE, phase: 'running', since: performance.now(), began: asked.now, all: bytesGiven(given) })
  begun = begunWith(given, asked.now)
  worker = new Worker(trustedAddress(workerAddress), { type: 'module', name: 'import' })
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data))
  // the code could not be fetched, or a fault of ours: what was told is kept
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    hear(BROKEN)
  })
  ask({ kind: 'import', given, keepOriginals, ...asked })
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
  if (told.kind === 'progress' && !remembered) change((all, own) => withBegun(all, own))
  remembered ||= told.kind === 'progress'
  // before the page hears of it: then it looks at what is left
  if (remembered && told.kind === 'ended') change((all, { now: own }) => withEnded(all, own, endOf(told)))
  become(heard(now, told))
  if (told.kind !== 'ended') return
  remembered = false
  worker?.terminate()
  worker = undefined
}

/** What is remembered, with the import of this tab. */
function change(how: (all: readonly Begun[], own: Begun) => readonly Begun[]): void {
  const own = begun
  if (own) rememberImports((all) => how(all, own))
}

function become(next: Importing): void {
  now = next
  for (const listener of listeners) listener()
}
