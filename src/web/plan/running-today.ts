import type { Need, Rehab } from '#knowledge/rehab-shape.ts'
import type { RunningPlan } from '#state/tell-plan.ts'

/**
 * Running on this day, as one value that every page of the plan asks. open: a run is offered. not-today: none is due, and nothing stands against the
 * next one. closed: a stop, a hold or what was told today rules it out, or a question waits; then no page says how to run.
 */
export type RunningToday = 'open' | 'not-today' | 'closed'

type Plan = Pick<RunningPlan, 'today' | 'eligibility'>

export function runningToday(plan: Plan): RunningToday {
  const { run } = plan.today
  if (run.kind !== 'none') return 'open'
  return isBlocked(plan) || plan.eligibility.runStopped || run.because.some(({ rule }) => rule === 'stopped') ? 'closed' : 'not-today'
}

/** The day offers nothing at all. */
export const isBlocked = ({ today: { headline } }: Pick<Plan, 'today'>): boolean =>
  headline === 'check-in-first' || headline === 'screen-again' || headline === 'see-somebody'

/** Somebody has to look, or the questions to be answered again, before anything is offered; a check-in alone does not open it. */
export const isStopped = (plan: Pick<Plan, 'today'>): boolean => isBlocked(plan) && plan.today.headline !== 'check-in-first'

/** Speaks of a run or of a landing, be it as one of several ways to meet it: its words name all of them. */
export function asksImpact(need: Need, rehab: Pick<Rehab, 'exercises' | 'tests'>): boolean {
  if ('any' in need) return need.any.some((each) => asksImpact(each, rehab))
  if ('runs' in need) return true
  if ('test' in need) return rehab.tests.find(({ id }) => id === need.test)?.load === 'impact'
  return 'exercise' in need && rehab.exercises.find(({ id }) => id === need.exercise)?.load === 'impact'
}
