import type { ExerciseDone, SessionDone, SetDone } from '#plan/logged.ts'
import { type Playing, stepAt } from './playing.ts'

/** What was done, as it is written down. */
export function sessionDone(state: Playing, about: Omit<SessionDone, 'exercises' | 'minutes' | 'finished'>): SessionDone {
  return {
    ...about,
    minutes: Math.max(1, Math.round(state.activeMs / 60_000)),
    exercises: exercisesDone(state),
    finished: isDone(state) && !state.left && state.done.length > 0,
  }
}

/** Exercises with a set or a reason; what was never reached is not in it. */
export function exercisesDone({ items, done, notes }: Playing): readonly ExerciseDone[] {
  return items.flatMap(({ exercise, insteadOf }, index): ExerciseDone[] => {
    const { item: _, loadKg, ...note } = notes.find(({ item }) => item === index) ?? { item: index }
    const sets = done
      .filter(({ item }) => item === index)
      .map(
        ({ reps, holdS, minutes, side }): SetDone => ({
          ...(reps === undefined ? {} : { reps }),
          ...(holdS === undefined ? {} : { holdS }),
          ...(minutes === undefined ? {} : { minutes }),
          ...(loadKg === undefined ? {} : { loadKg }),
          ...(side === 'both' ? {} : { side }),
        }),
      )
    return sets.length > 0 || note.skipped !== undefined ? [{ exercise, sets, ...(insteadOf === undefined ? {} : { insteadOf }), ...note }] : []
  })
}

/** The worst pain that was told during the exercises; undefined when none was. */
export function worstSoFar({ notes }: Playing): number | undefined {
  const pains = notes.flatMap(({ pain }) => pain ?? [])
  return pains.length > 0 ? Math.max(...pains) : undefined
}

/** Whether all steps were gone through: the end was reached, not chosen. */
export const isDone = (state: Playing): boolean => stepAt(state).kind === 'done'
