import { type Answers, misfit } from '#assessment/answers.ts'
import { assess } from '#assessment/assess.ts'
import { nextStep } from '#assessment/interview.ts'
import { interruption } from '#assessment/red-flags.ts'
import type { FindingId, FlagId, Knowledge } from '#knowledge/shape.ts'
import type { AssessmentBody, Entry, Stored } from '#record/entry.ts'
import { assessmentEntry, correctionEntry, planEntry, profileEntry, type Writing, withdrawalEntry } from '#record/make-entry.ts'
import { readEntries } from '#record/read-entries.ts'
import type { RunnerState, ToldAssessment } from '#state/runner-state.ts'
import { pause } from '../pauses.ts'
import { type AnsweredAs, type Draft, shownBody } from './drafts.ts'
import { find } from './find.ts'

/** Reading and writing entries, with the schemas and the reasoning behind them: fetched when there is a record, or after the first paint. */

export { tellState } from '#state/tell-state.ts'

/** Reads rows for the first time, some at a time, so that what is told from all of them afterwards takes no long task. */
export async function readAhead(rows: readonly Stored[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    if (at > 0) await pause()
    readEntries(rows.slice(at, at + AT_ONCE))
  }
}

const AT_ONCE = 200

/** The drafts whose own id is not in the record yet: what was written is written once. */
export const unwritten = (drafts: readonly Draft[], rows: readonly Stored[]): readonly Draft[] =>
  drafts.filter(({ id }) => id === undefined || !rows.some((row) => row.id === id))

/** The entry of a draft, with when, where and by whom it was written; its own id goes before the one of the writing. */
export function entryOf(draft: Draft, given: Writing): Entry {
  const writing = draft.id === undefined ? given : { ...given, id: draft.id }
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

/** The first finding that does not take the answer it is given; a finding that nobody knows takes any. */
export const firstMisfit = (knowledge: Knowledge, answers: Answers): FindingId | undefined =>
  knowledge.findings.find((finding) => {
    const answer = answers[finding.id]
    return answer !== undefined && misfit(finding, answer) !== undefined
  })?.id

/** One screen's answers as they are given. */
export interface Answering {
  readonly assessment: string
  /** They are the first of this assessment. */
  readonly begins: boolean
  readonly answers: Answers
  readonly as: AnsweredAs
}

/** The drafts of these answers, with what follows from them and from all that were given before. */
export function answering(knowledge: Knowledge, state: RunnerState, { assessment, begins, answers, as }: Answering): readonly Draft[] {
  const begun: Draft[] = begins ? [{ kind: 'assessment', body: { step: 'started', assessment, knowledge: knowledge.version } }] : []
  const corrected = as === 'answered' ? [] : as.mistakeOf
  const body: AssessmentBody = as === 'answered' ? { step: 'answered', assessment, answers } : { step: 'mistake', assessment, flags: corrected, answers }
  const before = find(state, assessment)
  const standing = state.standing
    .filter(({ raised, assessment: of }) => of !== assessment || !corrected.includes(raised.flag.id))
    .map(({ raised }) => raised.flag.id)
  return [...begun, { kind: 'assessment', body }, ...following(knowledge, assessment, before, { ...before?.answers, ...answers }, standing)]
}

/** What these answers bring with them: the urgent page, written down as shown, and the end of the questions. `standing`: flags of any assessment. */
function following(
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
