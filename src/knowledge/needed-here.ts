import { allowedExercises, allowedTests, type Situation } from './allowed.ts'
import type { Need, Rehab, TestId } from './rehab-shape.ts'

/**
 * What an exit or a gate asks of this runner: the need itself, its stand-in where the test is not allowed, or undefined when nothing may be measured.
 * Undefined is never met: the plan waits for a clinician. Overlays name their stand-ins before programmes do.
 */
export function neededHere(rehab: Pick<Rehab, 'exercises' | 'tests' | 'programmes' | 'overlays'>, need: Need, situation: Situation): Need | undefined {
  if ('any' in need) {
    const open = need.any.flatMap((each) => neededHere(rehab, each, situation) ?? [])
    return open.length > 0 ? { any: open } : undefined
  }
  if ('exercise' in need) {
    const refused = allowedExercises(rehab, situation).refused.find(({ exercise }) => exercise.id === need.exercise)
    return refused && refused.by !== 'phase' && refused.by !== 'equipment' ? undefined : need
  }
  if ('gained' in need) return isAllowed(rehab, need.gained, situation) ? need : undefined
  if (!('test' in need)) return need
  if (isAllowed(rehab, need.test, situation)) return need
  const stands = replacements(rehab, need.test, situation).find((id) => isAllowed(rehab, id, situation))
  const test = rehab.tests.find(({ id }) => id === stands)
  if (!test) return undefined
  return {
    test: test.id,
    ...(test.enough === undefined || test.measure === 'pain' ? {} : { atLeast: test.enough }),
    ...(need.painAtMost === undefined ? {} : { painAtMost: need.painAtMost }),
    ...(need.days === undefined ? {} : { days: need.days }),
  }
}

/** The kit does not decide about safety: a step can be found. */
const isAllowed = (
  rehab: Pick<Rehab, 'exercises' | 'tests' | 'programmes' | 'overlays'>,
  test: TestId,
  { equipment: _kit, ...situation }: Situation,
): boolean => allowedTests(rehab, situation).allowed.some(({ id }) => id === test)

const replacements = (rehab: Pick<Rehab, 'programmes' | 'overlays'>, test: TestId, situation: Situation): readonly TestId[] => [
  ...rehab.overlays.flatMap(({ id, replacesTests }) => (situation.overlays.includes(id) ? (replacesTests[test] ?? []) : [])),
  ...rehab.programmes.flatMap(({ id, replacesTests }) => (situation.programmes.includes(id) ? (replacesTests?.[test] ?? []) : [])),
]
