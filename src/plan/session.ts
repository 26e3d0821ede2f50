import { numberOf, weekdayOf } from '#basics/day.ts'
import { allowedExercises, type Situation } from '#knowledge/allowed.ts'
import { type Dose, parseDose } from '#knowledge/dose.ts'
import type { Exercise, ExerciseId, Phase, Prescription, Programme, Rehab } from '#knowledge/rehab-shape.ts'
import { phaseOf } from './criteria.ts'
import type { Dated, PlanWishes, SessionDone } from './logged.ts'
import type { Reason } from './reason.ts'

/** Today's session as a value. Everything in it has been asked of `allowedExercises` a moment ago: session, swaps, warm-up, cool-down, extras. */

/** What to do of one exercise, as numbers: the lower end of the dose, moved up by accepted steps. */
export interface Task {
  readonly sets: number
  readonly reps?: number
  readonly holdS?: number
  readonly minutes?: number
  readonly restS: number
  readonly perDay: number
}

export interface SessionItem {
  readonly exercise: Exercise
  readonly role: 'warm-up' | 'main' | 'cool-down'
  readonly sides: readonly ('left' | 'right' | 'both')[]
  readonly task: Task
  /** Where it comes from: this phase, an earlier phase kept up, or in place of another. */
  readonly from: 'phase' | 'carry-over' | 'routine' | 'clinician'
  readonly insteadOf?: ExerciseId
  /** Others of the same purpose that may take its place. */
  readonly swaps: readonly ExerciseId[]
  readonly note?: string
  /** Load and repetitions of the last time. */
  readonly last?: { readonly loadKg?: number; readonly reps?: number; readonly holdS?: number; readonly day: string }
  readonly seconds: number
}

export interface Session {
  readonly phase: Phase
  readonly items: readonly SessionItem[]
  readonly minutes: number
  /** What the programme holds and today leaves out, with why. */
  readonly leftOut: readonly { readonly exercise: ExerciseId; readonly because: string }[]
  readonly equipment: readonly string[]
  readonly because: readonly Reason[]
  /** Extras that may be added: also filtered. */
  readonly optional: readonly ExerciseId[]
}

export interface SessionInput {
  readonly rehab: Rehab
  readonly programmes: readonly Programme[]
  readonly phase: Phase
  readonly since: number
  readonly today: number
  readonly situation: Situation
  /** No hops or runs for some hours: nothing with impact. */
  readonly noImpact: boolean
  /** So much was run today that the hip is to show first how it took that: nothing with impact, either. */
  readonly ranBeyond: boolean
  readonly wishes: PlanWishes
  /** The sore side: it goes first, and alone when an exercise is for the sore side only. */
  readonly side: 'left' | 'right' | 'both'
  readonly sessions: readonly Dated<SessionDone>[]
  readonly swaps: ReadonlyMap<ExerciseId, ExerciseId>
  readonly doseSteps: ReadonlyMap<ExerciseId, number>
  /** Share of the sets that is kept, 0..1. */
  readonly doseShare: number
  /** Only static holds, walking and mobility. */
  readonly easy: boolean
  readonly why: readonly Reason[]
  /** What a verified clinician has prescribed on top. */
  readonly prescribed: readonly Prescription[]
}

/** Seconds to get up, change over and begin. */
const CHANGE_S = 20

export function sessionOf(input: SessionInput): Session {
  const { rehab, programmes, phase } = input
  const allowed = allowedExercises(rehab, input.situation)
  const may = new Map(
    allowed.allowed.filter(({ load }) => !((input.noImpact || input.ranBeyond) && load === 'impact')).map((exercise) => [exercise.id, exercise]),
  )
  const leftOut: { exercise: ExerciseId; because: string }[] = []
  const main: SessionItem[] = []
  const seen = new Set<ExerciseId>()
  for (const { prescription, from, perWeek } of prescriptions(programmes, phase, input)) {
    if (seen.has(prescription.exercise)) continue
    seen.add(prescription.exercise)
    const found = chosen(input, may, allowed.refused, prescription)
    if (typeof found === 'string') {
      leftOut.push({ exercise: prescription.exercise, because: found })
      continue
    }
    if (found.id !== prescription.exercise && seen.has(found.id)) {
      leftOut.push({ exercise: prescription.exercise, because: 'another exercise of this session does the same' })
      continue
    }
    seen.add(found.id)
    // what stands in has its own kind of dose: a hold is no repetition
    const dose = doseOf(found.id === prescription.exercise ? prescription.dose : found.dose)
    const rest = notDue(input, found.id, { ...dose, ...(perWeek === undefined ? {} : { perWeek: [perWeek, perWeek] as const }) })
    if (rest !== undefined) leftOut.push({ exercise: found.id, because: rest })
    else main.push(item(input, may, found, dose, 'main', from, prescription))
  }
  const routine = (kind: 'warm-up' | 'cool-down'): readonly SessionItem[] =>
    main.length === 0
      ? []
      : rehab.routines
          .filter((each) => each.kind === kind && each.phases.includes(phase))
          .slice(0, 1)
          .flatMap((each) => each.exercises)
          .flatMap((prescription) => {
            const exercise = may.get(prescription.exercise)
            return exercise && has(input, exercise) && !seen.has(exercise.id) && !(input.easy && !isEasy(exercise))
              ? [item(input, may, exercise, doseOf(prescription.dose), kind, 'routine', prescription)]
              : []
          })
  const { minutes } = input.wishes
  // in a short session the first exercises are the warm-up
  const before = minutes !== undefined && minutes < 15 ? [] : routine('warm-up').slice(0, 3)
  const after = minutes !== undefined && minutes < 20 ? [] : routine('cool-down').slice(0, 2)
  const around = [...before, ...after].reduce((sum, each) => sum + each.seconds, 0)
  const items = [...before, ...fitInto(minutes === undefined ? undefined : minutes * 60 - around, main, leftOut), ...after]
  const extras = rehab.routines
    .filter((each) => each.kind === 'optional' && each.phases.includes(phase))
    .flatMap((each) => each.exercises.map(({ exercise }) => exercise))
  return {
    phase,
    items: items.map((each) => ({ ...each, swaps: each.swaps.filter((id) => !items.some(({ exercise }) => exercise.id === id)) })),
    minutes: Math.ceil(items.reduce((sum, each) => sum + each.seconds, 0) / 60),
    leftOut,
    equipment: [...new Set(items.flatMap(({ exercise }) => exercise.equipment))],
    because: input.why,
    optional: input.easy ? [] : [...new Set(extras)].filter((id) => may.has(id) && !items.some(({ exercise }) => exercise.id === id)),
  }
}

/** What a clinician prescribed, the leading programme's phase, what it carries over, and the other programme's behind them. */
function prescriptions(
  programmes: readonly Programme[],
  phase: Phase,
  { today, since, prescribed }: SessionInput,
): readonly { readonly prescription: Prescription; readonly from: 'phase' | 'carry-over' | 'clinician'; readonly perWeek?: number }[] {
  const planned = programmes.flatMap((programme, place) => {
    const here = phaseOf(programme, phase) ?? programme.phases.at(-1)
    if (!here) return []
    const own = here.exercises
      .filter(({ fromDay }) => fromDay === undefined || today - since >= fromDay)
      .map((prescription) => ({ prescription, from: 'phase' as const }))
    const carried = here.carryOver
      ? (phaseOf(programme, here.carryOver.from)?.exercises ?? []).map((prescription) => ({
          prescription,
          from: 'carry-over' as const,
          perWeek: here.carryOver!.perWeek,
        }))
      : []
    // a second programme adds its three most important, not a second full session
    return place === 0 ? [...own, ...carried] : own.slice(0, 3)
  })
  return [...prescribed.map((prescription) => ({ prescription, from: 'clinician' as const })), ...planned]
}

/** The exercise itself, the runner's swap, or one of the same purpose when something is missing; a sentence when there is none. */
function chosen(
  input: SessionInput,
  may: ReadonlyMap<ExerciseId, Exercise>,
  refused: readonly { readonly exercise: Exercise; readonly because: string }[],
  { exercise: id }: Prescription,
): Exercise | string {
  const original = input.rehab.exercises.find((each) => each.id === id)
  if (!original) return 'is not in this version'
  const swap = input.swaps.get(id)
  const swapped = swap === undefined ? undefined : may.get(swap)
  if (swapped && has(input, swapped) && swapped.purpose === original.purpose) return swapped
  const self = may.get(id)
  if (self && input.easy && !isEasy(self)) return 'waits until the next days have been calm'
  if (self && has(input, self)) return self
  const other = self ? swapsFor(input, may, original)[0] : undefined
  const instead = other === undefined ? undefined : may.get(other)
  if (instead) return instead
  if (!self && input.ranBeyond && original.load === 'impact') return 'waits until the hip has shown how it took the run of today'
  return self ? `needs ${original.equipment.join(', ')}` : (refused.find(({ exercise }) => exercise.id === id)?.because ?? 'is not for you today')
}

/** What an easy day is for: still holds, what puts nothing on the hip, a walk. */
const isEasy = ({ load, purpose, dose }: Exercise): boolean =>
  load === 'none' || purpose === 'walking' || (load === 'low' && doseOf(dose).holdS !== undefined && (doseOf(dose).reps?.[0] ?? 1) <= 1)

/** Same purpose, no more load on the hip, nothing missing, and allowed. */
function swapsFor(input: SessionInput, may: ReadonlyMap<ExerciseId, Exercise>, exercise: Exercise): readonly ExerciseId[] {
  return [...may.values()]
    .filter(
      (other) =>
        other.id !== exercise.id && other.purpose === exercise.purpose && LOADS.indexOf(other.load) <= LOADS.indexOf(exercise.load) && has(input, other),
    )
    .map(({ id }) => id)
}

const LOADS = ['none', 'low', 'leg', 'impact'] as const

const has = ({ wishes }: SessionInput, exercise: Exercise): boolean =>
  exercise.equipment.every((each) => ALWAYS.includes(each) || wishes.equipment === undefined || wishes.equipment.includes(each))

/** What every home has. */
const ALWAYS: readonly string[] = ['wall', 'chair', 'mat']

/** Once a day for daily work; for the rest a day between, and no more than a week's worth. */
function notDue(input: SessionInput, exercise: ExerciseId, dose: Dose): string | undefined {
  const most = dose.perWeek ? dose.perWeek[1] : 3
  if (dose.perDay !== undefined || most >= 6) return undefined
  const days = input.sessions
    .filter(
      ({ body }) =>
        numberOf(body.day) <= input.today &&
        numberOf(body.day) > input.today - 7 &&
        body.exercises.some((done) => done.exercise === exercise && done.sets.length > 0),
    )
    .map(({ body }) => numberOf(body.day))
  if (days.some((day) => day === input.today)) return 'is done for today'
  if (days.some((day) => day === input.today - 1)) return 'rests today: loading work needs a day between'
  if (new Set(days).size >= most) return `is done for this week (${most} times)`
  const wanted = input.wishes.days
  if (wanted && wanted.length > 0 && !wanted.includes(weekdayOf(new Date(input.today * 86_400_000).toISOString().slice(0, 10))))
    return 'is for your training days'
  return undefined
}

function item(
  input: SessionInput,
  may: ReadonlyMap<ExerciseId, Exercise>,
  exercise: Exercise,
  dose: Dose,
  role: SessionItem['role'],
  from: SessionItem['from'],
  prescription: Prescription,
): SessionItem {
  const task = taskOf(dose, role === 'main' ? (input.doseSteps.get(exercise.id) ?? 0) : 0, role === 'main' ? input.doseShare : 1)
  const sides: SessionItem['sides'] = exercise.sides === 'together' ? ['both'] : input.side === 'right' ? ['right', 'left'] : ['left', 'right']
  const last = lastTime(input, exercise.id)
  return {
    exercise,
    role,
    sides,
    task,
    from,
    ...(exercise.id === prescription.exercise ? {} : { insteadOf: prescription.exercise }),
    swaps: swapsFor(input, may, exercise),
    ...(prescription.note === undefined ? {} : { note: prescription.note }),
    ...(last ? { last } : {}),
    seconds: secondsOf(task, exercise, sides.length),
  }
}

function lastTime(input: SessionInput, exercise: ExerciseId): SessionItem['last'] {
  const done = input.sessions
    .flatMap(({ body }) =>
      body.exercises.filter((each) => each.exercise === exercise && each.sets.length > 0).map(({ sets }) => ({ day: body.day, set: sets.at(-1)! })),
    )
    .at(-1)
  if (!done) return undefined
  const { loadKg, reps, holdS } = done.set
  return { day: done.day, ...(loadKg === undefined ? {} : { loadKg }), ...(reps === undefined ? {} : { reps }), ...(holdS === undefined ? {} : { holdS }) }
}

/** Range or repetitions first, then sets, then load: one accepted step moves one of them. */
export function taskOf(dose: Dose, steps: number, share: number): Task {
  const between = (range: readonly [number, number] | undefined, up: number): number | undefined =>
    range === undefined ? undefined : Math.round(range[0] + ((range[1] - range[0]) * Math.min(up, REP_STEPS)) / REP_STEPS)
  const setsUp = Math.max(0, steps - REP_STEPS)
  const sets = dose.sets ? Math.min(dose.sets[0] + setsUp, dose.sets[1]) : 1
  const reps = between(dose.reps, steps)
  const holdS = between(dose.holdS, steps)
  const minutes = between(dose.minutes, steps)
  return {
    sets: Math.max(1, Math.round(sets * share)),
    ...(reps === undefined ? {} : { reps }),
    ...(holdS === undefined ? {} : { holdS }),
    ...(minutes === undefined ? {} : { minutes: Math.max(1, Math.round(minutes * (sets === 1 ? share : 1))) }),
    restS: dose.restS ?? (holdS !== undefined && reps === undefined ? 60 : 45),
    perDay: dose.perDay ?? 1,
  }
}

/** Steps from the low to the high end of the repetitions, before a set is added. */
const REP_STEPS = 2

function secondsOf(task: Task, exercise: Exercise, sides: number): number {
  const tempo = exercise.tempoS ?? 3
  const set = task.minutes !== undefined ? task.minutes * 60 : (task.reps ?? 1) * (task.holdS ?? tempo)
  return Math.round(task.sets * sides * set + Math.max(0, task.sets - 1) * task.restS + CHANGE_S)
}

/** As many as fit the seconds, in the programme's order; the first always stays. */
function fitInto(seconds: number | undefined, items: readonly SessionItem[], leftOut: { exercise: ExerciseId; because: string }[]): readonly SessionItem[] {
  if (seconds === undefined) return items
  let left = seconds
  return items.filter((each, place) => {
    const fits = place === 0 || each.seconds <= left
    if (fits) left -= each.seconds
    else leftOut.push({ exercise: each.exercise.id, because: 'does not fit into your minutes today' })
    return fits
  })
}

/** The content check has made sure that every dose can be read. */
function doseOf(text: string): Dose {
  const parsed = parseDose(text)
  return parsed.ok ? parsed.value : {}
}
