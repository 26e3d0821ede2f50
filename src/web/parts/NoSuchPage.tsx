import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useScreen } from './useScreen.ts'

/** An address that names nothing here; `what` says which kind of thing is missing, where the address tells. */
export function NoSuchPage({ what }: { readonly what?: 'result' | 'answers' }) {
  const { t } = useLingui()
  const heading = useScreen(t`No such page`)
  return (
    <main className="plainpage state" id="main" tabIndex={-1}>
      <h1 className="title" ref={heading} tabIndex={-1}>
        {what === 'result' ? (
          <Trans>There is no such result on this device</Trans>
        ) : what === 'answers' ? (
          <Trans>There are no such answers on this device</Trans>
        ) : (
          <Trans>This page does not exist</Trans>
        )}
      </h1>
      <p className="sub">
        <Trans>It may have been removed or erased, or it belongs to another device.</Trans>
      </p>
      <p>
        <Link className="btn btn-1" to="/">
          <Trans>To the start</Trans>
        </Link>
      </p>
    </main>
  )
}
