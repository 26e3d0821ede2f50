import { parseDose } from '#knowledge/dose.ts'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import { type Task, taskOf } from '#plan/session.ts'

/** The dose of an exercise that is swapped in: as many sets and as much as prescribed; its own least where one is held and the other one counted. */
export function taskFor(exercise: Exercise, prescribed: Task): Task {
  const dose = parseDose(exercise.dose)
  if (!dose.ok) return prescribed
  const own = taskOf(dose.value, 0, 1)
  return kindOf(own) === kindOf(prescribed) ? prescribed : { ...own, sets: prescribed.sets, restS: prescribed.restS }
}

const kindOf = ({ minutes, holdS, reps }: Task): string =>
  minutes !== undefined ? 'minutes' : holdS === undefined ? 'reps' : reps === undefined ? 'hold' : 'holds'
