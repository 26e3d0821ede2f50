import * as z from 'zod/mini'
import type { RunAdvice, Urgency } from '#knowledge/shape.ts'
import type { Entry, Stored } from './entry.ts'

/** What stood in storage, sorted into what can be used and what cannot. */
export interface ReadEntries {
  /** In order of (at, id). */
  readonly entries: readonly Entry[]
  /** Rows that are no entries, or entries whose body does not fit: kept in storage as they are, set aside here. */
  readonly setAside: readonly Stored[]
  /** Entries of kinds this version does not know, marked as ones it must understand. */
  readonly notUnderstood: readonly Stored[]
}

// The page forbids eval (CSP); zod then must not try to compile its checks.
z.config({ jitless: true })

/** Written down again, because the record may know the other rooms' types only; the compiler keeps the two lists alike. */
const urgencies = ['self-care', 'routine-clinician', 'urgent', 'same-day', 'emergency'] as const satisfies readonly Urgency[]
const runAdvices = ['ok', 'modify', 'pause', 'stop'] as const satisfies readonly RunAdvice[]

const answer = z.union([z.enum(['yes', 'no', 'unsure', 'skipped', 'left', 'right', 'both', 'middle']), z.number(), z.object({ choice: z.string() })])
const answers = z.record(z.string(), answer)
const assessment = z.string().check(z.minLength(1))
const ids = z.array(z.string())
const warning = z.object({
  id: z.string(),
  urgency: z.enum(urgencies),
  run: z.enum(runAdvices),
  bone: z.boolean(),
  action: z.string(),
  who: z.string(),
  until: z.string(),
})

const assessmentBody = z.discriminatedUnion('step', [
  z.object({ step: z.literal('started'), assessment, knowledge: z.string() }),
  z.object({ step: z.literal('answered'), assessment, answers }),
  z.object({
    step: z.literal('shown'),
    assessment,
    page: z.enum(['urgent', 'result']),
    urgency: z.enum(urgencies),
    flags: ids,
    warnings: z.optional(z.array(warning)),
    causes: z.array(z.object({ id: z.string(), probability: z.number() })),
    knowledge: z.string(),
  }),
  z.object({ step: z.literal('acknowledged'), assessment, flags: ids }),
  z.object({ step: z.literal('mistake'), assessment, flags: ids, answers }),
  z.object({ step: z.literal('finished'), assessment }),
])

const profileBody = z.object({ country: z.optional(z.string()), theme: z.optional(z.enum(['system', 'light', 'dark'])) })
const withdrawalBody = z.object({ of: z.string(), reason: z.enum(['entered-by-mistake', 'no-longer-wanted']) })

const envelope = {
  id: z.string().check(z.minLength(1)),
  at: z.iso.datetime({ offset: true }),
  recordedAt: z.iso.datetime({ offset: true }),
  by: z.object({ account: z.nullable(z.string()), role: z.literal('runner') }),
  device: z.string(),
  v: z.number(),
  mustUnderstand: z.boolean(),
}

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ ...envelope, kind: z.literal('assessment'), body: assessmentBody }),
  z.object({ ...envelope, kind: z.literal('profile'), body: profileBody }),
  z.object({ ...envelope, kind: z.literal('withdrawal'), body: withdrawalBody }),
])

const unknownKind = z.object({ ...envelope, kind: z.string().check(z.minLength(1)), body: z.unknown() })

const KNOWN: readonly string[] = ['assessment', 'profile', 'withdrawal']

/** Reads rows from storage or a file; the same entry twice counts once. Nothing throws on any input. */
export function readEntries(stored: readonly unknown[]): ReadEntries {
  const entries = new Map<string, Entry>()
  const setAside: Stored[] = []
  const notUnderstood: Stored[] = []
  for (const row of stored) {
    const known = entrySchema.safeParse(row)
    if (known.success) {
      entries.set(known.data.id, theOneOf(entries.get(known.data.id), known.data as Entry))
      continue
    }
    const other = unknownKind.safeParse(row)
    // The steps of an assessment under another kind are ours with a damaged name, not something newer that may be passed over.
    if (other.success && !KNOWN.includes(other.data.kind) && !assessmentBody.safeParse(other.data.body).success) {
      if (other.data.mustUnderstand) notUnderstood.push(row as Stored)
      continue
    }
    setAside.push(row as Stored)
  }
  return { entries: [...entries.values()].sort(inOrder), setAside, notUnderstood }
}

/** Union of two records by entry id, in order: commutative, associative, idempotent. */
export function merge(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const all = new Map<string, Entry>()
  for (const entry of [...a, ...b]) all.set(entry.id, theOneOf(all.get(entry.id), entry))
  return [...all.values()].sort(inOrder)
}

/** Two different entries under one id must not happen; if they do, every side picks the same one. */
const theOneOf = (a: Entry | undefined, b: Entry): Entry => (a !== undefined && JSON.stringify(a) <= JSON.stringify(b) ? a : b)

/** By the moment it happened, then by id. */
const inOrder = (a: Entry, b: Entry): number => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
