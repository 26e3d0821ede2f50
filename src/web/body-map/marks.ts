import type { Answer, Answers, Side } from '#assessment/answers.ts'
import { MIDDLE_FINDINGS, type Region, type RegionSide } from '#figure/body-map.ts'
import type { Finding, FindingId } from '#knowledge/shape.ts'

/** What is marked on the map: a finding and its side. */
export type Marks = Readonly<Record<FindingId, Side>>

export function toggled(marks: Marks, finding: FindingId, side: RegionSide): Marks {
  const { [finding]: before, ...others } = marks
  if (side === 'middle') return before ? others : { ...marks, [finding]: 'middle' }
  const opposite = side === 'left' ? 'right' : 'left'
  if (before === undefined || before === 'middle') return { ...marks, [finding]: side }
  if (before === 'both') return { ...marks, [finding]: opposite }
  return before === side ? others : { ...marks, [finding]: 'both' }
}

export const isMarked = (marks: Marks, { finding, side }: Pick<Region, 'finding' | 'side'>): boolean => {
  const mark = marks[finding]
  return mark === side || (mark === 'both' && side !== 'middle')
}

export const hasSides = (finding: FindingId): boolean => !MIDDLE_FINDINGS.includes(finding)

/** Earlier answers as marks, for editing. */
export const marksOf = (answers: Answers, findings: readonly Finding[]): Marks =>
  Object.fromEntries(findings.flatMap(({ id }) => (isSide(answers[id]) ? [[id, answers[id]]] : [])))

/** The map's answers: what is not marked does not hurt. */
export const answersOf = (marks: Marks, findings: readonly Finding[]): Answers => Object.fromEntries(findings.map(({ id }) => [id, marks[id] ?? 'no']))

const isSide = (answer: Answer | undefined): answer is Side => answer === 'left' || answer === 'right' || answer === 'both' || answer === 'middle'
