import { expect, it } from 'vitest'
import { needsIn } from '#knowledge/checks/rehab-parts.ts'
import { type Dose, parseDose } from '#knowledge/dose.ts'
import { rehab } from '../../tests/built.ts'
import { taskOf } from './session.ts'

/** Origin: docs/simulation.md, "An exit can ask for more than sessions ever give". One step up a week. */
const asked = rehab.programmes.flatMap((programme) =>
  programme.phases.flatMap((phase) =>
    phase.exit
      .flatMap(({ need }) => needsIn(need))
      .flatMap((need) =>
        'exercise' in need
          ? [{ name: `${programme.id}, ${phase.id}: ${need.exercise} ${need.sets} x ${need.reps}`, need, phase, longest: phase.weeks?.[1] ?? 0 }]
          : [],
      ),
  ),
)

it('exits ask for exercises', () => expect(asked.length).toBeGreaterThan(5))

it.each(asked)('what the exit asks for is reached by steps within the weeks of the phase: $name', ({ need, phase, longest }) => {
  const own = phase.exercises.find(({ exercise }) => exercise === need.exercise)?.dose
  const dose = parseDose(own ?? rehab.exercises.find(({ id }) => id === need.exercise)?.dose ?? '')
  const reached = (steps: number): boolean => {
    const { sets, reps, holdS } = taskOf((dose as { readonly value: Dose }).value, steps, 1)
    return sets >= need.sets && Math.max(reps ?? 0, holdS ?? 0) >= need.reps
  }
  expect(reached(longest - 1)).toBe(true)
})
