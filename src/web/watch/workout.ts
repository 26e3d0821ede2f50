import type { CalendarDay } from '#basics/day.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import type { WalkRunLevel } from '#knowledge/rehab-shape.ts'
import { type Decision, holdsForward } from '#plan/decision.ts'
import type { RunningPlan } from '#state/tell-plan.ts'

/** A walk-run for the watch: what may be taken along today, and whether one that was taken along still counts. */

export interface Workout {
  readonly level: number
  readonly blocks: readonly Block[]
}

interface Block {
  readonly times: number
  readonly steps: readonly Step[]
}

interface Step {
  readonly kind: 'run' | 'walk'
  readonly seconds: number
  readonly intensity: 'active' | 'recovery' | 'warmup' | 'cooldown'
}

/** Why there is none today: sentences for the runner. */
export interface NoWorkout {
  readonly code: 'held' | 'no-walk-run'
  readonly why: readonly string[]
}

type Plan = Pick<RunningPlan, 'today' | 'course' | 'start' | 'eligibility'>

/** Today's walk-run as a workout; none while a stop or a hold stands, because a file on a watch does not hear of it. */
export function workoutToday({ today: { run }, course }: Pick<Plan, 'today' | 'course'>): Result<Workout, NoWorkout> {
  const held = course.active.find(holdsForward)
  if (held) return fail({ code: 'held', why: [held.because.text, held.until] })
  return run.kind === 'walk-run' ? ok(workoutOf(run.level, run.walkMin)) : fail({ code: 'no-walk-run', why: run.why })
}

/** The steps of the timer (timing/walk-run.ts): a walk before and after, no walk after the last run. */
export function workoutOf({ level, sets, runMin, walkMin: between }: WalkRunLevel, walkMin: number): Workout {
  const step = (kind: Step['kind'], minutes: number, intensity: Step['intensity']): readonly Step[] =>
    minutes > 0 ? [{ kind, seconds: minutes * 60, intensity }] : []
  const blocks = [
    { times: 1, steps: step('walk', walkMin, 'warmup') },
    { times: sets - 1, steps: [...step('run', runMin, 'active'), ...step('walk', between, 'recovery')] },
    { times: 1, steps: step('run', runMin, 'active') },
    { times: 1, steps: step('walk', walkMin, 'cooldown') },
  ]
  return { level, blocks: blocks.filter(({ times, steps }) => times > 0 && steps.length > 0) }
}

/** A workout that was downloaded on this device. */
export interface KeptWorkout {
  readonly plan: string
  readonly level: number
  readonly day: CalendarDay
}

/** Why a downloaded one must not be run any more; undefined while it may. */
export type Void =
  | { readonly code: 'held'; readonly because: Decision }
  | { readonly code: 'stopped'; readonly why: readonly string[] }
  | { readonly code: 'other-level'; readonly now: number }
  | { readonly code: 'other-plan' }
  | undefined

/** Without a plan nothing speaks for it any more. */
export function voidOf({ plan, level }: KeptWorkout, now: Plan | undefined): Void {
  if (!now || now.start.body.plan !== plan) return { code: 'other-plan' }
  const { course, eligibility } = now
  if (!eligibility.open || eligibility.runStopped) return { code: 'stopped', why: eligibility.because.map(({ text }) => text) }
  const held = course.active.find(holdsForward)
  if (held) return { code: 'held', because: held }
  return course.level === level ? undefined : { code: 'other-level', now: course.level }
}
