import { z } from 'zod'
import { passagesOf, plainWords } from '../guide-parts.ts'
import type { Guide } from '../guide-shape.ts'
import { type ContentCheck, fileOf } from './check.ts'

const rowsSchema = z.array(z.strictObject({ flag: z.string(), says: z.string().min(1) }))

/** How the heading begins under which the flags of an urgency stand. */
const HEADINGS = { emergency: 'Emergency', 'same-day': 'The same day' } as const

export const flagsOnThePage: ContentCheck = {
  sentence: 'Every emergency and same-day red flag has a line of its own urgency in guides/red-flags.md, named in flags-on-the-page.yaml.',
  run: ({ knowledge, reading }, files) => {
    const path = 'flags-on-the-page.yaml'
    const rows = rowsSchema.safeParse(files.find((file) => file.path === path)?.value)
    if (!rows.success) return [{ path, message: `does not fit: ${rows.error.issues[0]?.message ?? ''}` }]
    const page = reading.guides.find(({ id }) => id === 'red-flags')
    if (!page) return [{ path, message: 'there is no guide "red-flags"' }]
    const grave = knowledge.flags.flatMap(({ id, urgency }) => (urgency === 'emergency' || urgency === 'same-day' ? [{ id, urgency }] : []))
    return [
      ...rows.data
        .filter(({ flag }) => !grave.some(({ id }) => id === flag))
        .map(({ flag }) => ({ path, message: `"${flag}" is no emergency or same-day flag` })),
      ...grave.flatMap(({ id, urgency }) => {
        const lines = linesUnder(page, HEADINGS[urgency])
        const own = rows.data.filter(({ flag }) => flag === id)
        if (own.length === 0) return [{ path, message: `${id} has no line on the page` }]
        return own
          .filter(({ says }) => !lines.some((line) => line.includes(says)))
          .map(({ says }) => ({ path: fileOf.guide(page), message: `no line under "${HEADINGS[urgency]}" says "${says}" (${id})` }))
      }),
    ]
  },
}

/** The list items under a heading of the second level. */
function linesUnder({ blocks }: Guide, begins: string): readonly string[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2 && plainWords(block.line).startsWith(begins))
  if (from < 0) return []
  const next = blocks.findIndex((block, place) => place > from && block.kind === 'heading' && block.level === 2)
  return passagesOf(blocks.slice(from + 1, next < 0 ? undefined : next)).flatMap(({ kind, line }) => (kind === 'item' ? [plainWords(line)] : []))
}
