import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { BringRuns } from '../parts/BringRuns.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import '../locales/reading-words.ts'

/** The way to the runs from Start: before any question is asked, for the assessment can tell what changed before the pain once they are here. */
export function RunsDoor() {
  const { rows } = useSnapshot()
  return (
    <section className="sect-plain">
      <h2 className="head">
        <Trans>Your runs</Trans>
      </h2>
      {rows.some(({ kind }) => kind === 'run') ? (
        <p>
          <Link className="btn btn-2 btn-s" to="/runs">
            <Trans>See your runs</Trans>
          </Link>
        </p>
      ) : (
        <BringRuns />
      )}
    </section>
  )
}
