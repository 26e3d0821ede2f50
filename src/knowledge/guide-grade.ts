import { passagesOf, plainWords } from './guide-parts.ts'
import type { Guide } from './guide-shape.ts'
import { readingGrade } from './reading-grade.ts'

/** The reading grade of a guide: its lead, paragraphs and list items. Headings and tables have no sentences. */
export const gradeOf = ({ lead, blocks }: Pick<Guide, 'lead' | 'blocks'>): number =>
  readingGrade([
    lead,
    ...passagesOf(blocks)
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .map(({ line }) => plainWords(line)),
  ])
