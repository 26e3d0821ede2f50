import { allowedExercises } from '../allowed.ts'
import type { Programme, Rehab } from '../rehab-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'
import { situationsOf } from './rehab-parts.ts'

/** An early phase with fewer than this says nothing to somebody who is in pain. */
const FEWEST_WHEN_ACUTE = 2

export const contraindicationsHold: ContentCheck = {
  sentence:
    'No programme prescribes, carries over or falls back on what it excludes or what is contraindicated in a condition it serves; cross-training and routines fit too.',
  run: ({ rehab }) => [...rehab.programmes.flatMap((programme) => wrongIn(rehab, programme)), ...wrongRoutines(rehab)],
}

type Found = { path: string; message: string }

function wrongIn(rehab: Omit<Rehab, 'version'>, programme: Programme): Found[] {
  const problems = new Map<string, Found>()
  const say = (message: string): void => void problems.set(message, { path: fileOf.programme(programme), message })
  for (const phase of programme.phases) {
    const carried = programme.phases.find(({ id }) => id === phase.carryOver?.from)?.exercises ?? []
    for (const situation of situationsOf(rehab, programme, phase.id)) {
      const stages = programme.painRule === 'bone' && phase.id === 'calm' ? (['unhealed'] as const) : []
      const { refused } = allowedExercises(rehab, { ...situation, stages })
      const against = new Map(refused.map(({ exercise, because }) => [exercise.id, because]))
      const serves = situation.conditions[0] ?? 'anybody'
      for (const { exercise } of phase.exercises) if (against.has(exercise)) say(`${phase.id} prescribes "${exercise}" to ${serves}: ${against.get(exercise)}`)
      const strengthCarried = carried.filter(({ exercise }) => ['strength', 'control'].includes(rehab.exercises.find(({ id }) => id === exercise)?.kind ?? ''))
      if (phase.carryOver && strengthCarried.length === 0) say(`${phase.id} carries over from "${phase.carryOver.from}", where there is no strength work`)
      for (const { exercise } of strengthCarried)
        if (against.has(exercise)) say(`${phase.id} carries over "${exercise}" to ${serves}: ${against.get(exercise)}`)
      if (phase.id === 'calm') {
        const acute = new Set(allowedExercises(rehab, { ...situation, stages: ['acute', 'flare'] }).allowed.map(({ id }) => id))
        if (phase.exercises.filter(({ exercise }) => acute.has(exercise)).length < FEWEST_WHEN_ACUTE)
          say(`calm leaves ${serves} nothing to do while it is acute`)
      }
      for (const id of phase.crossTraining) {
        const line = rehab.crossTraining
          .find((each) => each.id === id)
          ?.contraindicated.find(
            ({ conditions, until }) => conditions.some((each) => situation.conditions.includes(each)) && (until === undefined || isBefore(phase.id, until)),
          )
        if (line) say(`${phase.id} offers "${id}" to ${serves}: ${line.why}`)
      }
    }
  }
  return [...problems.values()]
}

const ORDER = ['calm', 'strength', 'functional', 'return', 'maintain'] as const
const isBefore = (phase: (typeof ORDER)[number], until: (typeof ORDER)[number]): boolean => ORDER.indexOf(phase) < ORDER.indexOf(until)

/** A line of a routine that nobody can ever be shown is a mistake. */
function wrongRoutines(rehab: Omit<Rehab, 'version'>): Found[] {
  return rehab.routines.flatMap((routine) =>
    routine.exercises
      .filter(({ exercise }) => {
        const phases = rehab.exercises.find(({ id }) => id === exercise)?.phases ?? []
        return !routine.phases.some((phase) => phases.includes(phase))
      })
      .map(({ exercise }) => ({ path: 'routines.yaml', message: `${routine.id} lists "${exercise}", which belongs to none of its phases` })),
  )
}
