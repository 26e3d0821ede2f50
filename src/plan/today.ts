import { dayOfNumber } from '#basics/day.ts'
import { allowedExercises, allowedTests, type Situation } from '#knowledge/allowed.ts'
import { parseDose } from '#knowledge/dose.ts'
import type { CheckInLine, ExerciseId, Need, Phase, Prescription, StageOfInjury, StrengthTest, TestId } from '#knowledge/rehab-shape.ts'
import type { Coverage } from '#load/coverage.ts'
import type { DayReport, Diary } from '#pain/diary.ts'
import { baseOn, weekMean } from '#pain/window.ts'
import { type AllowanceInput, allowanceOf, noRun, type RunAllowance, withPain } from '#return-to-run/allowance.ts'
import { levelAt, runMinutesAt } from '#return-to-run/ladder.ts'
import { type DayAhead, restOfWeek } from '#return-to-run/rest-of-week.ts'
import type { Course } from './course.ts'
import { measureAll, phaseOf } from './criteria.ts'
import { holdsForward, type Proposal } from './decision.ts'
import type { Dated, PlanStart, PlanWishes, Swapped } from './logged.ts'
import type { Measured } from './needs.ts'
import { type NotBefore, notBefore } from './not-before.ts'
import { exitAsked, gatesOn, situationIn } from './proposals.ts'
import { because, type Reason } from './reason.ts'
import { type Session, sessionOf } from './session.ts'
import type { CourseInput } from './walk.ts'

/** What today offers, or why it offers nothing. */
export interface Today {
  readonly day: string
  /** The first thing the day says. */
  readonly headline: 'train' | 'easy' | 'no-further' | 'rest' | 'done' | 'check-in-first' | 'screen-again' | 'see-somebody'
  readonly because: readonly Reason[]
  readonly until: readonly string[]
  readonly session?: Session
  readonly run: RunAllowance
  /** The same for the days of the coming week, if all stays calm; empty while something stops running. */
  readonly week: readonly DayAhead[]
  readonly proposals: readonly Proposal[]
  readonly exit: readonly Measured[]
  readonly gates: readonly Measured[]
  /** Movement tests that may be done today for the exit or the gates. */
  readonly tests: readonly StrengthTest[]
  readonly crossTraining: readonly string[]
  /** Prescribed by a clinician and forbidden by a condition, programme or overlay: shown to both, and not offered. */
  readonly conflicts: readonly Conflict[]
  readonly checkIn: { readonly done: boolean; readonly morningDone: boolean; readonly lines: readonly CheckInLine[]; readonly screenedOn?: string }
  readonly notBefore?: NotBefore
  /** Everything that could be started today, wherever it is offered: the list the contraindications are checked against. */
  readonly offered: { readonly exercises: readonly ExerciseId[]; readonly tests: readonly TestId[]; readonly runMinutes: number }
}

export interface Conflict {
  readonly exercise: ExerciseId
  readonly because: string
  readonly reason?: string
  readonly entry: string
}

export interface TodayInput extends CourseInput {
  readonly course: Course
  readonly plan: Dated<PlanStart>
  readonly wishes: PlanWishes
  readonly swapped: readonly Dated<Swapped>[]
  /** How much of the running is known. */
  readonly coverage: Coverage
  /** Last day on which all red-flag lines were answered, in a check-in or a full screening. */
  readonly screenedOn?: number
}

/** A screening older than this offers nothing: red flags are asked again first. */
export const SCREEN_VALID_DAYS = 3

export function todayOf(input: TodayInput): Today {
  const { course, eligibility, rehab, today } = input
  const report = input.diary.reports.get(today)
  const stale = input.screenedOn === undefined || today - input.screenedOn >= SCREEN_VALID_DAYS
  const blocked = blockedBy(input, stale)
  const checkIn = {
    done: report !== undefined && input.screenedOn === today,
    morningDone: report?.morning !== undefined,
    lines: rehab.checkIn,
    ...(input.screenedOn === undefined ? {} : { screenedOn: dayOfNumber(input.screenedOn) }),
  }
  const [lead] = input.programmes
  const phase = lead && phaseOf(lead, course.phase)
  if (!lead || !phase || blocked) {
    const { headline, why, until } = blocked ?? { headline: 'see-somebody' as const, why: eligibility.because, until: eligibility.until }
    return {
      day: dayOfNumber(today),
      headline,
      because: why,
      until,
      run: noRun(...why.map(({ text }) => text)),
      week: [],
      proposals: [],
      // what is met and what is missing can be read on a closed day too
      exit: phase ? measureAll(exitAsked(input, phase), { ...input.evidence, since: course.since }, today) : [],
      gates: [],
      tests: [],
      crossTraining: [],
      conflicts: [],
      checkIn,
      offered: { exercises: [], tests: [], runMinutes: 0 },
    }
  }
  const easyUntil = Math.max(-1, ...course.active.filter(({ effects }) => effects.easyDays).map(({ lasts }) => lasts))
  const situation = situationOf(input, course.phase)
  const session = doneToday(input) ? undefined : sessionToday(input, situation, easyUntil >= today)
  const running = runningToday(input)
  const run = withPain(allowanceOf(running), input.diary.reports.get(today)?.morning)
  const exit = measureAll(exitAsked(input, phase), { ...input.evidence, since: course.since }, today)
  const gates = phase.running.step === 'ladder' && course.level === 0 ? gatesOn(input, course, today) : []
  const wanted = new Set([...exit, ...gates].flatMap(({ need, met }) => (met === 'yes' || !need ? [] : testsIn(need))))
  const held = course.active.some(holdsForward)
  const tests = held
    ? []
    : allowedTests(rehab, situation).allowed.filter(
        ({ id, load }) => wanted.has(id) && !(load === 'impact' && (stoppedToday(input).length > 0 || ranBeyond(input))),
      )
  const items = session?.items ?? []
  const headline = doneToday(input) ? 'done' : items.length > 0 ? (easyUntil >= today ? 'easy' : held ? 'no-further' : 'train') : 'rest'
  const race = input.wishes.race?.day
  return {
    day: dayOfNumber(today),
    headline,
    because: course.active.map((decision) => decision.because),
    until: course.active.map(({ until }) => until),
    ...(session && items.length > 0 ? { session } : {}),
    run,
    week: restOfWeek(running),
    proposals: course.proposals,
    exit,
    gates,
    tests,
    crossTraining: crossTraining(input, phase.crossTraining),
    conflicts: prescribedToday(input, situation).conflicts,
    checkIn,
    notBefore: notBefore(rehab, lead, { phase: course.phase, since: dayOfNumber(course.since), level: course.level, today: dayOfNumber(today) }, race),
    offered: {
      exercises: [...new Set([...items.flatMap(({ exercise, swaps }) => [exercise.id, ...swaps]), ...(session?.optional ?? [])])],
      tests: tests.map(({ id }) => id),
      runMinutes: run.minutes,
    },
  }
}

/** What keeps everything closed today. */
function blockedBy(
  { eligibility, course }: TodayInput,
  stale: boolean,
): { readonly headline: Today['headline']; readonly why: readonly Reason[]; readonly until: readonly string[] } | undefined {
  if (!eligibility.open) return { headline: 'see-somebody', why: eligibility.because, until: eligibility.until }
  if (course.waitsForScreening) {
    const stops = course.active.filter(({ waits }) => waits)
    const seen = stops.some(({ effects }) => effects.seeSomebody !== undefined && effects.seeSomebody !== 'self-care')
    return { headline: seen ? 'see-somebody' : 'screen-again', why: stops.map((each) => each.because), until: stops.map(({ until }) => until) }
  }
  if (stale)
    return {
      headline: 'check-in-first',
      why: [because('The safety questions have no answer of the last three days. They take ten seconds.', 'stale-screen')],
      until: ['Check in: then today opens.'],
    }
  return undefined
}

function doneToday({ evidence, today }: TodayInput): boolean {
  const day = dayOfNumber(today)
  return evidence.sessions.some(({ body, ahead }) => !ahead && body.day === day && (body.finished || body.exercises.length > 2))
}

/** The stage of the injury decides which contraindications hold. */
function stagesOf({ diary, start, today, course, programmes, evidence }: TodayInput): readonly StageOfInjury[] {
  const pains = [diary.reports.get(today)?.worst, diary.reports.get(today)?.now, diary.reports.get(today)?.morning].filter((value) => value !== undefined)
  const acute = today - start < ACUTE_DAYS || pains.some((pain) => pain > 5)
  const flare = course.active.some(({ level }) => level === 'back' || level === 'stop')
  const bone = programmes.some(({ painRule }) => painRule === 'bone')
  const healed = evidence.adjustments.some(({ role, verified, ahead, body }) => role === 'clinician' && verified && !ahead && body.clears?.includes('impact'))
  return [...(acute ? (['acute'] as const) : []), ...(flare ? (['flare'] as const) : []), ...(bone && !healed ? (['unhealed'] as const) : [])]
}

/** An injury counts as fresh for so many days of the plan. */
const ACUTE_DAYS = 10

const situationOf = (input: TodayInput, phase: Phase): Situation => ({ ...situationIn(input, phase), stages: stagesOf(input) })

const noImpact = (input: TodayInput): boolean =>
  stoppedToday(input).length > 0 ||
  (input.course.careful && input.course.level === 0) ||
  input.course.active.some(({ effects }) => effects.noImpactHours !== undefined || effects.noRunDays !== undefined)

/** On the ladder, today's running was at least twice that of the level: no hops on top of it. Off the ladder no figure says what a day asks. */
function ranBeyond({ rehab, course, diary, today }: TodayInput): boolean {
  const level = levelAt(rehab.returnToRun, course.level)
  const ran = (diary.effortsOn.get(today) ?? []).reduce((sum, { kind, runMin = 0 }) => (kind === 'run' ? sum + runMin : sum), 0)
  return level !== undefined && ran >= FAR_BEYOND * runMinutesAt(level)
}

const FAR_BEYOND = 2

function sessionToday(input: TodayInput, situation: Situation, easy: boolean): Session {
  const swaps = new Map<string, string>()
  for (const { body } of input.swapped) {
    if (body.to === null) swaps.delete(body.from)
    else swaps.set(body.from, body.to)
  }
  return sessionOf({
    rehab: input.rehab,
    programmes: input.programmes,
    phase: input.course.phase,
    since: input.course.since,
    today: input.today,
    situation,
    noImpact: noImpact(input),
    ranBeyond: ranBeyond(input),
    wishes: input.wishes,
    side: input.plan.body.side,
    sessions: input.evidence.sessions,
    swaps,
    doseSteps: input.course.doseSteps,
    doseShare: shareToday(input),
    easy,
    prescribed: prescribedToday(input, situation).prescribed,
    why: input.course.active.map((decision) => decision.because),
  })
}

/** A verified clinician's own exercises: what the rules allow is in the session, what they forbid is a conflict. A phase does not forbid it. */
function prescribedToday(
  { rehab, evidence }: TodayInput,
  situation: Situation,
): { readonly prescribed: readonly Prescription[]; readonly conflicts: readonly Conflict[] } {
  const all = evidence.adjustments
    .filter(({ role, verified, ahead }) => role === 'clinician' && verified && !ahead)
    .flatMap(({ entry, body }) => (body.prescribes ?? []).map((each) => ({ ...each, entry })))
  if (all.length === 0) return { prescribed: [], conflicts: [] }
  const { allowed, refused } = allowedExercises(rehab, situation)
  const against = new Map(refused.filter(({ by }) => by !== 'phase' && by !== 'equipment').map((each) => [each.exercise.id, each.because]))
  const readable = all.filter(({ exercise, dose }) => rehab.exercises.some(({ id }) => id === exercise) && parseDose(dose).ok)
  return {
    prescribed: readable.filter(({ exercise }) => allowed.some(({ id }) => id === exercise)).map(({ exercise, dose }) => ({ exercise, dose })),
    conflicts: all.flatMap(({ exercise, reason, entry }) => {
      const why = against.get(exercise)
      return why === undefined ? [] : [{ exercise, because: why, entry, ...(reason === undefined ? {} : { reason }) }]
    }),
  }
}

/** The smallest share of the load that anything asks for today. */
const shareToday = ({ course, eligibility }: TodayInput): number =>
  Math.min(1, ...course.active.flatMap(({ effects }) => effects.doseShare ?? []), ...eligibility.overlays.flatMap(({ doseShare }) => doseShare ?? []))

/** Why there is no run today; the same reasons keep hops and jumps out of session and tests. */
function stoppedToday(input: TodayInput): readonly string[] {
  const { course, eligibility, diary, today } = input
  const report = diary.reports.get(today)
  const base = baseOn(diary, today)
  const painAtMost = Math.min(...input.programmes.map((programme) => phaseOf(programme, course.phase)?.running.painAtMost ?? 10))
  return [
    ...(eligibility.runStopped ? eligibility.because.map(({ text }) => text).slice(0, 2) : []),
    ...(eligibility.runStopped && eligibility.because.length === 0 ? ['Running waits until somebody has looked.'] : []),
    ...course.active.filter(({ effects }) => effects.noRunDays || effects.noImpactHours || effects.easyDays).map(({ action }) => action),
    ...(report?.morning === undefined || report.ahead ? ['Check in this morning first: the allowance needs today’s morning pain.'] : []),
    ...(report?.painkillers === true ? ['Not on a painkiller: it would hide what the run does.'] : []),
    ...(report?.painkillers === undefined && report !== undefined ? ['Say first whether you took a painkiller.'] : []),
    ...(report?.morning !== undefined && base !== undefined && report.morning > base + 0.5 ? ['This morning hurts more than your usual one.'] : []),
    ...([report?.morning, report?.now].some((pain) => pain !== undefined && pain > painAtMost)
      ? [`Pain today is above ${painAtMost} out of 10, the limit before a run.`]
      : []),
    ...(report?.symptoms?.includes('limp') ? ['Not with a limp.'] : []),
  ]
}

function runningToday(input: TodayInput): AllowanceInput {
  const { course, today } = input
  const step = input.programmes
    .map((programme) => phaseOf(programme, course.phase)?.running.step ?? 'none')
    .reduce((a, b) => (STEPS.indexOf(a) <= STEPS.indexOf(b) ? a : b))
  const stopped = stoppedToday(input)
  return {
    ladder: input.rehab.returnToRun,
    // after bone has spoken there is only the ladder, from its gates on
    step: course.careful && step !== 'none' ? 'ladder' : step,
    level: course.level,
    topLevel: course.topLevel,
    acceptedLevel: course.acceptedLevel,
    share: shareToday(input),
    known: input.known,
    limits: input.rehab.load.limits,
    coverage: input.coverage,
    today: dayOfNumber(today),
    stopped,
  }
}

const STEPS = ['none', 'easy', 'ladder', 'usual'] as const

function crossTraining({ rehab, eligibility }: TodayInput, named: readonly string[]): readonly string[] {
  const here = rehab.crossTraining.filter(
    ({ id, contraindicated }) =>
      named.includes(id) && !contraindicated.some(({ conditions }) => conditions.some((condition) => eligibility.conditions.includes(condition))),
  )
  return here.map(({ id }) => id)
}

function testsIn(need: Need): readonly TestId[] {
  if ('any' in need) return need.any.flatMap(testsIn)
  if ('gained' in need) return [need.gained]
  return 'test' in need ? [need.test] : []
}

/** Where the pain stands, for a sentence on Progress: averages of the first week and of the last, 0-10; absent while too few days were told. */
export function trendOf(diary: Diary, today: number): { readonly first?: number; readonly now?: number } {
  const [first, now] = [weekMean(diary, diary.start + 6, painOf), weekMean(diary, today, painOf)]
  return { ...(first === undefined ? {} : { first }), ...(now === undefined ? {} : { now }) }
}

const painOf = ({ worst, morning }: DayReport): number | undefined => worst ?? morning
