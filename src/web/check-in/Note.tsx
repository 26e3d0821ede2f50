import { Plural, Trans } from '@lingui/react/macro'
import { COMMON_NUMBERS, numbersToCall } from '#knowledge/emergency.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { NOTE_LIMIT, noteLeft } from './form.ts'
import type { FormPart } from './form-part.ts'

/** A note for oneself; beside it, that nobody reads it. */
export function Note({ form, onChange }: FormPart) {
  const { state, knowledge } = useSnapshot()
  const numbers = [...new Set([...numbersToCall(knowledge.emergencyNumbers, state.profile.country).call, ...COMMON_NUMBERS])].slice(0, 3).join(', ')
  const left = noteLeft(form.note)
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
        maxLength={NOTE_LIMIT}
        aria-describedby="note-read"
        onChange={(event) => onChange({ note: event.target.value })}
      />
      <p className="meta" role="status">
        {left !== undefined && <Plural value={left} one="# character left" other="# characters left" />}
      </p>
      <p className="meta" id="note-read">
        <Trans>Nobody reads your notes. In an emergency call {numbers}.</Trans>
      </p>
    </div>
  )
}
