import { expect } from 'vitest'
import type { Answers } from '#assessment/answers.ts'
import { addDays } from '#basics/day.ts'
import { HIP_LOADS, PHASES } from '#knowledge/rehab-shape.ts'
import type { PlanStart } from '#plan/logged.ts'
import { readEntries } from '#record/read-entries.ts'
import { type PlanState, tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from '../built.ts'
import { RecordMaker, RUNNERS } from '../records.ts'

/** Stories told day by day: facts/rehab/scenarios.yaml, in our own records. Each asks for the decision, its reason, and that nothing forbidden is offered anywhere. */

export const record = (): RecordMaker => new RecordMaker(knowledge, rehab)

/** A runner with gluteal tendinopathy whose plan began on day 0. */
export function glutealPlan(given: Partial<PlanStart> = {}, answers: Answers = {}): RecordMaker {
  return record()
    .assess(0, { ...RUNNERS.gluteal, ...answers })
    .start(0, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'], ...given })
}

/** A plan for one condition, whatever the answers would have suggested. */
export function planFor(condition: string, answers: Answers = RUNNERS.gluteal, given: Partial<PlanStart> = {}): RecordMaker {
  const programme = rehab.programmesFor.find((line) => line.condition === condition)?.programme
  return record()
    .assess(0, answers)
    .start(0, { conditions: [condition], programmes: programme ? [programme] : [], ...given })
}

/** The record as read at the end of a day (or at a time of it), with nothing that was written later. */
export function tell(maker: RecordMaker, day: number, time = '23:00'): PlanState {
  const now = `${addDays(maker.first, day)}T${time}:00+01:00`
  const rows = maker.entries.filter(({ recordedAt }) => Date.parse(recordedAt) <= Date.parse(now) || recordedAt.slice(0, 10) <= addDays(maker.first, day))
  const state = tellState(rows, knowledge)
  const told = tellPlan(readEntries(rows).entries, state, knowledge, rehab, now)
  expectNothingForbidden(told)
  return told
}

/** Today of a running plan. */
export function today(maker: RecordMaker, day: number, time?: string) {
  const { plan } = tell(maker, day, time)
  if (!plan) throw new Error('no plan has begun')
  return {
    ...plan.today,
    course: plan.course,
    eligibility: plan.eligibility,
    rules: plan.course.active.map(({ rule }) => rule),
    moved: plan.course.decisions.flatMap(({ moved }) => moved ?? []),
  }
}

/**
 * Read off the content again, apart from the code that filters: nothing that a condition, programme or overlay forbids is in anything that
 * could be started today, and while anything says stop there is no run.
 */
export function expectNothingForbidden({ plan, openWarnings }: PlanState): void {
  if (!plan) return
  const { eligibility, course, today: told } = plan
  const offered = new Set([
    ...told.offered.exercises,
    ...(told.session?.items.flatMap(({ exercise, swaps }) => [exercise.id, ...swaps]) ?? []),
    ...(told.session?.optional ?? []),
  ])
  const at = PHASES.indexOf(course.phase)
  for (const exercise of rehab.exercises.filter(({ id }) => offered.has(id))) {
    for (const { conditions, until, while: stage } of exercise.contraindicated)
      if (stage === undefined && (until === undefined || at < PHASES.indexOf(until)))
        expect(
          eligibility.conditions.filter((condition) => conditions.includes(condition)),
          `${exercise.id} is contraindicated`,
        ).toEqual([])
    for (const rules of [...eligibility.programmes, ...eligibility.overlays]) expect(rules.excludes, `${exercise.id} in ${rules.id}`).not.toContain(exercise.id)
    for (const { excludesLoad, id } of eligibility.overlays)
      if (excludesLoad) expect(HIP_LOADS.indexOf(exercise.load), `${exercise.id} under ${id}`).toBeLessThan(HIP_LOADS.indexOf(excludesLoad))
  }
  for (const test of told.tests) for (const rules of [...eligibility.programmes, ...eligibility.overlays]) expect(rules.excludesTests).not.toContain(test.id)
  if (openWarnings.length > 0 || eligibility.runStopped || course.waitsForScreening) {
    expect(told.run.kind).toBe('none')
    expect(told.offered.runMinutes).toBe(0)
  }
  if (!eligibility.open || course.waitsForScreening)
    expect({ exercises: told.offered.exercises, tests: told.offered.tests }).toEqual({ exercises: [], tests: [] })
}

/** A whole road: every criterion that can be measured is met, every proposal is taken. */
export function walkTheRoad(
  maker: RecordMaker,
  days: number,
  from = 0,
): {
  readonly maker: RecordMaker
  readonly phases: readonly string[]
  readonly levels: readonly number[]
  readonly steps: readonly { readonly day: number; readonly kind: string; readonly to: unknown }[]
  readonly mornings: readonly ReturnType<typeof today>[]
} {
  const phases: string[] = []
  const levels: number[] = []
  const steps: { day: number; kind: string; to: unknown }[] = []
  const mornings: ReturnType<typeof today>[] = []
  for (let day = from; day <= days; day++) {
    maker.checkIn(day, {
      now: 0,
      worst: 0,
      morning: 0,
      confidence: 9,
      fear: 0,
      confirmed: Object.fromEntries(QUESTIONS.map((question) => [question, 'yes' as const])),
    })
    const told = today(maker, day, '09:00')
    mornings.push(told)
    phases.push(told.course.phase)
    levels.push(told.course.level)
    for (const test of told.tests) maker.test(day, { test: test.id, left: 100, right: 100, both: 100, pain: 0 })
    if (told.session)
      maker.session(day, {
        phase: told.course.phase,
        worst: 0,
        exercises: told.session.items.map(({ exercise, task }) => ({ exercise: exercise.id, sets: sets(task), pain: 0, effort: 8 })),
      })
    if (told.run.kind === 'walk-run')
      maker.run(day, { minutes: told.run.totalMin, runMinutes: told.run.minutes, unbrokenMin: told.run.level.runMin, level: told.run.level.level, worst: 0 })
    else if (told.run.kind === 'easy') maker.run(day, { minutes: told.run.minutes, worst: 0 })
    const later = today(maker, day, '21:00')
    const [proposal] = later.proposals.filter(({ step }) => step.kind !== 'dose')
    if (proposal) {
      maker.accept(day, proposal.step, '21:30')
      steps.push({ day, kind: proposal.step.kind, to: 'to' in proposal.step ? proposal.step.to : undefined })
    }
  }
  return { maker, phases, levels, steps, mornings }
}

const sets = ({ sets, reps, holdS }: { readonly sets: number; readonly reps?: number; readonly holdS?: number }) =>
  (['left', 'right'] as const).flatMap((side) => Array.from({ length: sets }, () => ({ side, reps: reps ?? 30, holdS: holdS ?? 60 })))

const QUESTIONS = [...rehab.programmes.flatMap(({ phases }) => phases.flatMap(({ exit }) => exit)), ...rehab.returnToRun.gates].flatMap(({ need }) =>
  'confirmed' in need ? [need.confirmed] : [],
)
