import { Trans } from '@lingui/react/macro'

/** One score 0-10 as a dot in the colour of pain, with its number. Halves are rounded up. */
export function PainDot({ pain, small }: { readonly pain: number; readonly small?: boolean }) {
  const shown = Math.round(pain)
  return (
    <span className={`pd ${small ? 'pd-s' : ''} p${shown}`}>
      <span className="vh">
        <Trans>pain</Trans>{' '}
      </span>
      {shown}
    </span>
  )
}
