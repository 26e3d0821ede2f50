import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Brand } from '../parts/Brand.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { TODAY } from './home.ts'

/** Why there is nothing to do here today, and what would change it. */
export function NotToday({
  title,
  because,
  until = [],
  children,
}: {
  readonly title: string
  readonly because: readonly string[]
  readonly until?: readonly string[]
  readonly children?: ReactNode
}) {
  const heading = useScreen(title)
  return (
    <div className="plainpage">
      <header className="between c resulttop">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="nottoday">
        <h1 className="title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {because.map((why) => (
          <p className="because" key={why}>
            {why}
          </p>
        ))}
        {until.map((what) => (
          <p className="sub" key={what}>
            {what}
          </p>
        ))}
        {children}
        <p>
          <Link className="btn btn-1" to={TODAY}>
            <Trans>Back to today</Trans>
          </Link>
        </p>
      </main>
    </div>
  )
}
