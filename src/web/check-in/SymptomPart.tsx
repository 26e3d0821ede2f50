import { Trans, useLingui } from '@lingui/react/macro'
import { SYMPTOMS } from '#knowledge/rehab-shape.ts'
import { ChipChecks } from '../fields/ChipChecks.tsx'
import { SYMPTOM_WORDS } from '../plan/words.ts'
import type { FormPart } from './form-part.ts'

/** Anything new since the last time; "nothing new" is an answer of its own. Fever is one of the danger signs. */
export function SymptomPart({ form, onChange }: FormPart) {
  const { t, i18n } = useLingui()
  const nothing = form.symptoms?.length === 0
  return (
    <div className="stack-2">
      <ChipChecks
        legend={t`Anything new?`}
        options={SYMPTOMS.filter((symptom) => symptom !== 'fever').map((symptom) => [symptom, i18n._(SYMPTOM_WORDS[symptom])] as const)}
        values={form.symptoms ?? []}
        onChange={(symptoms) => onChange({ symptoms: symptoms.length > 0 ? symptoms : undefined })}
      />
      <label className="chip chip-pick">
        <input type="checkbox" checked={nothing} onChange={() => onChange({ symptoms: nothing ? undefined : [] })} />
        <Trans>Nothing new</Trans>
      </label>
    </div>
  )
}
