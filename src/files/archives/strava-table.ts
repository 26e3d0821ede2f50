import { given } from '#basics/given.ts'
import { type Seconds, secondsFromClock } from '#basics/units.ts'
import { firstOfEachDay } from '../crowded-days.ts'
import type { Problem } from '../recording.ts'
import { csvRows, numberIn } from './csv.ts'
import { fileKey, type StravaRow, type StravaTable } from './strava.ts'
import { datesLike, type ReadDate } from './strava-dates.ts'

/** Places of columns in every language, where the file name stands in the thirteenth. */
const PLACES = { id: 0, date: 1, title: 2, type: 3, elapsed: 5, distance: 6, gear: 11, file: 12, elapsedAgain: 15, moving: 16, distanceAgain: 17 } as const

/** Undefined where it is no such table. */
export async function readStravaTable(bytes: Uint8Array): Promise<StravaTable | undefined> {
  if (!isOfALife(bytes)) return { byFile: new Map(), manual: [], inMetres: false, leftOut: TOO_LARGE }
  const [headers, ...rows] = await csvRows(bytes)
  if (!headers || headers.length < 5) return undefined
  const columns = columnsOf(headers, rows)
  const readDate = datesLike(rows.map((row) => row[PLACES.date]))
  const { kept: read, leftOut } = firstOfEachDay(
    rows.map((row) => rowOf(row, columns, readDate)),
    ({ start }) => (start === undefined ? undefined : Math.floor(start / DAY)),
  )
  return {
    byFile: new Map(read.flatMap((row) => (row.file === undefined ? [] : [[fileKey(row.file), row] as const]))),
    manual: read.filter(({ file }) => file === undefined),
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

function rowOf(row: readonly string[], { file, shift, again, gear }: Columns, readDate: ReadDate): StravaRow {
  const at = (place: number): string | undefined => row[place]?.trim() || undefined
  return {
    id: at(PLACES.id) ?? '',
    ...given('file', FILE.test(row[file] ?? '') ? row[file] : undefined),
    ...given('title', at(PLACES.title)),
    ...given('type', at(PLACES.type)),
    ...given('gear', at(gear)),
    ...given('start', readDate(at(PLACES.date))),
    ...given('elapsedS', again ? numberIn(at(PLACES.elapsedAgain + shift), true) : secondsIn(at(PLACES.elapsed))),
    ...given('movingS', again ? numberIn(at(PLACES.moving + shift), true) : undefined),
    ...given('distance', again ? numberIn(at(PLACES.distanceAgain + shift), true) : numberIn(at(PLACES.distance))),
  }
}

const secondsIn = (text: string | undefined): Seconds | undefined =>
  text === undefined ? undefined : text.includes(':') ? secondsFromClock(text) : numberIn(text, true)
