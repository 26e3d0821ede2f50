import { Trans } from '@lingui/react/macro'
import type { Phase, Programme } from '#knowledge/rehab-shape.ts'
import { phaseOf } from '#plan/criteria.ts'
import type { RunningToday } from './running-today.ts'

/** The two limits of pain, each with what it is for: an exercise ends at one, a run does not begin above the other. */
export function PainLimits({ programme, phase, running }: { readonly programme: Programme; readonly phase: Phase; readonly running: RunningToday }) {
  const { during, text } = programme.painCap
  const before = phaseOf(programme, phase)?.running.painAtMost
  return (
    <div className="stack-2" data-testid="pain-limits">
      <h3 className="label">
        <Trans>Pain limits, 0 to 10</Trans>
      </h3>
      <p>
        <b>
          <Trans>In an exercise: {during}.</Trans>
        </b>{' '}
        {text}
      </p>
      <p>
        <b>{before === undefined || running === 'closed' ? <Trans>Before a run: no run now.</Trans> : <Trans>Before a run: {before}.</Trans>}</b>{' '}
        {before !== undefined && running !== 'closed' && <Trans>With more in the morning or just before it, the run waits.</Trans>}
      </p>
    </div>
  )
}
