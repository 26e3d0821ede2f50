import { wakingDayOf } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import type { Run } from '#load/run.ts'
import type { PlanStart } from '#plan/logged.ts'
import type { Stored } from '#record/entry.ts'
import { correctionEntry, planEntry } from '#record/make-entry.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RunnerState } from '#state/runner-state.ts'
import { type PlanState, tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'

/** Telling the plan, with the reasoning behind it: a file of its own, fetched when the first page of the plan is opened. */
export const tellPlanOf = (rows: readonly Stored[], state: RunnerState, knowledge: Knowledge, rehab: Rehab, now: string): PlanState =>
  tellPlan(readEntries(rows).entries, state, knowledge, rehab, now)

/** The same, as if this plan were started now: what it would be, before anything is written. */
export const tellAsIf = (rows: readonly Stored[], state: RunnerState, knowledge: Knowledge, rehab: Rehab, now: string, start: PlanStart): PlanState =>
  tellPlan([...readEntries(rows).entries, planEntry('plan-start', start, { id: 'as-if', now, device: 'as-if' })], state, knowledge, rehab, now)

/** The same, as if this run had been written down now; with `of`, as if that entry had been corrected to it. */
export function tellWithRun(rows: readonly Stored[], state: RunnerState, knowledge: Knowledge, rehab: Rehab, now: string, run: Run, of?: string): PlanState {
  const writing = { id: 'as-if', now, device: 'as-if' }
  const entry = of === undefined ? planEntry('run', run, writing) : correctionEntry({ of, body: { ...run } }, writing)
  return tellPlan([...readEntries(rows).entries, entry], state, knowledge, rehab, now)
}

/** The same, as if these entries had never been written down, and nothing about them. */
export const tellWithout = (rows: readonly Stored[], state: RunnerState, knowledge: Knowledge, rehab: Rehab, now: string, gone: readonly string[]): PlanState =>
  tellPlan(
    readEntries(rows).entries.filter((entry) => !gone.includes(entry.id) && !('of' in entry.body && gone.includes(String(entry.body.of)))),
    state,
    knowledge,
    rehab,
    now,
  )

/**
 * As it stood at the moment `at` (ISO 8601 with the runner's offset), from what was written down until then. Where that morning was told calm or not at all, it counts as
 * calm: else a run before the check-in of its day would have been allowed nothing.
 */
export function tellAsOf(rows: readonly Stored[], knowledge: Knowledge, rehab: Rehab, at: string): PlanState {
  const until = rows.filter(({ recordedAt }) => Date.parse(String(recordedAt)) <= Date.parse(at))
  const calm = planEntry('check-in', { day: wakingDayOf(at), morning: 0, painkillers: 'none' }, { id: 'as-if', now: at, device: 'as-if' })
  return tellPlan([...readEntries(until).entries, calm], tellState(until, knowledge), knowledge, rehab, at)
}
