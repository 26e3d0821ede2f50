import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { dropSession } from './kept-session.ts'
import { NotToday } from './NotToday.tsx'

/** The end of a session in which no set was done and nothing was told: it leaves no trace. */
export function NothingDone() {
  const { t } = useLingui()
  useEffect(dropSession, [])
  return (
    <NotToday title={t`Nothing done, nothing written down`} because={[t`You skipped every exercise, so this does not count as a session.`]}>
      <p className="sub">
        <Trans>
          Did your hip keep you from it? Say so in the <Link to="/check-in">check-in</Link>: your plan listens to that.
        </Trans>
      </p>
    </NotToday>
  )
}
