import * as z from 'zod/mini'
import type { RunAdvice, Urgency } from '#knowledge/shape.ts'
import type { Entry, PlanKind, Stored } from './entry.ts'
import { PLAN_BODIES, wishesShape } from './plan-schemas.ts'

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

const profileBody = z.object({
  country: z.optional(z.string()),
  theme: z.optional(z.enum(['system', 'light', 'dark'])),
  facts: z.optional(answers),
  ...wishesShape,
})
const correctionBody = z.object({ of: z.string(), body: z.record(z.string(), z.unknown()) })
const withdrawalBody = z.object({ of: z.string(), reason: z.enum(['entered-by-mistake', 'no-longer-wanted']) })

const envelope = {
  id: z.string().check(z.minLength(1)),
  at: z.iso.datetime({ offset: true }),
  recordedAt: z.iso.datetime({ offset: true }),
  by: z.object({ account: z.nullable(z.string()), role: z.enum(['runner', 'clinician']), verified: z.optional(z.boolean()) }),
  device: z.string(),
  v: z.number(),
  mustUnderstand: z.boolean(),
}

const planKinds = Object.keys(PLAN_BODIES) as readonly PlanKind[]

const entrySchema = z.discriminatedUnion('kind', [
  z.object({ ...envelope, kind: z.literal('assessment'), body: assessmentBody }),
  z.object({ ...envelope, kind: z.literal('profile'), body: profileBody }),
  z.object({ ...envelope, kind: z.literal('withdrawal'), body: withdrawalBody }),
  z.object({ ...envelope, kind: z.literal('correction'), body: correctionBody }),
  ...planKinds.map((kind) => z.object({ ...envelope, kind: z.literal(kind), body: PLAN_BODIES[kind] })),
])

const unknownKind = z.object({ ...envelope, kind: z.string().check(z.minLength(1)), body: z.unknown() })

const KNOWN: readonly string[] = ['assessment', 'profile', 'withdrawal', 'correction', ...planKinds]

/** Reads rows from storage or a file; the same entry twice counts once. Nothing throws on any input. */
export function readEntries(stored: readonly unknown[]): ReadEntries {
  const entries = new Map<string, Entry>()
  const setAside: Stored[] = []
  const notUnderstood: Stored[] = []
  for (const row of stored) {
    const known = readRow(row)
    if (known) {
      entries.set(known.id, theOneOf(entries.get(known.id), known))
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
  return { entries: sorted([...entries.values()]), setAside, notUnderstood }
}

/** Rows never change: one that was read once is not read again. */
const rowsRead = new WeakMap<object, Entry | null>()

function readRow(row: unknown): Entry | undefined {
  if (typeof row !== 'object' || row === null) return undefined
  let read = rowsRead.get(row)
  if (read === undefined) {
    const known = entrySchema.safeParse(row)
    read = known.success ? (known.data as Entry) : null
    rowsRead.set(row, read)
  }
  return read ?? undefined
}

/** The body of a correction read as the kind it corrects; undefined when it does not fit. */
export function readBody(kind: PlanKind, body: unknown): unknown {
  const read = PLAN_BODIES[kind].safeParse(body)
  return read.success ? read.data : undefined
}

/** Union of two records by entry id, in order: commutative, associative, idempotent. */
export function merge(a: readonly Entry[], b: readonly Entry[]): readonly Entry[] {
  const all = new Map<string, Entry>()
  for (const entry of [...a, ...b]) all.set(entry.id, theOneOf(all.get(entry.id), entry))
  return sorted([...all.values()])
}

/** Two different entries under one id must not happen; if they do, every side picks the same one. */
const theOneOf = (a: Entry | undefined, b: Entry): Entry => (a !== undefined && JSON.stringify(a) <= JSON.stringify(b) ? a : b)

/** By the moment it happened, then by id. Each moment is read once: a record has thousands. */
function sorted(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, at: Date.parse(entry.at) }))
    .sort((a, b) => a.at - b.at || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0))
    .map(({ entry }) => entry)
}
