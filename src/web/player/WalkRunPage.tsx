import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RunAllowance } from '#return-to-run/allowance.ts'
import { partsOf, setOut, stopHere } from '#timing/walk-run.ts'
import { runningToday } from '../plan/running-today.ts'
import { newId } from '../runner/clock.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { dropOuting, keptOuting } from './kept-outing.ts'
import { NotToday } from './NotToday.tsx'
import { PlanGate, type WithPlan } from './PlanGate.tsx'
import { WalkRun } from './WalkRun.tsx'

/** The walk-run of today. */
export function WalkRunPage() {
  return <PlanGate>{(told) => <Today told={told} />}</PlanGate>
}

type WalkRunToday = Extract<RunAllowance, { readonly kind: 'walk-run' }>

function Today({ told }: { readonly told: WithPlan }) {
  const { t } = useLingui()
  const { run } = told.plan.today
  // of another day, or no longer offered: only written down
  const { rows } = useSnapshot()
  const [kept] = useState(() => {
    const found = keptOuting()
    // its entry is in the record: only the forgetting was missed
    if (found && rows.some(({ id }) => id === found.entry)) return dropOuting()
    return !found || (found.day === told.today && run.kind === 'walk-run') ? found : { ...found, outing: stopHere(found.outing) }
  })
  const [entry] = useState(newId)
  const [first] = useState<WalkRunToday | undefined>(() => (run.kind === 'walk-run' ? run : undefined))
  // once begun it is this outing until it is written down, whatever the plan says by then
  const begun = kept ?? (first && { entry, day: told.today, level: first.level.level, outing: setOut(partsOf(first.level, first.walkMin)) })
  if (begun) return <WalkRun told={told} from={begun} stopped={begun.day === told.today && runningToday(told.plan) === 'closed'} />
  return (
    <NotToday
      title={run.kind === 'easy' ? t`Today is for an easy run, without a timer` : t`No walk-run today`}
      because={run.why}
      until={run.kind === 'easy' ? [t`Up to ${run.minutes} minutes. Write it down afterwards.`] : told.plan.today.until}
    />
  )
}
