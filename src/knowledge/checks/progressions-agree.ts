import type { Exercise } from '../rehab-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const progressionsAgree: ContentCheck = {
  sentence: 'Easier and harder agree with each other, keep the purpose and never lead round in a circle.',
  run: ({ rehab }) => {
    const byId = new Map(rehab.exercises.map((exercise) => [exercise.id, exercise]))
    return rehab.exercises.flatMap((exercise) => {
      const path = fileOf.exercise(exercise)
      const problems: { path: string; message: string }[] = []
      for (const id of exercise.harder) {
        const harder = byId.get(id)
        if (harder && !harder.easier.includes(exercise.id)) problems.push({ path, message: `"${id}" is harder, but does not call this one easier` })
        if (harder && harder.purpose !== exercise.purpose) problems.push({ path, message: `"${id}" is for something else (${harder.purpose})` })
      }
      for (const id of exercise.easier)
        if (byId.get(id)?.harder.includes(exercise.id) === false) problems.push({ path, message: `"${id}" is easier, but does not call this one harder` })
      if (leadsTo(exercise, exercise.id, byId, new Set())) problems.push({ path, message: 'is harder than itself: the steps lead round in a circle' })
      return problems
    })
  },
}

function leadsTo(from: Exercise, goal: string, byId: ReadonlyMap<string, Exercise>, seen: Set<string>): boolean {
  return from.harder.some((id) => {
    if (id === goal) return true
    const next = byId.get(id)
    if (!next || seen.has(id)) return false
    seen.add(id)
    return leadsTo(next, goal, byId, seen)
  })
}
