import { Trans, useLingui } from '@lingui/react/macro'
import { NumberField } from '../fields/NumberField.tsx'
import { ScoreField } from '../fields/ScoreField.tsx'
import type { FormPart } from './form-part.ts'

/** Asked about once a week: sleep, fear and confidence shape the next steps. */
export function NowAndThen({ form, onChange }: FormPart) {
  const { t } = useLingui()
  return (
    <section className="stack" aria-labelledby="now-and-then">
      <h2 className="rowtitle" id="now-and-then">
        <Trans>Once a week</Trans>
      </h2>
      <NumberField
        label={t`Hours of sleep last night`}
        unit={t`hours`}
        min={0}
        max={24}
        decimals
        value={form.sleepHours}
        onChange={(sleepHours) => onChange({ sleepHours })}
      />
      <ScoreField
        label={t`Afraid that moving harms the hip`}
        low={t`0 not at all`}
        high={t`10 very much`}
        value={form.fear}
        onChange={(fear) => onChange({ fear })}
      />
      <ScoreField
        label={t`Confident to run`}
        low={t`0 not at all`}
        high={t`10 completely`}
        value={form.confidence}
        onChange={(confidence) => onChange({ confidence })}
      />
    </section>
  )
}
