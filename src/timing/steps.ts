import type { Exercise, ExerciseId } from '#knowledge/rehab-shape.ts'
import type { SessionItem, Task } from '#plan/session.ts'

/** A session taken apart into single steps, each with its length. Which leg a step is for stands in the step itself: nothing that happens later can change it. */

export type Side = 'left' | 'right' | 'both'

/** One set on one side: what is counted, at most once each. */
export interface Bout {
  /** 1 is the first. */
  readonly set: number
  readonly side: Side
}

/** An exercise of today as it is to be done. */
export interface PlayItem {
  readonly exercise: ExerciseId
  readonly insteadOf?: ExerciseId
  /** Its place in the session; what is swapped in shares the place of what it replaces. */
  readonly place: number
  readonly task: Task
  /** Seconds for one repetition, out and back. */
  readonly tempoS: number
  readonly bouts: readonly Bout[]
}

/** item: index of the exercise. `between`: letting go between two holds of one set. `ask`: how it was, until answered. */
export type Step =
  | (Bout & { readonly kind: 'ready'; readonly item: number; readonly seconds: number })
  | (Bout & { readonly kind: 'reps'; readonly item: number; readonly reps: number; readonly tempoS: number; readonly seconds: number })
  | (Bout & { readonly kind: 'hold'; readonly item: number; readonly rep: number; readonly reps: number; readonly seconds: number })
  | (Bout & { readonly kind: 'between'; readonly item: number; readonly rep: number; readonly reps: number; readonly seconds: number })
  | (Bout & { readonly kind: 'minutes'; readonly item: number; readonly minutes: number; readonly seconds: number })
  | (Bout & { readonly kind: 'rest'; readonly item: number; readonly seconds: number })
  | { readonly kind: 'ask'; readonly item: number }
  | { readonly kind: 'done' }

export type StepKind = Step['kind']
export type WorkStep = Extract<Step, { readonly kind: 'reps' | 'hold' | 'minutes' }>

/** Seconds to get ready, with the side named; longer where one has to get up and change over. */
export const READY_S = 5
export const CHANGE_READY_S = 15

/** Seconds to let go between two holds of one set. */
const BETWEEN_S = 3

/** Where the exercise names no tempo. */
const USUAL_TEMPO_S = 3

export function itemOf({ exercise, insteadOf, sides, task }: Pick<SessionItem, 'exercise' | 'insteadOf' | 'sides' | 'task'>, place: number): PlayItem {
  return {
    exercise: exercise.id,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    place,
    task,
    tempoS: exercise.tempoS ?? USUAL_TEMPO_S,
    bouts: Array.from({ length: task.sets }, (_, i) => sides.map((side) => ({ set: i + 1, side }))).flat(),
  }
}

/** The sets that are left, for another exercise in the same place. Sets that one leg has done already are not begun again. */
export function replacement(item: PlayItem, done: readonly Bout[], exercise: Exercise, task: Task, sides: readonly Side[]): PlayItem {
  const begun = new Set(done.map(({ set }) => set))
  const alike = sides.includes('both') === item.bouts.some(({ side }) => side === 'both')
  const left = alike
    ? item.bouts.filter((bout) => !done.some((each) => sameBout(each, bout)))
    : [...new Set(item.bouts.map(({ set }) => set))].filter((set) => !begun.has(set)).flatMap((set) => sides.map((side) => ({ set, side })))
  return {
    ...itemOf({ exercise, insteadOf: item.insteadOf ?? item.exercise, sides, task }, item.place),
    bouts: left.filter(({ set }) => set <= item.task.sets),
  }
}

export const sameBout = (a: Bout, b: Bout): boolean => a.set === b.set && a.side === b.side

/** All steps of a session, in order; the same list for the same items. */
export function stepsOf(items: readonly PlayItem[]): readonly Step[] {
  const known = made.get(items)
  if (known) return known
  const steps: readonly Step[] = [...items.flatMap(stepsOfItem), { kind: 'done' }]
  made.set(items, steps)
  return steps
}

const made = new WeakMap<readonly PlayItem[], readonly Step[]>()

function stepsOfItem(item: PlayItem, index: number): readonly Step[] {
  if (item.bouts.length === 0) return []
  const steps = item.bouts.flatMap((bout, i): Step[] => {
    const before = item.bouts[i - 1]
    const rests = before !== undefined && before.set !== bout.set
    // the end of a rest is the getting ready for what follows
    const rest: Step[] = rests && item.task.restS > READY_S ? [{ kind: 'rest', item: index, ...bout, seconds: item.task.restS - READY_S }] : []
    return [...rest, { kind: 'ready', item: index, ...bout, seconds: before ? READY_S : CHANGE_READY_S }, ...work(item, index, bout)]
  })
  return [...steps, { kind: 'ask', item: index }]
}

function work({ task, tempoS }: PlayItem, item: number, bout: Bout): readonly Step[] {
  const { reps, holdS, minutes } = task
  if (minutes !== undefined) return [{ kind: 'minutes', item, ...bout, minutes, seconds: minutes * 60 }]
  if (holdS === undefined) return [{ kind: 'reps', item, ...bout, reps: reps ?? 1, tempoS, seconds: (reps ?? 1) * tempoS }]
  const count = reps ?? 1
  return Array.from({ length: count }, (_, i): Step[] => [
    { kind: 'hold', item, ...bout, rep: i + 1, reps: count, seconds: holdS },
    ...(i + 1 < count ? [{ kind: 'between' as const, item, ...bout, rep: i + 1, reps: count, seconds: BETWEEN_S }] : []),
  ]).flat()
}

/** What counts as training, as against getting ready and resting. */
export const isWork = (step: Step): step is WorkStep => step.kind === 'reps' || step.kind === 'hold' || step.kind === 'minutes'
