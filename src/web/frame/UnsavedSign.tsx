import { Trans } from '@lingui/react/macro'
import { Link, useLocation } from '@tanstack/react-router'
import { hasKeptSign } from '../check-in/kept-form.ts'
import { Icon } from '../parts/Icon.tsx'

/** A danger sign was marked in a check-in, or in the correction of one, and the page was left before it was saved: said on every page of the plan until it is saved or taken out. */
export function UnsavedSign() {
  // looked up anew on each page
  const { pathname } = useLocation()
  if (pathname === '/check-in' || !hasKeptSign()) return null
  return (
    <section className="attn" data-testid="unsaved-sign">
      <h2 className="rowtitle">
        <Icon name="attention" />
        <span>
          <Trans>You marked a danger sign and have not saved it.</Trans>
        </span>
      </h2>
      <p className="sub">
        <Trans>Do not run or train before you have said whether it is so.</Trans>
      </p>
      <p>
        <Link className="inverse" to="/check-in">
          <Trans>Go back to the check-in</Trans>
        </Link>
      </p>
    </section>
  )
}
