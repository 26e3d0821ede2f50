import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { SessionItem } from '#plan/session.ts'
import type { Playing } from '#timing/playing.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { Dialog } from './Dialog.tsx'
import type { WithPlan } from './PlanGate.tsx'
import { swapFor, swapsNow } from './swaps.ts'
import type { Change } from './usePlayer.ts'

/** Another exercise of the same purpose: for today, or from now on. */
export function SwapDialog({
  told,
  state,
  planned,
  change,
  onClose,
}: {
  readonly told: WithPlan
  readonly state: Playing
  readonly planned: SessionItem | undefined
  readonly change: (change: Change) => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const runner = useRunner()
  const [always, setAlways] = useState(false)
  const others = swapsNow(told, state, planned)
  const choose = (exercise: Exercise) => {
    if (!planned) return
    change(swapFor(exercise, planned))
    onClose()
    const from = planned.insteadOf ?? planned.exercise.id
    if (always) void runner.write([{ kind: 'swapped', body: { plan: told.plan.start.body.plan, from, to: exercise.id === from ? null : exercise.id } }])
  }
  return (
    <Dialog title={t`Swap for another one`} onClose={onClose} closing={<Trans>Keep this one</Trans>}>
      {others.length === 0 ? (
        <p className="sub">
          <Trans>Nothing else of the same purpose fits you today. You can skip this one.</Trans>
        </p>
      ) : (
        <>
          <fieldset className="seg" aria-label={t`For how long`}>
            <button type="button" aria-pressed={!always} onClick={() => setAlways(false)}>
              <Trans>Only today</Trans>
            </button>
            <button type="button" aria-pressed={always} onClick={() => setAlways(true)}>
              <Trans>From now on</Trans>
            </button>
          </fieldset>
          <ul className="pl-lines">
            {others.map((exercise) => (
              <li key={exercise.id}>
                <button type="button" onClick={() => choose(exercise)}>
                  <b>{exercise.name}</b>
                  <span className="meta">{exercise.position}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
