import { useLingui } from '@lingui/react/macro'
import { NumberField } from '../fields/NumberField.tsx'
import type { FormPart } from './form-part.ts'

/** Minutes of stiffness in the morning. */
export function Stiffness({ form, onChange }: FormPart) {
  const { t } = useLingui()
  return (
    <NumberField
      label={t`Stiff this morning, for how long? 0 if not at all.`}
      unit={t`minutes`}
      min={0}
      max={600}
      value={form.stiffnessMin}
      onChange={(stiffnessMin) => onChange({ stiffnessMin })}
    />
  )
}
