import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { LaterIcon } from './LaterIcon.tsx'
import '../locales/reading-words.ts'

/** The way to the import, before there is a plan and while no run is here: nobody has to wait for one to bring in what was run. */
export function BringRuns() {
  const { rows } = useSnapshot()
  if (rows.some(({ kind }) => kind === 'run')) return null
  return (
    <div className="stack-1 noprint">
      <p className="sub measure">
        <Trans>Your watch or app knows what you ran before the pain. Bring it in, and you see what changed.</Trans>
      </p>
      <p>
        <Link className="more" to="/runs/import">
          <Trans>Bring in your runs</Trans>
          <LaterIcon name="forward" />
        </Link>
      </p>
    </div>
  )
}
