import { type ContentCheck, fileOf } from './check.ts'

export const gapsClosed: ContentCheck = {
  sentence: 'Every piece of the source articles that had no home (article-gaps.yaml) has a page, and a guide that says it closes a gap is right.',
  run: ({ knowledge, rehab, reading }) => {
    const path = 'article-gaps.yaml'
    const pages = new Set([...reading.guides, ...knowledge.conditions, ...rehab.exercises].map(({ id }) => id))
    const gaps = new Set(reading.gaps.map(({ id }) => id))
    return [
      ...(reading.gaps.length === 0 ? [{ path, message: 'lists nothing' }] : []),
      ...reading.gaps.filter(({ page }) => !pages.has(page)).map(({ id, page }) => ({ path, message: `${id}: there is no page "${page}"` })),
      ...reading.gaps
        .filter(({ id }, place) => reading.gaps.findIndex((gap) => gap.id === id) !== place)
        .map(({ id }) => ({ path, message: `${id} stands twice` })),
      ...reading.guides.flatMap((guide) =>
        guide.closes.filter((id) => !gaps.has(id)).map((id) => ({ path: fileOf.guide(guide), message: `closes "${id}", which is no row of ${path}` })),
      ),
    ]
  },
}
