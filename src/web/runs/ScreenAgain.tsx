import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RunningPlan } from '#state/tell-plan.ts'
import { Icon } from '../parts/Icon.tsx'

/** Something that was written down, a run while running was stopped for instance, asks for the safety questions again. */
export function ScreenAgain({ plan }: { readonly plan: RunningPlan | undefined }) {
  if (!plan?.course.waitsForScreening) return null
  return (
    <section className="attn" data-testid="screen-again">
      <h2 className="rowtitle">
        <Icon name="attention" />
        <span>
          <Trans>Answer the safety questions again</Trans>
        </span>
      </h2>
      {[...new Set(plan.course.active.filter(({ waits }) => waits).map(({ because }) => because.text))].map((why) => (
        <p key={why} className="sub">
          {why}
        </p>
      ))}
      <p className="btnrow">
        <Link className="btn btn-inv btn-s" to="/assess" search={{}}>
          <Trans>Answer the questions again</Trans>
        </Link>
      </p>
    </section>
  )
}
