import { stricter } from '#knowledge/levels.ts'
import type { Knowledge, Urgency } from '#knowledge/shape.ts'
import type { ToldAssessment } from '#state/runner-state.ts'

/** An earlier result in a line: the strictest that it showed or that still stands, and its first cause in plain words. */
export interface PastLine {
  readonly urgency: Urgency
  readonly cause: string | undefined
}

/** From what was shown: reckoning years of old assessments anew would hold the page up. Only a result that was never opened is reckoned. */
export function pastLine(told: ToldAssessment, { conditions }: Pick<Knowledge, 'conditions'>): PastLine {
  const { shown } = told
  if (!shown) return { urgency: told.now.urgency, cause: told.now.likely[0]?.causes[0]?.condition.lay }
  const standing = [...told.standing.map(({ raised }) => raised.flag.urgency), ...(told.shownBefore ? [told.shownBefore.urgency] : [])]
  return { urgency: standing.reduce(stricter, shown.urgency), cause: conditions.find(({ id }) => id === shown.causes[0]?.id)?.lay }
}
