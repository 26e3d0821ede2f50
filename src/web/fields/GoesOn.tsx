import { Trans } from '@lingui/react/macro'

/** The form was half filled in when the page was left: it goes on, or it begins anew. */
export const GoesOn = ({ onAnew }: { readonly onAnew: () => void }) => (
  <div className="already stack-2" data-testid="goes-on">
    <p className="because">
      <span>
        <Trans>What you filled in before is still here. It is not saved yet.</Trans>
      </span>
    </p>
    <p>
      <button type="button" className="btn btn-2 btn-s" onClick={onAnew}>
        <Trans>Start anew</Trans>
      </button>
    </p>
  </div>
)
