import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { LaterIcon } from '../parts/LaterIcon.tsx'

export const BackToRuns = () => (
  <p>
    <Link className="more back" to="/runs">
      <LaterIcon name="back" />
      <Trans>Runs</Trans>
    </Link>
  </p>
)
