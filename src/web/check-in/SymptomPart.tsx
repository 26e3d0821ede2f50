import { Trans, useLingui } from '@lingui/react/macro'
import { SYMPTOMS } from '#knowledge/rehab-shape.ts'
import { ChipChecks } from '../fields/ChipChecks.tsx'
import { SYMPTOM_WORDS } from '../plan/words.ts'
import type { FormPart } from './form-part.ts'
import { YesOpens } from './YesOpens.tsx'

/** Anything new since the last time; "nothing new" is an answer of its own. Fever is one of the danger signs. */
export function SymptomPart({ form, onChange }: FormPart) {
  const { t, i18n } = useLingui()
  const { opened, symptoms } = form
  return (
    <YesOpens
      legend={t`Anything new?`}
      hint={
        <p className="meta">
          <Trans>A limp, a new place, the other side, numb or tingling, catching, giving way, swollen, hot, leaking.</Trans>
        </p>
      }
      no={<Trans>Nothing new</Trans>}
      isNo={symptoms?.length === 0}
      open={opened.symptoms ?? (symptoms?.length ?? 0) > 0}
      onNo={() => onChange({ symptoms: [], opened: { ...opened, symptoms: false } })}
      onOpen={() => onChange({ symptoms: undefined, opened: { ...opened, symptoms: true } })}
    >
      <ChipChecks
        legend={t`What is new?`}
        options={SYMPTOMS.filter((symptom) => symptom !== 'fever').map((symptom) => [symptom, i18n._(SYMPTOM_WORDS[symptom])] as const)}
        values={symptoms ?? []}
        onChange={(told) => onChange({ symptoms: told.length > 0 ? told : undefined })}
      />
    </YesOpens>
  )
}
