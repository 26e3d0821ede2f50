import type { Stored } from '#record/entry.ts'

/** The entries that began a plan and were not withdrawn: asked of the rows, before anything of the plan is loaded. */
export function planStarts(rows: readonly Stored[]): readonly string[] {
  const ended = new Set(rows.flatMap(({ kind, body }) => (kind === 'withdrawal' ? [(body as { readonly of?: unknown } | undefined)?.of] : [])))
  return rows.flatMap(({ id, kind }) => (kind === 'plan-start' && typeof id === 'string' && !ended.has(id) ? [id] : []))
}

/** Whether the runner has a plan: then the app opens on Today. */
export const hasPlan = (rows: readonly Stored[]): boolean => planStarts(rows).length > 0
