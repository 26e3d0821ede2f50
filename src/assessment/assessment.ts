import type { Truth } from '#basics/truth.ts'
import type { CareLine, Condition, FindingId, FlagId, Group, Medicine, RedFlag, RunAdvice, SourceId, Urgency } from '#knowledge/shape.ts'
import type { Answer, Side } from './answers.ts'

/** The shapes an assessment consists of. Made by `assess`, printed alike by screen, command line and (later) letter and API. */

/** A red flag that stands. `unsure`: raised because "not sure" on an emergency question counts as yes. */
export interface RaisedFlag {
  readonly flag: RedFlag
  readonly because: readonly FindingId[]
  /** What the runner told us, one sentence for each of `because`, as it was when the flag was raised. */
  readonly said: readonly string[]
  readonly unsure: boolean
}

/** How much one answer speaks for (> 0) or against (< 0) a cause, in log-odds after caps and shrinking. */
export interface Weight {
  readonly finding: FindingId
  readonly answer: Answer
  readonly logOdds: number
}

export interface RankedCause {
  readonly condition: Condition
  /** 0..1 after the share kept for causes that are not in the list. */
  readonly probability: number
  readonly for: readonly Weight[]
  readonly against: readonly Weight[]
}

export interface RankedGroup {
  readonly group: Group
  readonly probability: number
  readonly causes: readonly RankedCause[]
}

/** Words for a probability; the number behind them is an estimate. */
export const LIKELIHOOD_WORDS = ['most-likely', 'possible', 'less-likely'] as const
export type LikelihoodWord = (typeof LIKELIHOOD_WORDS)[number]

export interface Ranking {
  /** Most probable first; sums to 1 together with `other`. */
  readonly causes: readonly RankedCause[]
  readonly groups: readonly RankedGroup[]
  /** Share kept for "something that is not in this list". */
  readonly other: number
}

/** Why the urgency is what it is. */
export type UrgencyReason =
  | { readonly kind: 'flag'; readonly raised: RaisedFlag; readonly urgency: Urgency }
  | { readonly kind: 'winner'; readonly condition: Condition; readonly urgency: Urgency }
  | { readonly kind: 'mass'; readonly atLeast: Urgency; readonly share: number; readonly urgency: Urgency }
  /** More worrying answers at once than can be weighed one by one. */
  | { readonly kind: 'many'; readonly answers: number; readonly urgency: Urgency }
  /** The most probable cause is too uncertain for self-care. */
  | { readonly kind: 'uncertain'; readonly urgency: Urgency }
  /** Safety questions were not asked yet. */
  | { readonly kind: 'unasked'; readonly findings: readonly FindingId[]; readonly urgency: Urgency }
  /** A flag was shown that this version of the knowledge does not know any more. */
  | { readonly kind: 'shown-before'; readonly flags: readonly FlagId[]; readonly urgency: Urgency }
  /** No age told. */
  | { readonly kind: 'age-unknown'; readonly urgency: Urgency }

/** A serious cause that the marked region keeps open: "not shown, not excluded". */
export interface NotExcluded {
  readonly condition: Condition
  /** The marked place that keeps it open, where there is one. */
  readonly region?: FindingId
}

/** An answer that would make the advice stricter, were it given. */
export interface WouldChange {
  readonly finding: FindingId
  readonly answer: 'yes' | 'no'
  readonly urgency: Urgency
}

export interface Assessment {
  readonly urgency: Urgency
  readonly run: RunAdvice
  /** Strictest first; the first one set the urgency. */
  readonly because: readonly UrgencyReason[]
  readonly flags: readonly RaisedFlag[]
  readonly ranking: Ranking
  /** Shown causes: enough to cover most of the probability, at most five, groups first. */
  readonly likely: readonly RankedGroup[]
  /** Pairs or sets within the shown causes that only an examination can separate. */
  readonly cannotTellApart: readonly (readonly Condition[])[]
  readonly notExcluded: readonly NotExcluded[]
  readonly wouldChange: readonly WouldChange[]
  /** Emergency and same-day questions that were skipped on purpose. */
  readonly skipped: readonly FindingId[]
  /** Emergency and same-day questions that were never asked: the result cannot be below urgent. */
  readonly unasked: readonly FindingId[]
  readonly today: readonly CareLine[]
  readonly medicines: readonly ShownMedicine[]
  /** Where it hurts most, for the sentences: left, right, both or nothing. */
  readonly side: Side | undefined
  readonly sources: readonly SourceId[]
  readonly knowledge: string
}

export interface ShownMedicine {
  readonly medicine: Medicine
  /** Cautions always shown; `applies`: yes or unknown when the runner's own answers meet it. */
  readonly cautions: readonly { readonly text: string; readonly applies: Truth; readonly forbids: boolean }[]
  readonly allowed: boolean
}

/** What the interview wants next. */
export type Step =
  | { readonly kind: 'map' }
  | { readonly kind: 'question'; readonly finding: FindingId }
  | { readonly kind: 'checklist'; readonly id: string; readonly findings: readonly FindingId[] }
  | { readonly kind: 'done'; readonly reason: 'sure-enough' | 'nothing-more-to-learn' | 'enough-questions' }

/** An emergency or same-day flag that interrupts the questions at once. */
export interface Interruption {
  readonly raised: RaisedFlag
  readonly others: readonly RaisedFlag[]
}
