import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { MeasuredNumber } from './MeasuredNumber.tsx'

/** Fields about how it went. All can be left alone: missing stays missing, and a second press takes an answer back. */

const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export function EffortField({ value, onChange }: { readonly value: number | undefined; readonly onChange: (value: number | undefined) => void }) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className="pl-field">
      <p className="rowtitle" id={id}>
        <Trans>How hard was it?</Trans>
      </p>
      <fieldset className="scores" aria-labelledby={id}>
        {SCORES.map((score) => (
          <button
            key={score}
            type="button"
            aria-pressed={value === score}
            aria-label={score === 0 ? t`0, no effort` : score === 10 ? t`10, all I have` : String(score)}
            onClick={() => onChange(value === score ? undefined : score)}
          >
            {score}
          </button>
        ))}
      </fieldset>
      <p className="ends meta">
        <span>
          <Trans>0 no effort</Trans>
        </span>
        <span>
          <Trans>10 all I have</Trans>
        </span>
      </p>
    </div>
  )
}

/** One of a few words, or nothing. */
export function ChoiceField<Choice extends string | boolean>({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: Choice | undefined
  readonly choices: readonly (readonly [Choice, string])[]
  readonly onChange: (value: Choice | undefined) => void
}) {
  const id = useId()
  return (
    <div className="pl-field">
      <p className="rowtitle" id={id}>
        {label}
      </p>
      <fieldset className="seg" aria-labelledby={id}>
        {choices.map(([choice, name]) => (
          <button key={String(choice)} type="button" aria-pressed={value === choice} onClick={() => onChange(value === choice ? undefined : choice)}>
            {name}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

export function YesNo({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: boolean | undefined
  readonly onChange: (value: boolean | undefined) => void
}) {
  const { t } = useLingui()
  return (
    <ChoiceField
      label={label}
      value={value}
      choices={[
        [false, t`No`],
        [true, t`Yes`],
      ]}
      onChange={onChange}
    />
  )
}

/** Kilograms, typed; the last time stands beside it and is taken with one press. */
export function LoadField({
  last,
  value,
  onChange,
}: {
  readonly last: number | undefined
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className="pl-field">
      <label className="rowtitle" htmlFor={id}>
        <Trans>Weight</Trans>
      </label>
      <div className="numfield">
        <MeasuredNumber id={id} decimals most={MOST_KG} value={value} onChange={onChange} />
        <span className="lead">kg</span>
        {last !== undefined && value !== last && (
          <button type="button" className="btn btn-2 btn-s" onClick={() => onChange(last)}>
            {t`${last} kg, as last time`}
          </button>
        )}
      </div>
    </div>
  )
}

const MOST_KG = 400
