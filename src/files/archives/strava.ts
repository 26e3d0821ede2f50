import { given } from '#basics/given.ts'
import { type Metres, metres, type Seconds, secondsFromClock, type UnixSeconds } from '#basics/units.ts'
import { type Activity, manualActivity } from '../activity.ts'
import { firstOfEachDay } from '../crowded-days.ts'
import { sportNamed } from '../meaning/sports.ts'
import { minutesIn } from '../meaning/zone.ts'
import type { Problem } from '../recording.ts'
import { csvRows, numberIn } from './csv.ts'

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
  /** As if the clock in the table were UTC; a few exports have local time. */
  readonly start?: UnixSeconds
  readonly elapsedS?: Seconds
  readonly movingS?: Seconds
  /** In the unit of the table. */
  readonly distance?: number
}

/** Places of columns in every language, where the file name stands in the thirteenth. */
const PLACES = { id: 0, date: 1, title: 2, type: 3, elapsed: 5, distance: 6, gear: 11, file: 12, elapsedAgain: 15, moving: 16, distanceAgain: 17 } as const

export const isStravaTable = (path: string): boolean => /(^|\/)activities\.csv$/i.test(path)

export async function readStravaTable(bytes: Uint8Array): Promise<StravaTable | undefined> {
  if (!isOfALife(bytes)) return { byFile: new Map(), manual: [], inMetres: false, leftOut: TOO_LARGE }
  const [headers, ...rows] = await csvRows(bytes)
  if (!headers || headers.length < 5) return undefined
  const columns = columnsOf(headers, rows)
  const { kept: read, leftOut } = firstOfEachDay(
    rows.map((row) => rowOf(row, columns)),
    ({ start }) => (start === undefined ? undefined : Math.floor(start / DAY)),
  )
  return {
    byFile: new Map(read.flatMap((row) => (row.file === undefined ? [] : [[fileKey(row.file), row] as const]))),
    manual: read.filter(({ file, start }) => file === undefined && start !== undefined),
    inMetres: columns.again,
    ...given('leftOut', leftOut),
  }
}

const DAY: Seconds = 86_400

/** Twenty years of training are some 10,000 rows, and what was written down beside them has line breaks, too. */
const MOST_LINES = 200_000
const MOST_CELLS = 5_000_000

const TOO_LARGE: Problem = {
  code: 'too-large',
  says: `The table of activities has more than ${MOST_LINES} lines, or more than ${MOST_CELLS / 1e6} million cells: it was not read, the files beside it were.`,
}

/** Looked at before it is read: every line and every cell takes much more memory than it is long. */
function isOfALife(bytes: Uint8Array): boolean {
  let [lines, returns, cells] = [0, 0, 0]
  for (const byte of bytes) {
    if (byte === LINE_FEED) lines++
    else if (byte === RETURN) returns++
    else if (SEPARATORS.has(byte)) cells++
  }
  return Math.max(lines, returns) <= MOST_LINES && lines + cells <= MOST_CELLS
}

const LINE_FEED = 0x0a
const RETURN = 0x0d
const SEPARATORS: ReadonlySet<number> = new Set([...',;\t|"'].map((sign) => sign.charCodeAt(0)))

interface Columns {
  readonly file: number
  /** How far the columns are from their usual places: older exports lack some before the file name. */
  readonly shift: number
  /** Elapsed time and distance stand a second time, in seconds and metres. */
  readonly again: boolean
  readonly gear: number
}

function columnsOf(headers: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const file = fileColumn(headers, rows)
  const shift = file === 0 ? 0 : file - PLACES.file
  const same = (one: number, other: number): boolean => headers[one] !== undefined && headers[one] === headers[other]
  return {
    file: file || PLACES.file,
    shift,
    again: same(PLACES.elapsed, PLACES.elapsedAgain + shift) && same(PLACES.distance, PLACES.distanceAgain + shift),
    gear: file > 0 ? file - 1 : PLACES.gear,
  }
}

/** The column with the most file names, the usual one before others: a title may look like a file, too. 0: there is none. */
function fileColumn(headers: readonly string[], rows: readonly (readonly string[])[]): number {
  const names = headers.slice(0, FILE_WITHIN).map((_, at) => rows.filter((row) => FILE.test(row[at] ?? '')).length)
  const most = Math.max(...names)
  if (most === 0) return 0
  return names[PLACES.file] === most ? PLACES.file : names.indexOf(most)
}

/** Exports have some ninety columns, and the file stands among the first. */
const FILE_WITHIN = 40

const FILE = /^([^/]+\/)*[^/]+\.(fit|gpx|tcx)(\.gz)?$/i

/** A spreadsheet shows the name with or without its folder; exports of one's own are in export_12345/. */
export const fileKey = (path: string): string => path.split('/').at(-1)!.toLowerCase()

function rowOf(row: readonly string[], { file, shift, again, gear }: Columns): StravaRow {
  const at = (place: number): string | undefined => row[place]?.trim() || undefined
  return {
    id: at(PLACES.id) ?? '',
    ...given('file', FILE.test(row[file] ?? '') ? row[file] : undefined),
    ...given('title', at(PLACES.title)),
    ...given('type', at(PLACES.type)),
    ...given('gear', at(gear)),
    ...given('start', dateIn(at(PLACES.date))),
    ...given('elapsedS', again ? numberIn(at(PLACES.elapsedAgain + shift), true) : secondsIn(at(PLACES.elapsed))),
    ...given('movingS', again ? numberIn(at(PLACES.moving + shift), true) : undefined),
    ...given('distance', again ? numberIn(at(PLACES.distanceAgain + shift), true) : numberIn(at(PLACES.distance))),
  }
}

const secondsIn = (text: string | undefined): Seconds | undefined =>
  text === undefined ? undefined : text.includes(':') ? secondsFromClock(text) : numberIn(text, true)

/** First letters of the months in the languages of the exports; the longest that fits counts. */
const MONTHS: readonly RegExp[] = [
  ['jan', 'ene', 'gen', 'sty'],
  ['feb', 'fév', 'fev', 'lut'],
  ['mar', 'mär', 'mrt', 'maa'],
  ['apr', 'abr', 'avr', 'kwi'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu', 'cze'],
  ['jul', 'juil', 'lug', 'lip'],
  ['aug', 'ago', 'aoû', 'sie'],
  ['sep', 'set', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'paź'],
  ['nov', 'lis'],
  ['dec', 'dic', 'déc', 'dez', 'gru'],
].map((starts) => new RegExp(`(^|[^\\p{L}])(${starts.join('|')})`, 'u'))

/** "Sep 26, 2026, 10:56:05 AM", "26 sept. 2026, 10:56:05", "26.09.2026, 10:56:05", "2026-09-26 10:56:05": read as UTC. */
export function dateIn(text: string | undefined): UnixSeconds | undefined {
  const words = (text ?? '').toLowerCase()
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?/.exec(words)
  const [year, month, day] = dayIn(words.slice(0, clock?.index))
  if (!clock || year === undefined || month === undefined || day === undefined || month > 12 || day > 31) return undefined
  const hour = (Number(clock[1]) % (clock[4] ? 12 : 24)) + (clock[4] === 'p' ? 12 : 0)
  const at = Date.UTC(year, month - 1, day, hour, Number(clock[2]), Number(clock[3] ?? 0)) / 1000
  return Number.isNaN(at) ? undefined : at
}

function dayIn(words: string): readonly (number | undefined)[] {
  const numbers = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const year = numbers.find((number) => number > 1900)
  const named = MONTHS.findIndex((month) => month.test(words))
  const rest = numbers.filter((number) => number !== year)
  if (named >= 0) return [year, named + 1, rest[0]]
  return numbers[0] === year ? [year, rest[0], rest[1]] : [year, rest[1], rest[0]]
}

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

/** What a row needs besides itself to become an activity. */
export interface RowPlace {
  /** Of the line it gets: its file, or the table for what was written by hand. */
  readonly path: string
  /** What one of the table's distances is in metres, as the files beside it show; when nobody knows, the distance stays unknown. */
  readonly unit: Metres | undefined
  /** IANA name of the runner's time zone. */
  readonly zone: string | undefined
  /** Why the file of the row told nothing; absent when it has none. */
  readonly lost?: Problem
}

/**
 * An activity of which only its row is known. Day and time are those of the table, which has them in UTC. Undefined when they or its length are missing. It may have been
 * a run where its word for the sport is in no list, and is asked about.
 */
export function rowActivity(row: StravaRow, { path, unit, zone, lost }: RowPlace): Activity | undefined {
  const timerS = row.movingS ?? row.elapsedS
  if (row.start === undefined || timerS === undefined || timerS <= 0) return undefined
  const minutes = zone === undefined ? undefined : minutesIn(zone, row.start)
  const id = `strava-${row.id || row.start}`
  const sport = sportNamed(row.type)
  return manualActivity({
    id,
    source: { path, hash: id, format: 'csv', service: 'strava', ...given('serviceId', row.id || undefined), ...(lost ? { lost: 'all' } : {}) },
    start: row.start,
    timerS,
    ...given('elapsedS', row.elapsedS),
    ...given('movingS', row.movingS),
    ...given('offset', minutes === undefined ? undefined : ({ minutes, from: 'profile' } as const)),
    sport: sport ?? 'run',
    guessed: sport === undefined,
    ...given('sportSaid', row.type),
    ...given('title', row.title),
    ...given('gear', row.gear),
    ...given('distanceM', row.distance === undefined || unit === undefined ? undefined : row.distance * unit),
    problems: [...(lost ? [lost] : []), ...(row.distance !== undefined && unit === undefined ? [NO_UNIT] : [])],
  })
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
