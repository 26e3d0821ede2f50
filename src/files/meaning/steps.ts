import type { Metres, MetresPerSecond, Seconds, UnixSeconds } from '#basics/units.ts'
import type { Pause } from '../recording.ts'
import type { Streams } from '../streams.ts'

/**
 * From one point to the next: the unit in which a recording is understood. Steps back in time and steps over a pause are left out.
 * `row` is that of the later point; `seconds` at most `LONGEST_STEP`, the time beyond is not known; `metres` is NaN when neither a distance
 * nor two places are known. Plain arguments, for there are millions of steps in ten years.
 */
export type SeeStep = (row: number, at: UnixSeconds, seconds: Seconds, metres: Metres, speed: MetresPerSecond) => void

/** Watches that record "when something changes" leave up to half a minute between points. */
const LONGEST_STEP = 30

/** Rows of one leg, in the order of the file. */
export interface Range {
  readonly from: UnixSeconds
  readonly to: UnixSeconds
}

/** Walks over the steps of a leg; all rows when no range is given. */
export function eachStep(streams: Streams, range: Range | undefined, pauses: readonly Pause[], see: SeeStep): void {
  const time = streams.of('time')
  if (!time) return
  const length = lengths(streams)
  const speed = streams.of('spd')
  const paused = inPauses(pauses)
  const [from, to] = range ? [range.from, range.to] : [0, Number.POSITIVE_INFINITY]
  let before = -1
  for (let row = 0; row < time.length; row++) {
    const at = time[row]!
    if (!(at > 0 && at >= from && at <= to)) continue
    if (before >= 0) {
      const seconds = at - time[before]!
      if (seconds <= 0) continue
      if (!paused(at)) {
        const metres = length(before, row)
        const said = speed === undefined ? Number.NaN : speed[row]!
        see(row, at, seconds < LONGEST_STEP ? seconds : LONGEST_STEP, metres, said >= 0 ? said : metres / seconds)
      }
    }
    before = row
  }
}

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
