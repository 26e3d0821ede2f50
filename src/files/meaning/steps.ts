import type { Metres, UnixSeconds } from '#basics/units.ts'
import type { Pause } from '../recording.ts'
import type { Streams } from '../streams.ts'

/**
 * From one point to the next: the unit in which a recording is understood. Steps back in time and steps over a pause are left out. Columns, side by side,
 * for there are millions of steps in ten years: `row` is that of the later point; `seconds` at most `LONGEST_STEP`, the time beyond is not known;
 * `metres` is NaN when neither a distance nor two places are known; `speed` m/s.
 */
export interface Steps {
  readonly count: number
  readonly row: Int32Array
  readonly seconds: Float64Array
  readonly metres: Float64Array
  readonly speed: Float64Array
}

/** Watches that record "when something changes" leave up to half a minute between points. */
const LONGEST_STEP = 30

/** Rows of one leg, in the order of the file. */
export interface Range {
  readonly from: UnixSeconds
  readonly to: UnixSeconds
}

/** The steps of a leg; of all rows when no range is given. */
export function stepsOf(streams: Streams, range: Range | undefined, pauses: readonly Pause[]): Steps {
  const time = streams.of('time') ?? NOTHING
  const [rows, seconds] = [new Int32Array(time.length), new Float64Array(time.length)]
  /** Row of the earlier point. */
  const befores = new Int32Array(time.length)
  const paused = pauses.length > 0 ? inPauses(pauses) : undefined
  const [from, to] = range ? [range.from, range.to] : [0, Number.POSITIVE_INFINITY]
  let [count, before] = [0, -1]
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at > 0 && at >= from && at <= to)) continue
    if (before >= 0 && at < time[before]!) {
      // one time that is ahead of all others must not take them along: the step to it is taken back
      if (count === 0) before = -1
      else if (rows[count - 1] === before && at > time[befores[count - 1]!]!) before = befores[--count]!
    }
    if (before >= 0) {
      const after = at - time[before]!
      if (after <= 0) continue
      if (!paused?.(at)) {
        rows[count] = row
        befores[count] = before
        seconds[count++] = after
      }
    }
    before = row
  }
  const metres = lengths(streams, befores, rows, count)
  const speed = speeds(streams.of('spd'), rows, metres, seconds)
  for (let step = 0; step < count; step++) if (seconds[step]! > LONGEST_STEP) seconds[step] = LONGEST_STEP
  return { count, row: rows, seconds, metres, speed }
}

const NOTHING = new Float64Array()

/** Whether a time lies in a pause; asked in ascending order. */
function inPauses(pauses: readonly Pause[]): (at: UnixSeconds) => boolean {
  let next = 0
  return (at) => {
    while (next < pauses.length && pauses[next]!.to < at) next++
    const pause = pauses[next]
    return pause !== undefined && at > pause.from && at <= pause.to
  }
}

/** How far from one row to another: by the distance that the watch counted, else by where the points lie. */
function lengths(streams: Streams, from: Int32Array, to: Int32Array, count: number): Float64Array {
  const [distance, lat, lon] = [streams.of('dist'), streams.of('lat'), streams.of('lon')]
  const metres = new Float64Array(from.length)
  if (distance) for (let step = 0; step < count; step++) metres[step] = nonNegative(distance[to[step]!]! - distance[from[step]!]!)
  else if (lat && lon) for (let step = 0; step < count; step++) metres[step] = between(lat, lon, from[step]!, to[step]!)
  else metres.fill(Number.NaN)
  return metres
}

const between = (lat: ArrayLike<number>, lon: ArrayLike<number>, from: number, to: number): Metres => haversine(lat[from]!, lon[from]!, lat[to]!, lon[to]!)

/** As the watch said it, else by the distance; `seconds` here are those between the points, however long. */
function speeds(said: ArrayLike<number> | undefined, row: Int32Array, metres: Float64Array, seconds: Float64Array): Float64Array {
  const speed = new Float64Array(metres.length)
  for (let step = 0; step < speed.length; step++) {
    const here = said === undefined ? Number.NaN : said[row[step]!]!
    speed[step] = here >= 0 ? here : metres[step]! / seconds[step]!
  }
  return speed
}

/** A counter that goes back began again. */
const nonNegative = (metres: number): number => (metres < 0 ? 0 : metres)

const RADIANS = Math.PI / 180
/** Mean radius of the earth, m (IUGG). */
const EARTH = 6_371_008.8

/** Metres between two places on a sphere; NaN when one of them is not known. */
function haversine(lat1: number, lon1: number, lat2: number, lon2: number): Metres {
  const [north, east] = [Math.sin(((lat2 - lat1) * RADIANS) / 2), Math.sin(((lon2 - lon1) * RADIANS) / 2)]
  const chord = north * north + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * east * east
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)))
}
