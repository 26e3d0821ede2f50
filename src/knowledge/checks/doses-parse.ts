import { makeDose, parseDose } from '../dose.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const dosesParse: ContentCheck = {
  sentence: 'Every dose is written in the words of the dose language, in its order, and nothing of it is free text.',
  run: ({ rehab }) =>
    [
      ...rehab.exercises.map((exercise) => ({ path: fileOf.exercise(exercise), dose: exercise.dose })),
      ...rehab.programmes.flatMap((programme) =>
        programme.phases.flatMap(({ exercises }) => exercises.map(({ dose }) => ({ path: fileOf.programme(programme), dose }))),
      ),
      ...rehab.routines.flatMap(({ exercises }) => exercises.map(({ dose }) => ({ path: 'routines.yaml', dose }))),
    ].flatMap(({ path, dose }) => {
      const read = parseDose(dose)
      if (!read.ok) return [{ path, message: `the dose "${dose}" cannot be read: ${read.problem.code} at "${read.problem.part}"` }]
      return makeDose(read.value) === dose ? [] : [{ path, message: `the dose "${dose}" is written "${makeDose(read.value)}"` }]
    }),
}
