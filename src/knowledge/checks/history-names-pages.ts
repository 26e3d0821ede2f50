import type { ContentCheck } from './check.ts'

export const historyNamesPages: ContentCheck = {
  sentence: 'The history of the pages (page-history.yaml) names pages that exist, no change before they were written, and none after they were last checked.',
  run: ({ knowledge, rehab, reading: { history } }) => {
    const path = 'page-history.yaml'
    const pages = new Set([...knowledge.conditions, ...rehab.exercises, ...rehab.tests].map(({ id }) => id as string))
    const wrong = history.changes.flatMap(({ page, on, what }) => [
      ...(pages.has(page) ? [] : [`"${what}": there is no cause, exercise or test "${page}"`]),
      ...(on < history.written ? [`"${what}" (${page}) was changed before the pages were written`] : []),
      ...(on > history.checked ? [`"${what}" (${page}) was changed after the pages were last checked`] : []),
    ])
    return [...wrong, ...(history.checked < history.written ? ['the pages were checked before they were written'] : [])].map((message) => ({ path, message }))
  },
}
