import { linksIn } from '../guide-parts.ts'
import type { Guide } from '../guide-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const noOrphanPage: ContentCheck = {
  sentence:
    'No page is an orphan: from "Start here" links lead to every guide, a guide to every condition, and a guide, programme, routine or other exercise to every exercise.',
  run: ({ knowledge, rehab, reading }) => {
    const { guides } = reading
    // before there are guides there is nothing to be led by
    if (guides.length === 0) return []
    const linked = {
      guide: reachedFrom(guides),
      condition: new Set(guides.flatMap((guide) => [...guide.conditions, ...linksIn(guide, 'condition')])),
      exercise: new Set([
        ...guides.flatMap((guide) => [...guide.exercises, ...linksIn(guide, 'exercise')]),
        ...rehab.exercises.flatMap(({ easier, harder }) => [...easier, ...harder]),
        ...[...rehab.programmes.flatMap(({ phases }) => phases), ...rehab.routines].flatMap(({ exercises }) => exercises.map(({ exercise }) => exercise)),
      ]),
    }
    return [
      ...guides.filter(({ id }) => !linked.guide.has(id)).map(fileOf.guide),
      ...knowledge.conditions.filter(({ id }) => !linked.condition.has(id)).map(fileOf.condition),
      ...rehab.exercises.filter(({ id }) => !linked.exercise.has(id)).map(fileOf.exercise),
    ].map((path) => ({ path, message: 'no page of the library leads here' }))
  },
}

/** The guides of "Start here", and all that a reader comes to from them, link by link. */
function reachedFrom(
  guides: readonly Guide[],
  reached: ReadonlySet<string> = idsOf(guides.filter(({ topic }) => topic === 'start-here')),
): ReadonlySet<string> {
  const further = guides.filter(({ id }) => reached.has(id)).flatMap((guide) => [...guide.guides, ...linksIn(guide, 'guide')])
  const next = new Set([...reached, ...further])
  return next.size === reached.size ? reached : reachedFrom(guides, next)
}

const idsOf = (guides: readonly Guide[]): ReadonlySet<string> => new Set(guides.map(({ id }) => id))
