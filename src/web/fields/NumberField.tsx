import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'

/** A number with its unit; an empty field, or one beyond its limits, is missing, never 0. What is beyond them is said below it. */
export function NumberField({
  label,
  unit,
  min,
  max,
  decimals,
  value,
  onChange,
}: {
  readonly label: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly decimals?: boolean
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { i18n } = useLingui()
  const id = useId()
  const [wrong, setWrong] = useState(false)
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <span className="unitfield">
        <input
          id={id}
          className="input"
          type="number"
          inputMode={decimals ? 'decimal' : 'numeric'}
          min={min}
          max={max}
          step={decimals ? 0.01 : 1}
          defaultValue={value ?? ''}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={({ target: { valueAsNumber: told } }) => {
            // the 3 of a 30 is too small for a moment only
            setWrong(told > max || told < Math.min(min, 0))
            onChange(told >= min && told <= max ? told : undefined)
          }}
          onBlur={({ target: { valueAsNumber: told, validity } }) => setWrong(validity.badInput || told > max || told < min)}
        />
        <span>{unit}</span>
      </span>
      {wrong && (
        <p className="err" id={`${id}-wrong`} role="alert">
          <Trans>
            A number from {i18n.number(min)} to {i18n.number(max)} fits here.
          </Trans>
        </p>
      )}
    </div>
  )
}
