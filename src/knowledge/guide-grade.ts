import { passagesOf, passagesOfCondition, plainWords } from './guide-parts.ts'
import type { Guide } from './guide-shape.ts'
import { readingGrade } from './reading-grade.ts'
import type { Condition, ConditionPage } from './shape.ts'

/** The reading grade of a guide: its lead, paragraphs and list items. Headings and tables have no sentences. */
export const gradeOf = ({ lead, blocks }: Pick<Guide, 'lead' | 'blocks'>): number =>
  readingGrade([
    lead,
    ...passagesOf(blocks)
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .map(({ line }) => plainWords(line)),
  ])

/** The reading grade of a condition's page: its sentences and list items. Medical names that stand alone have no sentences. */
export const gradeOfCondition = (condition: Pick<Condition, 'recovery'>, page: ConditionPage): number =>
  readingGrade(passagesOfCondition(condition, page).map(({ line }) => plainWords(line)))
