import { type Understand, understandHere } from '#files/understand.ts'
import { type Answer, aheadOf, sharedAmong, WorkerLink } from '#files/workers.ts'
import { trustedAddress } from '../trusted-address.ts'
import { BROWSER_TOOLS } from './browser-tools.ts'
import workerAddress from './file-worker.ts?worker&url'
import type { Beginning } from './messages.ts'

/** Workers beside the one that imports, which understand files and write nothing. */
export interface FileWorkers {
  readonly understand: Understand
  readonly ahead: number
  readonly end: () => void
}

/** A few files are read before another worker has begun. */
const WORTH_IT_BYTES = 4_000_000
/** Each costs some fifty megabytes: more than this one, and the import would take more than it may. */
const MOST = 1

/** While the browser works out the hash of one file, another is read. */
const AT_A_TIME = 3

/** A second worker where there is a second processor. A browser that gives none leaves all of it to the one that imports. */
export function browserFileWorkers(beginning: Beginning, bytes: number): FileWorkers {
  const count = bytes < WORTH_IT_BYTES || typeof Worker === 'undefined' ? 0 : Math.min((navigator.hardwareConcurrency || 1) - 1, MOST)
  const workers = Array.from({ length: count }, () => new Worker(trustedAddress(workerAddress), { type: 'module', name: 'import file worker' }))
  const links = workers.map((worker) => linkTo(worker, beginning))
  return {
    understand: sharedAmong(links, understandHere(beginning.around, BROWSER_TOOLS), AT_A_TIME),
    ahead: aheadOf(links.length),
    end: () => {
      for (const worker of workers) worker.terminate()
    },
  }
}

function linkTo(worker: Worker, beginning: Beginning): WorkerLink {
  const link = new WorkerLink((asked) => worker.postMessage(asked, [asked.parcel.bytes.buffer as ArrayBuffer]))
  worker.addEventListener('message', ({ data }: MessageEvent<Answer | 'ready'>) => link.hear(data))
  // its code could not be fetched, or a fault of ours
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    link.lose()
  })
  // an answer that this side cannot read would be waited for without end
  worker.addEventListener('messageerror', () => link.lose())
  worker.postMessage(beginning)
  return link
}
