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
const AT_A_TIME = 12

/** How many files may be begun before the first is told: as many as the workers may have, and as many again that wait behind one that takes long. */
export const aheadOf = (workers: number): number => (workers === 0 ? 0 : (workers + 2) * AT_A_TIME)

/** The workers together have no more than this many bytes, and this thread no more unless it is one file: the largest are understood here, alone. */
const MOST_UNDER_WAY = 16_000_000

/** One that has several has no more than this: what takes a tenth of a second would be waited for by all at the end. */
const ENOUGH_AT_A_TIME = 4_000_000

/**
 * Gives the files out in their order: to the worker that has least to do, as long as one has room, else to `here`, this thread, which has `atATimeHere` of
 * them under way: more than one where it waits for the browser meanwhile. Behind one that only this thread may take, the workers go on.
 */
export function sharedAmong(workers: readonly FileWorker[], here: Understand, atATimeHere = 1): Understand {
  const giving = new Giving(workers, here, atATimeHere)
  return (parcel) => giving.understood(parcel)
}

/** A parcel that waits for somebody to take it. */
interface Waiting {
  readonly parcel: Parcel
  readonly take: (understood: Understood) => void
  readonly fail: (cause: unknown) => void
  /** A worker broke over it, or was lost with it: it is understood here. */
  readonly failed?: true
}

/** Who has some parcels under way, and how many bytes come out of them. */
interface Taker {
  readonly understand: Understand
  readonly ready: () => boolean
  readonly most: number
  parcels: number
  bytes: number
}

class Giving {
  readonly #queue: Waiting[] = []
  readonly #workers: readonly Taker[]
  readonly #here: Taker

  constructor(workers: readonly FileWorker[], here: Understand, atATimeHere: number) {
    this.#workers = workers.map(({ understand, ready }) => ({ understand, ready, most: AT_A_TIME, parcels: 0, bytes: 0 }))
    this.#here = { understand: here, ready: () => true, most: atATimeHere, parcels: 0, bytes: 0 }
  }

  understood(parcel: Parcel): Promise<Understood> {
    return new Promise((take, fail) => {
      this.#queue.push({ parcel, take, fail })
      this.#giveOut()
    })
  }

  /** What only this thread may take keeps its place in front of it, and holds up no worker. */
  #giveOut(): void {
    let hereIsAwaited = false
    for (let at = 0; at < this.#queue.length; ) {
      const next = this.#queue[at]!
      const taker = (next.failed ? undefined : this.#workerFor(next.parcel)) ?? (hereIsAwaited ? undefined : this.#hereFor(next.parcel))
      if (taker) {
        this.#queue.splice(at, 1)
        void this.#give(next, taker)
      } else {
        hereIsAwaited = true
        at++
      }
    }
  }

  #workerFor(parcel: Parcel): Taker | undefined {
    const size = sizeOf(parcel)
    const all = this.#workers.reduce((sum, { bytes }) => sum + bytes, size)
    const hasRoom = ({ parcels, bytes, most }: Taker): boolean => parcels === 0 || (parcels < most && bytes + size <= ENOUGH_AT_A_TIME)
    const free = all > MOST_UNDER_WAY ? [] : this.#workers.filter((each) => each.ready() && hasRoom(each))
    return free.sort((a, b) => a.parcels - b.parcels)[0]
  }

  #hereFor(parcel: Parcel): Taker | undefined {
    const { parcels, most, bytes } = this.#here
    return parcels === 0 || (parcels < most && bytes + sizeOf(parcel) <= MOST_UNDER_WAY) ? this.#here : undefined
  }

  async #give(waiting: Waiting, taker: Taker): Promise<void> {
    const size = sizeOf(waiting.parcel)
    taker.parcels++
    taker.bytes += size
    try {
      waiting.take(await taker.understand(waiting.parcel))
    } catch (cause) {
      if (taker === this.#here) waiting.fail(cause)
      // nobody waits longer for it than those behind it
      else this.#queue.unshift({ ...waiting, failed: true })
    }
    taker.parcels--
    taker.bytes -= size
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

/** A thread's side: answers one parcel. The original goes back only when it is wanted. */
export async function answerTo({ id, parcel }: Asked, understand: Understand, withOriginal: boolean): Promise<Answer> {
  try {
    const { original, ...understood } = await understand(parcel)
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
