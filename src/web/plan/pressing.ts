import { isAtLeast, level } from '#knowledge/levels.ts'
import type { Decision } from '#plan/decision.ts'
import type { Warning } from '#plan/warnings.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { isStopped } from './running-today.ts'

/**
 * Open warnings that come before all else of the day, the strictest and newest first: what to do is said before anything is asked. An emergency does on
 * every day; what has to be seen on the same day does while it stops the plan, and beside a plan that runs on it is a notice.
 */
export const pressingOf = ({ openWarnings }: Pick<PlanState, 'openWarnings'>, plan: Pick<RunningPlan, 'today'>): readonly Warning[] =>
  openWarnings
    .filter(({ urgency }) => isAtLeast(urgency, isStopped(plan) ? 'same-day' : 'emergency'))
    .toSorted((one, other) => level(other.urgency) - level(one.urgency) || other.day.localeCompare(one.day))

/** What holds back, beside warnings that press: the stop of a danger sign only sends to the questions that tell how soon, and the warning tells it already. */
export const besideWarnings = (active: readonly Decision[], pressing: readonly Warning[]): readonly Decision[] =>
  pressing.length > 0 ? active.filter(({ effects }) => !effects.stopsPlan) : active
