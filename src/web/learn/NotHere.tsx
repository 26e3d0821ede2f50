import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useScreen } from '../parts/useScreen.ts'

/** A page that is not there, or that cannot be had without a network. */
export function NotHere({ why }: { readonly why: 'unknown' | 'failed' }) {
  const { t } = useLingui()
  const heading = useScreen(why === 'unknown' ? t`No such page` : t`The page could not be loaded`)
  return (
    <div className="state">
      <h1 className="title" ref={heading} tabIndex={-1}>
        {why === 'unknown' ? <Trans>There is no page about this</Trans> : <Trans>The page could not be loaded</Trans>}
      </h1>
      <p className="sub">
        {why === 'unknown' ? (
          <Trans>It may have a new name. Search for it, or look through the shelves.</Trans>
        ) : (
          <Trans>It is not on this device yet. Try again with a network; after that it is there without one, too.</Trans>
        )}
      </p>
      <p className="btnrow">
        {why === 'failed' && (
          <button type="button" className="btn btn-1" onClick={() => location.reload()}>
            <Trans>Try again</Trans>
          </button>
        )}
        <Link className={why === 'failed' ? 'btn btn-2' : 'btn btn-1'} to="/learn">
          <Trans>To the library</Trans>
        </Link>
      </p>
    </div>
  )
}
