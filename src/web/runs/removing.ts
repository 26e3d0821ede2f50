import type { KnownRun } from '#load/known-runs.ts'
import type { Stored } from '#record/entry.ts'
import type { Draft } from '../runner/drafts.ts'

/** Takes a run back with every entry that tells of it: else a copy would stand up in its place. */
export const takenBack = ({ entry, copies }: KnownRun): readonly Draft[] =>
  [entry, ...copies].map((of) => ({ kind: 'withdrawal', body: { of, reason: 'entered-by-mistake' } }) as const)

/** Puts a run back: every withdrawal of its entry that still stands is itself taken back. */
export function putBack(rows: readonly Stored[], entry: string): readonly Draft[] {
  const withdrawals = rows.flatMap(({ id, kind, body }) =>
    kind === 'withdrawal' ? [{ id: String(id), of: (body as { readonly of?: unknown } | undefined)?.of }] : [],
  )
  const ended = new Set(withdrawals.map(({ of }) => of))
  return withdrawals
    .filter(({ id, of }) => of === entry && !ended.has(id))
    .map(({ id }) => ({ kind: 'withdrawal', body: { of: id, reason: 'entered-by-mistake' } }) as const)
}
