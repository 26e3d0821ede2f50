import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RunningPlan } from '#state/tell-plan.ts'
import { CallLine } from '../parts/EmergencyNumbers.tsx'
import { Reasons } from '../plan/Reasons.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'

/** A day that offers nothing: why, what would change it, and the one thing to do. */
export function Blocked({ plan }: { readonly plan: RunningPlan }) {
  const { state, knowledge } = useSnapshot()
  const { headline, because, until } = plan.today
  const standing = new Set(state.standing.map(({ raised }) => raised.flag.id))
  // what holds back is said above already
  const said = new Set(plan.course.active.flatMap((each) => [each.because.text, each.until]))
  const reasons = because.filter(({ rule, text }) => !standing.has(rule) && !said.has(text))
  const changes = [...new Set(until)].filter((text) => !said.has(text))
  const shown = state.assessments.find(({ shown, finishedAt }) => shown ?? finishedAt)
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
      <p className="btnrow">
        {headline === 'check-in-first' ? (
          <Link className="btn btn-1" to="/check-in">
            <Trans>Check in</Trans>
          </Link>
        ) : headline === 'screen-again' ? (
          <Link className="btn btn-1" to="/assess" search={{}}>
            <Trans>Answer the questions again</Trans>
          </Link>
        ) : (
          <>
            {plan.superseded && (
              <Link className="btn btn-1" to="/plan/start">
                <Trans>See the plan that fits now</Trans>
              </Link>
            )}
            {shown && (
              <Link className={plan.superseded ? 'btn btn-2' : 'btn btn-1'} to="/result/$assessment" params={{ assessment: shown.id }}>
                <Trans>See who can help</Trans>
              </Link>
            )}
            <Link className="btn btn-3" to="/assess" search={{}}>
              <Trans>Answer the questions again</Trans>
            </Link>
            <Link className="btn btn-3" to="/plan" hash="seen">
              <Trans>A clinician has seen me</Trans>
            </Link>
          </>
        )}
      </p>
      {headline === 'see-somebody' && <CallLine numbers={knowledge.emergencyNumbers} country={state.profile.country} />}
    </section>
  )
}
