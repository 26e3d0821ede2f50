import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { planStarts } from '../runner/has-plan.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'

/** The way out of a plan: asked once more, nothing is deleted. */
export function EndPlan() {
  const { t } = useLingui()
  const runner = useRunner()
  const { rows } = useSnapshot()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <p>
        <button type="button" className="btn btn-danger btn-s" onClick={() => setAsked(true)}>
          <Trans>End this plan</Trans>
        </button>
      </p>
    )
  const end = async () => {
    // also plans before it: an older one must not come back
    await runner.write(planStarts(rows).map((of) => ({ kind: 'withdrawal', body: { of, reason: 'no-longer-wanted' } }) as const))
    await navigate({ to: '/' })
  }
  return (
    <fieldset className="attn" aria-label={t`End this plan`}>
      <p>
        <Trans>Today offers nothing any more. Your check-ins, sessions and runs stay, and a new plan can use them. Warnings stay, too.</Trans>
      </p>
      <p className="btnrow">
        <button type="button" className="btn btn-2 btn-s" onClick={() => void end()}>
          <Trans>End it</Trans>
        </button>
        <button type="button" className="btn btn-inv btn-s" onClick={() => setAsked(false)}>
          <Trans>Keep it</Trans>
        </button>
      </p>
    </fieldset>
  )
}
