import { useId } from 'react'

/** A number with its unit; an empty field, or one beyond its limits, is missing, never 0. */
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
  const id = useId()
  return (
    <div className="field">
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
          onChange={({ target: { valueAsNumber: told } }) => onChange(told >= min && told <= max ? told : undefined)}
        />
        <span>{unit}</span>
      </span>
    </div>
  )
}
