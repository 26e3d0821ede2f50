import type { Seconds, UnixSeconds } from '#basics/units.ts'
import type { Streams } from '../streams.ts'
import type { Range, Steps } from './steps.ts'

/**
 * A recording reduced to at most 120 points for a chart, small enough to be kept with the run for good. Arrays run side by side; null where
 * nothing was known. The whole recording is in the original file.
 */
export interface Curves {
  /** Seconds between two points, counted from the start. */
  readonly everyS: Seconds
  /** m/s, hundredths. */
  readonly speed: readonly (number | null)[]
  readonly hr?: readonly (number | null)[]
  /** As the watch wrote it: of one leg or both, as `cadence.counted` says. */
  readonly cad?: readonly (number | null)[]
  readonly alt?: readonly (number | null)[]
  /** Outline of the way: places to 11 m, in the encoding of polylines (five bits a character, differences). */
  readonly track?: string
}

const MOST_POINTS = 120

export function curvesOf(streams: Streams, steps: Steps, range: Range): Curves | undefined {
  if (!(range.to > range.from)) return undefined
  const everyS = stepFor(range.to - range.from)
  const size = Math.min(MOST_POINTS, Math.ceil((range.to - range.from) / everyS) || 1)
  const buckets = bucketsOf(steps, streams.of('time') ?? steps.speed, range.from, everyS, size)
  const [speed, hr, cad, alt] = [new Buckets(size), new Buckets(size), new Buckets(size), new Buckets(size)]
  speed.add(steps, buckets, steps.speed)
  for (const [curve, channel] of [
    [hr, 'hr'],
    [cad, 'cad'],
    [alt, 'alt'],
  ] as const) {
    const column = streams.of(channel)
    if (column) curve.add(steps, buckets, column, steps.row)
  }
  if (!speed.any && !hr.any) return undefined
  const track = trackOf(streams, range, everyS)
  return {
    everyS,
    speed: speed.means(100),
    ...(hr.any ? { hr: hr.means(1) } : {}),
    ...(cad.any ? { cad: cad.means(1) } : {}),
    ...(alt.any ? { alt: alt.means(1) } : {}),
    ...(track === '' ? {} : { track }),
  }
}

/** A point a minute for what takes an hour or two; whole multiples of ten seconds. */
const stepFor = (seconds: Seconds): Seconds => Math.max(seconds < 1200 ? 10 : seconds < 3600 ? 30 : 60, Math.ceil(seconds / MOST_POINTS / 10) * 10)

/** For each step the point of the chart that it belongs to. */
function bucketsOf({ count, row }: Steps, time: ArrayLike<number>, from: UnixSeconds, everyS: Seconds, size: number): Uint8Array {
  const buckets = new Uint8Array(count)
  for (let step = 0; step < count; step++) buckets[step] = Math.min(size - 1, Math.floor((time[row[step]!]! - from) / everyS))
  return buckets
}

class Buckets {
  any = false
  readonly #sums: Float64Array
  readonly #seconds: Float64Array

  constructor(size: number) {
    this.#sums = new Float64Array(size)
    this.#seconds = new Float64Array(size)
  }

  /** The values of all steps, weighted by time; with `row` those of the rows of the steps. */
  add({ count, seconds }: Steps, buckets: Uint8Array, values: Float64Array | Float32Array, row?: Int32Array): void {
    const [sums, weights] = [this.#sums, this.#seconds]
    for (let step = 0; step < count; step++) {
      const value = values[row === undefined ? step : row[step]!]!
      if (Number.isNaN(value)) continue
      this.any = true
      const bucket = buckets[step]!
      sums[bucket]! += value * seconds[step]!
      weights[bucket]! += seconds[step]!
    }
  }

  /** Rounded to 1/`parts`. */
  means(parts: number): (number | null)[] {
    return Array.from(this.#sums, (sum, at) => (this.#seconds[at]! > 0 ? Math.round((sum / this.#seconds[at]!) * parts) / parts : null))
  }
}

/** One place in each step, as differences: the polyline encoding of map services. Four digits after the point are 11 m. */
function trackOf(streams: Streams, range: Range, everyS: Seconds): string {
  const [time, lat, lon] = [streams.of('time'), streams.of('lat'), streams.of('lon')]
  if (!time || !lat || !lon) return ''
  let [text, next, north, east] = ['', range.from, 0, 0]
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at >= next) || at > range.to || Number.isNaN(lat[row]!) || Number.isNaN(lon[row]!)) continue
    const [toNorth, toEast] = [Math.round(lat[row]! * 1e4), Math.round(lon[row]! * 1e4)]
    text += encoded(toNorth - north) + encoded(toEast - east)
    ;[north, east, next] = [toNorth, toEast, Math.max(next, at) + everyS]
  }
  return text
}

function encoded(value: number): string {
  let [rest, text] = [value < 0 ? ~(value << 1) : value << 1, '']
  for (; rest >= 0x20; rest >>>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
  return text + String.fromCharCode(rest + 63)
}
