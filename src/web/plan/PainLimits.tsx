import { Trans } from '@lingui/react/macro'
import type { Phase, Programme } from '#knowledge/rehab-shape.ts'
import { phaseOf } from '#plan/criteria.ts'
import type { RunningToday } from './running-today.ts'

/** The two limits of pain, each with what it is for: an exercise ends at one, a run does not begin above the other. */
export function PainLimits({ programme, phase, running }: { readonly programme: Programme; readonly phase: Phase; readonly running: RunningToday }) {
  const { text } = programme.painCap
  const before = phaseOf(programme, phase)?.running.painAtMost
  return (
    <div className="stack-2" data-testid="pain-limits">
      <h3 className="label">
        <Trans>Pain limits, 0 to 10</Trans>
      </h3>
      <p>
        <b>
          <Trans>In exercises:</Trans>
        </b>{' '}
        {text}
      </p>
      <p>
        <b>
          <Trans>Before a run:</Trans>
        </b>{' '}
        {before === undefined || running === 'closed' ? (
          <Trans>no run for now, whatever the pain.</Trans>
        ) : (
          <Trans>at most {before} out of 10, in the morning and just before it. With more the run waits.</Trans>
        )}
      </p>
    </div>
  )
}
