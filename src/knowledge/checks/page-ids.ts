import { LIST_PAGES } from '../guide-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

export const pageIds: ContentCheck = {
  sentence:
    'Every page has an address of its own: no id stands twice among guides, conditions, exercises and movement tests, and no word twice in the glossary.',
  run: ({ knowledge, rehab, reading }) => {
    const pages = [
      ...reading.guides.map((guide) => ({ id: guide.id, path: fileOf.guide(guide) })),
      ...knowledge.conditions.map((condition) => ({ id: condition.id, path: fileOf.condition(condition) })),
      ...rehab.exercises.map((exercise) => ({ id: exercise.id, path: fileOf.exercise(exercise) })),
      ...rehab.tests.map((test) => ({ id: test.id, path: fileOf.test(test) })),
    ]
    const terms = reading.glossary.map(({ id }) => ({ id, path: 'glossary.yaml' }))
    return [...LIST_PAGES.flatMap((id) => pages.filter((page) => page.id === id)), ...twice(pages), ...twice(terms)].map(({ id, path }) => ({
      path,
      message: `the id "${id}" is taken by another page`,
    }))
  },
}

const twice = <Each extends { readonly id: string }>(things: readonly Each[]): readonly Each[] =>
  things.filter(({ id }, place) => things.findIndex((other) => other.id === id) !== place)
