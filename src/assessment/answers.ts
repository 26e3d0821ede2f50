import type { Finding, FindingId } from '#knowledge/shape.ts'

/** Where a body region hurts. `middle` for the regions that have no sides (pubic bone, tailbone line). */
export const SIDES = ['left', 'right', 'both', 'middle'] as const
export type Side = (typeof SIDES)[number]

/**
 * One answer. `skipped`: the runner chose not to answer (listed on the result). A finding that is absent from Answers was never asked.
 * Numbers carry the finding's own unit; a choice is its id.
 */
export type Answer = 'yes' | 'no' | 'unsure' | 'skipped' | Side | number | { readonly choice: string }

export type Answers = Readonly<Record<FindingId, Answer>>

/** What is wrong with an answer, or undefined when it fits the question. */
export function misfit(finding: Finding, answer: Answer): string | undefined {
  if (answer === 'skipped' || answer === 'unsure') return undefined
  switch (finding.answer) {
    case 'yes-no':
      return answer === 'yes' || answer === 'no' ? undefined : `takes yes, no, unsure or skipped`
    case 'region':
      return answer === 'no' || answer === 'yes' || (SIDES as readonly unknown[]).includes(answer)
        ? undefined
        : `takes left, right, both, middle, no, unsure or skipped`
    case 'number': {
      const { min, max, unit } = finding.number ?? { min: 0, max: 0, unit: '' }
      return typeof answer === 'number' && answer >= min && answer <= max ? undefined : `takes a number from ${min} to ${max} (${unit})`
    }
    case 'one-of':
      return typeof answer === 'object' && finding.choices?.some((choice) => choice.id === answer.choice)
        ? undefined
        : `takes one of ${finding.choices?.map((choice) => choice.id).join(', ')}`
  }
}
