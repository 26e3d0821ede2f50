import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { BringRuns } from '../parts/BringRuns.tsx'
import { Reasons } from '../plan/Reasons.tsx'
import { usePlan } from '../plan/usePlan.ts'

/** The plan that follows from the answer, or why there is none yet. Only below a heading and a Suspense. */
export function PlanFromHere({ assessment }: { readonly assessment: string }) {
  const { offer, plan } = usePlan()
  const running = plan !== undefined && !plan.superseded && plan.start.body.assessment === assessment
  const [lead] = offer.programmes
  return (
    <>
      {running ? (
        <p>
          <Link className="btn btn-1" to="/">
            <Trans>To today’s plan</Trans>
          </Link>
        </p>
      ) : offer.open && lead ? (
        <>
          <p className="sub">{lead.lay}</p>
          <p>
            <Link className="btn btn-1" to="/plan/start">
              <Trans>Start my plan</Trans>
            </Link>
          </p>
        </>
      ) : (
        <>
          <p className="sub">
            <Trans>No plan starts yet.</Trans>
          </p>
          <Reasons reasons={offer.because} />
          {offer.until.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>
            <Link className="more" to="/plan/start">
              <Trans>See what could be open later</Trans>
            </Link>
          </p>
        </>
      )}
      {!running && <BringRuns />}
    </>
  )
}
