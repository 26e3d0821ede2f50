import { z } from 'zod'
import type { ContentCheck } from './check.ts'

const articleSchema = z.array(z.strictObject({ article: z.enum(['S0', 'S1', 'S2', 'S3', 'S4']), says: z.string().min(1), flag: z.string() }))

/** Reasons to seek help as they were counted when each article was read. */
const REASONS: Readonly<Record<string, number>> = { S0: 9, S1: 14, S2: 7, S3: 6, S4: 7 }

export const articlesCovered: ContentCheck = {
  sentence:
    'Every reason to seek help that the source articles name (articles.yaml, as many as were counted) has its red flag, and the flag names the article.',
  run: ({ knowledge }, files) => {
    const path = 'articles.yaml'
    const rows = articleSchema.safeParse(files.find((file) => file.path === path)?.value)
    if (!rows.success) return [{ path, message: `does not fit: ${rows.error.issues[0]?.message ?? ''}` }]
    const reasons = (article: string): number => new Set(rows.data.filter((row) => row.article === article).map(({ says }) => says)).size
    const short = Object.entries(REASONS).filter(([article, count]) => reasons(article) !== count)
    return [
      ...short.map(([article, count]) => ({ path, message: `${article} names ${reasons(article)} reasons; ${count} were counted in the text` })),
      ...rows.data.flatMap(({ article, says, flag: id }) => {
        const flag = knowledge.flags.find((each) => each.id === id)
        if (!flag) return [{ path, message: `${article} "${says}": there is no red flag "${id}"` }]
        return flag.origin.includes(article) ? [] : [{ path: `red-flags/${id}.yaml`, message: `should name ${article} as an origin ("${says}")` }]
      }),
    ]
  },
}
