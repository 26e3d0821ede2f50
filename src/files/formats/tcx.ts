import { fail, ok, type Result } from '#basics/result.ts'
import type { Writable } from '#basics/writable.ts'
import { NOTHING_RECORDED } from '../no-training.ts'
import type { Lap, Problem, Recording, Session } from '../recording.ts'
import { channelAt } from '../streams.ts'
import type { Attributes } from './xml/attributes.ts'
import { countOf, savedOf } from './xml/faults.ts'
import { Points } from './xml/points.ts'
import { walkXml } from './xml/walk.ts'
import type { Written } from './xml/written.ts'

/** Reads a TCX file (Garmin Training Center XML, version 2) with all activities in it. Fails when it holds neither activity, course nor workout. */
export function readTcx(bytes: Uint8Array, stillTime?: () => boolean): Result<readonly Recording[], Problem> {
  const { reader, problems } = walkXml(bytes, () => new TcxReader(), stillTime)
  if (reader.kind === undefined) return fail(problems[0] ?? NOTHING_RECORDED)
  return ok([reader.recording(bytes, problems)])
}

class TcxReader {
  kind: 'activity' | 'course' | 'workout' | undefined
  readonly #points = new Points()
  readonly #sessions: Writable<Session>[] = []
  readonly #laps: Writable<Lap>[] = []
  #device: string | undefined
  #inPoint = false
  #inLap = false
  #inTrack = false
  #inCreator = false
  /** Between two activities of a triathlon: it has points, and belongs to neither. */
  #inTransition = false
  /** The first lap says when it began; the id of an activity may be rounded to the minute. */
  #lapSeen = false
  /** Which heart rate a <Value> is. */
  #value: 'point' | 'average' | 'maximum' | undefined

  open(name: string, attributes: Attributes): void {
    const begin = BEGIN.get(name)
    if (begin) this[begin](attributes)
  }

  close(name: string, inner: Written): void {
    if (this.#inPoint) this.#closeInPoint(name, inner)
    else if (this.#inLap) this.#closeInLap(name, inner)
    else if (name === 'Name' && this.#inCreator) this.#device ??= inner.text || undefined
    else if (name === 'Creator') this.#inCreator = false
    else if (name === 'Transition') this.#inTransition = false
    else if (name === 'Id') this.#id(inner)
  }

  recording(bytes: Uint8Array, problems: readonly Problem[]): Recording {
    const { streams, pauses, count, offsetS } = this.#points
    return {
      format: 'tcx',
      kind: this.kind ?? 'unknown',
      ...(this.#device === undefined ? {} : { device: this.#device }),
      streams,
      sessions: this.#sessions.map((session, at) => withEnd(session, this.#lastTimes[at])),
      laps: this.#laps,
      pauses,
      developer: [],
      ...(offsetS === undefined ? {} : { localMinusUtcS: offsetS }),
      clock: true,
      steps: [],
      counts: { records: count, sessions: this.#sessions.length, laps: this.#laps.length },
      problems,
      ...(problems.length > 0 ? { recovered: savedOf(problems, this.#points, () => countOf('Trackpoint', bytes)) } : {}),
    }
  }

  /** Time of the last point of each session. */
  readonly #lastTimes: (number | undefined)[] = []

  protected activity(attributes: Attributes): void {
    this.kind = 'activity'
    this.#points.startsAnew()
    this.#lapSeen = false
    const sport = attributes.of('Sport').text
    if (this.#sessions.length < MOST) this.#sessions.push(sport === '' ? {} : { sport })
  }

  protected course(): void {
    this.kind ??= 'course'
  }

  protected workout(): void {
    this.kind ??= 'workout'
  }

  protected lap(attributes: Attributes): void {
    this.#inLap = true
    this.#inTrack = false
    const start = this.#points.read(attributes.of('StartTime'))
    if (this.#laps.length < MOST) this.#laps.push(start === undefined ? {} : { start })
    const session = this.#sessions.at(-1)
    if (session && start !== undefined && !this.#lapSeen) session.start = start
    this.#lapSeen = true
  }

  protected track(): void {
    this.#inTrack = true
    this.#points.interrupted()
  }

  protected point(): void {
    this.#inPoint = true
    this.#points.begin()
  }

  protected heartRate(): void {
    this.#value = 'point'
  }

  protected averageHeartRate(): void {
    this.#value = 'average'
  }

  protected maximumHeartRate(): void {
    this.#value = 'maximum'
  }

  protected transition(): void {
    this.#inTransition = true
  }

  protected creator(): void {
    this.#inCreator = true
  }

  #closeInPoint(name: string, inner: Written): void {
    if (name === 'Trackpoint') this.#inPoint = false
    else if (name === 'Time') this.#time(inner)
    else {
      const channel = POINT.get(name)
      if (channel !== undefined && (name !== 'Value' || this.#value === 'point')) this.#points.put(channel, inner)
    }
  }

  #time(inner: Written): void {
    this.#points.time(inner)
    if (this.#sessions.length > 0 && !this.#inTransition) this.#lastTimes[this.#sessions.length - 1] = this.#points.last
  }

  #closeInLap(name: string, inner: Written): void {
    if (name === 'Track') this.#inTrack = false
    // what stands in a point whose tag is damaged is no total
    if (this.#inTrack && name !== 'Lap') return
    const lap = this.#laps.at(-1)
    const session = this.#sessions.at(-1)
    const { text } = inner
    if (name === 'Lap') this.#inLap = false
    else if (!lap || text === '') return
    else if (name === 'Intensity') lap.intensity = text.toLowerCase()
    else if (name === 'TriggerMethod') lap.trigger = text.toLowerCase()
    else if (Number.isFinite(Number(text))) this.#number(name, Number(text), lap, session ?? {})
  }

  #number(name: string, value: number, lap: Writable<Lap>, session: Writable<Session>): void {
    if (name === 'TotalTimeSeconds') {
      lap.timerS = value
      session.timerS = (session.timerS ?? 0) + value
    } else if (name === 'DistanceMeters') {
      lap.distanceM = value
      session.distanceM = (session.distanceM ?? 0) + value
    } else if (name === 'Calories') session.calories = (session.calories ?? 0) + value
    else if (name === 'AvgSpeed') lap.averageSpeed = value
    else if (name === 'Value' && this.#value === 'average') lap.averageHr = value
    else if (name === 'Value' && this.#value === 'maximum') session.maxHr = Math.max(session.maxHr ?? 0, value)
  }

  #id(inner: Written): void {
    const session = this.#sessions.at(-1)
    const start = this.#points.read(inner)
    if (session && start !== undefined) session.start ??= start
  }
}

/** More activities or laps than any real file has. */
const MOST = 20_000

type Beginning =
  | 'activity'
  | 'course'
  | 'workout'
  | 'lap'
  | 'track'
  | 'point'
  | 'heartRate'
  | 'averageHeartRate'
  | 'maximumHeartRate'
  | 'transition'
  | 'creator'

const BEGIN: ReadonlyMap<string, Beginning> = new Map([
  ['Activity', 'activity'],
  ['Course', 'course'],
  ['Workout', 'workout'],
  ['Lap', 'lap'],
  ['Track', 'track'],
  ['Trackpoint', 'point'],
  ['HeartRateBpm', 'heartRate'],
  ['AverageHeartRateBpm', 'averageHeartRate'],
  ['MaximumHeartRateBpm', 'maximumHeartRate'],
  ['Transition', 'transition'],
  ['Creator', 'creator'],
])

const POINT: ReadonlyMap<string, number> = new Map([
  ['LatitudeDegrees', channelAt('lat')],
  ['LongitudeDegrees', channelAt('lon')],
  ['AltitudeMeters', channelAt('alt')],
  ['DistanceMeters', channelAt('dist')],
  ['Value', channelAt('hr')],
  ['Cadence', channelAt('cad')],
  ['RunCadence', channelAt('cad')],
  ['Speed', channelAt('spd')],
  ['Watts', channelAt('pwr')],
])

const withEnd = (session: Session, last: number | undefined): Session =>
  session.start === undefined || last === undefined || last < session.start
    ? session
    : { ...session, elapsedS: Math.max(last - session.start, session.timerS ?? 0) }
