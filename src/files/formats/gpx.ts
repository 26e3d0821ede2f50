import { fail, ok, type Result } from '#basics/result.ts'
import type { UnixSeconds } from '#basics/units.ts'
import { OF_NO_FORMAT } from '../no-training.ts'
import type { Problem, Recording, Session } from '../recording.ts'
import { channelAt } from '../streams.ts'
import type { Attributes } from './xml/attributes.ts'
import { countOf, savedOf } from './xml/faults.ts'
import { Points } from './xml/points.ts'
import { walkXml } from './xml/walk.ts'
import type { Written } from './xml/written.ts'

/**
 * Reads a GPX file (1.0 and 1.1) with the extensions that watches add. Tracks with less than three hours between them are one session that
 * was interrupted. Routes and way points are plans, not recordings: they are left. Fails when it is no GPX at all.
 */
export function readGpx(bytes: Uint8Array, stillTime?: () => boolean): Result<readonly Recording[], Problem> {
  const { reader, problems } = walkXml(bytes, () => new GpxReader(), stillTime)
  if (!reader.isGpx) return fail(OF_NO_FORMAT)
  return ok([reader.recording(bytes, problems)])
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
  /** Points in whose tag something stands, and no place that can be read. */
  #placeless = 0
  #place: 'point' | 'track' | 'aside' | 'outside' = 'outside'
  /** The element of a track that has names and types of its own. */
  #aside = ''

  open(name: string, attributes: Attributes): void {
    if (name === 'trkpt') this.#point(attributes)
    else if (name === 'trk') this.#track()
    else if (name === 'trkseg') this.#segment()
    else if (this.#place === 'track' && (name === 'link' || name === 'extensions')) {
      this.#place = 'aside'
      this.#aside = name
    } else if (name === 'gpx') {
      this.isGpx = true
      this.#device = attributes.of('creator').text || undefined
    }
  }

  close(name: string, inner: Written): void {
    if (this.#place === 'point') this.#closeInPoint(name, inner)
    else if (this.#place === 'track') this.#closeInTrack(name, inner)
    else if (this.#place === 'aside' && name === this.#aside) this.#place = 'track'
  }

  recording(bytes: Uint8Array, found: readonly Problem[]): Recording {
    const { streams, pauses, count, offsetS } = this.#points
    if (!countsUp(streams.of('dist'))) streams.drop(DIST)
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
      ...(found.length > 0 ? { recovered: savedOf(found, this.#points, () => countOf('trkpt', bytes), this.#placeless) } : {}),
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

  #point(attributes: Attributes): void {
    this.#place = 'point'
    this.#points.begin()
    const hasLat = this.#points.put(LAT, attributes.of('lat'))
    const hasLon = this.#points.put(LON, attributes.of('lon'))
    if (!(hasLat && hasLon) && attributes.any) this.#placeless++
  }

  #closeInPoint(name: string, inner: Written): void {
    if (name === 'trkpt') this.#place = 'track'
    else if (name === 'time') this.#time(inner)
    else {
      const channel = POINT.get(name)
      if (channel !== undefined) this.#points.put(channel, inner)
    }
  }

  #time(inner: Written): void {
    this.#points.time(inner)
    const track = this.#tracks.at(-1)
    if (!track || this.#points.last === undefined) return
    track.timeless = false
    track.from ??= this.#points.last
    track.to = this.#points.last
  }

  #closeInTrack(name: string, inner: Written): void {
    const track = this.#tracks.at(-1)
    if (name === 'trk') this.#place = 'outside'
    else if (!track || inner.length === 0) return
    else if (name === 'name') track.title = inner.text
    else if (name === 'type') track.sport = inner.text
  }
}

const MOST_TRACKS = 20_000

const [LAT, LON, DIST] = [channelAt('lat'), channelAt('lon'), channelAt('dist')]

/** Names that makers give to the same thing, without prefix. */
const POINT: ReadonlyMap<string, number> = new Map([
  ['ele', channelAt('alt')],
  ['hr', channelAt('hr')],
  ['heartrate', channelAt('hr')],
  ['cad', channelAt('cad')],
  ['cadence', channelAt('cad')],
  ['RunCadence', channelAt('cad')],
  ['atemp', channelAt('temp')],
  ['temp', channelAt('temp')],
  ['power', channelAt('pwr')],
  ['PowerInWatts', channelAt('pwr')],
  ['watts', channelAt('pwr')],
  ['speed', channelAt('spd')],
  ['distance', DIST],
])

/** Some makers call the way from point to point a distance, others the way so far: only that never falls, and comes to something. */
function countsUp(distance: ArrayLike<number> = []): boolean {
  let before = Number.NaN
  let risen = 0
  for (let row = 0; row < distance.length; row++) {
    const here = distance[row]!
    if (Number.isNaN(here)) continue
    if (here < before) return false
    if (here > before) risen += here - before
    before = here
  }
  return risen > 0
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
