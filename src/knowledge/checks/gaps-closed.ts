import { type ContentCheck, fileOf } from './check.ts'

/** Pieces without a home as they were counted when the articles (S0 to S4) and the rows of the product (A7 to A9) were read; all: in all of them. */
const PIECES: Readonly<Record<string, number>> = { S0: 10, S1: 10, S2: 7, S3: 6, S4: 13, all: 1, A7: 59, A8: 4, A9: 1 }

export const gapsClosed: ContentCheck = {
  sentence:
    'Every piece of the source articles that had no home (article-gaps.yaml, as many as were counted) has a page, and a guide says of all the pieces it closes, and of no other, that it closes them.',
  run: ({ knowledge, rehab, reading }) => {
    const path = 'article-gaps.yaml'
    const pages = new Set([...reading.guides, ...knowledge.conditions, ...rehab.exercises].map(({ id }) => id))
    const rowsOf = (article: string): number => reading.gaps.filter((gap) => gap.article === article).length
    const articles = [...new Set([...Object.keys(PIECES), ...reading.gaps.map(({ article }) => article)])]
    return [
      ...articles
        .filter((article) => rowsOf(article) !== (PIECES[article] ?? 0))
        .map((article) => ({ path, message: `${article} has ${rowsOf(article)} pieces; ${PIECES[article] ?? 0} were counted in the text` })),
      ...reading.gaps.filter(({ page }) => !pages.has(page)).map(({ id, page }) => ({ path, message: `${id}: there is no page "${page}"` })),
      ...reading.gaps
        .filter(({ id }, place) => reading.gaps.findIndex((gap) => gap.id === id) !== place)
        .map(({ id }) => ({ path, message: `${id} stands twice` })),
      ...reading.guides.flatMap((guide) => {
        const rows = reading.gaps.filter(({ page }) => page === guide.id).map(({ id }) => id)
        return [
          ...guide.closes.filter((id) => !rows.includes(id)).map((id) => `closes "${id}", which is no row of ${path} for this page`),
          ...rows.filter((id) => !guide.closes.includes(id)).map((id) => `does not say that it closes "${id}", as ${path} does`),
        ].map((message) => ({ path: fileOf.guide(guide), message }))
      }),
    ]
  },
}
