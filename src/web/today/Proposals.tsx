import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Proposal } from '#plan/decision.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { namedPhase, namedReason } from '../plan/named-reason.ts'
import { Reasons } from '../plan/Reasons.tsx'
import { useRunner } from '../runner/RunnerContext.tsx'

/** Steps forward: proposed, never taken by themselves. "Not yet" puts one away until the page is opened again. */
export function Proposals({
  proposals,
  plan,
  names,
  rehab,
}: {
  readonly proposals: readonly Proposal[]
  readonly plan: string
  readonly names: ReadonlyMap<string, string>
  readonly rehab: Rehab
}) {
  const runner = useRunner()
  const [later, setLater] = useState<readonly string[]>([])
  const open = proposals.map((proposal) => ({ ...proposal, text: namedPhase(proposal.text, names) })).filter(({ text }) => !later.includes(text))
  const answer = (put: () => void) => {
    put()
    focusHeading()
  }
  return open.map((proposal) => (
    <section key={proposal.text} className="proposal" aria-label={proposal.text}>
      <h2 className="rowtitle">{proposal.text}</h2>
      <Reasons reasons={[namedReason(proposal.because.text, rehab)]} />
      <p className="btnrow">
        <button
          type="button"
          className="btn btn-2 btn-s"
          onClick={() => answer(() => void runner.write([{ kind: 'accepted', body: { plan, step: proposal.step, shown: proposal.text } }]))}
        >
          <Trans>Accept</Trans>
        </button>
        <button type="button" className="btn btn-3 btn-s" onClick={() => answer(() => setLater([...later, proposal.text]))}>
          <Trans>Not yet</Trans>
        </button>
      </p>
    </section>
  ))
}
