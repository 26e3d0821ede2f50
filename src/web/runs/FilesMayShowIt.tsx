import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import '../locales/runs-words.ts'

/** Beside the questions about what changed, for who has no runs here. Only below a Suspense. */
export function FilesMayShowIt() {
  return (
    <p className="sub">
      <Trans>Not sure? The files of your watch, or an export of Strava or Garmin, show the weeks before the pain. They stay on this device.</Trans>{' '}
      <Link to="/runs/import">
        <Trans>Take them in</Trans>
      </Link>{' '}
      <Trans>The answers you gave before this page are kept.</Trans>
    </p>
  )
}
