import type { Answers } from '#assessment/answers.ts'
import { assess } from '#assessment/assess.ts'
import type { Assessment } from '#assessment/assessment.ts'
import { indexed } from '#assessment/indexed.ts'
import { evaluate, type RuleView, truthOf } from '#assessment/rules.ts'
import { type CalendarDay, dayOf, dayOfNumber, numberOf, wakingDayOf } from '#basics/day.ts'
import { present } from '#basics/present.ts'
import type { Overlay, Programme, Rehab } from '#knowledge/rehab-shape.ts'
import { findingsIn } from '#knowledge/rule-parts.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { type Coverage, coverageOf } from '#load/coverage.ts'
import { type KnownRun, knownRuns } from '#load/known-runs.ts'
import { isFelt, isHeld, isRun, isSlowAsAWalk, type Run, runMinutesOf } from '#load/run.ts'
import { type Diary, type Effort, makeDiary } from '#pain/diary.ts'
import { type Course, courseOf } from '#plan/course.ts'
import type { Decision } from '#plan/decision.ts'
import { type Eligibility, type EligibilityInput, eligibility, lockOf, NO_NAME } from '#plan/eligibility.ts'
import type { Dated, PlanStart, PlanWishes } from '#plan/logged.ts'
import { because } from '#plan/reason.ts'
import { type Today, type TodayInput, todayOf } from '#plan/today.ts'
import type { CourseInput } from '#plan/walk.ts'
import { boneCleared, openWarnings, type Warning } from '#plan/warnings.ts'
import type { Entry } from '#record/entry.ts'
import { type PlanRecord, planRecord } from './plan-record.ts'
import { answersNow, newestFinished, type Warnings, warningsOf } from './plan-warnings.ts'
import type { RunnerState, ToldAssessment } from './runner-state.ts'

/** The plan as the record tells it today. */
export interface PlanState {
  readonly today: CalendarDay
  /** What a new plan would be, from the newest answers. */
  readonly offer: Eligibility
  /** Warnings that keep a plan from running. */
  readonly openWarnings: readonly Warning[]
  readonly plan?: RunningPlan
  readonly wishes: PlanWishes
  readonly record: PlanRecord
  /** Every run of the record, each once, and how much of the training they tell. */
  readonly known: readonly KnownRun[]
  readonly coverage: Coverage
}

export interface RunningPlan {
  readonly start: Dated<PlanStart>
  readonly eligibility: Eligibility
  readonly programmes: readonly Programme[]
  readonly diary: Diary
  readonly course: Course
  readonly today: Today
  /** The newest answers ask for another plan; this one offers nothing any more. */
  readonly superseded: boolean
}

/** Told from the record, as everything is: `now` is the moment of reading with the reader's offset. */
export function tellPlan(entries: readonly Entry[], state: RunnerState, knowledge: Knowledge, rehab: Rehab, now: string): PlanState {
  // before 4 in the morning it is still the day before, as for check-ins
  const today = wakingDayOf(now)
  const record = planRecord(entries, now)
  const warned = warningsOf(entries, state, record.everReported, knowledge, now)
  const open = openWarnings(warned.warnings, warned.screenings, record.adjustment)
  const answers = answersNow(state, now)
  const latest = newestFinished(state, now)
  const base: EligibilityInput = {
    knowledge,
    rehab,
    ...(latest ? { assessment: withFacts(latest, answers, knowledge) } : {}),
    answers,
    warnings: open,
    adjustments: record.adjustment,
    ages: agesTold(entries),
    ...(latest ? { assessedOn: dayOf(latest.startedAt) } : {}),
    today,
  }
  const offer = state.cannotAdvise || record.unreadable > 0 ? cannotAdvise() : eligibility(base)
  const start = record['plan-start'].findLast(({ ahead }) => !ahead)
  const wishes = wishesOf(state)
  const known = knownRuns(record.run, record.takenBack)
  const told = { today, offer, openWarnings: open, wishes, record, known, coverage: coverageOn(record, known, today) }
  if (!start) return told
  const carried = record['plan-start']
    .filter((each) => !each.ahead && each !== start)
    .reduce<Carried>(
      (before, older) => carriedFrom(runningPlan({ ...told, today: start.day, base, start: older, latest, warned, carried: before }).course, rehab),
      { held: [], boneEpisodes: 0 },
    )
  return { ...told, plan: runningPlan({ ...told, base, start, latest, warned, carried }) }
}

/** What earlier plans left behind: a new plan does not wipe it. */
interface Carried {
  /** Holds that had not ended. */
  readonly held: readonly Decision[]
  /** The day bone spoke last, and how often. */
  readonly carefulSince?: number
  readonly boneEpisodes: number
}

function carriedFrom({ active, decisions, carefulSince }: Course, rehab: Rehab): Carried {
  const bone = new Set(rehab.reactions.filter(({ when }) => when.sign === 'bone-pattern' || when.sign === 'bone-came-back').map(({ id }) => id))
  return {
    held: active,
    ...(carefulSince === undefined ? {} : { carefulSince }),
    boneEpisodes: decisions.filter(({ rule }) => bone.has(rule)).length,
  }
}

interface Telling {
  readonly base: EligibilityInput
  readonly offer: Eligibility
  readonly start: Dated<PlanStart>
  readonly latest: ToldAssessment | undefined
  readonly carried: Carried
  readonly warned: Warnings
  readonly today: CalendarDay
  readonly wishes: PlanWishes
  readonly record: PlanRecord
  readonly known: readonly KnownRun[]
  readonly coverage: Coverage
}

function runningPlan(telling: Telling): RunningPlan {
  const { carried, base, start, warned, wishes, record, known, coverage } = telling
  const { rehab } = base
  const { eligible, own, superseded } = standingOf(telling)
  // a plan that is closed keeps its course to be looked at, with the programmes it was started for
  const programmes = own.programmes.length > 0 ? own.programmes : rehab.programmes.filter(({ id }) => start.body.programmes.includes(id))
  const [first, today] = [numberOf(start.day), numberOf(telling.today)]
  const diary = makeDiary(
    record['check-in'].map(({ entry, ahead, body }) => ({ entry, ahead, body })),
    effortsOf(record, known, rehab, today),
    first,
    start.body.morning,
  )
  const momentOf = momentsIn(record)
  const screenings = warned.screenings.map(({ day, at }) => ({ day: numberOf(day), at: Date.parse(at) }))
  const input: CourseInput = {
    rehab,
    eligibility: eligible,
    programmes: programmes.length > 0 ? programmes : rehab.programmes.slice(0, 1),
    start: Math.min(first, today),
    today,
    diary,
    known,
    evidence: evidenceIn(record, rehab, start, diary),
    accepted: record.accepted.filter(({ body }) => body.plan === start.body.plan),
    flagsRaised: new Map([...warned.raisedOn].map(([day, flags]) => [numberOf(day), flags])),
    screenings,
    momentOf,
    stoppedOn: stoppedOn(eligible, warned, momentOf),
    ledOn: ledOn(start, programmes, record, warned, momentOf),
    openOn: openOn(warned, record),
    ...boneOf(base, start, record, programmes),
    carried: carried.held,
    ...(carried.carefulSince === undefined ? {} : { carefulSince: carried.carefulSince }),
    boneEpisodes: carried.boneEpisodes,
    ...openedPhase(record),
  }
  const course = courseOf(input)
  const todayInput: TodayInput = {
    ...input,
    course,
    coverage,
    plan: start,
    wishes,
    swapped: record.swapped.filter(({ body }) => body.plan === start.body.plan),
    ...screened(
      record,
      rehab,
      screenings.map(({ day }) => day),
    ),
  }
  return { start, eligibility: eligible, programmes: input.programmes, diary, course, today: todayOf(todayInput), superseded }
}

/** What the plan was started for and may still be (`own`), and what is left of it where the newest answers ask for another. */
function standingOf({ base, offer, start, latest }: Telling): Pick<RunningPlan, 'superseded'> & { readonly own: Eligibility; readonly eligible: Eligibility } {
  const newer = latest !== undefined && latest.id !== start.body.assessment && latest.startedAt > start.at
  const own =
    offer.mode === 'none' && !offer.open && offer.conditions.length === 0
      ? offer
      : eligibility({ ...base, conditions: start.body.conditions, plannedOn: start.day })
  const superseded = newer && !sameProgrammes(offer, own)
  if (!superseded) return { own, eligible: own, superseded }
  const eligible: Eligibility = {
    ...own,
    open: false,
    runStopped: true,
    because: [because('Your newest answers ask for another plan than this one.', 'superseded'), ...offer.because],
    until: ['Your newest answers ask for another plan: start it, and this one ends.'],
  }
  return { own, eligible, superseded }
}

function evidenceIn(record: PlanRecord, rehab: Rehab, start: Dated<PlanStart>, diary: Diary): CourseInput['evidence'] {
  return {
    diary,
    tests: record.test,
    sessions: record.session,
    adjustments: record.adjustment,
    confirmed: record['check-in'].flatMap(({ day, ahead, body }) =>
      Object.entries(body.confirmed ?? {}).map(([question, answer]) => ({ day: numberOf(day), question, answer, ahead })),
    ),
    testOf: (id) => rehab.tests.find((test) => test.id === id),
    bothSore: start.body.side === 'both',
  }
}

/** Whether a run was made while a warning stopped running: after the day of the warning, and on that day unless a watch and every report of the warning tell another order. */
function stoppedOn({ runStopped }: Eligibility, { warnings }: Warnings, momentOf: CourseInput['momentOf']): CourseInput['stoppedOn'] {
  return (day, { began }) => {
    const cameAfter = ({ entries }: Warning): boolean =>
      began !== undefined && entries.length > 0 && entries.every((entry) => (momentOf(entry) ?? Number.NEGATIVE_INFINITY) > began)
    return runStopped && warnings.some((each) => numberOf(each.day) < day || (numberOf(each.day) === day && !cameAfter(each)))
  }
}

/** Whether nothing that was known by the end of a day kept the plan from running. */
function openOn({ warnings, screenings }: Warnings, { adjustment }: PlanRecord): CourseInput['openOn'] {
  return (day) => {
    const on = dayOfNumber(day)
    const until = <Item extends { readonly day: string }>(all: readonly Item[]): readonly Item[] => all.filter((each) => each.day <= on)
    return openWarnings(until(warnings), until(screenings), until(adjustment)).length === 0 && lockOf(until(adjustment), on) === undefined
  }
}

/** Where the pain is one that bone may give, until somebody has looked. */
function boneOf(
  { knowledge, rehab, answers }: EligibilityInput,
  start: Dated<PlanStart>,
  { adjustment }: PlanRecord,
  programmes: readonly Programme[],
): Pick<CourseInput, 'boneRegion' | 'boneWatched' | 'boneCleared' | 'quietWay'> {
  const first = numberOf(start.day)
  const gate = rehab.overlays.find(({ id }) => id === 'groin-bone-gate')
  const view = { findings: indexed(knowledge).findings, answers }
  const places = gate ? findingsIn(gate.when).filter((id) => view.findings.get(id)?.answer === 'region') : []
  const unnamed = start.body.conditions.includes(NO_NAME)
  const somewhereOf = (findings: readonly string[]): boolean => unnamed || findings.some((id) => truthOf(id, view) === 'yes')
  const [inBoneRegion, watched] = [somewhereOf(places), somewhereOf([...places, ...rehab.returnToRun.boneWatch])]
  const clearedBy = (since: number, on: number): boolean =>
    boneCleared(
      dayOfNumber(since),
      adjustment.filter(({ day }) => numberOf(day) <= on),
    )
  return {
    boneRegion: (day) => inBoneRegion && !clearedBy(first, day),
    boneWatched: (day) => watched && !clearedBy(first, day),
    boneCleared: clearedBy,
    ...quietWayOf(gate, programmes, view),
  }
}

/** Open only where every answer that shuts it is a plain no, and the plan is not one for bone. */
function quietWayOf(gate: Overlay | undefined, programmes: readonly Programme[], view: RuleView): Pick<CourseInput, 'quietWay'> {
  const way = gate?.lifts?.orElse
  const open = way !== undefined && evaluate(way.unless, view) === 'no' && programmes.every(({ painRule }) => painRule !== 'bone')
  return open ? { quietWay: way.needs } : {}
}

/** When each entry that can hold something back happened and was written down; looked up only while something waits. */
function momentsIn(record: PlanRecord): CourseInput['momentOf'] {
  let moments: ReadonlyMap<string, number> | undefined
  return (entry) => {
    moments ??= new Map(
      [...record['check-in'], ...record.session, ...record.run, ...record.takenBack, ...record.test].map(({ entry: id, at, recordedAt = at }) => [
        id,
        Math.max(Date.parse(at), Date.parse(recordedAt)),
      ]),
    )
    return moments.get(entry)
  }
}

/**
 * The programme of the start leads from the start on; another one from the first thing on that can have asked for it, which is too early rather than too late.
 * Of the day itself the moment tells, where a watch says one.
 */
function ledOn(
  start: Dated<PlanStart>,
  [lead]: readonly Programme[],
  record: PlanRecord,
  { warnings, raisedOn, screenings }: Warnings,
  momentOf: CourseInput['momentOf'],
): CourseInput['ledOn'] {
  if (lead === undefined || start.body.programmes.includes(lead.id)) return () => true
  const screened = screenings.filter(({ at }) => Date.parse(at) > Date.parse(start.at))
  const days = [...[...warnings, ...screened, ...record.adjustment].map(({ day }) => day), ...raisedOn.keys()].map(numberOf)
  const first = Math.min(...days)
  const asked = [
    ...warnings.flatMap(({ entries }) => (entries.length > 0 ? entries.map((entry) => momentOf(entry) ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY)),
    ...[...screened, ...record.adjustment].map(({ at }) => Date.parse(at)),
  ]
  return (day, { began }) => days.length === 0 || day > first || (day === first && !(began !== undefined && asked.every((at) => at > began)))
}

const sameProgrammes = (a: Eligibility, b: Eligibility): boolean =>
  JSON.stringify(a.programmes.map(({ id }) => id)) === JSON.stringify(b.programmes.map(({ id }) => id))

function openedPhase({ adjustment }: PlanRecord): Pick<CourseInput, 'opened'> {
  const opens = adjustment.findLast(({ role, verified, ahead, body }) => role === 'clinician' && verified && !ahead && body.opens !== undefined)?.body.opens
  return opens === undefined ? {} : { opened: opens }
}

/** Facts of the profile that came later count like answers. */
function withFacts(told: ToldAssessment, answers: Answers, knowledge: Knowledge): Assessment {
  const same = Object.keys(answers).every((id) => answers[id] === told.answers[id])
  return same ? told.now : assess(knowledge, answers, { flags: told.standing.map(({ raised }) => raised) })
}

/**
 * Every age that was ever told, with its day: also one that was edited or withdrawn afterwards. Only a wrong answer that was asked again and
 * confirmed takes back what its assessment had said before.
 */
function agesTold(entries: readonly Entry[]): EligibilityInput['ages'] {
  const told: { readonly age: number; readonly day: string; readonly assessment?: string }[] = []
  for (const { kind, at, body } of entries) {
    if (kind === 'profile' && typeof body.facts?.age === 'number') told.push({ age: body.facts.age, day: dayOf(at) })
    if (kind !== 'assessment' || (body.step !== 'answered' && body.step !== 'mistake') || body.answers.age === undefined) continue
    const { assessment } = body
    if (body.step === 'mistake') told.splice(0, told.length, ...told.filter((each) => each.assessment !== assessment))
    if (typeof body.answers.age === 'number') told.push({ age: body.answers.age, day: dayOf(at), assessment })
  }
  return told
}

function wishesOf({ profile: { equipment, days, minutes, race } }: RunnerState): PlanWishes {
  return {
    ...(equipment === undefined ? {} : { equipment }),
    ...(days === undefined ? {} : { days }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(race === undefined ? {} : { race }),
  }
}

/** The last day on which every red-flag line had a plain answer. A finished screening is one too. */
function screened(record: PlanRecord, rehab: Rehab, screenings: readonly number[]): Pick<TodayInput, 'screenedOn'> {
  let newest = ''
  for (const { ahead, day, body } of record['check-in'])
    if (!ahead && day > newest && rehab.checkIn.every(({ finding }) => body.flags?.[finding] !== undefined && body.flags[finding] !== 'skipped')) newest = day
  const days = newest === '' ? screenings : [numberOf(newest), ...screenings]
  return days.length === 0 ? {} : { screenedOn: Math.max(...days) }
}

/** Sessions, runs and tests as what they did to the hip. */
function effortsOf(record: PlanRecord, known: readonly KnownRun[], rehab: Rehab, today: number): readonly Effort[] {
  const loads = new Map(rehab.exercises.map(({ id, load }) => [id, load]))
  const testLoads = new Map(rehab.tests.map(({ id, load }) => [id, load]))
  const knownSince = knownSinceIn(record, today)
  return [
    ...record.session.map(({ entry, ahead, body }): Effort => {
      const pains = body.exercises.flatMap(({ pain }) => pain ?? [])
      const worst = body.worst === undefined ? (pains.length > 0 ? Math.max(...pains) : undefined) : Math.max(body.worst, ...pains)
      return {
        entry,
        kind: 'session',
        day: numberOf(body.day),
        minutes: body.minutes,
        load: body.exercises.some(({ exercise }) => loads.get(exercise) === 'impact') ? 'impact' : 'leg',
        ahead,
        ...present({ worst, course: body.course, limp: body.limp, painkillers: body.painkillers, effort: body.effort, symptoms: body.symptoms }),
      }
    }),
    ...known.flatMap((run) => effortOf(run, knownSince)),
    ...record.onceOn.flatMap((told) => onceEffortOf(told, today)),
    ...record.test.map(
      ({ entry, ahead, body }): Effort => ({
        entry,
        kind: 'test',
        day: numberOf(body.day),
        minutes: 1,
        load: testLoads.get(body.test) ?? 'leg',
        ahead,
        ...present({ worst: body.pain, painkillers: body.painkillers }),
      }),
    ),
  ]
}

/**
 * A run as what it did to the hip: once, with the worst that any of its entries tells. One that looks wrong to all of them, or of which nobody knows the day, is none, unless the runner has said how
 * it felt; then its bad news counts and its good news does not. So it is with one that was taken back, or said to be none: as with a check-in, what was
 * reported stays reported.
 */
function effortOf(known: KnownRun, knownSince: (known: KnownRun) => number | undefined): readonly Effort[] {
  const { day, run, entry, state, most, against = [], dayUnknown, vouched } = known
  const { worst, course, limp, painkillers, effort, symptoms, level, start } = run
  const isNone = dayUnknown || ((isHeld(run) || state === 'held') && !vouched)
  if (isNone && !isFelt(run)) return []
  const runMin = Math.max(most.minutes, ...against.map((each) => each.minutes))
  const ran = isRun(run) || runMin > 0
  const minutes = Math.max(run.minutes, runMin)
  return [
    {
      entry,
      kind: ran ? 'run' : 'other',
      day,
      minutes,
      load: ran ? 'impact' : 'low',
      ahead: state !== 'counts' || isSlowAsAWalk(run) || ran !== isRun(run),
      ...present({
        worst,
        course,
        limp,
        painkillers,
        effort,
        symptoms,
        level,
        unbrokenMin: unbrokenIn(run),
        paceSPerKm: paceOf(run),
        walk: run.sport === 'walk' || undefined,
      }),
      // of what only may be one run each may have begun at another time
      ...(ran ? present({ runMin, knownSince: knownSince(known), began: start === undefined || against.length > 1 ? undefined : Date.parse(start) }) : {}),
    },
  ]
}

/** Minutes. Where some of it was walked nobody knows how the running was parted, unless a watch or the timer told. */
function unbrokenIn(run: Run): number | undefined {
  const ran = runMinutesOf(run)
  if (run.unbrokenMin !== undefined) return Math.min(run.unbrokenMin, ran)
  return run.level === undefined && ran >= run.minutes ? ran : undefined
}

/** On the day on which it stood before it was put on another. */
function onceEffortOf({ entry, at, recordedAt = at, day, body }: Dated<Run>, today: number): readonly Effort[] {
  const { minutes, worst, course, limp, painkillers, symptoms } = body
  if (isHeld(body) && !isFelt(body)) return []
  const knownSince = laterThan(numberOf(day), Math.min(today, numberOf(dayOf(recordedAt))))
  const told = present({ worst, course, limp, painkillers, symptoms, runMin: runMinutesOf(body), knownSince })
  return [{ entry, kind: 'run', day: numberOf(day), minutes, load: 'impact', ahead: true, ...told }]
}

/**
 * The day on which any entry of a run was first written down, where it was a later one than that of the run. What looked wrong was no run until the runner said
 * that it is right, unless they had said how it felt.
 */
function knownSinceIn(record: PlanRecord, today: number): (known: KnownRun) => number | undefined {
  let written: ReadonlyMap<string, string> | undefined
  return ({ day, entry, copies, maybe }) => {
    if (day < today - LONG_KNOWN) return undefined
    written ??= new Map([...record.run, ...record.takenBack].map(({ entry: id, at, recordedAt = at, knownAt = recordedAt }) => [id, knownAt]))
    const days = [entry, ...copies, ...maybe].flatMap((id) => written?.get(id) ?? []).map((at) => numberOf(dayOf(at)))
    return laterThan(day, Math.min(today, ...days))
  }
}

const laterThan = (day: number, first: number): number | undefined => (first > day ? first : undefined)

/** Days; no plan lasts longer. */
const LONG_KNOWN = 800

/** Of a run that is no walk-run: there the pace is that of its breaks. Seconds for a kilometre. */
const paceOf = ({ level, minutes, distanceM }: KnownRun['run']): number | undefined =>
  level === undefined && distanceM ? (60 * minutes) / (distanceM / 1000) : undefined

const coverageOn = (record: PlanRecord, known: readonly KnownRun[], today: CalendarDay): Coverage =>
  coverageOf({
    known,
    // a wrong clock would say "today" for ever
    imports: record.import.filter(({ ahead }) => !ahead).map(({ body }) => body),
    toldOn: [...record['check-in'], ...record.session].filter(({ ahead }) => !ahead).map(({ day }) => numberOf(day)),
    day: numberOf(today),
  })

/** Something in the record cannot be read: no plan is offered until it can. */
const cannotAdvise = (): Eligibility => ({
  mode: 'none',
  open: false,
  conditions: [],
  programmes: [],
  overlays: [],
  runStopped: true,
  because: [
    {
      text: 'Something in your record cannot be read, so no advice is given. What was stopped stays stopped.',
      rule: 'cannot-advise',
      entries: [],
      sources: [],
    },
  ],
  until: ['Update the app, or restore the record.'],
})
