import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Circumstances } from '#files/activity.ts'
import { type Understand, understandHere } from '#files/understand.ts'
import { type Answer, aheadOf, sharedAmong, WorkerLink } from '#files/workers.ts'
import { IMPORT_TOOLS } from './import-tools.ts'

/** Threads beside this one that understand files; none for little, for they take longer to begin than a few files take to read. */
export interface FileWorkers {
  readonly understand: Understand
  readonly ahead: number
  readonly end: () => Promise<void>
}

const WORTH_IT_BYTES = 8_000_000
/** Ten years with two take 170 MB, and may take 250. */
const MOST = 2

/** `bytes`: how much there is to read. More threads where there are more processors. */
export function fileWorkers(around: Circumstances, bytes: number, threads = Math.min(availableParallelism() - 1, MOST)): FileWorkers {
  const workers = bytes < WORTH_IT_BYTES ? [] : Array.from({ length: threads }, () => beginThread(around))
  const links = workers.map(linkTo)
  // between two files this thread must hear what the others say: nothing else that it does waits for anything
  const here = understandHere(around, IMPORT_TOOLS)
  return {
    understand: sharedAmong(links, links.length === 0 ? here : (parcel) => setImmediate().then(() => here(parcel))),
    ahead: aheadOf(links.length),
    end: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  }
}

/** As it was built: a new thread does not know how to read TypeScript. */
const WORKER = new URL('../../dist/cli/file-worker.js', import.meta.url)

/** A thread that has yet to say that it is ready. */
export const beginThread = (around: Circumstances): Worker => new Worker(WORKER, { workerData: around })

/** What is asked of a thread and heard from it, and when it is lost. */
export function linkTo(worker: Pick<Worker, 'postMessage' | 'on'>): WorkerLink {
  const link = new WorkerLink((asked) => worker.postMessage(asked, [asked.parcel.bytes.buffer as ArrayBuffer]))
  worker.on('message', (answer: Answer | 'ready') => link.hear(answer))
  worker.on('error', () => link.lose())
  // an answer that this side cannot read would be waited for without end
  worker.on('messageerror', () => link.lose())
  worker.on('exit', () => link.lose())
  return link
}
