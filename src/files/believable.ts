import type { Lap, Problem, Recording, Session } from './recording.ts'
import type { Channel, Streams } from './streams.ts'

/**
 * Without the values that nobody can have, whatever format they came in: a heart rate of a thousand, a place beyond the pole. They are missing then, as if
 * the watch had said nothing, and the recording says so once; a session whose length or duration was one of them keeps a mark of it. The limits are those of bodies and of the Earth, not of what is likely.
 */
export function believable(recording: Recording): Recording {
  const left = new Map<string, number>()
  for (const [channel, limits] of CHANNELS) leaveOut(recording.streams, channel, limits, left)
  const sessions = recording.sessions.map((session) => marked(session, within(session, left)))
  const laps = recording.laps.map((lap) => within(lap, left))
  return left.size === 0 ? recording : { ...recording, sessions, laps, problems: [...recording.problems, leftOut(left)] }
}

interface Limits {
  readonly name: string
  readonly least: number
  readonly most: number
}

const of = (name: string, least: number, most: number): Limits => ({ name, least, most })

/** Half around the Earth; a year. */
const [DISTANCE, DURATION] = [of('distance', 0, 20_000_000), of('duration', 0, 366 * 86_400)]
const [HEART_RATE, POWER, HEIGHT, SPEED] = [of('heart rate', 0, 300), of('power', 0, 5000), of('height', -1000, 20_000), of('speed', 0, 350)]
const CLIMB = of('climb', 0, 1_000_000)

/** Units as in `streams.ts`. */
const CHANNELS: readonly (readonly [Channel, Limits])[] = [
  ['lat', of('latitude', -90, 90)],
  ['lon', of('longitude', -180, 180)],
  ['alt', HEIGHT],
  ['dist', DISTANCE],
  ['spd', SPEED],
  ['hr', HEART_RATE],
  ['cad', of('cadence', 0, 300)],
  ['pwr', POWER],
  ['temp', of('temperature', -100, 100)],
]

/** Numbers of sessions and laps. */
const TOTALS: readonly (readonly [keyof Session | keyof Lap, Limits])[] = [
  ['elapsedS', DURATION],
  ['timerS', DURATION],
  ['movingS', DURATION],
  ['distanceM', DISTANCE],
  ['ascentM', CLIMB],
  ['descentM', CLIMB],
  ['averageHr', HEART_RATE],
  ['maxHr', HEART_RATE],
  ['averagePowerW', POWER],
  ['averageSpeed', SPEED],
  ['calories', of('calories', 0, 100_000)],
  ['rpe', of('effort', 0, 10)],
  ['feel', of('feeling', 0, 100)],
]

function leaveOut(streams: Streams, channel: Channel, { name, least, most }: Limits, left: Map<string, number>): void {
  const column = streams.of(channel)
  const count = column ? cleared(column, least, most) : 0
  if (count > 0) left.set(name, count)
}

/** How many values were beyond the limits. */
function cleared(column: Float32Array | Float64Array, least: number, most: number): number {
  let count = 0
  for (let row = 0; row < column.length; row++)
    if (column[row]! < least || column[row]! > most) {
      column[row] = Number.NaN
      count++
    }
  return count
}

function within<Totals extends Session | Lap>(totals: Totals, left: Map<string, number>): Totals {
  const beyond = TOTALS.filter(([field, { least, most }]) => {
    const value = totals[field as keyof Totals] as number | undefined
    return value !== undefined && !(value >= least && value <= most)
  })
  if (beyond.length === 0) return totals
  for (const [, { name }] of beyond) left.set(name, (left.get(name) ?? 0) + 1)
  return Object.fromEntries(Object.entries(totals).filter(([field]) => beyond.every(([other]) => other !== field))) as Totals
}

/** Without its length or its duration nobody knows whether the rest of it is right. */
const marked = (said: Session, left: Session): Session =>
  (['elapsedS', 'timerS', 'distanceM'] as const).some((total) => said[total] !== left[total]) ? { ...left, absurd: true } : left

const leftOut = (left: ReadonlyMap<string, number>): Problem => ({
  code: 'impossible',
  says: `Values that nobody can have were left out: ${[...left].map(([name, count]) => `${name} (${count})`).join(', ')}.`,
})
