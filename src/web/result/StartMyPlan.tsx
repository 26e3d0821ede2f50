import { lazy, Suspense } from 'react'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { usePainted } from '../usePainted.ts'

const PlanFromHere = lazy(async () => ({ default: (await import('./PlanFromHere.tsx')).PlanFromHere }))

/** Behind what to do today, and fetched after it is on the screen: the way into a plan. */
export function StartMyPlan({ assessment }: { readonly assessment: string }) {
  const { state } = useSnapshot()
  const painted = usePainted()
  const latest = state.assessments.find(({ finishedAt }) => finishedAt !== undefined)
  if (!painted || latest?.id !== assessment) return null
  return (
    <Suspense fallback={null}>
      <PlanFromHere assessment={assessment} />
    </Suspense>
  )
}
