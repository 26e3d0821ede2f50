import type { Stored } from '#record/entry.ts'
import { planStarts } from '../runner/has-plan.ts'

/**
 * When the runner's newest plan began by the record, ISO 8601, if that lies after `now` (milliseconds): then it is not the plan that is
 * missing, it is this device's clock that was set back. Undefined when there is no plan, or it has begun.
 */
export function planAhead(rows: readonly Stored[], now: number): string | undefined {
  const kept = new Set(planStarts(rows))
  const begun = rows.flatMap(({ id, at }) => (kept.has(String(id)) && typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? [at] : []))
  const last = begun.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1)
  return last !== undefined && Date.parse(last) > now ? last : undefined
}
