import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Eligibility } from '#plan/eligibility.ts'
import { Reasons } from './Reasons.tsx'

/** Why no plan can start, what would change it, and the way to who can help. */
export function NotOpen({ eligible, assessment }: { readonly eligible: Eligibility; readonly assessment: string }) {
  return (
    <section className="stack">
      <Reasons reasons={eligible.because} />
      {eligible.until.length > 0 && (
        <div className="stack-2">
          <h2 className="label">
            <Trans>What would change it</Trans>
          </h2>
          {eligible.until.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <p className="btnrow">
        <Link className="btn btn-2" to="/result/$assessment" params={{ assessment }}>
          <Trans>See who can help</Trans>
        </Link>
        <Link className="btn btn-3" to="/assess" search={{}}>
          <Trans>Answer the questions again</Trans>
        </Link>
      </p>
    </section>
  )
}
