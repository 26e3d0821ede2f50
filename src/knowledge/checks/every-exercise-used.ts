import { type ContentCheck, fileOf } from './check.ts'

export const everyExerciseUsed: ContentCheck = {
  sentence: 'Every exercise and every test is used: by a programme, a routine, an exit or a gate, or as a step easier or harder than one that is.',
  run: ({ rehab }) => {
    const byId = new Map(rehab.exercises.map((exercise) => [exercise.id, exercise]))
    const used = new Set<string>()
    const use = (id: string): void => {
      const exercise = byId.get(id)
      if (!exercise || used.has(id)) return
      used.add(id)
      for (const next of [...exercise.easier, ...exercise.harder]) use(next)
    }
    for (const { exercises } of [...rehab.programmes.flatMap(({ phases }) => phases), ...rehab.routines]) for (const { exercise } of exercises) use(exercise)
    const asked = JSON.stringify([
      rehab.programmes.map(({ phases, replacesTests }) => [phases.map(({ exit }) => exit), Object.values(replacesTests ?? {})]),
      rehab.overlays.map(({ replacesTests }) => Object.values(replacesTests)),
      rehab.returnToRun.gates,
    ])
    return [
      ...rehab.exercises.filter(({ id }) => !used.has(id)).map((exercise) => ({ path: fileOf.exercise(exercise), message: 'is used nowhere' })),
      ...rehab.tests.filter(({ id }) => !asked.includes(`"${id}"`)).map((test) => ({ path: fileOf.test(test), message: 'is asked for nowhere' })),
    ]
  },
}
