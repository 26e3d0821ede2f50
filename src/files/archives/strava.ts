import { given } from '#basics/given.ts'
import { type Metres, metres, type Seconds, type UnixSeconds } from '#basics/units.ts'
import { type Activity, manualActivity } from '../activity.ts'
import type { Doubt } from '../meaning/plausible.ts'
import { localDay, minutesIn } from '../meaning/zone.ts'
import type { Problem } from '../recording.ts'

/**
 * The table of a Strava export (activities.csv). Its headers are translated and some come twice, but its order is always the same: columns
 * are found by their place, and the place is proved by what stands there.
 */
export interface StravaTable {
  /** By the name of its file, without folders. */
  readonly byFile: ReadonlyMap<string, StravaRow>
  /** Rows without a file: written by hand. */
  readonly manual: readonly StravaRow[]
  /** Whether distances are metres for certain. Old exports have them once, in kilometres or miles, and do not say which. */
  readonly inMetres: boolean
  /** Rows that nobody can have run are not in it. */
  readonly leftOut?: Problem
}

export interface StravaRow {
  /** "" where the table has none. */
  readonly id: string
  /** Name of its file as it stands in the table: "activities/1.fit.gz"; absent when it was written by hand. */
  readonly file?: string
  readonly title?: string
  readonly type?: string
  readonly gear?: string
  /** As if the clock in the table were UTC; a few exports have local time (`isInLocalTime`). */
  readonly start?: UnixSeconds
  readonly elapsedS?: Seconds
  readonly movingS?: Seconds
  /** In the unit of the table. */
  readonly distance?: number
}

/** A spreadsheet shows the name with or without its folder; exports of one's own are in export_12345/. */
export const fileKey = (path: string): string => path.split('/').at(-1)!.toLowerCase()

/** What the table knows and the file does not: title and shoes. */
export function withStrava(activity: Activity, row: StravaRow | undefined): Activity {
  const source = { ...activity.source, service: 'strava' } as const
  if (!row || activity.leg) return { ...activity, source }
  return {
    ...activity,
    source: { ...source, ...given('serviceId', row.id || undefined) },
    ...given('title', row.title ?? activity.title),
    ...given('gear', row.gear),
  }
}

/** Moving time, or all of it where the row tells of no moving. */
const lengthOf = ({ movingS, elapsedS }: StravaRow): Seconds | undefined => movingS || elapsedS

/** Whether something was done that the row does not tell in a way that is understood: on which day, or for how long. One that says that nothing was done is none. */
export function isLost(row: StravaRow): boolean {
  const length = lengthOf(row)
  return row.start === undefined || length === undefined || (length <= 0 && (row.distance ?? 0) > 0)
}

/** What a row needs besides itself to become an activity. */
export interface RowPlace {
  /** Of the line it gets: its file, or the table for what was written by hand. */
  readonly path: string
  /** What one of the table's distances is in metres, as the files beside it show; when nobody knows, the distance stays unknown. */
  readonly unit: Metres | undefined
  /**
   * The table's clock is the runner's own and not UTC, as the files beside it show; undefined when they were read before, and say so no more: then the later time holds, and is asked
   * about where the other lies on another day.
   */
  readonly inLocalTime: boolean | undefined
  /** IANA name of the runner's time zone. */
  readonly zone: string | undefined
  /** Why the file of the row told nothing; absent when it has none. */
  readonly lost?: Problem
}

/** An activity of which only its row is known. Day and time are those of the table as its clock is meant. Undefined when they or its length are missing. */
export function rowActivity(row: StravaRow, { path, unit, inLocalTime, zone, lost }: RowPlace): Activity | undefined {
  const timerS = lengthOf(row)
  if (row.start === undefined || timerS === undefined || timerS <= 0) return undefined
  const local = row.start - aheadOn(row.start, zone)
  const start = inLocalTime === undefined ? Math.max(row.start, local) : inLocalTime ? local : row.start
  const minutes = zone === undefined ? undefined : minutesIn(zone, start)
  const id = `strava-${row.id || row.start}`
  const told = manualActivity({
    id,
    source: { path, hash: id, format: 'csv', service: 'strava', ...given('serviceId', row.id || undefined), ...(lost ? { lost: 'all' } : {}) },
    start,
    timerS,
    ...given('elapsedS', row.elapsedS),
    ...given('movingS', row.movingS || undefined),
    ...given('offset', minutes === undefined ? undefined : ({ minutes, from: 'profile' } as const)),
    ...given('sportSaid', row.type),
    ...given('title', row.title),
    ...given('gear', row.gear),
    ...given('distanceM', row.distance === undefined || unit === undefined ? undefined : row.distance * unit),
    problems: [...(lost ? [lost] : []), ...(row.distance !== undefined && unit === undefined ? [NO_UNIT] : [])],
  })
  if (inLocalTime !== undefined) return told
  const other = start === local ? row.start : local
  return localDay(other, told.offset) === told.day ? told : { ...told, doubts: [...told.doubts, CLOCK_UNKNOWN] }
}

const CLOCK_UNKNOWN: Doubt = {
  code: 'date',
  says: 'The table does not say whether its times are those of your clock: was it on this day, or on the one before?',
}
const NO_UNIT: Problem = { code: 'unit', says: 'The table does not say whether its distance is in kilometres or miles.' }

/**
 * A file that broke off knows less than its row: times and distance are those of the row where they are longer. What is missing was no pause. How much of it was
 * walked nobody knows: the split stays that of the part, which is surely running.
 */
export function atLeastAsLong(activity: Activity, row: StravaRow, unit: Metres | undefined): Activity {
  const { elapsedS = 0, movingS = elapsedS, distance } = row
  if (activity.leg || elapsedS <= activity.elapsedS * CUT_FROM) return activity
  const distanceM = distance === undefined || unit === undefined ? 0 : distance * unit
  const { movingS: _ofThePart, ...rest } = activity
  return {
    ...rest,
    elapsedS,
    ...given('movingS', row.movingS),
    timerS: Math.max(activity.timerS, Math.min(movingS, elapsedS)),
    ...(distanceM > (activity.distanceM ?? 0) ? { distanceM } : {}),
  }
}

/** Times of a row and of its whole file differ by less. */
const CUT_FROM = 1.05

/** Kilometres, miles or metres: whichever fits the distances that are known from files; undefined when none clearly does. */
export function unitOf(pairs: readonly { readonly said: number; readonly metres: Metres }[]): Metres | undefined {
  const ratios = pairs.filter(({ said }) => said > 0).map((pair) => pair.metres / pair.said)
  const middle = ratios.sort((a, b) => a - b)[ratios.length >> 1]
  return middle === undefined ? undefined : [metres(1, 'km'), metres(1, 'mi'), 1].find((unit) => Math.abs(middle / unit - 1) < 0.05)
}

/** One start as the table says it and as its file does, and how far local time was ahead of UTC then. */
export interface StartPair {
  /** As if the clock in the table were UTC. */
  readonly said: UnixSeconds
  readonly start: UnixSeconds
  readonly ahead: Seconds
}

/** Whether the table's clock is the runner's own: whichever fits most of the starts that are known from files. Where local time is UTC, they do not show it. */
export function isInLocalTime(pairs: readonly StartPair[]): boolean {
  const off = pairs.filter(({ ahead }) => ahead !== 0).map(({ said, start, ahead }) => Math.abs(said - start - ahead))
  const middle = off.sort((a, b) => a - b)[off.length >> 1]
  return middle !== undefined && middle < FINEST_ZONE / 2
}

/** Zones differ by whole quarters of an hour. */
const FINEST_ZONE: Seconds = 900

/** Seconds that a zone is ahead of UTC when its own clock shows this; 0 where nobody knows the zone. */
function aheadOn(clock: UnixSeconds, zone: string | undefined): Seconds {
  const ahead = (at: UnixSeconds): Seconds => (zone === undefined ? 0 : (minutesIn(zone, at) ?? 0) * 60)
  return ahead(clock - ahead(clock))
}
