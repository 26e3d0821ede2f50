import { type CalendarDay, numberOf } from '#basics/day.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import { secondsFromMin } from '#basics/units.ts'
import type { WalkRunLevel } from '#knowledge/rehab-shape.ts'
import { holdsForward } from '#plan/decision.ts'
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

type Plan = Pick<RunningPlan, 'today' | 'course' | 'start' | 'eligibility' | 'diary'>

/** Whether the pages speak of a workout at all: only where a walk-run is allowed today. Beside "No run today" it would read like one. */
export const speaksOfWorkout = ({ today: { run } }: Pick<Plan, 'today'>): boolean => run.kind === 'walk-run'

/** Today's walk-run as a workout; none while a stop or a hold stands, because a file on a watch does not hear of it. */
export function workoutToday({ today: { run }, course }: Pick<Plan, 'today' | 'course'>): Result<Workout, NoWorkout> {
  const held = course.active.find(holdsForward)
  if (held) return fail({ code: 'held', why: [held.because.text, held.until] })
  return run.kind === 'walk-run' ? ok(workoutOf(run.level, run.walkMin)) : fail({ code: 'no-walk-run', why: run.why })
}

/** The steps of the timer (timing/walk-run.ts): a walk before and after, no walk after the last run. */
export function workoutOf({ level, sets, runMin, walkMin: between }: WalkRunLevel, walkMin: number): Workout {
  const step = (kind: Step['kind'], minutes: number, intensity: Step['intensity']): readonly Step[] =>
    minutes > 0 ? [{ kind, seconds: secondsFromMin(minutes), intensity }] : []
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
  /** Once void it stays so: it may lie on the watch after what stopped it is over. */
  readonly void?: Void
}

/** Why a downloaded one must not be run any more; `why` are sentences for the runner. */
export interface Void {
  readonly code: 'held' | 'stopped' | 'other-level' | 'other-plan' | 'no-plan'
  readonly why: readonly string[]
}

/** Undefined while it may be run. Without a plan nothing speaks for it any more. */
export function voidOf({ plan, level }: Pick<KeptWorkout, 'plan' | 'level'>, now: Plan | undefined): Void | undefined {
  if (!now) return { code: 'no-plan', why: [] }
  if (now.start.body.plan !== plan) return { code: 'other-plan', why: [] }
  const { course, eligibility } = now
  if (!eligibility.open || eligibility.runStopped) return { code: 'stopped', why: eligibility.because.map(({ text }) => text) }
  const held = course.active.find(holdsForward)
  if (held) return { code: 'held', why: [held.because.text] }
  if (stoppedToday(now)) return { code: 'stopped', why: now.today.run.why }
  return course.level === level ? undefined : { code: 'other-level', why: [] }
}

/**
 * Something that was told today stops running: pain, a limp, a painkiller. A rest day does not, and neither does a question that waits for its answer: that
 * of this morning, that about the painkiller, or the safety questions.
 */
function stoppedToday({ today: { run, headline, day }, diary }: Plan): boolean {
  if (run.kind !== 'none' || headline === 'check-in-first') return false
  const report = diary.reports.get(numberOf(day))
  const waiting = Number(report?.morning === undefined || report.ahead) + Number(report !== undefined && report.painkillers === undefined)
  return run.because.filter(({ rule }) => rule === 'stopped').length > waiting
}

/** Those that are void by now with their reason, which stays; the same list when nothing changed. */
export function withVoids(all: readonly KeptWorkout[], plan: Plan | undefined): readonly KeptWorkout[] {
  const now = all.map((kept) => {
    const why = kept.void ?? voidOf(kept, plan)
    return why === kept.void || !why ? kept : { ...kept, void: why }
  })
  return now.some((kept, at) => kept !== all[at]) ? now : all
}

/** One more; the same file again takes the place of the one that still counts. */
export const withDownloaded = (all: readonly KeptWorkout[], one: KeptWorkout): readonly KeptWorkout[] => [
  ...all.filter((kept) => kept.void !== undefined || kept.plan !== one.plan || kept.level !== one.level),
  one,
]
