import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, Suspense } from 'react'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { planAhead } from '../plan/plan-ahead.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { NotToday } from './NotToday.tsx'
import './own-words.ts'

/** What a page of a running plan is drawn from. */
export type WithPlan = PlanState & { readonly plan: RunningPlan; readonly rehab: Rehab }

/** Waits for the plan, and says so when there is none. */
export function PlanGate({ children }: { readonly children: (plan: WithPlan) => ReactNode }) {
  return (
    <Suspense
      fallback={
        <main className="plainpage" id="main">
          <p className="sub" role="status">
            <Trans>Opening your plan</Trans>
          </p>
        </main>
      }
    >
      <Told>{children}</Told>
    </Suspense>
  )
}

function Told({ children }: { readonly children: (plan: WithPlan) => ReactNode }) {
  const { t } = useLingui()
  const told = usePlan()
  const { rows } = useSnapshot()
  if (!told.plan && planAhead(rows, Date.now()) !== undefined)
    return (
      <NotToday
        title={t`This device’s clock looks wrong`}
        because={[t`By its date your plan has not begun yet. Your plan is kept. Put the date right, then open this page again.`]}
      />
    )
  if (!told.plan) return <NotToday title={t`There is no plan yet`} because={[t`A plan starts from your result. Answer the questions about your hip first.`]} />
  return children({ ...told, plan: told.plan })
}
