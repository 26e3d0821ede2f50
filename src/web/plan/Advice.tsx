import { Trans } from '@lingui/react/macro'
import type { Phase, Programme } from '#knowledge/rehab-shape.ts'
import { type IconName, LaterIcon } from '../parts/LaterIcon.tsx'
import { PainLimits } from './PainLimits.tsx'
import type { RunningToday } from './running-today.ts'

/** What helps, what to leave out, when to stop at once; how to run only where running is not closed. */
export function Advice({ programme, phase, running }: { readonly programme: Programme; readonly phase: Phase; readonly running: RunningToday }) {
  const helps = [...programme.education, ...(running === 'closed' ? [] : (programme.runningAdvice ?? []))]
  return (
    <section className="stack">
      <h2 className="head">
        <Trans>Good to know</Trans>
      </h2>
      {programme.avoid.length > 0 && (
        <div className="stack-2">
          <h3 className="label">
            <Trans>Leave out for now</Trans>
          </h3>
          <Lines icon="cross" lines={programme.avoid} />
        </div>
      )}
      {helps.length > 0 && (
        <details className="ask-why plain-more">
          <summary>
            <Trans>What helps</Trans>
          </summary>
          <Lines icon="check" lines={helps} />
        </details>
      )}
      <StopNow lines={programme.stopNow} />
      <PainLimits programme={programme} phase={phase} running={running} />
    </section>
  )
}

/** Signs that end the plan for now. */
export function StopNow({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="stack-2">
      <h3 className="label">
        <Trans>Stop now and get help</Trans>
      </h3>
      <Lines icon="stop" lines={lines} />
    </div>
  )
}

/** One line of advice each, with its mark. */
export function Lines({ icon, lines }: { readonly icon: IconName; readonly lines: readonly string[] }) {
  return (
    <ul className="do">
      {lines.map((line) => (
        <li key={line}>
          <LaterIcon name={icon} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}
