import type { Metres, MetresPerSecond, Seconds, UnixSeconds } from '#basics/units.ts'
import type { Pause } from '../recording.ts'
import type { Streams } from '../streams.ts'

/** From one point to the next: the unit in which a recording is understood. Steps back in time and steps over a pause are left out. */
export interface Step {
  /** Row of the later point. */
  readonly row: number
  readonly at: UnixSeconds
  /** At most `LONGEST_STEP`: the time beyond is not known. */
  readonly seconds: Seconds
  /** NaN when neither a distance nor two places are known. */
  readonly metres: Metres
  readonly speed: MetresPerSecond
}

/** Watches that record "when something changes" leave up to half a minute between points. */
const LONGEST_STEP = 30

/** Rows of one leg, in the order of the file. */
export interface Range {
  readonly from: UnixSeconds
  readonly to: UnixSeconds
}

/** Walks over the steps of a leg; all rows when no range is given. */
export function eachStep(streams: Streams, range: Range | undefined, pauses: readonly Pause[], see: (step: Step) => void): void {
  const time = streams.of('time')
  if (!time) return
  const length = lengths(streams)
  const speed = streams.of('spd')
  const paused = inPauses(pauses)
  let before = -1
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at > 0) || (range && (at < range.from || at > range.to))) continue
    if (before >= 0) {
      const seconds = at - time[before]!
      if (seconds <= 0) continue
      if (!paused(at)) {
        const metres = length(before, row)
        const capped = Math.min(seconds, LONGEST_STEP)
        see({ row, at, seconds: capped, metres, speed: given(speed?.[row]) ?? metres / seconds })
      }
    }
    before = row
  }
}

const given = (value: number | undefined): number | undefined => (value === undefined || Number.isNaN(value) ? undefined : value)

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
function lengths(streams: Streams): (from: number, to: number) => Metres {
  const [distance, lat, lon] = [streams.of('dist'), streams.of('lat'), streams.of('lon')]
  if (distance) return (from, to) => nonNegative(distance[to]! - distance[from]!)
  if (lat && lon) return (from, to) => haversine(lat[from]!, lon[from]!, lat[to]!, lon[to]!)
  return () => Number.NaN
}

/** A counter that goes back began again. */
const nonNegative = (metres: number): number => (metres < 0 ? 0 : metres)

const RADIANS = Math.PI / 180
/** Mean radius of the earth, m (IUGG). */
const EARTH = 6_371_008.8

/** Metres between two places on a sphere; NaN when one of them is not known. */
export function haversine(lat1: number, lon1: number, lat2: number, lon2: number): Metres {
  const [north, east] = [Math.sin(((lat2 - lat1) * RADIANS) / 2), Math.sin(((lon2 - lon1) * RADIANS) / 2)]
  const chord = north * north + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * east * east
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)))
}
