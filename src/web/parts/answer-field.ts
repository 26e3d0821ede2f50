import type { Answer } from '#assessment/answers.ts'
import type { Finding } from '#knowledge/shape.ts'

/** What every control for an answer takes. */
export interface AnswerFieldProps {
  readonly finding: Finding
  readonly value: Answer | undefined
  readonly onChange: (answer: Answer | undefined) => void
  /** The id of the question's heading. */
  readonly labelledBy: string
  /** The id of what is wrong, when something is. */
  readonly describedBy?: string | undefined
}
