import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Circumstances } from '#files/activity.ts'
import { type Answer, aheadOf, Line, sharedAmong } from '#files/hands.ts'
import { type Understand, understandHere } from '#files/understand.ts'
import { IMPORT_TOOLS } from './import-tools.ts'

/** Threads beside this one that understand files; none for little, for they take longer to begin than a few files take to read. */
export interface ImportHands {
  readonly understand: Understand
  readonly ahead: number
  readonly end: () => Promise<void>
}

const WORTH_IT_BYTES = 8_000_000
/** Ten years with one take 235 MB, and may take 250. */
const MOST = 1

/** `bytes`: how much there is to read. A second thread where there is a second processor. */
export function importHands(around: Circumstances, bytes: number, threads = Math.min(availableParallelism() - 1, MOST)): ImportHands {
  const workers = bytes < WORTH_IT_BYTES ? [] : Array.from({ length: threads }, () => new Worker(HAND, { workerData: around }))
  const lines = workers.map(lineTo)
  // between two files this thread must hear what the others say: nothing else that it does waits for anything
  const here = understandHere(around, IMPORT_TOOLS)
  return {
    understand: sharedAmong(lines, lines.length === 0 ? here : (parcel) => setImmediate().then(() => here(parcel))),
    ahead: aheadOf(lines.length),
    end: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}

/** Plain JavaScript: a new thread does not know how to read TypeScript. */
const HAND = new URL('../../bin/import-hand.mjs', import.meta.url)

function lineTo(worker: Worker): Line {
  const line = new Line((asked) => worker.postMessage(asked, [asked.parcel.bytes.buffer as ArrayBuffer]))
  worker.on('message', (answer: Answer | 'ready') => line.hear(answer))
  worker.on('error', () => line.lose())
  worker.on('exit', () => line.lose())
  return line
}
