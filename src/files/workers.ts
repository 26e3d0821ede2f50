import type { Parcel, Understand, Understood } from './understand.ts'

/** Another thread that understands files, one after the other. */
export interface FileWorker {
  /** False until it has begun: a parcel would only wait there. */
  readonly ready: () => boolean
  /** Rejects when the thread is lost or something of ours broke in it: the parcel is then understood here. */
  readonly understand: Understand
}

/** Parcels that one worker has at a time: one at work and the next ones, for whoever gives them out is at work, too. */
const AT_A_TIME = 3

/** How many files may be begun before the first is told: enough that nobody waits for a large one. */
export const aheadOf = (workers: number): number => (workers === 0 ? 0 : (workers + 1) * AT_A_TIME)

/** The workers together wait for no more than this many bytes, and no more are under way in this thread: the largest files are understood alone. */
const MOST_WAITING = 16_000_000

/** Gives each file to the worker that has least to do; `here`, this thread, is one of them. */
export function sharedAmong(workers: readonly FileWorker[], here: Understand): Understand {
  const inOrder = withinRoom(here)
  const own = { worker: { ready: () => true, understand: inOrder }, parcels: 0, bytes: 0 }
  const others = workers.map((worker) => ({ worker, parcels: 0, bytes: 0 }))
  return async (parcel) => {
    const size = sizeOf(parcel)
    const waiting = others.reduce((sum, { bytes }) => sum + bytes, 0)
    const free = waiting + size > MOST_WAITING ? [] : others.filter(({ worker, parcels }) => worker.ready() && parcels < AT_A_TIME)
    const taker = [...free, own].sort((a, b) => a.parcels - b.parcels)[0]!
    taker.parcels++
    taker.bytes += size
    try {
      return await taker.worker.understand(parcel).catch((cause) => (taker === own ? Promise.reject(cause) : inOrder(parcel)))
    } finally {
      taker.parcels--
      taker.bytes -= size
    }
  }
}

/** Begins a parcel once it fits beside those under way, or is the only one, in the order they came. */
function withinRoom(understand: Understand): Understand {
  const queue: { readonly size: number; readonly begin: () => void }[] = []
  let underWay = 0
  const beginNext = () => {
    while (queue[0] && (underWay === 0 || underWay + queue[0].size <= MOST_WAITING)) {
      const { size, begin } = queue.shift()!
      underWay += size
      begin()
    }
  }
  return async (parcel) => {
    const size = sizeOf(parcel)
    await new Promise<void>((begin) => {
      queue.push({ size, begin })
      beginNext()
    })
    try {
      return await understand(parcel)
    } finally {
      underWay -= size
      beginNext()
    }
  }
}

const sizeOf = ({ bytes, entry }: Parcel): number => Math.max(bytes.length, entry?.size ?? 0)

/** What goes to a thread and what comes back: `understood` is absent when something broke. */
export interface Asked {
  readonly id: number
  readonly parcel: Parcel
}

export interface Answer {
  readonly id: number
  readonly understood?: Understood
}

/** A thread's side: answers one parcel. The recordings stay where they are; the original goes back only when it is wanted. */
export async function answerTo({ id, parcel }: Asked, understand: Understand, withOriginal: boolean): Promise<Answer> {
  try {
    const { recordings: _recordings, original, ...understood } = await understand(parcel)
    return { id, understood: { ...understood, ...(withOriginal && original ? { original } : {}) } }
  } catch {
    return { id }
  }
}

/** Questions to one thread and their answers. `post` gives it a message whose bytes it may take along. */
export class WorkerLink implements FileWorker {
  #ready = false
  #lost = false
  #last = 0
  readonly #open = new Map<number, { readonly take: (understood: Understood) => void; readonly fail: (why: Error) => void }>()
  readonly #post: (asked: Asked) => void

  constructor(post: (asked: Asked) => void) {
    this.#post = post
  }

  readonly ready = (): boolean => this.#ready && !this.#lost

  readonly understand: Understand = (parcel) =>
    new Promise((take, fail) => {
      const id = this.#last++
      this.#open.set(id, { take, fail })
      // a view would take its whole block along, and the bytes are wanted here once more when the thread is lost
      this.#post({ id, parcel: { ...parcel, bytes: parcel.bytes.slice() } })
    })

  /** An answer, or the word that it has begun. */
  hear(answer: Answer | 'ready'): void {
    if (answer === 'ready') {
      this.#ready = true
      return
    }
    const asked = this.#open.get(answer.id)
    this.#open.delete(answer.id)
    if (answer.understood) asked?.take(answer.understood)
    else asked?.fail(new Error('not understood'))
  }

  /** The thread is gone: what it had is understood elsewhere. */
  lose(): void {
    this.#lost = true
    for (const { fail } of this.#open.values()) fail(new Error('lost'))
    this.#open.clear()
  }
}
