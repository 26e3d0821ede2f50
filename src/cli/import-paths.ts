import { wakingDayOf } from '#basics/day.ts'
import { readGiven } from '#files/archives/read-archive.ts'
import { type Heap, heapOf } from '#files/heaps.ts'
import type { FileLine } from '#files/importing.ts'
import { NewRuns } from '#files/new-runs.ts'
import { reachesTo } from '#files/reaches-to.ts'
import { type AddedRuns, addedRuns } from '#load/added-runs.ts'
import { knownRuns } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import type { Entry, PlanBodies, PlanEntry } from '#record/entry.ts'
import { planEntry } from '#record/make-entry.ts'
import { planRecord } from '#state/plan-record.ts'
import { refuse } from './command.ts'
import { recoveredText } from './file-words.ts'
import { fileWorkers } from './file-workers.ts'
import { givenFiles, isNothing } from './given-files.ts'
import { IMPORT_TOOLS } from './import-tools.ts'
import { counted } from './load-words.ts'
import { newId } from './new-id.ts'
import { appendTo, recordFile } from './record-file.ts'

/** What is imported, and into which record. */
export interface Import {
  readonly paths: readonly string[]
  /** The record: NDJSON or a JSON array; made when it is not there. */
  readonly into: string
  /** Where runs were run that do not say it: IANA name. */
  readonly zone?: string
  /** As of the end of this day, YYYY-MM-DD; else of now. */
  readonly on?: string
  readonly json: boolean
}

/**
 * Reads what lies at these paths into the record, and prints of every file what became of it. The same files again change nothing; one bad file never stops
 * the rest. Gives the exit code: 0 all that holds training was read, 1 some of it could not be read, 2 nothing was done.
 */
export async function importPaths(asked: Import): Promise<number> {
  const before = await recordFile(asked.into)
  if (!before.ok) return refuse(before.problem)
  const found = await givenFiles(asked.paths)
  if (isNothing(found)) return refuse(found.missed.map(({ path, why }) => `${path}: ${why.says}`).join('\n'))
  const { given, missed } = found
  const now = asked.on === undefined ? localNow() : `${asked.on}T23:00:00Z`
  const runs = new NewRuns(before.value.entries.flatMap((entry) => (entry.kind === 'run' ? [{ entry: entry.id, body: entry.body }] : [])))
  const paths = new Map(before.value.entries.flatMap(({ kind, body }) => (kind === 'run' && body.source ? [[body.source.id, body.source.path] as const] : [])))
  const entries: PlanEntry[] = []
  const added: string[] = []
  const lines: FileLine[] = []
  const tell = (line: FileLine): void => {
    lines.push(line)
    if (!asked.json) console.log(lineText(line, paths))
  }
  for (const { path, why } of missed) tell(runs.missed(path, why))
  const around = { zone: asked.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone, now: Date.parse(now) / 1000, withoutCurves: true } as const
  const { end, ...workers } = fileWorkers(
    around,
    given.reduce((sum, { source }) => sum + source.size, 0),
  )
  try {
    for await (const read of readGiven(given, { around, tools: IMPORT_TOOLS, ...workers })) {
      const taken = runs.take(read)
      const written = taken.runs.map((body) => runEntry(body, now))
      for (const entry of written) entries.push(entry)
      const asRuns = new Set(taken.added)
      for (const [at, { id }] of written.entries()) if (asRuns.has(taken.runs[at]!)) added.push(id)
      for (const { id, source } of read.activities) if (!paths.has(id)) paths.set(id, source.path)
      tell(taken.line)
    }
  } finally {
    await end()
  }
  const imports = before.value.entries.flatMap((entry) => (entry.kind === 'import' ? [entry.body] : []))
  const until = reachesTo(given, now, around.zone, runs.heldTraining)
  const about = until === undefined ? {} : { until }
  const done = runs.done(wakingDayOf(now), imports.at(-1), about)
  if (done) entries.push(written('import', done, now))
  const kept = entries.length > 0 ? await appendTo(before.value, entries) : before
  if (!kept.ok) return refuse(kept.problem)
  const standing = standingOf(added, kept.value.entries, entries, now)
  console.log(
    asked.json
      ? JSON.stringify({ lines, ...runs.counts, ...about, brought: { ...runs.brought, standing }, unreadInRecord: kept.value.unread }, null, 1)
      : [summary(runs, standing, until), ...unreadText(kept.value.unread)].join('\n'),
  )
  return runs.counts.failed > 0 ? 1 : 0
}

/** It happened when the watch says, and was written down now. */
const runEntry = (body: Run, now: string): PlanEntry => ({ ...written('run', body, now), at: body.start ?? `${body.day}T12:00:00Z` }) as PlanEntry

const written = <Kind extends 'run' | 'import'>(kind: Kind, body: PlanBodies[Kind], now: string): PlanEntry =>
  planEntry(kind, body, { id: newId(), now, device: 'command line' })

/** `paths`: of the files that the runs came from, by the id of the run. */
function lineText(line: FileLine, paths: ReadonlyMap<string, string>): string {
  const { path, status, of, maybe, held, because, recovered, leftOut, fromTable, wholeIsThere } = line
  const told = fromTable && because ? [wholeIsThere ? because.says : `only its row of the table is known: ${because.says}`] : []
  const other = named(of, paths)
  const said = {
    imported: maybe === undefined ? 'imported' : `imported, perhaps a copy of ${named(maybe, paths)}: it counts once until you say`,
    updated: `imported, it tells more about a run that was there from ${other}`,
    duplicate: wholeIsThere ? `the whole run is there already, from ${other}` : other === path ? 'there already' : `duplicate of ${other}`,
    skipped: `${PASSED[heapOf(line)] ?? 'nothing to learn from'}: ${because?.says ?? 'nothing in it'}`,
  }[status]
  return `${path}: ${[said, ...(held ? ['looks wrong, counts for nothing until you say'] : []), ...(recovered ? [recoveredText(recovered)] : []), ...(leftOut ? [leftOut.says] : []), ...told].join(', ')}`
}

/** What brought nothing, in the words of the sum that it is counted in. */
const PASSED: { readonly [H in Heap]?: string } = { failed: 'could not be read', cut: 'files may be missing', there: 'there already' }

/** The file of a run; a run that was written down by hand has none. */
const named = (id: string | undefined, paths: ReadonlyMap<string, string>): string => paths.get(id ?? '') ?? 'a run written down by hand'

/** What became of the runs that were added, as the record tells it now. */
function standingOf(added: readonly string[], before: readonly Entry[], written: readonly PlanEntry[], now: string): AddedRuns {
  const { run, takenBack } = planRecord([...before, ...written], now)
  return addedRuns(added, new Set(before.map(({ id }) => id)), knownRuns(run, takenBack))
}

/** The parts, where not all runs are new ones: they add up to the runs that were added. */
function standingText({ counts, same, maybe, held, ahead, removed }: AddedRuns): readonly string[] {
  if (same + maybe + held + ahead + removed === 0) return []
  const parts = [
    `${counts} new`,
    `${same} the same as another run`,
    `${maybe} perhaps the same as another run`,
    `${held} that look wrong and wait for you`,
    `${ahead} dated ahead`,
    `${removed} removed`,
  ]
  return [`of these runs: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}`]
}

/** What came in, and what became of the files; the parts of each line add up to its first number. `until`: the last day that the files can tell of, where it is over. */
function summary({ counts, brought }: Pick<NewRuns, 'counts' | 'brought'>, standing: AddedRuns, until: string | undefined): string {
  const { files, added, duplicates, skipped, failed, cutArchives } = counts
  const nothing = brought.runs + brought.otherSports + brought.better === 0
  return [
    nothing
      ? 'nothing new was added'
      : `${counted(brought.runs, 'run')} and ${brought.otherSports === 1 ? '1 activity' : `${brought.otherSports} activities`} of other sports added, ${brought.better} known better than before`,
    ...standingText(standing),
    `${counted(files, 'file')}: ${added} with something new, ${duplicates} there already, ${skipped} nothing to learn from, ${failed} could not be read`,
    ...(cutArchives > 0 ? [`${counted(cutArchives, 'archive')} of these cut off or damaged: files may be missing`] : []),
    ...(until === undefined ? [] : [`the archive was made on ${until}: what was run after that is not in it`]),
  ].join('\n')
}

const unreadText = (rows: number): readonly string[] =>
  rows === 0 ? [] : [`${counted(rows, 'line')} of the record cannot be read: nothing was changed there, and nothing is advised until it is mended or taken out`]

/** The clock of this machine with its offset. */
function localNow(): string {
  const now = new Date()
  const ahead = -now.getTimezoneOffset()
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0')
  const local = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, 19)
  return `${local}${ahead === 0 ? 'Z' : `${ahead < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`}`
}
