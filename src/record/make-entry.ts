import type {
  AssessmentBody,
  AssessmentEntry,
  CorrectionBody,
  CorrectionEntry,
  Entry,
  PlanBodies,
  PlanEntry,
  PlanKind,
  ProfileBody,
  ProfileEntry,
  WithdrawalBody,
  WithdrawalEntry,
} from './entry.ts'

/** Where and when an entry is written; the caller knows the clock, the ids and the device. */
export interface Writing {
  /** A fresh UUIDv7. */
  readonly id: string
  /** ISO 8601 with zone offset, for example 2026-11-22T08:30:00.000+01:00. */
  readonly now: string
  readonly device: string
}

export const assessmentEntry = (body: AssessmentBody, writing: Writing): AssessmentEntry => ({ ...envelope(writing), kind: 'assessment', body })

export const profileEntry = (body: ProfileBody, writing: Writing): ProfileEntry => ({ ...envelope(writing), kind: 'profile', body })

export const withdrawalEntry = (body: WithdrawalBody, writing: Writing): WithdrawalEntry => ({ ...envelope(writing), kind: 'withdrawal', body })

export const correctionEntry = (body: CorrectionBody, writing: Writing): CorrectionEntry => ({ ...envelope(writing), kind: 'correction', body })

/** Any of the kinds that happen in a plan. */
export const planEntry = <Kind extends PlanKind>(kind: Kind, body: PlanBodies[Kind], writing: Writing): PlanEntry =>
  ({ ...envelope(writing), kind, body, mustUnderstand: !HARMLESS.has(kind) }) as unknown as PlanEntry

/** An app that does not know pain reports, limits or clearances must not go on advising; shoes and imports it may pass over. */
const HARMLESS: ReadonlySet<PlanKind> = new Set(['shoe', 'import'])

/** The version of the entry shapes that this app writes. */
export const ENTRY_VERSION = 1

const envelope = ({ id, now, device }: Writing): Omit<Entry, 'kind' | 'body'> => ({
  id,
  at: now,
  recordedAt: now,
  by: { account: null, role: 'runner' },
  device,
  v: ENTRY_VERSION,
  mustUnderstand: false,
})
