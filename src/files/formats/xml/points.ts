import type { Seconds, UnixSeconds } from '#basics/units.ts'
import type { Pause } from '../../recording.ts'
import { type Channel, channelAt, Streams } from '../../streams.ts'
import { IsoTimes } from './iso-time.ts'
import { numberIn } from './number-in.ts'

/** The points of an XML file on their way into columns, with the times at which its tracks and sessions begin and end. */
export class Points {
  readonly streams = new Streams(4096)
  readonly pauses: Pause[] = []
  count = 0
  /** Offset of the times, where the file names one. */
  offsetS: Seconds | undefined
  /** Time of the last point, of the last point before the present stretch. */
  last: UnixSeconds | undefined
  #row = -1
  #stretchBegins = false
  readonly #times = new IsoTimes()

  begin(): void {
    this.count++
    this.#row = this.streams.row()
  }

  put(channel: Channel, text: string, scale = 1): void {
    if (this.#row < 0 || text === '') return
    const value = numberIn(text)
    if (Number.isFinite(value)) this.streams.put(AT[channel], this.#row, value * scale)
  }

  time(text: string): void {
    const at = this.read(text)
    if (at === undefined || this.#row < 0) return
    this.streams.put(AT.time, this.#row, at)
    if (this.#stretchBegins && this.last !== undefined && at > this.last) this.pauses.push({ from: this.last, to: at })
    this.#stretchBegins = false
    this.last = at
  }

  /** A time anywhere in the file; undefined when it is none. */
  read(text: string): UnixSeconds | undefined {
    const time = this.#times.read(text)
    if (time?.offsetS !== undefined) this.offsetS ??= time.offsetS
    return time?.at
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

const AT = {
  time: channelAt('time'),
  lat: channelAt('lat'),
  lon: channelAt('lon'),
  alt: channelAt('alt'),
  dist: channelAt('dist'),
  spd: channelAt('spd'),
  hr: channelAt('hr'),
  cad: channelAt('cad'),
  fcad: channelAt('fcad'),
  pwr: channelAt('pwr'),
  temp: channelAt('temp'),
  sl: channelAt('sl'),
  st: channelAt('st'),
  vo: channelAt('vo'),
  vr: channelAt('vr'),
  sb: channelAt('sb'),
} as const
