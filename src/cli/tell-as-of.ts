import { isCalendarDay } from '#basics/day.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RunnerState } from '#state/runner-state.ts'
import { type PlanState, tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { loadKnowledge, loadRehab } from './load-knowledge.ts'
import { readRecord } from './read-record.ts'

/** What a record tells as of a day, and how many of its rows were written later. */
export interface AsOf {
  readonly state: RunnerState
  readonly told: PlanState
  readonly rehab: Rehab
  readonly later: number
}

/** `at`: the time of day, HH:MM. Fails with a sentence when day, time or record will not do. */
export async function tellAsOf(path: string, on: string, at: string): Promise<Result<AsOf, string>> {
  if (!isCalendarDay(on)) return fail(`"${on}" is no calendar day (YYYY-MM-DD).`)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return fail(`"${at}" is no time of day (HH:MM).`)
  const rows = await readRecord(path)
  if (!rows.ok) return rows
  if (readEntries(rows.value).entries.length === 0)
    return fail(`${path === '-' ? 'Standard input' : path} holds no entry of a record: ${rows.value.length} row(s), none that can be read.`)
  const [knowledge, rehab] = await Promise.all([loadKnowledge(), loadRehab()])
  const known = rows.value.filter((row) => !writtenAfter(row, on, at))
  const state = tellState(known, knowledge)
  const told = tellPlan(readEntries(known).entries, state, knowledge, rehab, `${on}T${at}:00${offsetOf(known)}`)
  return ok({ state, told, rehab, later: rows.value.length - known.length })
}

/** What was written down later was not known then. Compared in the time the entry itself names. */
function writtenAfter(row: unknown, on: string, at: string): boolean {
  const written = typeof row === 'object' && row !== null && 'recordedAt' in row ? row.recordedAt : undefined
  return typeof written === 'string' && written.slice(0, 16) > `${on}T${at}`
}

/** The offset the runner wrote in last; UTC when nothing says. */
function offsetOf(rows: readonly unknown[]): string {
  const offsets = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'at' in row && typeof row.at === 'string' ? (/(?:Z|[+-]\d{2}:\d{2})$/.exec(row.at)?.[0] ?? []) : [],
  )
  return offsets.at(-1) ?? 'Z'
}
