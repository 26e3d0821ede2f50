import { dayOfNumber, numberOf } from '#basics/day.ts'
import type { Situation } from '#knowledge/allowed.ts'
import type { Criterion, Phase, Programme, ProgrammePhase, ReactionLevel, Rehab } from '#knowledge/rehab-shape.ts'
import { daysSinceLastRun } from '#load/recent.ts'
import type { Run } from '#load/run.ts'
import { type Diary, masked } from '#pain/diary.ts'
import { holdsBack, type Matched, reactionsOn } from '#pain/reactions.ts'
import type { SignContext } from '#pain/signs.ts'
import { isCalm } from '#pain/window.ts'
import { sessionsAt, startLevel, usualLevel } from '#return-to-run/ladder.ts'
import { type Asked, askedOf, exitMet, measureAll, nextPhase, phaseBefore, phaseOf } from './criteria.ts'
import type { Eligibility } from './eligibility.ts'
import type { Accepted, Dated, Step } from './logged.ts'
import type { Evidence, Measured } from './needs.ts'
import { because, type Reason } from './reason.ts'

/**
 * The course of a plan: its days walked through once, from the start to today, with everything known now. Backward steps, holds and stops act on
 * their day; forward steps act when the runner accepted what was open that day. Nothing of it is stored, so a late entry simply changes the walk.
 */

export interface CourseInput {
  readonly rehab: Rehab
  readonly eligibility: Eligibility
  readonly programmes: readonly Programme[]
  /** First day of the plan, as a number. */
  readonly start: number
  readonly today: number
  readonly diary: Diary
  readonly runs: readonly Dated<Run>[]
  readonly evidence: Omit<Evidence, 'since'>
  readonly accepted: readonly Dated<Accepted>[]
  /** Red flags raised by the check-ins of a day. */
  readonly flagsRaised: ReadonlyMap<number, readonly string[]>
  /** Fresh full screenings: the day, and the moment in milliseconds since 1970. */
  readonly screenings: readonly { readonly day: number; readonly at: number }[]
  /** When an entry happened, in milliseconds since 1970; undefined for an unknown one. */
  readonly momentOf: (entry: string) => number | undefined
  /** Days on which a warning or the screening itself stopped running. */
  readonly stoppedOn: (day: number) => boolean
  /** Nothing kept the plan shut on that day, as far as it was known then. */
  readonly openOn: (day: number) => boolean
  readonly boneRegion: boolean
  /** A verified clinician has cleared bone with imaging, on or after the day. */
  readonly boneCleared: (since: number) => boolean
  /** What still held something back when an earlier plan ended: a new plan does not wipe it. */
  readonly carried?: readonly Decision[]
  /** Phase the clinician opened last, for programmes a clinician leads. */
  readonly opened?: Phase
}

/** Something decided on a day, with why and what would change it. */
export interface Decision {
  readonly day: number
  readonly rule: string
  readonly level: ReactionLevel | 'step' | 'refused'
  readonly action: string
  readonly because: Reason
  readonly until: string
  /** What it did: "strength to calm", "level 4 to 2". */
  readonly moved?: string
  /** Last day of what it holds back by itself. */
  readonly lasts: number
  /** It also waits for a fresh full screening, which has not come yet. */
  readonly waits: boolean
  readonly effects: Matched['reaction']['effects']
}

export interface Proposal {
  readonly step: Step
  readonly text: string
  readonly because: Reason
}

export interface Course {
  readonly phase: Phase
  readonly since: number
  /** 0: no walk-run yet; one above the last: usual running. */
  readonly level: number
  /** The highest it ever was. */
  readonly topLevel: number
  readonly levelSince: number
  /** Steps up that were accepted for an exercise. */
  readonly doseSteps: ReadonlyMap<string, number>
  readonly decisions: readonly Decision[]
  /** What holds something back today, strictest first. */
  readonly active: readonly Decision[]
  readonly proposals: readonly Proposal[]
  /** Nothing is offered at all until a fresh screening. */
  readonly waitsForScreening: boolean
}

const LONG_AGO = Number.MIN_SAFE_INTEGER

/** Lasting state of the walk. */
interface Walk {
  phase: Phase
  since: number
  level: number
  topLevel: number
  levelSince: number
  lastRun: number
  pausedAt: number
  readonly doseSteps: Map<string, number>
  readonly decisions: Decision[]
  /** Those that may still hold something back, sorted out day by day. */
  live: Decision[]
  readonly steps: { readonly day: number; readonly kind: Step['kind'] }[]
  lastMatched: Set<string>
  readonly lastMove: Map<string, number>
}

export function courseOf(input: CourseInput): Course {
  const [lead] = input.programmes
  if (!lead) throw new Error('a course needs a programme')
  const walk: Walk = {
    phase: lead.phases[0]?.id ?? 'calm',
    since: input.start,
    level: 0,
    topLevel: 0,
    lastRun: LONG_AGO,
    pausedAt: LONG_AGO,
    levelSince: input.start,
    doseSteps: new Map(),
    decisions: [...(input.carried ?? [])],
    live: [...(input.carried ?? [])],
    steps: [],
    lastMatched: new Set(),
    lastMove: new Map(),
  }
  const acceptedOn = new Map<number, Dated<Accepted>[]>()
  for (const accepted of [...input.accepted].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const day = numberOf(accepted.day)
    acceptedOn.set(day, [...(acceptedOn.get(day) ?? []), accepted])
  }
  for (let day = input.start; day <= input.today; day++) {
    walk.live = stillActive(walk.live, input, day)
    react(input, lead, walk, day)
    restAfterPause(input, walk, day)
    for (const accepted of acceptedOn.get(day) ?? []) accept(input, lead, walk, day, accepted)
  }
  if (input.opened !== undefined && lead.phases.some(({ id }) => id === input.opened)) limitTo(lead, walk, input.opened)
  const active = strictestFirst(walk.live)
  return {
    phase: walk.phase,
    since: walk.since,
    level: walk.level,
    topLevel: walk.topLevel,
    levelSince: walk.levelSince,
    doseSteps: walk.doseSteps,
    decisions: walk.decisions,
    active,
    proposals: proposalsOn(input, lead, walk, input.today),
    waitsForScreening: active.some(({ waits }) => waits),
  }
}

/** Strength work does not keep the legs used to running: after two weeks without a run two levels back, later what so long a pause allows. */
function restAfterPause(input: CourseInput, walk: Walk, day: number): void {
  if (input.diary.effortsOn.get(day)?.some(({ kind }) => kind === 'run')) walk.lastRun = day
  const off = day - Math.max(walk.lastRun, walk.levelSince, walk.pausedAt)
  if (walk.level <= 1 || off < PAUSE_DAYS) return
  const weeks = (day - Math.max(walk.lastRun, input.start)) / 7
  const to = Math.max(
    1,
    Math.min(walk.level - 2, startLevel(input.rehab.returnToRun, weeks, input.boneRegion || input.programmes.some(({ painRule }) => painRule === 'bone'))),
  )
  walk.decisions.push({
    day,
    rule: 'run-pause',
    level: 'step',
    action: 'Running begins lower again: two weeks or more without a run.',
    because: because(`${Math.floor(weeks)} weeks without a run.`, 'run-pause', { sources: input.rehab.returnToRun.trust.sources }),
    until: 'The levels come back step by step.',
    moved: `level ${walk.level} to ${to}`,
    lasts: day,
    waits: false,
    effects: {},
  })
  walk.level = to
  walk.levelSince = day
  walk.pausedAt = day
}

/** Days without a run after which the ladder goes back. */
const PAUSE_DAYS = 14

/** A clinician-led programme never runs ahead of the phase that was opened. */
function limitTo(lead: Programme, walk: Walk, opened: Phase): void {
  const order = lead.phases.map(({ id }) => id)
  if (order.indexOf(walk.phase) > order.indexOf(opened)) walk.phase = opened
}

function contextOn(input: CourseInput, walk: Walk, day: number): SignContext {
  return {
    ...limitsOf(input),
    boneRegion: input.boneRegion,
    flagsRaised: input.flagsRaised.get(day) ?? [],
    stopped: input.stoppedOn(day) || runningOf(input, walk.phase) === 'none' || walk.live.some(stopsRun),
    adherence: (at, days) => adherence(input, walk.since, at, days),
    phaseWeeks: phaseOf(input.programmes[0]!, walk.phase)?.weeks?.[1],
    since: Math.max(input.start, walk.since),
  }
}

/** Pain rules and the lowest cap of all programmes: the same on every day. */
const limits = new WeakMap<CourseInput, Pick<SignContext, 'painRules' | 'cap'>>()

function limitsOf(input: CourseInput): Pick<SignContext, 'painRules' | 'cap'> {
  const found = limits.get(input) ?? {
    painRules: [...new Set(input.programmes.map(({ painRule }) => painRule))],
    cap: Math.min(...input.programmes.map(({ painCap }) => painCap.during)),
  }
  limits.set(input, found)
  return found
}

const stopsRun = ({ waits, level }: Decision): boolean => waits || level === 'stop'

const runningOf = (input: CourseInput, phase: Phase) => phaseOf(input.programmes[0]!, phase)?.running.step ?? 'none'

/** Session days wanted a week. The published programmes ask for two to three; daily holds need no counting. */
const SESSIONS_A_WEEK = 3

function adherence(input: CourseInput, since: number, day: number, days: number): number | undefined {
  const from = Math.max(since, day - days + 1)
  if (day - from < 6) return undefined
  const done = sessionDays(input)
  const count = (done[day - input.start + 1] ?? 0) - (done[Math.max(0, from - input.start)] ?? 0)
  return Math.min(1, count / (((day - from + 1) / 7) * SESSIONS_A_WEEK))
}

/** Days with a session up to each day of the plan: worked out once for a walk. */
const sessionCounts = new WeakMap<Diary, readonly number[]>()

function sessionDays({ diary, start, today }: CourseInput): readonly number[] {
  const known = sessionCounts.get(diary)
  if (known) return known
  const counts = [0]
  for (let day = start; day <= today; day++) counts.push((counts.at(-1) ?? 0) + (diary.effortsOn.get(day)?.some(({ kind }) => kind === 'session') ? 1 : 0))
  sessionCounts.set(diary, counts)
  return counts
}

function react(input: CourseInput, lead: Programme, walk: Walk, day: number): void {
  const matched = reactionsOn(input.diary, day, contextOn(input, walk, day), holding(input.rehab))
  const names = new Set(matched.map(({ reaction }) => reaction.id))
  // one step back a day: the first of the list that has one, unless going back is said not to help
  const mover = matched.some(({ reaction }) => reaction.effects.noStepsBack)
    ? undefined
    : matched.find(({ reaction }) => reaction.effects.phasesBack || reaction.effects.levelsBack)
  for (const { reaction, found } of matched) {
    const again = walk.lastMatched.has(reaction.id) && day - (walk.lastMove.get(reaction.id) ?? LONG_AGO) < REPEATS_AFTER_DAYS
    if (again) {
      prolong(input, walk, reaction.id, day, lastsUntil(reaction.effects, day))
      continue
    }
    walk.lastMove.set(reaction.id, day)
    const moved = reaction === mover?.reaction ? move(lead, walk, day, reaction.effects) : undefined
    const decision: Decision = {
      day,
      rule: reaction.id,
      level: reaction.level,
      action: reaction.action,
      because: because(`${reaction.because} (${found.figures})`, reaction.id, { entries: found.entries, sources: reaction.trust.sources }),
      until: reaction.until,
      ...(moved === undefined ? {} : { moved }),
      lasts: lastsUntil(reaction.effects, day),
      waits: Boolean(reaction.effects.reassess || reaction.effects.stopsPlan),
      effects: reaction.effects,
    }
    walk.decisions.push(decision)
    // the newest of a rule stands for the older ones: it lasts longer
    walk.live = [...walk.live.filter((each) => each.rule !== decision.rule), ...stillActive([decision], input, day)]
  }
  walk.lastMatched = names
}

/** Reactions that hold something back; the others only say what the proposals work out by themselves. */
const holdingOf = new WeakMap<Rehab, Rehab['reactions']>()

function holding(rehab: Rehab): Rehab['reactions'] {
  const found = holdingOf.get(rehab) ?? rehab.reactions.filter(({ level }) => holdsBack(level))
  holdingOf.set(rehab, found)
  return found
}

/** The same sign on following days is one event, for a week. */
const REPEATS_AFTER_DAYS = 7

function prolong(input: CourseInput, walk: Walk, rule: string, day: number, lasts: number): void {
  const at = walk.decisions.findLastIndex((decision) => decision.rule === rule)
  const decision = walk.decisions[at]
  if (!decision) return
  const longer = { ...decision, lasts: Math.max(decision.lasts, lasts, day) }
  walk.decisions[at] = longer
  // it may have run out yesterday
  walk.live = [...walk.live.filter((each) => each.rule !== rule || each.day !== decision.day), ...stillActive([longer], input, day)]
}

/** Last day of an effect. A hold without days of its own lasts for the day: it is found again tomorrow if it still stands. */
function lastsUntil(effects: Matched['reaction']['effects'], day: number): number {
  return day + Math.max(0, effects.noRunDays ?? 0, effects.easyDays ?? 0, Math.ceil((effects.noImpactHours ?? 0) / 24))
}

/** Steps back act at once. */
function move(lead: Programme, walk: Walk, day: number, effects: Matched['reaction']['effects']): string | undefined {
  const moved: string[] = []
  if (effects.phasesBack) {
    const to = phaseBefore(lead, walk.phase, effects.phasesBack)
    if (to !== walk.phase) {
      moved.push(`${walk.phase} to ${to}`)
      walk.phase = to
      walk.since = day
      if (phaseOf(lead, to)?.running.step !== 'ladder' && phaseOf(lead, to)?.running.step !== 'usual') walk.level = 0
    }
  }
  if (effects.levelsBack && walk.level > 0) {
    const to = Math.max(1, walk.level - effects.levelsBack)
    if (to !== walk.level) {
      moved.push(`level ${walk.level} to ${to}`)
      walk.level = to
      walk.levelSince = day
    }
  }
  return moved.length > 0 ? moved.join(', ') : undefined
}

/** What still holds something back on a day. Waiting ends with a full screening finished later; what lasts by itself lasts on, unless bone was cleared. */
const stillActive = (decisions: readonly Decision[], input: CourseInput, day: number): Decision[] =>
  decisions
    .map((decision) => (decision.waits && screenedAfter(input, decision, day) ? { ...decision, waits: false } : decision))
    .filter(({ day: since, waits, lasts }) => waits || (lasts >= day && !(lasts - since > CLEARABLE_DAYS && input.boneCleared(since))))

/** A screening of a later day, or of the same day after everything the decision rests on. */
function screenedAfter(input: CourseInput, { day: since, because: { entries } }: Decision, day: number): boolean {
  const moments = entries.map((entry) => input.momentOf(entry) ?? Number.POSITIVE_INFINITY)
  const last = moments.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...moments)
  return input.screenings.some((screened) => screened.day <= day && (screened.day > since || (screened.day === since && screened.at > last)))
}

const strictestFirst = (decisions: readonly Decision[]): readonly Decision[] =>
  [...decisions].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.day - a.day)

/** Holds longer than this stand for "until somebody has looked": a clearance with imaging ends them. */
const CLEARABLE_DAYS = 60

const LEVELS: readonly Decision['level'][] = ['stop', 'review', 'back', 'hold', 'go', 'up', 'step', 'refused']

function accept(input: CourseInput, lead: Programme, walk: Walk, day: number, { entry, ahead, body }: Dated<Accepted>): void {
  const open = ahead ? undefined : proposalsOn(input, lead, walk, day).find(({ step }) => sameStep(step, body.step))
  if (!open) {
    walk.decisions.push({
      day,
      rule: 'not-open',
      level: 'refused',
      action: 'A step forward was accepted and does not count.',
      because: because('With everything known now, the step was not open on that day.', 'not-open', { entries: [entry] }),
      until: 'It is proposed again when its criteria are met.',
      lasts: day,
      waits: false,
      effects: {},
    })
    return
  }
  const { step } = body
  if (step.kind === 'phase') {
    walk.phase = step.to
    walk.since = day
  } else if (step.kind === 'level') {
    walk.level = step.to
    walk.topLevel = Math.max(walk.topLevel, step.to)
    walk.levelSince = day
  } else walk.doseSteps.set(step.exercise, step.to)
  walk.steps.push({ day, kind: step.kind })
  walk.decisions.push({
    day,
    rule: `step-${step.kind}`,
    level: 'step',
    action: open.text,
    because: { ...open.because, entries: [entry] },
    until: '',
    lasts: day,
    waits: false,
    effects: {},
  })
}

/** Today as everything says now; a day that has passed as it was: what closes a plan today does not undo its past. */
const isOpen = (input: CourseInput, day: number): boolean => (day === input.today ? input.eligibility.open : input.openOn(day))

/** A review that only sends the runner to somebody does not keep a step forward from being taken: that would be a lock for ever. */
export const holdsForward = ({ level, waits, effects: { seeSomebody: _who, ...effects } }: Decision): boolean =>
  level !== 'review' || waits || Object.keys(effects).length > 0

const sameStep = (a: Step, b: Step): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What may go forward on a day. Nothing while anything holds back, and one kind of load a week. */
function proposalsOn(input: CourseInput, lead: Programme, walk: Walk, day: number): readonly Proposal[] {
  if (!isOpen(input, day) || walk.live.some(holdsForward)) return []
  if (input.diary.reports.get(day)?.fever) return []
  const recent = walk.steps.filter((step) => step.day > day - 7)
  const evidence: Evidence = { ...input.evidence, since: walk.since }
  return [
    ...phaseProposal(input, lead, walk, day, evidence, recent.length),
    ...levelProposal(input, lead, walk, day, recent),
    ...doseProposals(input, walk, day, recent.length),
  ]
}

function phaseProposal(input: CourseInput, lead: Programme, walk: Walk, day: number, evidence: Evidence, recent: number): readonly Proposal[] {
  const phase = phaseOf(lead, walk.phase)
  const to = nextPhase(lead, walk.phase)
  if (!phase || to === undefined || recent > 0 || !exitMet(phase, exitAsked(input, phase), evidence, day)) return []
  const text = `Move on to the next phase: ${phaseOf(lead, to)?.name ?? to}.`
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

function levelProposal(input: CourseInput, lead: Programme, walk: Walk, day: number, recent: Walk['steps']): readonly Proposal[] {
  const { returnToRun: ladder } = input.rehab
  const step = runningOf(input, walk.phase)
  if ((day === input.today && input.eligibility.runStopped) || (step !== 'ladder' && step !== 'usual') || walk.level >= usualLevel(ladder)) return []
  if (recent.some(({ kind }) => kind !== 'level') || recent.length >= ladder.mostLevelsAWeek) return []
  const bone = lead.painRule === 'bone'
  if (walk.level === 0) {
    if (!gatesOn(input, walk, day).every(({ met }) => met === 'yes')) return []
    const off = daysSinceLastRun(
      input.runs.map(({ body }) => body),
      dayOfNumber(day),
    )
    const to = startLevel(ladder, off === undefined ? undefined : off / 7, bone || input.boneRegion)
    return [
      {
        step: { kind: 'level', from: 0, to },
        text: `Begin with walk-run level ${to}.`,
        because: because('Every gate before the first run is passed.', 'gates', { sources: ladder.trust.sources }),
      },
    ]
  }
  const wanted = sessionsAt(ladder, walk.level, bone)
  const runs = input.diary.efforts.filter(
    (effort) => effort.kind === 'run' && effort.level === walk.level && effort.day >= walk.levelSince && effort.day <= day,
  )
  const calm = runs.filter((effort) => isCalm(input.diary, effort, bone ? ladder.bone.painCap : 2))
  if (new Set(calm.map((effort) => effort.day)).size < wanted || runs.at(-1) !== calm.at(-1)) return []
  const to = walk.level + 1
  const text = to === usualLevel(ladder) ? 'The ladder is done: run by the usual rules.' : `Move on to walk-run level ${to}.`
  return [
    {
      step: { kind: 'level', from: walk.level, to },
      text,
      because: because(`${wanted} calm sessions at level ${walk.level}.`, 'ladder-up', {
        entries: calm.slice(-wanted).map(({ entry }) => entry),
        sources: ladder.trust.sources,
      }),
    },
  ]
}

/** Who this runner is for the function that says what is allowed, in a phase. */
export const situationIn = ({ eligibility }: Pick<CourseInput, 'eligibility'>, phase: Phase): Situation => ({
  conditions: eligibility.conditions,
  programmes: eligibility.programmes.map(({ id }) => id),
  overlays: eligibility.overlays.map(({ id }) => id),
  phase,
  stages: [],
})

/** What exits and gates ask of this runner, phase by phase: worked out once for a walk. */
const known = new WeakMap<CourseInput, Map<string, readonly Asked[]>>()

function askedIn(input: CourseInput, key: string, phase: Phase, criteria: () => readonly Criterion[]): readonly Asked[] {
  const all = known.get(input) ?? new Map<string, readonly Asked[]>()
  known.set(input, all)
  const asked = all.get(key) ?? askedOf(criteria(), input.rehab, situationIn(input, phase))
  all.set(key, asked)
  return asked
}

/** What the phase's exit asks. */
export const exitAsked = (input: CourseInput, phase: ProgrammePhase): readonly Asked[] => askedIn(input, `exit ${phase.id}`, phase.id, () => phase.exit)

/** Everything before the first run interval, as measured. */
export function gatesOn(input: CourseInput, walk: Pick<Walk, 'since' | 'phase'>, day: number): readonly Measured[] {
  const bone = input.programmes.some(({ painRule }) => painRule === 'bone') || input.boneRegion
  const asked = askedIn(input, `gates ${walk.phase}`, walk.phase, () => input.rehab.returnToRun.gates.map((gate) => (bone && gate.bone ? gate.bone : gate)))
  return measureAll(asked, { ...input.evidence, since: Math.min(walk.since, day - 20) }, day)
}

/** Two calm sessions of an exercise that felt easy (effort 6 of 10 or less): a little more of it. */
function doseProposals(input: CourseInput, walk: Walk, day: number, recent: number): readonly Proposal[] {
  if (recent > 0) return []
  const sessions = input.evidence.sessions.filter(
    ({ body, ahead }) => !ahead && numberOf(body.day) <= day && numberOf(body.day) > day - 21 && numberOf(body.day) >= walk.since,
  )
  const done = new Set(sessions.flatMap(({ body }) => body.exercises.map(({ exercise }) => exercise)))
  const exercises = forward(input, walk.phase).filter((exercise) => done.has(exercise))
  for (const exercise of exercises) {
    const last = sessions
      .flatMap(({ entry, body }) => body.exercises.filter((done) => done.exercise === exercise).map((done) => ({ entry, day: numberOf(body.day), done })))
      .slice(-2)
    const stepped = walk.doseSteps.get(exercise) ?? 0
    const since = walk.decisions.findLast(({ rule, because: { text } }) => rule === 'step-dose' && text.startsWith(`${exercise}:`))?.day ?? LONG_AGO
    const easy =
      last.length === 2 &&
      last.every(
        ({ entry, done, day: on }) =>
          on > since && done.skipped === undefined && (done.effort ?? 10) <= 6 && (done.pain ?? 10) <= 2 && calmSession(input, entry),
      )
    if (!easy || stepped >= MOST_DOSE_STEPS) continue
    const name = input.rehab.exercises.find(({ id }) => id === exercise)?.name ?? exercise
    return [
      {
        step: { kind: 'dose', exercise, from: stepped, to: stepped + 1 },
        text: `${name}: a little more.`,
        because: because(`${exercise}: effort 6 or less and calm in two sessions in a row.`, 'dose-up', { entries: last.map(({ entry }) => entry) }),
      },
    ]
  }
  return []
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
