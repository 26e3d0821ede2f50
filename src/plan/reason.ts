import type { SourceId } from '#knowledge/shape.ts'

/** Why something was decided: one sentence, the rule and the entries behind it. Screen, letter and command line print the same. */
export interface Reason {
  readonly text: string
  /** The red flag, overlay, reaction, programme or law that says so. */
  readonly rule: string
  readonly entries: readonly string[]
  readonly sources: readonly SourceId[]
}

export const because = (text: string, rule: string, more: Partial<Pick<Reason, 'entries' | 'sources'>> = {}): Reason => ({
  text,
  rule,
  entries: [],
  sources: [],
  ...more,
})
