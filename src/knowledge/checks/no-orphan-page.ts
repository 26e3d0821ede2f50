import { linksIn } from '../guide-parts.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const noOrphanPage: ContentCheck = {
  sentence:
    'No page is an orphan: another page leads to every guide, a guide to every condition, and a guide, programme, routine or other exercise to every exercise.',
  run: ({ knowledge, rehab, reading }) => {
    const { guides } = reading
    // before there are guides there is nothing to be led by
    if (guides.length === 0) return []
    const linked = {
      guide: new Set(guides.flatMap((guide) => [...guide.guides, ...linksIn(guide, 'guide')])),
      condition: new Set(guides.flatMap((guide) => [...guide.conditions, ...linksIn(guide, 'condition')])),
      exercise: new Set([
        ...guides.flatMap((guide) => [...guide.exercises, ...linksIn(guide, 'exercise')]),
        ...rehab.exercises.flatMap(({ easier, harder }) => [...easier, ...harder]),
        ...[...rehab.programmes.flatMap(({ phases }) => phases), ...rehab.routines].flatMap(({ exercises }) => exercises.map(({ exercise }) => exercise)),
      ]),
    }
    return [
      ...guides.filter(({ id, topic }) => topic !== 'start-here' && !linked.guide.has(id)).map(fileOf.guide),
      ...knowledge.conditions.filter(({ id }) => !linked.condition.has(id)).map(fileOf.condition),
      ...rehab.exercises.filter(({ id }) => !linked.exercise.has(id)).map(fileOf.exercise),
    ].map((path) => ({ path, message: 'no page of the library leads here' }))
  },
}
