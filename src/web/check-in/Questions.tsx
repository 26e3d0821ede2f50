import { useLingui } from '@lingui/react/macro'
import { ChipChoice } from '../fields/ChipChoice.tsx'
import type { FormPart } from './form-part.ts'

/** Plain questions of the next step, in the words of the content. */
export function Questions({ form, onChange, questions }: FormPart & { readonly questions: readonly string[] }) {
  const { t } = useLingui()
  return questions.map((question) => (
    <ChipChoice
      key={question}
      legend={question}
      options={[
        ['yes', t`Yes`],
        ['no', t`Not yet`],
      ]}
      value={form.confirmed[question]}
      onChange={(answer) => onChange({ confirmed: { ...form.confirmed, [question]: answer } })}
    />
  ))
}
