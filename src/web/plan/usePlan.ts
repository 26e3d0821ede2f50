import { use, useCallback, useMemo, useSyncExternalStore } from 'react'
import { wakingDayOf } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Run } from '#load/run.ts'
import type { PlanStart } from '#plan/logged.ts'
import type { Stored } from '#record/entry.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { nowWithOffset } from '../runner/clock.ts'
import { fetchRehab } from '../runner/knowledge.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import type { Snapshot } from '../runner/runner.ts'

/** What every page of the plan needs besides the record. */
interface PlanTools {
  readonly rehab: Rehab
  readonly tellPlanOf: typeof import('./telling-plan.ts')['tellPlanOf']
  readonly tellAsIf: typeof import('./telling-plan.ts')['tellAsIf']
  readonly tellWithRun: typeof import('./telling-plan.ts')['tellWithRun']
  readonly tellWithout: typeof import('./telling-plan.ts')['tellWithout']
  readonly tellAsOf: typeof import('./telling-plan.ts')['tellAsOf']
}

let tools: Promise<PlanTools> | undefined

/** Fetches what the plan is told with; a page of the plan waits for it. */
export function loadPlan(): Promise<PlanTools> {
  tools ??= Promise.all([fetchRehab(), import('./telling-plan.ts')]).then(([rehab, telling]) => ({ rehab, ...telling }))
  tools.catch(() => {
    tools = undefined
  })
  return tools
}

/** The plan as told now, and again whenever the record changes or the day turns. Only below a Suspense. */
export const usePlan = (): ToldPlan => usePlanOf(useSnapshot())

export type ToldPlan = PlanState & { readonly rehab: Rehab }

/** The same of a record that the page chose, for one that shows an older one until the newer is told. */
export function usePlanOf({ rows, state, knowledge }: Snapshot): ToldPlan {
  const { rehab, tellPlanOf } = use(loadPlan())
  const day = useSyncExternalStore(everyMinute, thisDay)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day is told anew
  return useMemo(() => ({ ...tellPlanOf(rows, state, knowledge, rehab, nowWithOffset()), rehab }), [rows, state, knowledge, rehab, day, tellPlanOf])
}

/** What a plan would be if it started now. Only below a Suspense. */
export function useAsIf(): (start: PlanStart) => RunningPlan | undefined {
  const { rehab, tellAsIf } = use(loadPlan())
  const { rows, state, knowledge } = useSnapshot()
  return (start) => tellAsIf(rows, state, knowledge, rehab, nowWithOffset(), start).plan
}

/** The plan as it will be once this run is written down, or once the entry `of` is corrected to it. Only below a Suspense. */
export function useWithRun(run: Run, of?: string): RunningPlan | undefined {
  const { rehab, tellWithRun } = use(loadPlan())
  const { rows, state, knowledge } = useSnapshot()
  return useMemo(() => tellWithRun(rows, state, knowledge, rehab, nowWithOffset(), run, of).plan, [rows, state, knowledge, rehab, run, of, tellWithRun])
}

/** What would be told if these entries had never been written down. Told when it is asked for. Only below a Suspense. */
export function useWithout(): (entries: readonly string[]) => ToldPlan {
  const { rehab, tellWithout } = use(loadPlan())
  const { rows, state, knowledge } = useSnapshot()
  return useCallback(
    (entries) => ({ ...tellWithout(rows, state, knowledge, rehab, nowWithOffset(), entries), rehab }),
    [rows, state, knowledge, rehab, tellWithout],
  )
}

/** The plan of these rows as it stood at a moment (ISO 8601 with offset). Told when it is asked for. Only below a Suspense. */
export function useAsOf(rows: readonly Stored[]): (at: string) => PlanState {
  const { rehab, tellAsOf } = use(loadPlan())
  const { knowledge } = useSnapshot()
  return useCallback((at) => tellAsOf(rows, knowledge, rehab, at), [rows, knowledge, rehab, tellAsOf])
}

/** The plan as it stood when the first of these entries was written down, without them; undefined where none is there. Told when it is asked for. Only below a Suspense. */
export function useBefore(): (entries: readonly string[]) => PlanState | undefined {
  const { rehab, tellAsOf } = use(loadPlan())
  const { rows, knowledge } = useSnapshot()
  return useCallback(
    (entries) => {
      const isOwn = ({ id }: Stored): boolean => entries.includes(String(id))
      const [first] = rows
        .filter(isOwn)
        .map(({ recordedAt }) => String(recordedAt))
        .sort((a, b) => Date.parse(a) - Date.parse(b))
      return first === undefined
        ? undefined
        : tellAsOf(
            rows.filter((row) => !isOwn(row)),
            knowledge,
            rehab,
            first,
          )
    },
    [rows, knowledge, rehab, tellAsOf],
  )
}

/** The plan changes with the day that somebody lives through, not with the minute: only a new one draws the page again. */
const thisDay = (): string => wakingDayOf(nowWithOffset())

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000)
  document.addEventListener('visibilitychange', listener)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', listener)
  }
}
