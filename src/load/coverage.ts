import { numberOf } from '#basics/day.ts'
import type { Imported } from './imported.ts'
import { type KnownRun, mayBeRun } from './known-runs.ts'
import { isDayKnown } from './recent.ts'
import { isRun } from './run.ts'

/** How much of the training is known: part of every answer that rests on it. */
export interface Coverage {
  /** Whether runs come from files these weeks: then days after the last import are not known, whatever a check-in says, but for those of a run. */
  readonly fromFiles: boolean
  readonly lastImport?: {
    readonly daysAgo: number
    /** Up to when its files can tell: longer ago than the import where an older archive was given. */
    readonly reachedDaysAgo: number
    readonly failed: number
    readonly stopped: boolean
  }
  /** Days of the last six before today of which nothing is known. */
  readonly unknownDays: number
  /** Of the four weeks before today, newest first: nothing is known of it, or it has no run. */
  readonly weeks: readonly ('runs' | 'no run' | 'unknown')[]
  /** Runs that look wrong, and runs that may be there twice: they wait for the runner. */
  readonly held: number
  readonly asked: number
  /** Runs that are dated ahead of the clock: nobody knows on which day they were. */
  readonly undated: number
  /** The same in sentences. */
  readonly says: readonly string[]
}

/** What there is to tell from: the runs of the record, each once, the imports in the order of their days, and other words. */
export interface CoverageInput {
  readonly known: readonly KnownRun[]
  readonly imports: readonly Imported[]
  /** Days on which the runner told something else: a check-in, a session. */
  readonly toldOn: readonly number[]
  /** Days since 1970-01-01. */
  readonly day: number
}

/** How much of the training up to `day` the record tells. What nobody spoke of is unknown, and unknown days lower the week (decision 10). */
export function coverageOf({ known, imports, toldOn, day }: CoverageInput): Coverage {
  // beside a walk, a run that looked wrong told nothing before it was removed, either
  const runs = known.filter((each) => mayBeRun(each) && each.state === 'counts' && !each.heldBy && each.day <= day)
  const before = imports.filter((each) => numberOf(each.day) <= day)
  const last = before.at(-1)
  const imported = Math.max(...before.filter(isWhole).map(reachOf), Number.NEGATIVE_INFINITY)
  const broughtAny = before.some(({ added, duplicates }) => added + duplicates > 0) || known.some(({ run }) => run.source !== undefined)
  const fromFiles = last !== undefined && broughtAny && day - numberOf(last.day) <= IMPORTS_FOR_DAYS
  const words = toldOn.filter((on) => on <= (fromFiles ? imported : day))
  const until = Math.max(imported, ...(fromFiles ? [] : [...runs.map((run) => run.oldest ?? run.day), ...words]), Number.NEGATIVE_INFINITY)
  const unknown = unknownAgo(runs, until, day)
  const told = {
    fromFiles,
    ...(last
      ? { lastImport: { daysAgo: day - numberOf(last.day), reachedDaysAgo: day - reachOf(last), failed: last.failed, stopped: last.stopped === true } }
      : {}),
    unknownDays: unknown.length,
    weeks: [1, 2, 3, 4].map((back) => weekOf(runs, words, day - 7 * back, until, imported)),
    held: known.filter(({ run, state }) => state === 'held' && isRun(run)).length,
    asked: known.filter((each) => each.state === 'counts' && each.maybe.length > 0 && mayBeRun(each)).length,
    undated: known.filter(({ run, state }) => state === 'ahead' && isRun(run)).length,
  }
  return { ...told, says: saysOf(told, unknown) }
}

/** What broke off, or failed and brought nothing, tells of no day since the one before it. */
const isWhole = ({ stopped, failed, added }: Imported): boolean => !stopped && (failed === 0 || added > 0)

/** The last day of which an import tells. */
const reachOf = ({ day, until = day }: Imported): number => numberOf(until < day ? until : day)

/** Who has not imported for so long writes by hand. */
const IMPORTS_FOR_DAYS = 42
/** Days before today whose running is taken off what a week may hold. */
const RECENT_DAYS = 6

/** Days of the last six before `day` that no word up to `until` tells of, and no run of their own: so many days ago, the newest first. */
function unknownAgo(runs: readonly KnownRun[], until: number, day: number): readonly number[] {
  const ownDays = new Set(runs.flatMap((run) => (run.oldest === undefined && isDayKnown(run.against) ? [run.day] : [])))
  return Array.from({ length: RECENT_DAYS }, (_, at) => at + 1).filter((ago) => day - ago > until && !ownDays.has(day - ago))
}

/** The seven days from `from` on. */
function weekOf(runs: readonly KnownRun[], toldOn: readonly number[], from: number, until: number, imported: number): Coverage['weeks'][number] {
  const within = (day: number): boolean => day >= from && day < from + 7
  if (runs.some(({ day }) => within(day))) return 'runs'
  // before the first run and after the last word nothing is known
  return toldOn.some(within) || (runs.some((run) => isFollowed(run, from, imported)) && until >= from + 6) ? 'no run' : 'unknown'
}

/** Whoever wrote one run down long ago has not told of every week since; files have, up to the last import. */
const isFollowed = ({ day, run }: KnownRun, from: number, imported: number): boolean =>
  day < from && ((run.source !== undefined && from <= imported) || from - day <= FOLLOWED_DAYS)

const FOLLOWED_DAYS = 28

function saysOf({ fromFiles, lastImport, weeks, held, asked, undated }: Omit<Coverage, 'says'>, unknownDaysAgo: readonly number[]): readonly string[] {
  const older = lastImport !== undefined && lastImport.reachedDaysAgo > lastImport.daysAgo ? `, of an archive made ${daysAgo(lastImport.reachedDaysAgo)}` : ''
  const files = lastImport?.failed ? `, ${counted(lastImport.failed, 'file')} could not be read` : ''
  const unknown = weeks.filter((week) => week === 'unknown').length
  return [
    ...(lastImport && (fromFiles || lastImport.failed > 0) ? [`Last import ${daysAgo(lastImport.daysAgo)}${older}${files}.`] : []),
    ...(lastImport?.stopped ? ['The last import did not come to its end.'] : []),
    ...daysSaid(unknownDaysAgo),
    ...(unknown > 0 ? [`Nothing is known of ${unknown === 4 ? 'the last four weeks' : `${counted(unknown, 'week')} of the last four`}.`] : []),
    ...(held > 0 ? [`${counted(held, 'run')} that ${held === 1 ? 'looks' : 'look'} wrong ${held === 1 ? 'waits' : 'wait'} for you to say.`] : []),
    ...(undated > 0
      ? [`${counted(undated, 'run')} ${undated === 1 ? 'is dated ahead: say which day it was' : 'are dated ahead: say which days they were'}.`]
      : []),
    ...(asked > 0 ? [`${counted(asked, 'run')} may be there twice and ${asked === 1 ? 'counts' : 'count'} once until you say.`] : []),
  ]
}

/** A run may stand among them. */
function daysSaid(ago: readonly number[]): readonly string[] {
  const oldest = Math.max(0, ...ago)
  if (oldest === 0) return []
  if (oldest === 1) return ['Nothing is known of yesterday: it counts as if you had run as usual.']
  const some = ago.length === oldest ? '' : ago.length === 1 ? 'one of ' : `${ago.length} of `
  return [`Nothing is known of ${some}the last ${oldest} days: ${ago.length === 1 ? 'it counts' : 'they count'} as if you had run as usual.`]
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
const daysAgo = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`)
