import type { Metres, Seconds, UnixSeconds } from '#basics/units.ts'
import type { Pause } from '../recording.ts'
import type { Streams } from '../streams.ts'

/**
 * From one point to the next: the unit in which a recording is understood. Columns beside those of the recording, for there are millions of steps in ten
 * years: what stands in a row is of the step that ends at its point. `seconds` is 0 where none ends: the first point, a time that goes back, a pause, another
 * leg; it is at most `LONGEST_STEP`, for what lies beyond is not known. `metres` is NaN when neither a distance nor two places are known; `speed` m/s.
 */
export interface Steps {
  readonly count: number
  /** Row of the point at which a step begins. */
  readonly before: Int32Array
  readonly seconds: Float64Array
  readonly metres: Float64Array
  readonly speed: Float64Array
  /** Beyond `LONGEST_STEP`, of the steps in which somebody moved on, as one does where a watch writes a point a minute. */
  readonly unseenS: Seconds
}

/** Watches that record "when something changes" leave up to half a minute between points. */
export const LONGEST_STEP = 30
/** Longer is a break of the recording, whatever was gone meanwhile. */
const LONGEST_GAP = 300
/** Slower is standing, m/s. */
export const MOVING = 0.5

/** Rows of one leg, in the order of the file. */
export interface Range {
  readonly from: UnixSeconds
  readonly to: UnixSeconds
}

/** The steps of a leg; of all rows when no range is given. */
export function stepsOf(streams: Streams, range: Range | undefined, pauses: readonly Pause[]): Steps {
  const time = streams.of('time') ?? NOTHING
  const seconds = new Float64Array(time.length)
  const before = new Int32Array(time.length)
  const count = walk(time, range ?? ALWAYS, pauses.length > 0 ? inPauses(pauses) : undefined, seconds, before)
  const metres = lengths(streams, before, seconds)
  const speed = speeds(streams.of('spd'), metres, seconds)
  return { count, before, seconds, metres, speed, unseenS: cut(seconds, metres) }
}

/** Cuts steps to what is known of them, and gives the time of those in which somebody moved on beyond that. */
function cut(seconds: Float64Array, metres: Float64Array): Seconds {
  let unseenS = 0
  for (let row = 0; row < seconds.length; row++) {
    const lasted = seconds[row]!
    if (lasted <= LONGEST_STEP) continue
    if (lasted <= LONGEST_GAP && metres[row]! >= MOVING * lasted) unseenS += lasted - LONGEST_STEP
    seconds[row] = LONGEST_STEP
  }
  return unseenS
}

const ALWAYS: Range = { from: 0, to: Number.POSITIVE_INFINITY }

/** Goes from point to point and gives the number of steps. `seconds`: of each, however long; `before`: the row of the point at which it began. */
function walk(
  time: ArrayLike<number>,
  { from, to }: Range,
  paused: ((at: UnixSeconds) => boolean) | undefined,
  seconds: Float64Array,
  before: Int32Array,
): number {
  let count = 0
  let last = -1
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at > 0 && at >= from && at <= to)) continue
    if (last >= 0 && at < time[last]!) {
      // one time that is ahead of all others must not take them along: the step to it is taken back
      if (count === 0) last = -1
      else if (seconds[last]! > 0 && at > time[before[last]!]!) {
        seconds[last] = 0
        last = before[last]!
        count--
      }
    }
    if (last >= 0) {
      const after = at - time[last]!
      if (after <= 0) continue
      if (!paused?.(at)) {
        seconds[row] = after
        before[row] = last
        count++
      }
    }
    last = row
  }
  return count
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
function lengths(streams: Streams, before: Int32Array, seconds: Float64Array): Float64Array {
  const distance = streams.of('dist')
  const lat = streams.of('lat')
  const lon = streams.of('lon')
  if (distance) return byDistance(distance, before, seconds)
  return lat && lon ? byPlace(lat, lon, before, seconds) : new Float64Array(seconds.length).fill(Number.NaN)
}

function byDistance(distance: ArrayLike<number>, before: Int32Array, seconds: Float64Array): Float64Array {
  const metres = new Float64Array(seconds.length)
  for (let row = 0; row < metres.length; row++) metres[row] = seconds[row]! > 0 ? nonNegative(distance[row]! - distance[before[row]!]!) : Number.NaN
  return metres
}

function byPlace(lat: ArrayLike<number>, lon: ArrayLike<number>, before: Int32Array, seconds: Float64Array): Float64Array {
  const metres = new Float64Array(seconds.length)
  for (let row = 0; row < metres.length; row++) metres[row] = seconds[row]! > 0 ? between(lat, lon, before[row]!, row) : Number.NaN
  return metres
}

const between = (lat: ArrayLike<number>, lon: ArrayLike<number>, from: number, to: number): Metres => haversine(lat[from]!, lon[from]!, lat[to]!, lon[to]!)

/**
 * As the watch said it, else by the distance; over a gap by the distance where it is known, for what the watch says at its end is how fast it went on. `seconds`
 * here are those between the points, however long. NaN where no step ends.
 */
function speeds(said: ArrayLike<number> | undefined, metres: Float64Array, seconds: Float64Array): Float64Array {
  const speed = new Float64Array(metres.length)
  for (let row = 0; row < speed.length; row++) {
    const here = said === undefined ? Number.NaN : said[row]!
    const lasted = seconds[row]!
    const far = metres[row]!
    speed[row] = here >= 0 && lasted > 0 && (lasted < LONGEST_STEP || !(far >= 0)) ? here : far / lasted
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
  const north = Math.sin(((lat2 - lat1) * RADIANS) / 2)
  const east = Math.sin(((lon2 - lon1) * RADIANS) / 2)
  const chord = north * north + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * east * east
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)))
}
