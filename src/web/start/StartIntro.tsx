import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'

/** What Hipwise is and is not: prerendered into the page, drawn again with the runner's own way on. */
export function StartIntro({ children, heading }: { readonly children: ReactNode; readonly heading?: React.RefObject<HTMLHeadingElement | null> }) {
  return (
    <section className="intro">
      <h1 className="display" ref={heading} tabIndex={-1}>
        <Trans>Why does my hip hurt when I run?</Trans>
      </h1>
      <p className="lead">
        <Trans>Show where it hurts and answer some plain questions. You learn how soon it should be seen, what it may be and why, and what to do today.</Trans>
      </p>
      <div className="startrow">{children}</div>
      <ul className="honest">
        <li>
          <Trans>This is information and support for self-management, not a diagnosis.</Trans>
        </li>
        <li>
          <Trans>No clinician has signed off the content yet.</Trans>
        </li>
        <li>
          <Trans>Your answers stay on this device. No account, no network needed.</Trans>
        </li>
      </ul>
    </section>
  )
}
