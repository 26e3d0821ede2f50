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
  const ofRows = (channel: Channel, parts: number) => {
    const column = streams.of(channel)
    return column && meansOf(column, steps, ends, parts, steps.row)
  }
  const [speed, hr] = [meansOf(steps.speed, steps, ends, 100), ofRows('hr', 1)]
  if (!speed && !hr) return undefined
  const track = trackOf(streams, range, everyS)
  return {
    everyS,
    speed: speed ?? Array.from(ends, () => null),
    ...given('hr', hr),
    ...given('cad', ofRows('cad', 1)),
    ...given('alt', ofRows('alt', 1)),
    ...(track === '' ? {} : { track }),
  }
}

/** A point a minute for what takes an hour or two; whole multiples of ten seconds. */
const stepFor = (seconds: Seconds): Seconds => Math.max(seconds < 1200 ? 10 : seconds < 3600 ? 30 : 60, Math.ceil(seconds / MOST_POINTS / 10) * 10)

/** For each point of the chart how many steps come before its end. */
function endsOf({ count, row }: Steps, time: ArrayLike<number>, from: UnixSeconds, everyS: Seconds, points: number): Int32Array {
  const ends = new Int32Array(points).fill(count)
  let step = 0
  for (let point = 0; point < points - 1; point++) {
    const end = from + (point + 1) * everyS
    while (step < count && time[row[step]!]! < end) step++
    ends[point] = step
  }
  return ends
}

/**
 * The values of the steps of each point, weighted by time and rounded to 1/`parts`; with `row` those of the rows of the steps. Undefined when there is no value
 * at all.
 */
function meansOf(
  values: Float64Array | Float32Array,
  { seconds }: Steps,
  ends: Int32Array,
  parts: number,
  row?: Int32Array,
): readonly (number | null)[] | undefined {
  const means: (number | null)[] = []
  let [any, step] = [false, 0]
  for (let point = 0; point < ends.length; point++) {
    let [sum, weight] = [0, 0]
    for (const end = ends[point]!; step < end; step++) {
      const value = values[row === undefined ? step : row[step]!]!
      if (Number.isNaN(value)) continue
      any = true
      sum += value * seconds[step]!
      weight += seconds[step]!
    }
    means.push(weight > 0 ? Math.round((sum / weight) * parts) / parts : null)
  }
  return any ? means : undefined
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
