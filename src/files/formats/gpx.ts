import { fail, ok, type Result } from '#basics/result.ts'
import type { UnixSeconds } from '#basics/units.ts'
import type { Problem, Recording, Session } from '../recording.ts'
import type { Channel } from '../streams.ts'
import { savedOf } from './xml/faults.ts'
import { Points } from './xml/points.ts'
import { walkXml } from './xml/walk.ts'

/**
 * Reads a GPX file (1.0 and 1.1) with the extensions that watches add. Tracks with less than three hours between them are one session that
 * was interrupted. Routes and way points are plans, not recordings: they are left. Fails when it is no GPX at all.
 */
export function readGpx(bytes: Uint8Array, stillTime?: () => boolean): Result<readonly Recording[], Problem> {
  const reader = new GpxReader()
  const problems = walkXml(bytes, reader, stillTime)
  if (!reader.isGpx) return fail({ code: 'not-this-format', says: 'This is no GPX file.' })
  return ok([reader.recording(problems)])
}

interface Track {
  title?: string
  sport?: string
  from?: UnixSeconds
  to?: UnixSeconds
  timeless: boolean
}

class GpxReader {
  isGpx = false
  readonly #points = new Points()
  readonly #tracks: Track[] = []
  #device: string | undefined
  #segments = 0
  #place: 'point' | 'track' | 'outside' = 'outside'

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'trkpt') this.#point(attributes)
    else if (name === 'trk') this.#track()
    else if (name === 'trkseg') this.#segment()
    else if (name === 'gpx') {
      this.isGpx = true
      this.#device = attributes.creator || undefined
    }
  }

  close = (name: string, text: string): void => {
    if (this.#place === 'point') this.#closeInPoint(name, text)
    else if (this.#place === 'track') this.#closeInTrack(name, text)
  }

  recording(found: readonly Problem[]): Recording {
    const { streams, pauses, count, offsetS } = this.#points
    const problems = [...found, ...this.#missing()]
    return {
      format: 'gpx',
      kind: count > 0 ? 'activity' : 'route',
      ...(this.#device === undefined ? {} : { device: this.#device }),
      streams,
      sessions: sessionsOf(this.#tracks),
      laps: [],
      pauses,
      developer: [],
      ...(offsetS === undefined ? {} : { localMinusUtcS: offsetS }),
      clock: true,
      steps: [],
      counts: { records: count, sessions: this.#tracks.length, laps: this.#segments },
      problems,
      ...(found.length > 0 ? { recovered: savedOf(found, count) } : {}),
    }
  }

  #missing(): Problem[] {
    if (this.#points.count === 0) return [{ code: 'empty', says: 'There is no recorded track in it: a planned route, perhaps.' }]
    return this.#points.last === undefined ? [{ code: 'no-time', says: 'Its points have no times: it is a route, not a run.' }] : []
  }

  #track(): void {
    this.#place = 'track'
    if (this.#tracks.length < MOST_TRACKS) this.#tracks.push({ timeless: true })
  }

  #segment(): void {
    this.#segments++
    this.#points.interrupted()
  }

  #point({ lat, lon }: Readonly<Record<string, string>>): void {
    this.#place = 'point'
    this.#points.begin()
    this.#points.put('lat', lat ?? '')
    this.#points.put('lon', lon ?? '')
  }

  #closeInPoint(name: string, text: string): void {
    if (name === 'trkpt') this.#place = 'track'
    else if (name === 'time') this.#time(text)
    else {
      const channel = POINT[name]
      if (channel) this.#points.put(channel, text)
    }
  }

  #time(text: string): void {
    this.#points.time(text)
    const track = this.#tracks.at(-1)
    if (!track || this.#points.last === undefined) return
    track.timeless = false
    track.from ??= this.#points.last
    track.to = this.#points.last
  }

  #closeInTrack(name: string, text: string): void {
    const track = this.#tracks.at(-1)
    if (name === 'trk') this.#place = 'outside'
    else if (!track || text === '') return
    else if (name === 'name') track.title = text
    else if (name === 'type') track.sport = text
  }
}

const MOST_TRACKS = 20_000

/** Names that makers give to the same thing, without prefix. */
const POINT: Readonly<Record<string, Channel>> = {
  ele: 'alt',
  hr: 'hr',
  heartrate: 'hr',
  cad: 'cad',
  cadence: 'cad',
  RunCadence: 'cad',
  atemp: 'temp',
  temp: 'temp',
  power: 'pwr',
  PowerInWatts: 'pwr',
  watts: 'pwr',
  speed: 'spd',
  distance: 'dist',
}

/** Seconds between two tracks beyond which they are two activities. */
const ANOTHER_ACTIVITY = 3 * 3600

function sessionsOf(tracks: readonly Track[]): Session[] {
  const merged: Track[] = []
  for (const track of tracks) {
    const before = merged.at(-1)
    if (before && goesOn(before, track)) before.to = track.to ?? before.to!
    else merged.push({ ...track })
  }
  return merged.map(({ title, sport, from, to }) => ({
    ...(from === undefined || to === undefined ? {} : { start: from, elapsedS: to - from }),
    ...(sport === undefined ? {} : { sport }),
    ...(title === undefined ? {} : { title }),
  }))
}

const goesOn = (before: Track, track: Track): boolean =>
  before.sport === track.sport && before.to !== undefined && track.from !== undefined && track.from >= before.to && track.from - before.to < ANOTHER_ACTIVITY
