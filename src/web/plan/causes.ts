import type { Assessment } from '#assessment/assessment.ts'
import type { Programme, Rehab } from '#knowledge/rehab-shape.ts'
import type { Condition, ConditionId } from '#knowledge/shape.ts'

/** A likely cause that has a programme. */
export interface ChoosableCause {
  readonly condition: Condition
  readonly programme: Programme
}

/** Likely causes with a programme to choose from, most likely first; one line for each programme would hide what it is for, so each cause has its own. */
export function choosableCauses({ likely }: Pick<Assessment, 'likely'>, rehab: Rehab): readonly ChoosableCause[] {
  return likely
    .flatMap(({ causes }) => causes)
    .toSorted((a, b) => b.probability - a.probability)
    .flatMap(({ condition }) => {
      const line = rehab.programmesFor.find((each) => each.condition === condition.id)
      const programme = rehab.programmes.find(({ id }) => id === line?.programme)
      return programme ? [{ condition, programme }] : []
    })
}

/** Two at a time are enough: a third pushes the first out. */
export const chooseCause = (chosen: readonly ConditionId[], id: ConditionId): readonly ConditionId[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(-2)
