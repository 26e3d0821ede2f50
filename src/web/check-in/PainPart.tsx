import { useLingui } from '@lingui/react/macro'
import { ChipChoice } from '../fields/ChipChoice.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { PainField } from '../fields/PainField.tsx'
import type { FormPart } from './form-part.ts'

/** The three pains, what may have hidden them, the morning and the night. */
export function PainPart({ form, onChange }: FormPart) {
  const { t } = useLingui()
  return (
    <>
      <div className="pains">
        <PainField label={t`Pain right now`} value={form.now} onChange={(now) => onChange({ now })} />
        <PainField label={t`This morning, at the first steps`} value={form.morning} onChange={(morning) => onChange({ morning })} />
        <PainField label={t`The worst of the last 24 hours`} value={form.worst} onChange={(worst) => onChange({ worst })} />
      </div>
      <ChipChoice
        legend={t`A painkiller in the last 24 hours? It can hide pain.`}
        options={[
          ['none', t`None`],
          ['paracetamol', t`Paracetamol`],
          ['anti-inflammatory', t`Ibuprofen or the like`],
          ['other', t`Another one`],
        ]}
        value={form.painkillers}
        onChange={(painkillers) => onChange({ painkillers })}
      />
      <ChipChoice
        legend={t`Did your hip disturb the night?`}
        options={[
          ['no', t`No`],
          ['lying-on-it', t`Only lying on it`],
          ['woken', t`It woke me`],
          ['every-position', t`In every position`],
        ]}
        value={form.night}
        onChange={(night) => onChange({ night })}
      />
      <NumberField
        label={t`Stiff this morning, for how long? 0 if not at all.`}
        unit={t`minutes`}
        min={0}
        max={600}
        value={form.stiffnessMin}
        onChange={(stiffnessMin) => onChange({ stiffnessMin })}
      />
    </>
  )
}
