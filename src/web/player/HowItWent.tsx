import { Trans, useLingui } from '@lingui/react/macro'
import { PainField } from '../fields/PainField.tsx'
import { ChoiceField, EffortField, YesNo } from './Fields.tsx'

/** What is asked after everything that loads the hip. */
export interface Went {
  readonly worst?: number
  readonly course?: 'eased' | 'steady' | 'built-up'
  readonly limp?: boolean
  readonly painkillers?: boolean
  readonly effort?: number
}

/** The questions at the end of a session or a run. */
export function HowItWent({
  went,
  onChange,
  atLeast,
}: {
  readonly went: Went
  readonly onChange: (went: Went) => void
  readonly atLeast?: number | undefined
}) {
  const { t } = useLingui()
  const set = <Key extends keyof Went>(key: Key, value: Went[Key] | undefined) => {
    const { [key]: _, ...rest } = went
    onChange(value === undefined ? rest : { ...rest, [key]: value })
  }
  return (
    <div className="went">
      <PainField label={t`The worst pain during it`} value={went.worst} onChange={(worst) => set('worst', worst)} />
      {atLeast !== undefined && (
        <p className="meta">
          <Trans>The most you told along the way was {atLeast} of 10.</Trans>
        </p>
      )}
      <ChoiceField
        label={t`How did the pain go?`}
        value={went.course}
        choices={[
          ['eased', t`Eased`],
          ['steady', t`Stayed the same`],
          ['built-up', t`Built up`],
        ]}
        onChange={(course) => set('course', course)}
      />
      <YesNo label={t`Did you limp?`} value={went.limp} onChange={(limp) => set('limp', limp)} />
      <YesNo label={t`Did you take a painkiller before it?`} value={went.painkillers} onChange={(painkillers) => set('painkillers', painkillers)} />
      <EffortField value={went.effort} onChange={(effort) => set('effort', effort)} />
      <p className="meta">
        <Trans>What you leave open stays open. It is never counted as “no”.</Trans>
      </p>
    </div>
  )
}
