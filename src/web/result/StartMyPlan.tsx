import { Trans } from '@lingui/react/macro'
import { lazy, Suspense, useRef } from 'react'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { useNear } from '../useNear.ts'

const PlanFromHere = lazy(async () => ({ default: (await import('./PlanFromHere.tsx')).PlanFromHere }))

/** Behind what to do today: the way into a plan. What is open is told when the reader comes to it. */
export function StartMyPlan({ assessment }: { readonly assessment: string }) {
  const { state } = useSnapshot()
  const latest = state.assessments.find(({ finishedAt }) => finishedAt !== undefined)
  return latest?.id === assessment ? <FromHere assessment={assessment} /> : null
}

function FromHere({ assessment }: { readonly assessment: string }) {
  const section = useRef<HTMLElement>(null)
  const near = useNear(section)
  return (
    <section className="fromhere stack-3 noprint" ref={section}>
      <h2 className="head">
        <Trans>From here on</Trans>
      </h2>
      {near && (
        <Suspense fallback={null}>
          <PlanFromHere assessment={assessment} />
        </Suspense>
      )}
    </section>
  )
}
