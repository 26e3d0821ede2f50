import { given } from '#basics/given.ts'
import type { Seconds, UnixSeconds } from '#basics/units.ts'
import type { Channel, Streams } from '../streams.ts'
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
  const ends = endsOf(steps, streams.of('time') ?? steps.speed, range.from, everyS, Math.min(MOST_POINTS, Math.ceil((range.to - range.from) / everyS) || 1))
  const of = (channel: Channel, parts: number) => meansOf(streams.of(channel), steps, ends, parts)
  const speed = meansOf(steps.speed, steps, ends, 100)
  const hr = of('hr', 1)
  if (!speed && !hr) return undefined
  const track = trackOf(streams, range, everyS)
  return {
    everyS,
    speed: speed ?? Array.from(ends, () => null),
    ...given('hr', hr),
    ...given('cad', of('cad', 1)),
    ...given('alt', of('alt', 1)),
    ...(track === '' ? {} : { track }),
  }
}

/** A point a minute for what takes an hour or two; whole multiples of ten seconds. */
const stepFor = (seconds: Seconds): Seconds => Math.max(seconds < 1200 ? 10 : seconds < 3600 ? 30 : 60, Math.ceil(seconds / MOST_POINTS / 10) * 10)

/** For each point of the chart the row behind its last step. */
function endsOf({ seconds }: Steps, time: ArrayLike<number>, from: UnixSeconds, everyS: Seconds, points: number): Int32Array {
  const ends = new Int32Array(points).fill(seconds.length)
  let row = 0
  for (let point = 0; point < points - 1; point++) {
    const end = from + (point + 1) * everyS
    while (row < seconds.length && !(seconds[row]! > 0 && time[row]! >= end)) row++
    ends[point] = row
  }
  return ends
}

/** The values of each point of the chart, rounded to 1/`parts`. Undefined when there is no value at all. */
function meansOf(values: Column, { seconds }: Steps, ends: Int32Array, parts: number): readonly (number | null)[] | undefined {
  if (values === undefined) return undefined
  const means: (number | null)[] = []
  let any = false
  for (let point = 0; point < ends.length; point++) {
    const mean = meanBetween(values, seconds, point === 0 ? 0 : ends[point - 1]!, ends[point]!)
    any ||= !Number.isNaN(mean)
    means.push(Number.isNaN(mean) ? null : Math.round(mean * parts) / parts)
  }
  return any ? means : undefined
}

type Column = Float64Array | Float32Array | undefined

/** Weighted by the time of the steps that end in these rows; NaN when there is nothing. */
function meanBetween(values: NonNullable<Column>, seconds: Float64Array, from: number, to: number): number {
  let sum = 0
  let weight = 0
  for (let row = from; row < to; row++) {
    const value = values[row]!
    if (Number.isNaN(value) || seconds[row] === 0) continue
    sum += value * seconds[row]!
    weight += seconds[row]!
  }
  return sum / weight
}

/** One place in each step, as differences: the polyline encoding of map services. Four digits after the point are 11 m. */
function trackOf(streams: Streams, range: Range, everyS: Seconds): string {
  const time = streams.of('time')
  const lat = streams.of('lat')
  const lon = streams.of('lon')
  if (!time || !lat || !lon) return ''
  let text = ''
  let next = range.from
  let north = 0
  let east = 0
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at >= next) || at > range.to || Number.isNaN(lat[row]!) || Number.isNaN(lon[row]!)) continue
    const toNorth = Math.round(lat[row]! * 1e4)
    const toEast = Math.round(lon[row]! * 1e4)
    text += encoded(toNorth - north) + encoded(toEast - east)
    ;[north, east, next] = [toNorth, toEast, Math.max(next, at) + everyS]
  }
  return text
}

function encoded(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1
  let text = ''
  for (; rest >= 0x20; rest >>>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
  return text + String.fromCharCode(rest + 63)
}
