import type { Programme } from '#knowledge/rehab-shape.ts'
import type { WithPlan } from './PlanGate.tsx'

/** The lowest limit of all programmes, with its sentence; and the pain from which the whole session ends. */
export function painLimit({ plan, rehab }: WithPlan): { readonly limit: number; readonly ends: number; readonly painCap: Programme['painCap'] | undefined } {
  const painCap = [...plan.programmes].sort((a, b) => a.painCap.during - b.painCap.during)[0]?.painCap
  const ends = Math.min(10, ...rehab.reactions.flatMap(({ when }) => (when.sign === 'above-cap' ? [when.ceiling] : [])))
  return { limit: Math.min(ends, painCap?.during ?? 0), ends, painCap }
}
