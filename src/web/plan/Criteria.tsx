import { Trans } from '@lingui/react/macro'
import { capital } from '#basics/letters.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Measured } from '#plan/needs.ts'
import { Icon } from '../parts/Icon.tsx'
import { asksImpact, type RunningToday } from './running-today.ts'

/** Criteria as a checklist: what is met, what is measured, what is missing. While running is closed, what asks for a run or a landing is not spelled out. */
export function Criteria({
  measured,
  running,
  rehab,
}: {
  readonly measured: readonly Measured[]
  readonly running: RunningToday
  readonly rehab: Pick<Rehab, 'exercises' | 'tests'>
}) {
  const waits = measured.filter(({ need }) => running === 'closed' && need && asksImpact(need, rehab))
  return (
    <ul className="crit">
      {measured
        .filter((each) => !waits.includes(each))
        .map(({ text, met, detail }) => (
          <li key={text}>
            {met === 'yes' ? (
              <span className="tick">
                <Icon name="check" />
              </span>
            ) : (
              <span className="tick no" />
            )}
            <span>
              {text}
              <span className="vh">{met === 'yes' ? <Trans>, met</Trans> : met === 'no' ? <Trans>, not yet met</Trans> : <Trans>, not known yet</Trans>}</span>
              {detail && <span className="meta">{capital(detail)}</span>}
            </span>
          </li>
        ))}
      {waits.length > 0 && (
        <li>
          <span className="tick no" />
          <span>
            <Trans>What asks for running or landing waits until running is open.</Trans>
          </span>
        </li>
      )}
    </ul>
  )
}
