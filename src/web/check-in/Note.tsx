import { Trans } from '@lingui/react/macro'
import { COMMON_NUMBERS, numbersToCall } from '#knowledge/emergency.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import type { FormPart } from './form-part.ts'

/** A note for oneself; beside it, that nobody reads it. */
export function Note({ form, onChange }: FormPart) {
  const { state, knowledge } = useSnapshot()
  const numbers = [...new Set([...numbersToCall(knowledge.emergencyNumbers, state.profile.country).call, ...COMMON_NUMBERS])].slice(0, 3).join(', ')
  return (
    <div className="field">
      <label htmlFor="note">
        <Trans>A note for yourself, if you like</Trans>
      </label>
      <textarea
        id="note"
        className="input"
        rows={2}
        value={form.note ?? ''}
        aria-describedby="note-read"
        onChange={(event) => onChange({ note: event.target.value })}
      />
      <p className="meta" id="note-read">
        <Trans>Nobody reads your notes. In an emergency call {numbers}.</Trans>
      </p>
    </div>
  )
}
