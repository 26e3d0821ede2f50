import { Trans, useLingui } from '@lingui/react/macro'

/** What skipping a safety list means, before it is skipped. */
export function SkipWarning({ busy, onSkip, onStay }: { readonly busy: boolean; readonly onSkip: () => void; readonly onStay: () => void }) {
  const { t } = useLingui()
  return (
    <fieldset className="attn" aria-label={t`Skip these questions`}>
      <p>
        <Trans>
          These questions look for things that must not be missed. If you skip them, your result lists them as not answered, and it is no all-clear.
        </Trans>
      </p>
      <p className="btnrow">
        <button type="button" className="btn btn-2 btn-s" disabled={busy} onClick={onSkip}>
          <Trans>Skip them all the same</Trans>
        </button>
        <button type="button" className="btn btn-inv btn-s" onClick={onStay}>
          <Trans>I will answer them</Trans>
        </button>
      </p>
    </fieldset>
  )
}
