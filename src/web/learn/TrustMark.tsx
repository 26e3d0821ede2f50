import { Trans } from '@lingui/react/macro'
import type { Trust } from '#knowledge/shape.ts'

/** What a claim rests on. */
export function TrustMark({ trust }: { readonly trust: Trust }) {
  return (
    <span className="ev">
      <span className="d" aria-hidden="true">
        <i className="on" />
        <i className={trust.basis === 'estimate' ? '' : 'on'} />
        <i className={trust.basis === 'published' && trust.verified ? 'on' : ''} />
      </span>
      {trust.basis === 'published' ? (
        trust.verified ? (
          <Trans>published, read by us</Trans>
        ) : (
          <Trans>published, not read by us yet</Trans>
        )
      ) : trust.basis === 'derived' ? (
        <Trans>worked out from a published figure</Trans>
      ) : (
        <Trans>our estimate</Trans>
      )}
    </span>
  )
}
