import { Trans } from '@lingui/react/macro'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import { type CheckInForm, isEmpty, linesAnswered, type Refusal } from './form.ts'

interface Foot {
  readonly form: CheckInForm
  readonly lines: readonly CheckInLine[]
  readonly refused: Refusal | undefined
  readonly correcting: boolean
  readonly saving: boolean
}

/** The button that saves, and what is still missing. */
export function SaveFoot({ form, lines, refused, correcting, saving }: Foot) {
  return (
    <div className="savefoot">
      {refused && (
        <p className="err" role="alert">
          {refused === 'nothing' ? <Trans>Nothing is filled in yet.</Trans> : <Trans>You said yes above. Choose what it was, or take the yes back.</Trans>}
        </p>
      )}
      {!isEmpty(form, lines) && !linesAnswered(form, lines) && (
        <p className="meta" id="lines-open">
          <Trans>Danger signs: no answer yet. Until they have one, today’s check-in stays open.</Trans>
        </p>
      )}
      <button type="submit" className="btn btn-1 btn-wide" aria-busy={saving}>
        {correcting ? <Trans>Save the correction</Trans> : <Trans>Save</Trans>}
      </button>
    </div>
  )
}
