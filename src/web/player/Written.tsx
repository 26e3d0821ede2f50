import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Icon } from '../parts/Icon.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { TODAY } from './home.ts'

/** A quiet tick, and the way back. */
export function Written({ title, what }: { readonly title: string; readonly what: string }) {
  const heading = useScreen(title)
  return (
    <main className="plainpage written" id="main" tabIndex={-1}>
      <StorageNotice />
      <span className="tick">
        <Icon name="check" />
      </span>
      <h1 className="title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{what}</p>
      <p className="because">
        <Trans>Tomorrow morning’s check-in tells how your hip took it.</Trans>
      </p>
      <div className="pl-foot">
        <Link className="btn btn-1 btn-w" to={TODAY}>
          <Trans>Back to today</Trans>
        </Link>
      </div>
    </main>
  )
}
