import type { Content, ContentFile, ContentProblem } from '../read-content.ts'

/** One rule for the content: a sentence that says what it demands, and the test. */
export interface ContentCheck {
  readonly sentence: string
  readonly run: (content: Content, files: readonly ContentFile[]) => readonly ContentProblem[]
}

/** Where a thing stands, for messages. */
export const fileOf = {
  finding: (finding: { readonly stage: string; readonly id: string }): string => `findings/${finding.stage}/${finding.id}.yaml`,
  flag: (flag: { readonly id: string }): string => `red-flags/${flag.id}.yaml`,
  condition: (condition: { readonly id: string }): string => `conditions/${condition.id}.yaml`,
  exercise: (exercise: { readonly id: string }): string => `exercises/${exercise.id}.yaml`,
  test: (test: { readonly id: string }): string => `movement-tests/${test.id}.yaml`,
  programme: (programme: { readonly id: string }): string => `programmes/${programme.id}.yaml`,
  guide: (guide: { readonly id: string }): string => `guides/${guide.id}.md`,
  overlay: (overlay: { readonly id: string }): string => `overlays/${overlay.id}.yaml`,
}
