import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A way into what fills the whole screen: the session, a movement test, the walk-run timer. */
export function PlayerLink({
  to,
  className,
  children,
}: {
  readonly to: '/session' | '/session?short=true' | '/walk-run' | '/sheet' | `/test/${string}`
  readonly className: string
  readonly children: ReactNode
}) {
  const [path, short] = to.split('?')
  return (
    // the player brings its own addresses to the router
    <Link className={className} to={path as '/'} search={(short ? { short: true } : {}) as never}>
      {children}
    </Link>
  )
}
