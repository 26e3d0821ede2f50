import { z } from 'zod'
import type { ContentCheck } from './check.ts'

const articleSchema = z.array(z.strictObject({ article: z.enum(['S0', 'S1', 'S2', 'S3', 'S4']), says: z.string().min(1), flag: z.string() }))

export const articlesCovered: ContentCheck = {
  sentence: 'Every reason to seek help that the source articles name (articles.yaml) has its red flag, and the flag names the article.',
  run: ({ knowledge }, files) => {
    const path = 'articles.yaml'
    const rows = articleSchema.safeParse(files.find((file) => file.path === path)?.value)
    if (!rows.success) return [{ path, message: `does not fit: ${rows.error.issues[0]?.message ?? ''}` }]
    if (rows.data.length === 0) return [{ path, message: 'lists nothing' }]
    return rows.data.flatMap(({ article, says, flag: id }) => {
      const flag = knowledge.flags.find((each) => each.id === id)
      if (!flag) return [{ path, message: `${article} "${says}": there is no red flag "${id}"` }]
      return flag.origin.includes(article) ? [] : [{ path: `red-flags/${id}.yaml`, message: `should name ${article} as an origin ("${says}")` }]
    })
  },
}
