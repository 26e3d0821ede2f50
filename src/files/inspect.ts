import { given } from '#basics/given.ts'
import { type Activity, activitiesOf } from './activity.ts'
import type { Problem, Recording, Recovered, Session, WorkoutStep } from './recording.ts'
import { recoveredOf } from './recovered.ts'
import { CHANNELS, type Channel, countAndSum } from './streams.ts'

/** What stands in a file, in numbers that another decoder can be held against. Units are in the names; null is "the file does not say". */
export interface Inspection {
  readonly format: string | null
  readonly device: string | null
  readonly sport: string | null
  /** ISO 8601, UTC. */
  readonly start: string | null
  /** Over all sessions. */
  readonly timer_s: number | null
  readonly elapsed_s: number | null
  readonly distance_m: number | null
  readonly records: number
  readonly sessions: number
  readonly laps: number
  /** Count and sum of the values of each channel, in the units of `CHANNELS`. */
  readonly channels: Readonly<Record<string, readonly [count: number, sum: number]>>
  readonly problems: readonly Problem[]
  readonly recovered: Recovered | null
  /** What the file says it is: "activity", "workout" ... */
  readonly kind: string | null
  readonly legs: readonly Leg[]
  /** Of a planned workout, in the order of the file. */
  readonly steps: readonly Step[]
  /** Fields that apps added, apart from the watch's own. */
  readonly developer: Readonly<Record<string, readonly [count: number, sum: number]>>
}

interface Leg {
  readonly sport: string | null
  readonly sub_sport: string | null
  readonly start: string | null
  readonly timer_s: number | null
  readonly elapsed_s: number | null
  readonly distance_m: number | null
}

/** One step of a planned workout; one that repeats those from `repeat_from` on (counted from 1) does it so often that they are done `times` times in all. */
interface Step {
  readonly name: string | null
  readonly intensity: string | null
  readonly duration_s: number | null
  readonly distance_m: number | null
  readonly repeat_from: number | null
  readonly times: number | null
}

/** The numbers of one file; several recordings of it (chained FIT) are added up. */
export function inspect(recordings: readonly Recording[]): Inspection {
  const [first] = recordings
  const legs = recordings.flatMap(legsOf)
  return {
    format: first?.format ?? null,
    device: first?.device ?? null,
    ...totals(legs),
    records: count(recordings, 'records'),
    sessions: count(recordings, 'sessions'),
    laps: count(recordings, 'laps'),
    channels: channelsOf(recordings),
    problems: recordings.flatMap(({ problems }) => problems),
    recovered: recoveredOf(recordings) ?? null,
    kind: first?.kind ?? null,
    legs,
    steps: recordings.flatMap(({ steps }) => steps.map((step) => stepOf(step, steps))),
    developer: Object.fromEntries(recordings.flatMap(({ developer }) => developer.map(({ of, name, count, sum }) => [`${of}.${name}`, [count, sum] as const]))),
  }
}

/** The numbers of a file of which nothing could be read. */
export const unread = (problem: Problem): Inspection => ({ ...inspect([]), problems: [problem] })

/** The numbers of what only a table or a summary tells. */
export const inspectTold = (activities: readonly Activity[], problems: readonly Problem[]): Inspection => {
  const legs = activities.map(legTold)
  return { ...inspect([]), ...totals(legs), format: activities[0]?.source.format ?? null, problems, legs }
}

/** Where the file has no totals (GPX, a file that broke off) they are worked out from its points. */
function legsOf(recording: Recording): Leg[] {
  const { format, counts, sessions } = recording
  if (format !== 'gpx' && counts.sessions > 0) return sessions.map(legOf)
  const source = { path: '', hash: '', format }
  return activitiesOf([recording], source, {}).map(legTold)
}

const legTold = ({ sport, sportSaid, start, elapsedS, timerS, distanceM }: Activity): Leg =>
  legOf({ ...given('sport', sportSaid ?? sport), ...given('start', start), elapsedS, timerS, ...given('distanceM', distanceM) })

const totals = (legs: readonly Leg[]): Pick<Inspection, 'sport' | 'start' | 'timer_s' | 'elapsed_s' | 'distance_m'> => ({
  sport: legs.length > 1 ? 'multisport' : (legs[0]?.sport ?? null),
  start: earliest(legs.map(({ start }) => start)),
  timer_s: total(legs.map((leg) => leg.timer_s)),
  elapsed_s: total(legs.map((leg) => leg.elapsed_s)),
  distance_m: total(legs.map((leg) => leg.distance_m)),
})

const legOf = ({ sport, subSport, start, timerS, elapsedS, distanceM }: Session): Leg => ({
  sport: sport ?? null,
  sub_sport: subSport ?? null,
  start: start === undefined ? null : new Date(start * 1000).toISOString(),
  timer_s: timerS ?? null,
  elapsed_s: elapsedS ?? null,
  distance_m: distanceM ?? null,
})

/** How long a step lasts, as the format numbers it: by time (ms), by distance (cm), by steps repeated. */
const BY = { time: 0, distance: 1, repeat: 6 } as const

/** A step to be repeated is named by its index in the file. */
function stepOf({ name, intensity, durationType, duration, target }: WorkoutStep, all: readonly WorkoutStep[]): Step {
  const lasts = (by: keyof typeof BY): number | null => (durationType === BY[by] ? (duration ?? null) : null)
  const [time, distance, first] = [lasts('time'), lasts('distance'), lasts('repeat')]
  const place = all.findIndex(({ index }) => index === first) + 1
  return {
    name: name || null,
    intensity: intensity ?? null,
    duration_s: time === null ? null : time / 1000,
    distance_m: distance === null ? null : distance / 100,
    repeat_from: first === null || place === 0 ? null : place,
    times: first === null ? null : (target ?? null),
  }
}

const count = (recordings: readonly Recording[], what: keyof Recording['counts']): number => recordings.reduce((sum, { counts }) => sum + counts[what], 0)

function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null
}

const earliest = (starts: readonly (string | null)[]): string | null => starts.filter((start) => start !== null).sort()[0] ?? null

/** The channels that another decoder counts too: times and longitudes would only say the same twice. */
const SHOWN: readonly Channel[] = CHANNELS.filter((channel) => !['time', 'lon', 'vr', 'sb'].includes(channel))

function channelsOf(recordings: readonly Recording[]): Record<string, readonly [number, number]> {
  const found: Record<string, readonly [number, number]> = {}
  for (const channel of SHOWN) {
    const [values, sum] = recordings.reduce((all, { streams }) => plus(all, streams.of(channel)), [0, 0] as readonly [number, number])
    if (values > 0) found[channel] = [values, sum]
  }
  return found
}

function plus([values, sum]: readonly [number, number], column: ReturnType<Recording['streams']['of']>): readonly [number, number] {
  if (!column) return [values, sum]
  const [more, moreSum] = countAndSum(column)
  return [values + more, sum + moreSum]
}
