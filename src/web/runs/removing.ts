import type { KnownRun } from '#load/known-runs.ts'
import type { Stored } from '#record/entry.ts'
import type { Draft } from '../runner/drafts.ts'

/** Takes a run back with every entry that tells of it: else a copy would stand up in its place. */
export const takenBack = ({ entry, copies }: KnownRun): readonly Draft[] =>
  [entry, ...copies].map((of) => ({ kind: 'withdrawal', body: { of, reason: 'entered-by-mistake' } }) as const)

/** Puts a run back: every withdrawal of its entry that still stands is itself taken back, and with it those of the copies that went at the same time. */
export const putBack = (rows: readonly Stored[], entry: string): readonly Draft[] =>
  withdrawalsOf(rows, entry).map(({ id }) => ({ kind: 'withdrawal', body: { of: id, reason: 'entered-by-mistake' } }) as const)

/** Ids of the runs' entries that come back with it. */
export const comesBack = (rows: readonly Stored[], entry: string): readonly string[] => [...new Set(withdrawalsOf(rows, entry).map(({ of }) => String(of)))]

function withdrawalsOf(rows: readonly Stored[], entry: string) {
  const runs = new Set(rows.flatMap(({ id, kind }) => (kind === 'run' ? [id] : [])))
  const all = rows.flatMap(({ id, kind, recordedAt, body }) =>
    kind === 'withdrawal' ? [{ id: String(id), of: (body as { readonly of?: unknown } | undefined)?.of, at: Date.parse(String(recordedAt)) }] : [],
  )
  const ended = new Set(all.map(({ of }) => of))
  const standing = all.filter(({ id, of }) => runs.has(of) && !ended.has(id))
  const own = standing.filter(({ of }) => of === entry)
  return standing.filter(({ of, at }) => of === entry || own.some((each) => Math.abs(each.at - at) <= AT_ONCE_MS))
}

/** Withdrawals of one tap are written a millisecond apart; nobody removes two runs within so short a time. */
const AT_ONCE_MS = 500
