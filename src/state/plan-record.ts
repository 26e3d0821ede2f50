import { addDays, type CalendarDay, dayOf, numberOf } from '#basics/day.ts'
import { given } from '#basics/given.ts'
import type { LoggedRun, Possible } from '#load/known-runs.ts'
import { isFelt, isHeld, isRun, possibleRunMinutesOf, type Run } from '#load/run.ts'
import type { Dated } from '#plan/logged.ts'
import type { CorrectionEntry, Entry, PlanBodies, PlanKind } from '#record/entry.ts'
import { readBody } from '#record/read-entries.ts'

/** The entries of a plan as dated values, corrections worked in, withdrawn ones left out. */
export type PlanRecord = { readonly [Kind in PlanKind]: readonly Dated<PlanBodies[Kind]>[] } & {
  /** Check-ins as they were first written and every correction of them, withdrawn ones too: a red flag that was reported stays reported. */
  readonly everReported: readonly Dated<PlanBodies['check-in']>[]
  readonly run: readonly ToldRun[]
  /** Runs that were taken back: they still count against what is left of a week, never for it. */
  readonly takenBack: readonly ToldRun[]
  /** Runs as they were told before they were put on another day: they may have been run on this one. */
  readonly onceOn: readonly Dated<Run>[]
  /** Corrections whose body does not fit. */
  readonly unreadable: number
}

/** A run, with what was told of it before it was corrected, where that still counts. */
type ToldRun = Dated<Run> &
  Pick<LoggedRun, 'settled' | 'once'> & {
    /** When the runner first said that it is right or how it felt, ISO 8601, of a run that looked wrong until then. */
    readonly knownAt?: string
  }

/** One telling of a run; `toldAt`: of the correction that told it so. */
type RunVersion = Dated<Run> & { readonly toldAt?: string }

/** A clock may be ten minutes fast. */
export const GRACE_MS = 600_000

const KINDS: readonly PlanKind[] = ['plan-start', 'accepted', 'swapped', 'check-in', 'session', 'run', 'shoe', 'import', 'test', 'questionnaire', 'adjustment']

const PLAN_KINDS: ReadonlySet<string> = new Set(KINDS)

/** Reads what the entries say of the plan, as it is corrected and taken back at the moment `now` (ISO 8601 with offset). What does not fit is counted and left out. */
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
  const takenBack: ToldRun[] = []
  const versions = runVersions(entries, withdrawn, now)
  const onceOn = [...versions.values()].flatMap((told) => told.filter(({ body, day, ahead }) => isRun(body) && !ahead && day !== told.at(-1)!.day))
  let unreadable = 0
  for (const entry of entries) {
    if (!isPlanEntry(entry)) continue
    const original = dated(entry, entry.body, now)
    if (entry.kind === 'check-in') everReported.push(original as Dated<PlanBodies['check-in']>)
    if (withdrawn.has(entry.id)) {
      if (entry.kind === 'run') takenBack.push(gone(versions.get(entry.id) ?? [original as Dated<Run>]))
      continue
    }
    const correction = corrections.get(entry.id)
    const body = correction && readBody(entry.kind, correction.body.body)
    if (correction && body === undefined) unreadable++
    const told = body === undefined ? original : dated(entry, body as typeof entry.body, now, correction)
    lists[entry.kind].push(body !== undefined && entry.kind === 'run' ? mended(told as Dated<Run>, versions.get(entry.id) ?? []) : told)
  }
  const corrected = entries.filter((entry) => entry.kind === 'correction')
  const written = new Map(corrected.length === 0 ? [] : entries.map((entry) => [entry.id, entry]))
  for (const entry of corrected) {
    const of = written.get(entry.body.of)
    const body = of?.kind === 'check-in' ? readBody('check-in', entry.body.body) : undefined
    if (of?.kind === 'check-in' && body) everReported.push(dated(of, body as typeof of.body, now) as Dated<PlanBodies['check-in']>)
  }
  return { ...(lists as unknown as { [Kind in PlanKind]: readonly Dated<PlanBodies[Kind]>[] }), everReported, takenBack, onceOn, unreadable }
}

/** Runs that were corrected: as first told and as every correction that stands told them, the newest last. */
function runVersions(entries: readonly Entry[], withdrawn: ReadonlySet<string>, now: string): ReadonlyMap<string, readonly RunVersion[]> {
  const corrections = entries.filter((entry) => entry.kind === 'correction').filter(({ id }) => !withdrawn.has(id))
  const of = new Set(corrections.map(({ body }) => body.of))
  const runs = new Map(of.size === 0 ? [] : entries.flatMap((entry) => (entry.kind === 'run' && of.has(entry.id) ? [[entry.id, entry] as const] : [])))
  const versions = new Map<string, RunVersion[]>([...runs].map(([id, entry]) => [id, [dated<Run>(entry, entry.body, now)]]))
  for (const correction of corrections.sort((a, b) => (later(a, b) ? 1 : -1))) {
    const { of, body } = correction.body
    const run = runs.get(of)
    const told = run && readBody('run', body)
    if (run && told) versions.get(of)?.push({ ...dated(run, told as Run, now, correction), toldAt: correction.recordedAt })
  }
  return versions
}

/** As it was told last, with the longest and the newest that it ever was. */
function gone(versions: readonly RunVersion[]): ToldRun {
  const last = versions.at(-1)!
  return { ...last, ...(versions.length > 1 ? longestOf(versions) : {}), ...settledIn(versions, last.body) }
}

/** What was a run and is said to be none counts against the runner like one that was removed. */
function mended(told: Dated<Run>, versions: readonly RunVersion[]): ToldRun {
  return { ...told, ...(isRun(told.body) ? {} : longestOf(versions)), ...settledIn(versions, told.body) }
}

/** The runner has said that it is right. */
function settledIn(versions: readonly RunVersion[], last: Run): Pick<ToldRun, 'settled' | 'knownAt'> {
  if (!isSettled(versions[0]?.body ?? last, last)) return {}
  return { settled: true, ...given('knownAt', versions.find(({ body }) => !isHeld(body) || isFelt(body))?.toldAt) }
}

const isSettled = (first: Run, last: Run): boolean => isHeld(first) && !isHeld(last)

/** A telling that was dated ahead says no day once it was put right; dated days ahead, and not put right, none later than that on which it was written down. */
function longestOf(versions: readonly Dated<Run>[]): { readonly once?: Possible } {
  const told = versions.filter(({ body }) => isRun(body))
  if (told.length === 0) return {}
  const runs = told.map(({ body }) => body)
  const metres = runs.flatMap(({ distanceM }) => distanceM ?? [])
  const right = told.findLastIndex(({ ahead }) => !ahead)
  const days = told.filter(({ ahead }, at) => !ahead || at > right)
  const once = {
    day: Math.max(...days.map(({ notAfter, day }) => numberOf(notAfter ?? day))),
    ...(days.every(({ notAfter }) => notAfter !== undefined) ? { dayUnknown: true as const } : {}),
    minutes: Math.max(...runs.map(possibleRunMinutesOf)),
    ...(metres.length > 0 ? { distanceM: Math.max(...metres) } : {}),
  }
  return { once }
}

/** Ids of what was taken back. Taking back the taking back puts it back, whatever the clocks say. */
function withdrawnIn(entries: readonly Entry[]): ReadonlySet<string> {
  const withdrawals = new Map<string, string[]>()
  for (const entry of entries) if (entry.kind === 'withdrawal') withdrawals.set(entry.body.of, [...(withdrawals.get(entry.body.of) ?? []), entry.id])
  const told = new Map<string, boolean>()
  const isWithdrawn = (id: string): boolean => {
    const known = told.get(id)
    if (known !== undefined) return known
    told.set(id, false) // a ring of withdrawals takes nothing back from itself
    const answer = (withdrawals.get(id) ?? []).some((by) => !isWithdrawn(by))
    told.set(id, answer)
    return answer
  }
  return new Set([...withdrawals.keys()].filter(isWithdrawn))
}

const isPlanEntry = (entry: Entry): entry is Extract<Entry, { readonly kind: PlanKind }> => PLAN_KINDS.has(entry.kind)

const later = (a: Entry, b: Entry): boolean =>
  Date.parse(a.recordedAt) > Date.parse(b.recordedAt) || (Date.parse(a.recordedAt) === Date.parse(b.recordedAt) && a.id > b.id)

/** A day ahead of the clock becomes today: its bad news counts at once, its good news (`ahead`) never. `by`: the correction that says the body. */
function dated<Body extends object>(entry: Extract<Entry, { readonly kind: PlanKind }>, body: Body, now: string, by?: CorrectionEntry): Dated<Body> {
  const today = dayOf(now)
  const written = dayOf(entry.at)
  const told = 'day' in body ? (body.day as CalendarDay) : written
  const moment = dayPutRight(entry, body, by, now) ?? entry
  const ahead = isAhead(moment, now, today) || told > today || (told > written && told > addDays(written, 1))
  const day = told > today ? today : told
  return {
    entry: entry.id,
    at: entry.at,
    recordedAt: entry.recordedAt,
    day,
    ahead,
    ...(day === told ? {} : { toldDay: told }),
    ...(entry.kind === 'run' && told > today && told > addDays(today, 1) ? { notAfter: earlier(dayOf(entry.recordedAt), today) } : {}),
    role: entry.by.role,
    verified: entry.by.verified === true,
    body: 'day' in body && day !== told ? { ...body, day } : body,
  }
}

const earlier = (a: CalendarDay, b: CalendarDay): CalendarDay => (a < b ? a : b)

/**
 * When a run was whose day the runner has put right: the moment that its watch wrote counts no longer, and neither does its hour where that had not
 * come yet when they said so. Undefined when nobody has.
 */
function dayPutRight(entry: Entry, body: object, by: CorrectionEntry | undefined, now: string): Pick<Entry, 'at' | 'recordedAt'> | undefined {
  if (entry.kind !== 'run' || !by || isAhead(by, now, dayOf(now))) return undefined
  const { day, start = `${day}T00:00:00Z` } = body as Run
  if (day === entry.body.day) return undefined
  const { recordedAt } = by
  return { at: day === dayOf(recordedAt) && Date.parse(start) > Date.parse(recordedAt) ? recordedAt : start, recordedAt }
}

/** Later than the reader's clock, or than the moment it was written down. Days that lie well back need no reckoning. */
function isAhead({ at, recordedAt }: Pick<Entry, 'at' | 'recordedAt'>, now: string, today: CalendarDay): boolean {
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
