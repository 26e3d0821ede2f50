import { addDays, type CalendarDay, dayOf } from '#basics/day.ts'
import type { Dated } from '#plan/logged.ts'
import type { CorrectionEntry, Entry, PlanBodies, PlanKind } from '#record/entry.ts'
import { readBody } from '#record/read-entries.ts'

/** The entries of a plan as dated values, corrections worked in, withdrawn ones left out. */
export type PlanRecord = { readonly [Kind in PlanKind]: readonly Dated<PlanBodies[Kind]>[] } & {
  /** Check-ins as they were first written and every correction of them, withdrawn ones too: a red flag that was reported stays reported. */
  readonly everReported: readonly Dated<PlanBodies['check-in']>[]
  /** Runs that were taken back: they still count against what is left of a week, never for it. */
  readonly takenBack: readonly Dated<PlanBodies['run']>[]
  /** Corrections whose body does not fit. */
  readonly unreadable: number
}

/** A clock may be ten minutes fast. */
const GRACE_MS = 600_000

const KINDS: readonly PlanKind[] = ['plan-start', 'accepted', 'swapped', 'check-in', 'session', 'run', 'shoe', 'import', 'test', 'questionnaire', 'adjustment']

const PLAN_KINDS: ReadonlySet<string> = new Set(KINDS)

export function planRecord(entries: readonly Entry[], now: string): PlanRecord {
  const withdrawn = withdrawnIn(entries)
  const corrections = new Map<string, CorrectionEntry>()
  for (const entry of entries)
    if (entry.kind === 'correction' && !withdrawn.has(entry.id)) {
      const other = corrections.get(entry.body.of)
      if (!other || later(entry, other)) corrections.set(entry.body.of, entry)
    }
  const lists = Object.fromEntries(KINDS.map((kind) => [kind, [] as Dated<unknown>[]])) as Record<PlanKind, Dated<unknown>[]>
  const everReported: Dated<PlanBodies['check-in']>[] = []
  const takenBack: Dated<PlanBodies['run']>[] = []
  let unreadable = 0
  for (const entry of entries) {
    if (!isPlanEntry(entry)) continue
    const original = dated(entry, entry.body, now)
    if (entry.kind === 'check-in') everReported.push(original as Dated<PlanBodies['check-in']>)
    if (withdrawn.has(entry.id)) {
      if (entry.kind === 'run') takenBack.push(original as Dated<PlanBodies['run']>)
      continue
    }
    const correction = corrections.get(entry.id)
    const body = correction && readBody(entry.kind, correction.body.body)
    if (correction && body === undefined) unreadable++
    lists[entry.kind].push(body === undefined ? original : dated(entry, body as typeof entry.body, now))
  }
  const corrected = entries.filter((entry) => entry.kind === 'correction')
  const written = new Map(corrected.length === 0 ? [] : entries.map((entry) => [entry.id, entry]))
  for (const entry of corrected) {
    const of = written.get(entry.body.of)
    const body = of?.kind === 'check-in' ? readBody('check-in', entry.body.body) : undefined
    if (of?.kind === 'check-in' && body) everReported.push(dated(of, body as typeof of.body, now) as Dated<PlanBodies['check-in']>)
  }
  return { ...(lists as unknown as { [Kind in PlanKind]: readonly Dated<PlanBodies[Kind]>[] }), everReported, takenBack, unreadable }
}

/** Ids of what was taken back. Taking back the taking back puts it back: a later withdrawal ends an earlier one. Entries lie in order of time. */
function withdrawnIn(entries: readonly Entry[]): ReadonlySet<string> {
  const withdrawn = new Set<string>()
  for (const entry of entries.toReversed()) if (entry.kind === 'withdrawal' && !withdrawn.has(entry.id)) withdrawn.add(entry.body.of)
  return withdrawn
}

const isPlanEntry = (entry: Entry): entry is Extract<Entry, { readonly kind: PlanKind }> => PLAN_KINDS.has(entry.kind)

const later = (a: Entry, b: Entry): boolean =>
  Date.parse(a.recordedAt) > Date.parse(b.recordedAt) || (Date.parse(a.recordedAt) === Date.parse(b.recordedAt) && a.id > b.id)

/** A day ahead of the clock becomes today: its bad news counts at once, its good news (`ahead`) never. */
function dated<Body extends object>(entry: Extract<Entry, { readonly kind: PlanKind }>, body: Body, now: string): Dated<Body> {
  const today = dayOf(now)
  const written = dayOf(entry.at)
  const told = 'day' in body ? (body.day as CalendarDay) : written
  const ahead = isAhead(entry, now, today) || told > today || (told > written && told > addDays(written, 1))
  const day = told > today ? today : told
  return {
    entry: entry.id,
    at: entry.at,
    day,
    ahead,
    role: entry.by.role,
    verified: entry.by.verified === true,
    body: 'day' in body && day !== told ? { ...body, day } : body,
  }
}

/** Later than the reader's clock, or than the moment it was written down. Days that lie well back need no reckoning. */
function isAhead({ at, recordedAt }: Entry, now: string, today: CalendarDay): boolean {
  if (at === recordedAt && dayOf(at) < yesterdayOf(today)) return false
  const moment = Date.parse(at)
  return moment > Date.parse(now) + GRACE_MS || moment > Date.parse(recordedAt) + GRACE_MS
}

/** The reader's day changes seldom: counted once. */
let counted: { readonly today: CalendarDay; readonly yesterday: CalendarDay } = { today: '', yesterday: '' }
function yesterdayOf(today: CalendarDay): CalendarDay {
  if (counted.today !== today) counted = { today, yesterday: addDays(today, -1) }
  return counted.yesterday
}
