import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Decision } from '#plan/decision.ts'
import type { Warning } from '#plan/warnings.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { CallLine } from '../parts/EmergencyNumbers.tsx'
import { Reasons } from '../plan/Reasons.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'

/** A day that offers nothing: why, what would change it, and the one thing to do. Beside warnings that press, that one stands above already. */
export function Blocked({
  plan,
  holds,
  pressing,
}: {
  readonly plan: RunningPlan
  /** What is said above to hold back. */
  readonly holds: readonly Decision[]
  readonly pressing: readonly Warning[]
}) {
  const { state } = useSnapshot()
  const { because, until } = plan.today
  const standing = new Set([...state.standing.map(({ raised }) => raised.flag.id), ...pressing.map(({ flag }) => flag.id)])
  // what holds back is said above already
  const said = new Set(holds.flatMap((each) => [each.because.text, each.until]))
  const reasons = because.filter(({ rule, text }) => !standing.has(rule) && !said.has(text))
  const changes = [...new Set(until)].filter((text) => !said.has(text))
  return (
    <section className="sheet big blocked">
      <Reasons reasons={reasons} />
      {changes.length > 0 && (
        <div className="stack-2">
          <h2 className="label">
            <Trans>What would change it</Trans>
          </h2>
          {changes.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <Ways plan={plan} pressing={pressing} />
    </section>
  )
}

/** The ways on from here. The questions come last where somebody has to look, and never before an emergency call. */
function Ways({ plan, pressing: [first] }: { readonly plan: RunningPlan; readonly pressing: readonly Warning[] }) {
  const { state, knowledge } = useSnapshot()
  const { headline } = plan.today
  const shown = state.assessments.find(({ shown, finishedAt }) => shown ?? finishedAt)
  if (headline === 'check-in-first')
    return (
      <p className="btnrow">
        <Link className={first ? 'btn btn-2' : 'btn btn-1'} to="/check-in">
          <Trans>Check in</Trans>
        </Link>
      </p>
    )
  if (headline === 'screen-again' && !first)
    return (
      <p className="btnrow">
        <Link className="btn btn-1" to="/assess" search={{}}>
          <Trans>Answer the questions again</Trans>
        </Link>
      </p>
    )
  const another = plan.superseded && !first
  return (
    <>
      <p className="btnrow">
        {another && (
          <Link className="btn btn-1" to="/plan/start">
            <Trans>See the plan that fits now</Trans>
          </Link>
        )}
        {shown && (
          <Link className={another || first?.urgency === 'emergency' ? 'btn btn-2' : 'btn btn-1'} to="/result/$assessment" params={{ assessment: shown.id }}>
            <Trans>See who can help</Trans>
          </Link>
        )}
        <Link className="btn btn-3" to="/assess" search={{}}>
          <Trans>Answer the questions again</Trans>
        </Link>
        <Link className="btn btn-3" to="/plan" hash="seen">
          <Trans>A clinician has seen me</Trans>
        </Link>
      </p>
      {first?.urgency !== 'emergency' && <CallLine numbers={knowledge.emergencyNumbers} country={state.profile.country} />}
    </>
  )
}
