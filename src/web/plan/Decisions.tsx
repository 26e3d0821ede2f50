import { Trans, useLingui } from '@lingui/react/macro'
import { dayOfNumber } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { Decision } from '#plan/decision.ts'
import { shortDay } from '../parts/dates.ts'
import { movedSentence } from './moved.ts'
import { namedPhase, namedReason } from './named-reason.ts'

/** Shown at once; the rest behind one more tap. */
const NEWEST = 3

/** What was decided, newest first: what, why, and what would change it. */
export function Decisions({
  decisions,
  names,
  rehab,
}: {
  readonly decisions: readonly Decision[]
  readonly names: ReadonlyMap<string, string>
  readonly rehab: Rehab
}) {
  const newest = decisions.toReversed()
  const rows = (some: readonly Decision[]) => (
    <ul className="tl">
      {some.map((decision) => (
        <Row key={`${decision.day} ${decision.rule} ${decision.action}`} decision={decision} names={names} rehab={rehab} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="decisions" className="stack-3">
      <h2 className="head" id="decisions">
        <Trans>What was decided, and why</Trans>
      </h2>
      {decisions.length === 0 ? (
        <p className="sub">
          <Trans>Nothing yet. Steps back come by themselves, steps forward wait for your yes.</Trans>
        </p>
      ) : (
        rows(newest.slice(0, NEWEST))
      )}
      {newest.length > NEWEST && (
        <details className="ask-why plain-more">
          <summary>
            <Trans>Earlier ones: {newest.length - NEWEST}</Trans>
          </summary>
          {rows(newest.slice(NEWEST))}
        </details>
      )}
    </section>
  )
}

function Row({ decision, names, rehab }: { readonly decision: Decision; readonly names: ReadonlyMap<string, string>; readonly rehab: Rehab }) {
  const { i18n } = useLingui()
  const moved = movedSentence(i18n, decision.moved, names)
  return (
    <li>
      <span className="d">{shortDay(i18n, dayOfNumber(decision.day))}</span>
      <span className="stack-1">
        <b>{namedPhase(decision.action, names)}</b>
        {moved && <span>{moved}</span>}
        <span className="sub">{namedReason(decision.because.text, rehab)}</span>
        {decision.until && (
          <span className="meta">
            <Trans>What would change it: {decision.until}</Trans>
          </span>
        )}
      </span>
    </li>
  )
}
