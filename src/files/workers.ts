import type { Parcel, Understand, Understood } from './understand.ts'

/** Another thread that understands files, one after the other. */
export interface FileWorker {
  /** False until it has begun: a parcel would only wait there. */
  readonly ready: () => boolean
  /** Rejects when the thread is lost or something of ours broke in it: the parcel is then understood here. */
  readonly understand: Understand
}

/**
 * Parcels that one worker has at a time. Whoever gives them out is at work, too, and looks up only between two files: so they are as many as it takes for
 * the smallest files to last as long as the largest.
 */
const AT_A_TIME = 8

/** How many files may be begun before the first is told: as many as all may have, and some that wait behind one that takes long. */
export const aheadOf = (workers: number): number => (workers === 0 ? 0 : (workers + 1) * AT_A_TIME)

/** The workers together have no more than this many bytes: the largest files are understood here. */
const MOST_WAITING = 16_000_000

/** Gives the files out in their order: to the worker that has least to do, as long as one has room, else to `here`, this thread, which does one after another. */
export function sharedAmong(workers: readonly FileWorker[], here: Understand): Understand {
  const giving = new Giving(workers, here)
  return (parcel) => giving.understood(parcel)
}

/** A parcel that waits for somebody to take it. */
interface Waiting {
  readonly parcel: Parcel
  readonly take: (understood: Understood | Promise<Understood>) => void
  /** A worker broke over it, or was lost with it: it is understood here. */
  readonly failed?: true
}

interface Taker {
  readonly worker: FileWorker
  parcels: number
  bytes: number
}

class Giving {
  readonly #queue: Waiting[] = []
  readonly #workers: readonly Taker[]
  readonly #here: Understand
  #busyHere = false

  constructor(workers: readonly FileWorker[], here: Understand) {
    this.#workers = workers.map((worker) => ({ worker, parcels: 0, bytes: 0 }))
    this.#here = here
  }

  understood(parcel: Parcel): Promise<Understood> {
    return new Promise((take) => {
      this.#queue.push({ parcel, take })
      this.#giveOut()
    })
  }

  #giveOut(): void {
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      const taker = next.failed ? undefined : this.#withRoom(next.parcel)
      if (!taker && this.#busyHere) return
      this.#queue.shift()
      if (taker) void this.#there(next, taker)
      else void this.#understandHere(next)
    }
  }

  #withRoom(parcel: Parcel): Taker | undefined {
    const bytes = this.#workers.reduce((sum, each) => sum + each.bytes, sizeOf(parcel))
    const free = bytes > MOST_WAITING ? [] : this.#workers.filter(({ worker, parcels }) => worker.ready() && parcels < AT_A_TIME)
    return free.sort((a, b) => a.parcels - b.parcels)[0]
  }

  async #there(waiting: Waiting, taker: Taker): Promise<void> {
    const size = sizeOf(waiting.parcel)
    taker.parcels++
    taker.bytes += size
    try {
      waiting.take(await taker.worker.understand(waiting.parcel))
    } catch {
      // nobody waits longer for it than those behind it
      this.#queue.unshift({ ...waiting, failed: true })
    }
    taker.parcels--
    taker.bytes -= size
    this.#giveOut()
  }

  async #understandHere({ parcel, take }: Waiting): Promise<void> {
    this.#busyHere = true
    const understood = this.#here(parcel)
    take(understood)
    await understood.catch(() => undefined)
    this.#busyHere = false
    this.#giveOut()
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
