import { HIP_LOADS } from '../rehab-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const testsNameMovements: ContentCheck = {
  sentence: 'A test that loads one leg or lands names the exercises with the same movement, as heavy as itself, so that what forbids them forbids the test.',
  run: ({ rehab }) => {
    const loads = new Map(rehab.exercises.map(({ id, load }) => [id, HIP_LOADS.indexOf(load)]))
    return rehab.tests.flatMap((test) => {
      const load = HIP_LOADS.indexOf(test.load)
      if (load < HIP_LOADS.indexOf('leg')) return []
      return test.movements.some((id) => (loads.get(id) ?? -1) >= load)
        ? []
        : [{ path: fileOf.test(test), message: `has the load "${test.load}" and names no movement with that load` }]
    })
  },
}
