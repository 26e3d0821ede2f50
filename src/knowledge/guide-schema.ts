import { z } from 'zod'
import { id, text } from './content-schema.ts'
import { EVIDENCE, TOPICS } from './guide-shape.ts'

/** What the front matter of a guide, and the files around the guides, must look like. */

const day = z.iso.date()

export const frontMatterSchema = z.strictObject({
  id,
  title: text.max(60, 'has more than 60 characters'),
  lead: text,
  topic: z.enum(TOPICS),
  also: z.array(text),
  conditions: z.array(id),
  exercises: z.array(id),
  guides: z.array(id),
  evidence: z.enum(EVIDENCE),
  lastChecked: day,
  changes: z.array(z.strictObject({ on: day, what: text })).min(1),
  medical: z.boolean().default(false),
  closes: z.array(id).default([]),
})

/** A Markdown file as the reader of files hands it on: front matter, the text behind it, and the line of the file on which the text begins. */
export const markdownFileSchema = z.strictObject({ front: frontMatterSchema, markdown: text, fromLine: z.number().int().positive() })

export const glossarySchema = z.array(z.strictObject({ id, term: text, plain: text.max(160, 'has more than 160 characters'), also: z.array(text).default([]) }))

export const gapsSchema = z.array(z.strictObject({ id, article: text, piece: text, page: id }))

export const guidesForFindingsSchema = z.array(z.strictObject({ guide: id, findings: z.array(id).min(1) }))

export const searchWordsSchema = z.array(z.strictObject({ say: z.array(text).min(1), means: z.array(text).default([]), first: id.optional() }))

export const pageHistorySchema = z.strictObject({ checked: day, written: day, changes: z.array(z.strictObject({ page: id, on: day, what: text })) })
