import type { Answers } from '#assessment/answers.ts'
import { assess } from '#assessment/assess.ts'
import { nextStep } from '#assessment/interview.ts'
import { interruption } from '#assessment/red-flags.ts'
import type { FlagId, Knowledge } from '#knowledge/shape.ts'
import type { Entry } from '#record/entry.ts'
import { assessmentEntry, correctionEntry, planEntry, profileEntry, type Writing, withdrawalEntry } from '#record/make-entry.ts'
import type { ToldAssessment } from '#state/runner-state.ts'
import { type Draft, shownBody } from './drafts.ts'

/** Reading and writing entries, with the schemas and the reasoning behind them: fetched when there is a record, or after the first paint. */

export { tellState } from '#state/tell-state.ts'

/** The entry of a draft, with when, where and by whom it was written. */
export function entryOf(draft: Draft, writing: Writing): Entry {
  switch (draft.kind) {
    case 'profile':
      return profileEntry(draft.body, writing)
    case 'assessment':
      return assessmentEntry(draft.body, writing)
    case 'withdrawal':
      return withdrawalEntry(draft.body, writing)
    case 'correction':
      return correctionEntry(draft.body, writing)
    default:
      return planEntry(draft.kind, draft.body, writing)
  }
}

/** What these answers bring with them: the urgent page, written down as shown, and the end of the questions. `standing`: flags of any assessment. */
export function following(
  knowledge: Knowledge,
  assessment: string,
  before: ToldAssessment | undefined,
  answers: Answers,
  standing: readonly FlagId[],
): readonly Draft[] {
  const page = urgentPage(knowledge, assessment, before, answers)
  return [...(page ? [page] : []), ...finish(knowledge, assessment, before, answers, [...standing, ...(page?.body.flags ?? [])])]
}

/** The entry that says the urgent page is being shown, when these answers call for one that was not shown before. */
function urgentPage(knowledge: Knowledge, assessment: string, before: ToldAssessment | undefined, answers: Answers) {
  const call = interruption(
    knowledge,
    answers,
    (before?.standing ?? []).map(({ raised }) => raised.flag.id),
  )
  return call && { kind: 'assessment' as const, body: shownBody(assessment, assess(knowledge, answers), 'urgent', [call.raised, ...call.others]) }
}

/** The entry that closes the questions, when these answers leave nothing to ask. */
function finish(knowledge: Knowledge, assessment: string, before: ToldAssessment | undefined, answers: Answers, standing: readonly FlagId[]): readonly Draft[] {
  const done = before?.finishedAt === undefined && nextStep(knowledge, answers, standing).kind === 'done'
  return done ? [{ kind: 'assessment', body: { step: 'finished', assessment } }] : []
}
