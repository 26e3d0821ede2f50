import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useScreen } from '../parts/useScreen.ts'
import { WishFields } from '../plan/WishFields.tsx'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { PastAssessments } from '../start/PastAssessments.tsx'
import { YourSettings } from '../start/YourSettings.tsx'

/** Everything that is not for every day: past assessments, what the plan is made for, settings. */
export function MorePage() {
  const { t } = useLingui()
  const heading = useScreen(t`More`)
  const runner = useRunner()
  const { state } = useSnapshot()
  return (
    <>
      <header className="pagehead">
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>More</Trans>
        </h1>
      </header>
      <div className="two-cols">
        <div className="stack-8">
          <section className="sect-plain">
            <h2 className="head">
              <Trans>Something has changed?</Trans>
            </h2>
            <p className="sub">
              <Trans>Answer the questions about your hip again. A new answer can change the plan.</Trans>
            </p>
            <p>
              <Link className="btn btn-2 btn-s" to="/assess" search={{}}>
                <Trans>New assessment</Trans>
              </Link>
            </p>
          </section>
          <PastAssessments />
        </div>
        <div className="stack-8">
          <section className="sect-plain">
            <h2 className="head">
              <Trans>What the plan is made for</Trans>
            </h2>
            <WishFields wishes={state.profile} onChange={(body) => void runner.write([{ kind: 'profile', body }])} />
          </section>
          <YourSettings />
        </div>
      </div>
    </>
  )
}
