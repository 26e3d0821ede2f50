import type { Content, ContentFile, ContentProblem } from './read-content.ts'

/** One rule for the content: a sentence that says what it tests, and the test. */
export interface ContentCheck {
  readonly sentence: string
  readonly run: (content: Content, files: readonly ContentFile[]) => readonly ContentProblem[]
}

/** Every check, in the order of reading. */
export const CONTENT_CHECKS: readonly ContentCheck[] = []

/** All problems that the checks find. */
export function checkContent(content: Content, files: readonly ContentFile[]): readonly ContentProblem[] {
  return CONTENT_CHECKS.flatMap((check) => check.run(content, files))
}
