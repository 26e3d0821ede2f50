import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { SessionItem } from '#plan/session.ts'
import { type Playing, stepAt, swap } from '#timing/playing.ts'
import { replacement } from '#timing/steps.ts'
import { taskFor } from '#timing/swap-task.ts'
import type { WithPlan } from './PlanGate.tsx'
import type { Change } from './usePlayer.ts'

/** The others that may take the place of the present exercise, asked of today's list once more. */
export function swapsNow({ plan, rehab }: WithPlan, state: Playing, planned: SessionItem | undefined): readonly Exercise[] {
  const step = stepAt(state)
  const now = 'item' in step ? state.items[step.item]?.exercise : undefined
  if (!planned) return []
  return [planned.exercise.id, ...planned.swaps]
    .filter((id) => id !== now && plan.today.offered.exercises.includes(id))
    .flatMap((id) => rehab.exercises.find((exercise) => exercise.id === id) ?? [])
}

/** Those of them that the present exercise names as easier. */
export function easierNow(told: WithPlan, state: Playing, planned: SessionItem | undefined): readonly Exercise[] {
  const step = stepAt(state)
  const now = told.rehab.exercises.find(({ id }) => 'item' in step && id === state.items[step.item]?.exercise)
  return swapsNow(told, state, planned).filter(({ id }) => now?.easier.includes(id))
}

/** Puts an exercise in the place of the present one, for the sets that are left. */
export const swapFor =
  (exercise: Exercise, planned: SessionItem, note: Parameters<typeof swap>[3] = {}): Change =>
  (state, now) =>
    swap(
      state,
      (item, done) =>
        replacement(
          item,
          done,
          exercise,
          taskFor(exercise, item.task),
          exercise.sides === 'together' ? ['both'] : planned.exercise.sides === 'each' ? planned.sides : sidesOf(state),
        ),
      now,
      note,
    )

/** The order of the sides in this session: the sore one first. */
const sidesOf = ({ items }: Playing): readonly ('left' | 'right')[] => {
  const first = items.flatMap(({ bouts }) => bouts).find(({ side }) => side !== 'both')?.side
  return first === 'left' ? ['left', 'right'] : ['right', 'left']
}
