import { given } from '#basics/given.ts'
import type { Metres } from '#basics/units.ts'
import type { Activity } from '../activity.ts'
import type { Problem } from '../recording.ts'
import {
  atLeastAsLong,
  fileKey,
  isInLocalTime,
  isLost,
  type RowPlace,
  rowActivity,
  type StartPair,
  type StravaRow,
  type StravaTable,
  unitOf,
  withStrava,
} from './strava.ts'
import { readStravaTable } from './strava-table.ts'

/** The export whose table (activities.csv) this is; undefined where it is no such table. */
export async function readStravaExport(path: string, bytes: Uint8Array): Promise<StravaExport | undefined> {
  const table = await readStravaTable(bytes)
  return table && new StravaExport(path, table)
}

/** What the table of an export tells besides its files. They are told first: how the table is meant shows in them. */
export class StravaExport {
  /** Of the table. */
  readonly path: string
  readonly #table: StravaTable
  readonly #distances: { readonly said: number; readonly metres: Metres }[] = []
  readonly #starts: StartPair[] = []
  /** Rows (by `fileKey`) whose file told its activity and its day, now or before. */
  readonly #told = new Set<string>()
  readonly #lost: LostFile[] = []
  /** A file with a row was dealt with before, and tells nothing of the table any more. */
  #isTakenUp = false

  constructor(path: string, table: StravaTable) {
    this.path = path
    this.#table = table
  }

  /** The sport of a file as the table calls it. */
  sportOf(path: string): string | undefined {
    return this.#rowOf(path)?.type
  }

  /** What a file told, with what its row knows. */
  withRow(activity: Activity, path: string): Activity {
    const row = this.#rowOf(path)
    const told = withStrava(activity, row)
    if (!row) return told
    if (activity.source.lost) return atLeastAsLong(told, row, this.#table.inMetres ? 1 : undefined)
    if (row.distance && activity.distanceM) this.#distances.push({ said: row.distance, metres: activity.distanceM })
    this.#starts.push(...startPair(row, activity))
    return told
  }

  /** Whether the line of a file waits for its row, because it told nothing, or nothing of which the day is known. */
  keepsBack({ path, activities, skipped }: { readonly path: string; readonly activities: readonly Activity[]; readonly skipped?: Problem }): boolean {
    const row = this.#rowOf(path)
    const why = skipped ?? (activities.length > 0 && activities.every(({ start }) => start === undefined) ? NO_DAY : undefined)
    const isLost = row !== undefined && why !== undefined && why.code !== 'known'
    this.#isTakenUp ||= row !== undefined && why?.code === 'known'
    if (isLost) this.#lost.push({ path, row, why })
    else if (row) this.#told.add(fileKey(path))
    return isLost
  }

  /** What only the table tells: activities whose file told nothing, those whose file is missing, and those written by hand. */
  rows(zone: string | undefined): readonly RowsTold[] {
    const { inMetres, manual, leftOut: tooMany } = this.#table
    const { path } = this
    const place = {
      unit: inMetres ? 1 : unitOf(this.#distances),
      inLocalTime: this.#isTakenUp && this.#starts.length === 0 ? undefined : isInLocalTime(this.#starts),
      zone,
    }
    const activities = manual.flatMap((row) => rowActivity(row, { ...place, path }) ?? [])
    const lostRows = manual.filter(isLost).length
    const leftOut = lostRows > 0 ? rowsLost(lostRows) : tooMany
    return [
      ...this.#files(place),
      activities.length > 0 ? { path, activities, ...given('leftOut', leftOut) } : { path, activities, skipped: leftOut ?? NO_OTHER_ROWS },
    ]
  }

  #files(place: Omit<RowPlace, 'path' | 'lost'>): readonly RowsTold[] {
    const found = new Set([...this.#told, ...this.#lost.map((each) => fileKey(each.path))])
    const folder = this.path.slice(0, this.path.lastIndexOf('/') + 1)
    const absent = [...this.#table.byFile].flatMap(([key, row]) => (found.has(key) ? [] : [{ path: folder + row.file, row, why: ABSENT }]))
    return [...this.#lost, ...absent].map(({ path, row, why }) => {
      const activity = this.#told.has(fileKey(path)) ? undefined : rowActivity(row, { ...place, path, lost: why })
      return activity ? { path, activities: [activity], fromTable: why } : { path, activities: [], skipped: why }
    })
  }

  #rowOf(path: string): StravaRow | undefined {
    return this.#table.byFile.get(fileKey(path))
  }
}

/** None where the file does not say when it began, or its zone is guessed from the place; a leg may begin long after its row. */
const startPair = ({ start: said }: StravaRow, { start, offset, leg }: Activity): readonly StartPair[] =>
  said === undefined || start === undefined || offset === undefined || offset.from === 'place' || leg ? [] : [{ said, start, ahead: offset.minutes * 60 }]

/** A file that told nothing and has a row. */
interface LostFile {
  readonly path: string
  readonly row: StravaRow
  readonly why: Problem
}

/** What rows tell where their file does not: the table's own, or one file's. */
interface RowsTold {
  readonly path: string
  readonly activities: readonly Activity[]
  /** Why there are none. */
  readonly skipped?: Problem
  readonly fromTable?: Problem
  readonly leftOut?: Problem
}

const NO_DAY: Problem = { code: 'no-clock', says: 'The watch had no clock.' }

const NO_OTHER_ROWS: Problem = { code: 'rows-have-files', says: 'Every row of the table names a file of its own.' }

const rowsLost = (rows: number): Problem => ({
  code: 'rows-lost',
  says: `${rows} ${rows === 1 ? 'row' : 'rows'} of the table could not be understood: no day or no length stands there that Hipwise can read. Write these runs down by hand.`,
  rows,
})

const ABSENT: Problem = { code: 'absent', says: 'The table of the export names this file, but it is not there.' }
