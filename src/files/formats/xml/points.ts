import type { Seconds, UnixSeconds } from '#basics/units.ts'
import type { Pause } from '../../recording.ts'
import { channelAt, Streams } from '../../streams.ts'
import { IsoTimes } from './iso-time.ts'
import { numberIn } from './number-in.ts'
import type { Written } from './written.ts'

/** The points of an XML file on their way into columns, with the times at which its tracks and sessions begin and end. */
export class Points {
  readonly streams = new Streams(4096)
  readonly pauses: Pause[] = []
  count = 0
  /** Those of them that have a time. */
  timed = 0
  /** Time of the last point, of the last point before the present stretch. */
  last: UnixSeconds | undefined
  #row = -1
  #stretchBegins = false
  readonly #times = new IsoTimes()

  begin(): void {
    this.count++
    this.#row = this.streams.row()
  }

  /** `channel`: its place in `CHANNELS`. Gives whether a number is written there. */
  put(channel: number, written: Written): boolean {
    const value = written.length === 0 ? Number.NaN : numberIn(written)
    if (!Number.isFinite(value)) return false
    if (this.#row >= 0) this.streams.put(channel, this.#row, value)
    return true
  }

  time(written: Written): void {
    const at = this.#times.read(written)
    if (at === undefined || this.#row < 0) return
    this.timed++
    this.streams.put(TIME, this.#row, at)
    if (this.#stretchBegins && this.last !== undefined && at > this.last) this.pauses.push({ from: this.last, to: at })
    this.#stretchBegins = false
    this.last = at
  }

  /** A time anywhere in the file; undefined when it is none. */
  read(written: Written): UnixSeconds | undefined {
    return this.#times.read(written)
  }

  /** Offset of the times, where the file names one. */
  get offsetS(): Seconds | undefined {
    return this.#times.offsetS
  }

  /** The recording was interrupted: the time until the next point is a pause. */
  interrupted(): void {
    this.#stretchBegins = true
  }

  /** Another activity begins: what lies between is no pause. */
  startsAnew(): void {
    this.#stretchBegins = false
  }
}

const TIME = channelAt('time')
