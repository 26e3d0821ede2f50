import type { Assessment, RaisedFlag } from '#assessment/assessment.ts'
import type { FlagId } from '#knowledge/shape.ts'
import type { AssessmentBody, CorrectionBody, PlanBodies, PlanKind, ProfileBody, WithdrawalBody } from '#record/entry.ts'

/**
 * What is to be written: an entry without its envelope. `id`: made before what it tells was over, a UUIDv7; a draft whose id is in the
 * record already is written no second time.
 */
export type Draft = { readonly id?: string } & Drafted

type Drafted =
  | { readonly kind: 'profile'; readonly body: ProfileBody }
  | { readonly kind: 'assessment'; readonly body: AssessmentBody }
  | { readonly kind: 'withdrawal'; readonly body: WithdrawalBody }
  | { readonly kind: 'correction'; readonly body: CorrectionBody }
  | { [Kind in PlanKind]: { readonly kind: Kind; readonly body: PlanBodies[Kind] } }[PlanKind]

/** `answered`, or a correction that rests these flags. */
export type AnsweredAs = 'answered' | { readonly mistakeOf: readonly FlagId[] }

/** What was on screen, kept for good. */
export const shownBody = (assessment: string, now: Assessment, page: 'urgent' | 'result', flags: readonly RaisedFlag[]) =>
  ({
    step: 'shown' as const,
    assessment,
    page,
    urgency: now.urgency,
    flags: flags.map(({ flag }) => flag.id),
    warnings: flags.map(({ flag: { id, urgency, run, bone, action, who, until } }) => ({ id, urgency, run, bone, action, who, until })),
    causes: now.ranking.causes.slice(0, 5).map(({ condition, probability }) => ({ id: condition.id, probability: Math.round(probability * 1000) / 1000 })),
    knowledge: now.knowledge,
  }) satisfies AssessmentBody
