import type { Answer } from '#assessment/answers.ts'
import type { FindingId, FlagId, RedFlag, Urgency } from '#knowledge/shape.ts'
import type { Imported } from '#load/imported.ts'
import type { Run } from '#load/run.ts'
import type { Shoe } from '#load/shoe.ts'
import type { CheckIn } from '#pain/check-in.ts'
import type { Accepted, Adjustment, PlanStart, PlanWishes, QuestionnaireDone, SessionDone, Swapped, TestDone } from '#plan/logged.ts'

/**
 * An entry: something that happened to a runner, written once, never edited, only followed by others.
 * Ids are UUIDv7 made where the entry was written; `at` and `recordedAt` are ISO 8601 with zone offset.
 */
export interface Envelope<Kind extends string, Body> {
  readonly id: string
  readonly kind: Kind
  /** When it happened. */
  readonly at: string
  /** When it was written down. */
  readonly recordedAt: string
  /** `verified`: the account was checked to be the clinician it says. Only a server can say so; what a file or this device writes never is. */
  readonly by: { readonly account: string | null; readonly role: 'runner' | 'clinician'; readonly verified?: boolean }
  readonly device: string
  readonly v: number
  /** A reader that does not know this kind must stop advising (locks, limits, recalls, clearances). */
  readonly mustUnderstand: boolean
  readonly body: Body
}

/** What stays the same between assessments. Later entries win field by field. */
export interface ProfileBody extends PlanWishes {
  /** ISO 3166-1 alpha-2; decides which emergency number is printed first. */
  readonly country?: string
  readonly theme?: 'system' | 'light' | 'dark'
  /** Facts about the runner that changed since the questions: pregnant, an operation, an age. They follow the answers of every assessment before them. */
  readonly facts?: Readonly<Record<FindingId, Answer>>
}

/** One step of an assessment. All steps of one assessment carry its id; told together they are the assessment. */
export type AssessmentBody =
  | { readonly step: 'started'; readonly assessment: string; readonly knowledge: string }
  /** Several answers given on one screen. A later answer to the same finding follows the earlier one. */
  | { readonly step: 'answered'; readonly assessment: string; readonly answers: Readonly<Record<FindingId, Answer>> }
  /** The urgent page or the result was on screen: what it said, for good. */
  | {
      readonly step: 'shown'
      readonly assessment: string
      readonly page: 'urgent' | 'result'
      readonly urgency: Urgency
      readonly flags: readonly FlagId[]
      /** What each of these flags said then; absent in entries of older versions. */
      readonly warnings?: readonly ShownWarning[]
      readonly causes: readonly { readonly id: string; readonly probability: number }[]
      readonly knowledge: string
    }
  /** The runner read the urgent page and left it on purpose. The flag stays. */
  | { readonly step: 'acknowledged'; readonly assessment: string; readonly flags: readonly FlagId[] }
  /** "I pressed the wrong answer": asked again in other words and confirmed. Lifts the flags that rested on it. */
  | { readonly step: 'mistake'; readonly assessment: string; readonly flags: readonly FlagId[]; readonly answers: Readonly<Record<FindingId, Answer>> }
  | { readonly step: 'finished'; readonly assessment: string }

/** A flag as it was shown: knowledge that is milder about it later does not make it milder for this runner. */
export type ShownWarning = Pick<RedFlag, 'id' | 'urgency' | 'run' | 'bone' | 'action' | 'who' | 'until'>

/** Hides an entry, or a whole assessment by its id. It never deletes, and it never lifts a flag that was shown. One that names an earlier withdrawal puts back what that one hid of a plan. */
export interface WithdrawalBody {
  readonly of: string
  readonly reason: 'entered-by-mistake' | 'no-longer-wanted'
}

/** Puts another body in the place of an entry's: a pain of 2 that was a 6. The latest correction that is not withdrawn counts. */
export interface CorrectionBody {
  readonly of: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What happens in a plan, by kind. */
export interface PlanBodies {
  readonly 'plan-start': PlanStart
  readonly accepted: Accepted
  readonly swapped: Swapped
  readonly 'check-in': CheckIn
  readonly session: SessionDone
  readonly run: Run
  readonly shoe: Shoe
  readonly import: Imported
  readonly test: TestDone
  readonly questionnaire: QuestionnaireDone
  readonly adjustment: Adjustment
}

export type PlanKind = keyof PlanBodies
export type PlanEntry = { [Kind in PlanKind]: Envelope<Kind, PlanBodies[Kind]> }[PlanKind]

export type CorrectionEntry = Envelope<'correction', CorrectionBody>
export type ProfileEntry = Envelope<'profile', ProfileBody>
export type AssessmentEntry = Envelope<'assessment', AssessmentBody>
export type WithdrawalEntry = Envelope<'withdrawal', WithdrawalBody>

/** The closed union of kinds this version knows. Care kinds join it with their rooms. */
export type Entry = ProfileEntry | AssessmentEntry | WithdrawalEntry | CorrectionEntry | PlanEntry

/** What comes out of storage: an entry, or something this version cannot read, kept as it was. */
export type Stored = Readonly<Record<string, unknown>>
