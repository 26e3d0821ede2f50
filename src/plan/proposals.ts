import { numberOf } from '#basics/day.ts'
import type { Situation } from '#knowledge/allowed.ts'
import type { Phase, ProgrammePhase } from '#knowledge/rehab-shape.ts'
import { daysSinceLast, recentOf } from '#load/recent.ts'
import { type Effort, masked } from '#pain/diary.ts'
import { isCalm, isUntold } from '#pain/window.ts'
import { levelAt, sessionsAt, startLevel, totalMinutesAt, usualLevel } from '#return-to-run/ladder.ts'
import { type Asked, askedOf, exitMet, measureAll, nextPhase, phaseOf } from './criteria.ts'
import { holdsForward, type Proposal } from './decision.ts'
import type { Evidence, Measured } from './needs.ts'
import { phaseNameOf } from './phase-name.ts'
import { because } from './reason.ts'
import { type CourseInput, isCareful, LONG_AGO, runningIn, type Walk } from './walk.ts'

/** Today as everything says now; a day that has passed as it was: what closes a plan today does not undo its past. */
const isOpen = (input: CourseInput, day: number): boolean => (day === input.today ? input.eligibility.open : input.openOn(day))

/** What may go forward on a day. Nothing while anything holds back, and one kind of load a week. */
export function proposalsOn(input: CourseInput, walk: Walk, day: number): readonly Proposal[] {
  if (!isOpen(input, day) || walk.live.some(holdsForward)) return []
  if (input.diary.reports.get(day)?.fever) return []
  const recent = walk.steps.filter((step) => step.day > day - 7)
  const evidence: Evidence = { ...input.evidence, since: walk.since }
  return [
    ...phaseProposal(input, walk, day, evidence, recent.length),
    ...levelProposal(input, walk, day, recent),
    ...doseProposals(input, walk, day, recent.length),
  ]
}

function phaseProposal(input: CourseInput, walk: Walk, day: number, evidence: Evidence, recent: number): readonly Proposal[] {
  const { lead } = walk.same
  const phase = phaseOf(lead, walk.phase)
  const to = nextPhase(lead, walk.phase)
  if (!phase || to === undefined || recent > 0 || !exitMet(phase, exitAsked(input, phase), evidence, walk.heldOn, day)) return []
  const text = `Move on to the next phase: ${phaseNameOf(lead, to)}.`
  return [
    {
      step: { kind: 'phase', from: walk.phase, to },
      text,
      because: because('Every criterion of this phase was met on two check-ins, at least three days apart.', `exit-${walk.phase}`, {
        sources: phase.trust.sources,
      }),
    },
  ]
}

function levelProposal(input: CourseInput, walk: Walk, day: number, recent: Walk['steps']): readonly Proposal[] {
  const { returnToRun: ladder } = input.rehab
  const step = runningIn(walk.same.lead, walk.phase)
  if ((day === input.today && input.eligibility.runStopped) || (step !== 'ladder' && step !== 'usual') || walk.level >= usualLevel(ladder)) return []
  if (recent.some(({ kind }) => kind !== 'level') || recent.length >= ladder.mostLevelsAWeek) return []
  return walk.level === 0 ? firstLevel(input, walk, day) : nextLevel(input, walk, day)
}

function firstLevel(input: CourseInput, walk: Walk, day: number): readonly Proposal[] {
  const { returnToRun: ladder } = input.rehab
  if (!gatesOn(input, { ...walk, careful: isCareful(input, walk, day) }, day).every(({ met }) => met === 'yes')) return []
  const off = daysSinceLast(recentOf(input.known).certain, day)
  const bone = input.programmes.some(({ painRule }) => painRule === 'bone') || input.boneRegion(day) || isCareful(input, walk, day)
  const to = Math.min(startLevel(ladder, off === undefined ? undefined : off / 7, bone), walk.mostAgain ?? usualLevel(ladder))
  return [beginningAt(to, ladder.trust.sources)]
}

/** The first step onto the ladder. */
export const beginningAt = (to: number, sources: readonly string[] = []): Proposal => ({
  step: { kind: 'level', from: 0, to },
  text: `Begin with walk-run level ${to}.`,
  because: because('Every gate before the first run is passed.', 'gates', { sources }),
})

function nextLevel(input: CourseInput, walk: Walk, day: number): readonly Proposal[] {
  const { returnToRun: ladder } = input.rehab
  const bone = input.programmes.some(({ painRule }) => painRule === 'bone') || isCareful(input, walk, day)
  const wanted = sessionsAt(ladder, walk.level, bone)
  const runs = input.diary.efforts.filter(
    (effort) => effort.kind === 'run' && effort.level === walk.level && effort.day >= walk.levelSince && effort.day <= day,
  )
  const cap = bone ? ladder.bone.painCap : 2
  const calm = runs.filter((effort) => isCalm(input.diary, effort, cap) && !overran(input, effort))
  // the newest must be calm: without its next morning nothing goes up. One that is known not to have been calm begins the count again
  const since = runs.findLast((effort) => !calm.includes(effort) && !isUntold(input.diary, effort, cap))?.day ?? LONG_AGO
  if (new Set(calm.filter(({ day: on }) => on > since).map((effort) => effort.day)).size < wanted || runs.at(-1) !== calm.at(-1)) return []
  const to = walk.level + 1
  return [
    {
      step: { kind: 'level', from: walk.level, to },
      text: to === usualLevel(ladder) ? 'The ladder is done: run by the usual rules.' : `Move on to walk-run level ${to}.`,
      because: because(`${wanted} calm sessions at level ${walk.level}.`, 'ladder-up', {
        entries: calm.slice(-wanted).map(({ entry }) => entry),
        sources: ladder.trust.sources,
      }),
    },
  ]
}

/** A run of a level that was longer than the level, or held a longer stretch of running, was another run. */
function overran({ rehab: { returnToRun: ladder } }: CourseInput, { level, minutes, unbrokenMin }: Effort): boolean {
  const asked = level === undefined ? undefined : levelAt(ladder, level)
  if (!asked) return false
  return minutes > totalMinutesAt(ladder, asked) + OVER_MIN || (unbrokenMin !== undefined && unbrokenMin > asked.runMin + UNBROKEN_OVER_MIN)
}

/** Walking to and from the door counts for nothing: minutes above the length of a level that are let pass. */
const OVER_MIN = 10

/** A walk break that was forgotten once. */
const UNBROKEN_OVER_MIN = 2

/** Who this runner is for the function that says what is allowed, in a phase. */
export const situationIn = ({ eligibility }: Pick<CourseInput, 'eligibility'>, phase: Phase): Situation => ({
  conditions: eligibility.conditions,
  programmes: eligibility.programmes.map(({ id }) => id),
  overlays: eligibility.overlays.map(({ id }) => id),
  phase,
  stages: [],
})

/** What the phase's exit asks. */
export const exitAsked = (input: CourseInput, phase: ProgrammePhase): readonly Asked[] => askedOf(phase.exit, input.rehab, situationIn(input, phase.id))

/** Everything before the first run interval, as measured. */
export function gatesOn(
  input: CourseInput,
  { since, phase, levelSince, careful }: Pick<Walk, 'since' | 'phase' | 'levelSince'> & { readonly careful: boolean },
  day: number,
): readonly Measured[] {
  const bone = input.programmes.some(({ painRule }) => painRule === 'bone') || input.boneRegion(day) || careful
  const gates = input.rehab.returnToRun.gates.map((gate) => (bone && gate.bone ? gate.bone : gate))
  return measureAll(askedOf(gates, input.rehab, situationIn(input, phase)), { ...input.evidence, since: Math.max(levelSince, Math.min(since, day - 20)) }, day)
}

/** Two calm sessions of an exercise that felt easy (effort 6 of 10 or less): a little more of it. One exercise at a time. */
function doseProposals(input: CourseInput, walk: Walk, day: number, recent: number): readonly Proposal[] {
  if (recent > 0) return []
  const { sessions } = input.evidence
  const counted = sessions.filter(({ body, ahead }) => !ahead && within(numberOf(body.day), Math.max(day - 20, walk.since), day))
  const ready = forward(input, walk.phase).find(
    (exercise) => (walk.doseSteps.get(exercise) ?? 0) < MOST_DOSE_STEPS && twiceEasy(input, walk, counted, exercise),
  )
  return ready === undefined ? [] : [doseStep(input, walk, counted, ready)]
}

type Sessions = CourseInput['evidence']['sessions']

const within = (day: number, from: number, to: number): boolean => day >= from && day <= to

/** The last two sessions that had the exercise. */
const lastTwo = (sessions: Sessions, exercise: string) =>
  sessions
    .flatMap(({ entry, body }) => body.exercises.filter((done) => done.exercise === exercise).map((done) => ({ entry, day: numberOf(body.day), done })))
    .slice(-2)

function twiceEasy(input: CourseInput, walk: Walk, sessions: Sessions, exercise: string): boolean {
  const last = lastTwo(sessions, exercise)
  const since = walk.doseSteppedOn.get(exercise) ?? LONG_AGO
  return (
    last.length === 2 &&
    last.every(
      ({ entry, done, day }) => day > since && done.skipped === undefined && (done.effort ?? 10) <= 6 && (done.pain ?? 10) <= 2 && calmSession(input, entry),
    )
  )
}

function doseStep(input: CourseInput, walk: Walk, sessions: Sessions, exercise: string): Proposal {
  const from = walk.doseSteps.get(exercise) ?? 0
  const name = input.rehab.exercises.find(({ id }) => id === exercise)?.name ?? exercise
  return {
    step: { kind: 'dose', exercise, from, to: from + 1 },
    text: `${name}: a little more.`,
    because: because(`${name}: effort 6 or less and calm in two sessions in a row.`, 'dose-up', {
      entries: lastTwo(sessions, exercise).map(({ entry }) => entry),
    }),
  }
}

/** Exercises of the phase that may grow: what its exit asks for comes first; walks, stretches and rolling stay as they are. */
function forward({ programmes, rehab }: CourseInput, phase: Phase): readonly string[] {
  const here = phaseOf(programmes[0]!, phase)
  const asked = here?.exit.flatMap(({ need }) => ('exercise' in need ? [need.exercise] : [])) ?? []
  const prescribed = here?.exercises.map(({ exercise }) => exercise) ?? []
  return [...new Set([...asked, ...prescribed])].filter((id) => GROWING.includes(rehab.exercises.find((each) => each.id === id)?.kind ?? ''))
}

const GROWING: readonly string[] = ['strength', 'control', 'plyometric']

const MOST_DOSE_STEPS = 6

function calmSession(input: CourseInput, entry: string): boolean {
  const effort = input.diary.efforts.find((each) => each.entry === entry)
  return effort !== undefined && isCalm(input.diary, effort, 2) && masked(input.diary, effort) === 'no'
}
