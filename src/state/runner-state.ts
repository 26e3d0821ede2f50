import type { Answers } from '#assessment/answers.ts'
import type { Assessment, RaisedFlag } from '#assessment/assessment.ts'
import type { FlagId, Urgency } from '#knowledge/shape.ts'
import type { ProfileBody } from '#record/entry.ts'

/** A flag that was shown and has not been lifted: it stays on Result and Today, with its history. */
export interface StandingFlag {
  readonly raised: RaisedFlag
  /** The assessment that raised it. */
  readonly assessment: string
  /** When it was shown. */
  readonly since: string
  /** The answers behind it were changed or withdrawn afterwards. */
  readonly answersChanged: boolean
}

/** Shown flags that newer knowledge has dropped, with the strictest urgency they had. */
export interface ShownBefore {
  readonly flags: readonly FlagId[]
  readonly urgency: Urgency
}

export interface ToldAssessment {
  readonly id: string
  readonly startedAt: string
  readonly answers: Answers
  /** In the order the questions were first answered; Back walks it. */
  readonly asked: readonly string[]
  readonly finishedAt?: string
  readonly withdrawn: boolean
  /** Flags shown and not lifted, whatever the answers say now. */
  readonly standing: readonly StandingFlag[]
  /** Flags of urgent pages that the runner read and left on purpose. */
  readonly acknowledged: readonly string[]
  /** Shown urgent page that has not been left by an act of the runner. */
  readonly interruption?: readonly RaisedFlag[]
  /** What was shown as the result, for good. */
  readonly shown?: {
    readonly at: string
    readonly urgency: Urgency
    readonly causes: readonly { readonly id: string; readonly probability: number }[]
    /** The warnings that were on it. */
    readonly flags: readonly FlagId[]
    readonly knowledge: string
  }
  /** Shown flags that this knowledge does not know any more; they keep their urgency. */
  readonly shownBefore?: ShownBefore
  /** The answers with today's knowledge; standing flags can only make it stricter. */
  readonly now: Assessment
}

/** The present, told from the record. */
export interface RunnerState {
  readonly profile: ProfileBody
  /** Newest first; withdrawn ones are left out. */
  readonly assessments: readonly ToldAssessment[]
  /** The one being answered, if any. */
  readonly open?: ToldAssessment
  /** Every flag that stands, strictest first, also of withdrawn assessments. */
  readonly standing: readonly StandingFlag[]
  /** The same of all assessments, also of withdrawn ones. */
  readonly shownBefore?: ShownBefore
  /** Set when something in the record cannot be read or understood: advice stops, the last stop stays. */
  readonly cannotAdvise?: { readonly unreadable: number; readonly notUnderstood: number; readonly lastUrgency?: Urgency }
}
