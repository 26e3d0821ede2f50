import type { CalendarDay } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import type { Imported } from '#load/imported.ts'
import { isRun, type Run, timerOf } from '#load/run.ts'
import type { Activity } from './activity.ts'
import type { FileRead } from './archives/read-archive.ts'
import { asRun } from './as-run.ts'
import { firstOfEachDay } from './crowded-days.ts'
import { heapOf } from './heaps.ts'
import { type FileLine, Importing } from './importing.ts'
import type { Problem, ProblemCode } from './recording.ts'

/**
 * What one file brings to a record: its line, and the runs to be written down. A copy from another source is written too: which of them counts is
 * told from the record, whatever came first. Not written: the same file again, and what is left of a file that is there whole.
 */
export interface Taken {
  readonly line: FileLine
  readonly runs: readonly Run[]
  /** Those of them that `brought` counts as runs. */
  readonly added: readonly Run[]
  /** Activities of it that are in the record now: all but those of which the whole file was there. */
  readonly activities: readonly Activity[]
  /** Absent when it told nothing new. */
  readonly brought?: Brought
}

/** What is new for the runner. One file may bring several: a triathlon, a table. */
export interface Brought {
  readonly runs: number
  readonly otherSports: number
  /** Activities that were there and are known better now. */
  readonly better: number
}

/** Files into runs, for the browser and the command line alike. It begins with the runs that are in the record, taken back or not. */
export class NewRuns {
  readonly #importing: Importing
  readonly #known = new Set<string>()
  readonly #withTraining: string[] = []
  #written = 0
  #brought = NOTHING
  #unread = false
  #counts = { files: 0, added: 0, duplicates: 0, skipped: 0, failed: 0, cutArchives: 0 }

  constructor(known: readonly { readonly entry: string; readonly body: Run }[]) {
    const activities = known.map(asActivity)
    this.#importing = new Importing(activities)
    for (const { id } of activities) this.#known.add(id)
  }

  take(whole: FileRead): Taken {
    const { kept, leftOut } = firstOfEachDay(whole.activities, ({ day }) => day)
    const read = { ...whole, activities: kept, ...given('leftOut', whole.leftOut ?? leftOut) }
    const each = read.activities.map((activity) => this.#one(read, activity))
    const undated = each.length > 0 && each.every(({ run }) => run === undefined)
    const line = undated
      ? { path: read.path, status: 'skipped' as const, because: NO_DAY }
      : (each.map((one) => one.line).sort((a, b) => NEWS.indexOf(a.status) - NEWS.indexOf(b.status))[0] ?? this.#importing.take(read))
    const runs = each.flatMap(({ run, known, line }) => (run && !known && !line.wholeIsThere ? [run] : []))
    const activities = read.activities.filter((_, at) => !each[at]!.line.wholeIsThere)
    this.#count(line)
    this.#unread ||= whole.unlisted === true || NOT_TO_ITS_END.has(line.because?.code)
    this.#written += runs.length
    const brought = broughtBy(each)
    this.#brought = together(this.#brought, brought)
    const added = each.flatMap(({ run, line: { status } }) => (run && status === 'imported' && isRun(run) ? [run] : []))
    return { line, runs, added, activities, ...(Object.values(brought).some((count) => count > 0) ? { brought } : {}) }
  }

  /** The line of what was given and could not be opened. */
  missed(path: string, why: Problem): FileLine {
    return this.take({ path, activities: [], skipped: why, done: 0, all: 0 }).line
  }

  #one(read: FileRead, activity: Activity) {
    const known = this.#known.has(activity.id)
    this.#known.add(activity.id)
    return { known, line: this.#importing.take({ ...read, activities: [activity] }), run: asRun(activity) }
  }

  /** What the record keeps of the import, if anything. `until`: the last day that its files can tell of, where it is over by `day`. */
  done(
    day: CalendarDay,
    last: Imported | undefined,
    { stopped = false, until }: Pick<Partial<Imported>, 'until'> & { readonly stopped?: boolean } = {},
  ): Imported | undefined {
    const { files, added, duplicates, skipped, failed } = this.#counts
    const counts = { files, added, duplicates, skipped, failed }
    const told = { day, ...atMost(MOST_COUNTED, counts), ...given('until', until), ...(stopped || this.#unread ? { stopped: true as const } : {}) }
    return this.#written > 0 || told.failed > (last?.failed ?? 0) || isNewsAfter(told, last) ? told : undefined
  }

  /** Something that was given was not read to its end: a file, or the list of the files in an archive. */
  get unread(): boolean {
    return this.#unread
  }

  /** Whether training was found in a zip that was given under this name, also what had been read before. */
  readonly heldTraining = (name: string): boolean => this.#withTraining.some((path) => path.startsWith(`${name}/`))

  /** What all files together brought. */
  get brought(): Brought {
    return this.#brought
  }

  /** Files. An archive that is cut off, or whose list of files is damaged, is one of them beside those that were in it, and could not be read. */
  get counts(): Omit<Imported, 'day' | 'stopped'> & { readonly cutArchives: number } {
    return this.#counts
  }

  #count(line: FileLine): void {
    const heap = heapOf(line)
    const there = heap === 'there' || (line.status === 'duplicate' && heap !== 'failed')
    if (there || heap === 'added' || heap === 'saved') this.#withTraining.push(line.path)
    this.#counts = {
      files: this.#counts.files + 1,
      added: this.#counts.added + Number((heap === 'added' || heap === 'saved') && !there),
      duplicates: this.#counts.duplicates + Number(there),
      skipped: this.#counts.skipped + Number(heap === 'passed-over'),
      failed: this.#counts.failed + Number(heap === 'failed' || heap === 'cut'),
      cutArchives: this.#counts.cutArchives + Number(heap === 'cut'),
    }
  }
}

/** The record counts no further. */
const MOST_COUNTED = 100_000

const atMost = <Counts extends Readonly<Record<string, number>>>(most: number, counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Math.min(count, most)])) as Counts

/**
 * It brought nothing and yet is to be told: training was read to its end, and the last import did not come to its end, or could not read as much. An archive of
 * last week that is given again says nothing of the days since, nor does a photo.
 */
const isNewsAfter = (now: Imported, last: Imported | undefined): boolean =>
  now.stopped !== true && now.added + now.duplicates > 0 && last !== undefined && (last.stopped === true || last.failed > now.failed)

export const NOTHING: Brought = { runs: 0, otherSports: 0, better: 0 }

export const together = (a: Brought, b: Brought): Brought => ({
  runs: a.runs + b.runs,
  otherSports: a.otherSports + b.otherSports,
  better: a.better + b.better,
})

const broughtBy = (each: readonly { readonly line: FileLine; readonly run: Run | undefined }[]): Brought =>
  each
    .flatMap(({ line: { status }, run }) => (run && (status === 'imported' || status === 'updated') ? [{ status, run }] : []))
    .map(({ status, run }) => ({ ...NOTHING, [status === 'updated' ? 'better' : isRun(run) ? 'runs' : 'otherSports']: 1 }))
    .reduce(together, NOTHING)

const NEWS: readonly FileLine['status'][] = ['imported', 'updated', 'duplicate', 'skipped']

/** Why a file was not read to its end. */
const NOT_TO_ITS_END: ReadonlySet<ProblemCode | undefined> = new Set(['unreadable', 'our-fault', 'too-slow'])

const NO_DAY = { code: 'no-clock', says: 'The watch had no clock: nobody knows on which day it was.' } as const

/** A run of the record as the activity it came from, as far as sameness asks. */
function asActivity({ entry, body }: { readonly entry: string; readonly body: Run }): Activity {
  const { source, start, day, sport, elapsedS, movingS, distanceM, cadenceSpm, effort, doubts } = body
  const timer = timerOf(body)
  return {
    id: source?.id ?? entry,
    source: source ?? { path: '', hash: entry, format: 'csv' },
    ...(sport === 'other' ? {} : { sport: sport as NonNullable<Activity['sport']> }),
    day,
    ...(start === undefined ? {} : { start: Date.parse(start) / 1000 }),
    timerS: timer,
    elapsedS: Math.max(elapsedS ?? timer, timer),
    ...given('movingS', movingS),
    pauses: { count: 0, seconds: 0 },
    ...(distanceM === undefined ? {} : { distanceM }),
    totalsFrom: 'file',
    ...given('rpe', effort),
    ...(cadenceSpm === undefined ? {} : { cadence: { spm: cadenceSpm, counted: 'both legs' } }),
    laps: [],
    problems: [],
    doubts: (doubts ?? []).map((code) => ({ code, says: '' })),
  }
}
