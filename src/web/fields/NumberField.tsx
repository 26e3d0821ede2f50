import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { mayGrow, type NumberLimits, plainNumber } from './plain-number.ts'

/** A number with its unit; an empty field, or one with anything but plain figures within its limits, is missing, never 0. What does not fit is said below it. */
export function NumberField({
  label,
  unit,
  missing,
  remark,
  value,
  onChange,
  ...limits
}: NumberLimits & {
  readonly label: string
  readonly unit: string
  /** Said of an empty field; one without it may stay empty. */
  readonly missing?: string
  /** Said besides of what does not fit. */
  readonly remark?: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { t, i18n } = useLingui()
  const id = useId()
  const [wrong, setWrong] = useState<string>()
  const [min, max] = [i18n.number(limits.min), i18n.number(limits.max)]
  const range = limits.decimals ? t`A number from ${min} to ${max} fits here, with at most two decimals.` : t`A whole number from ${min} to ${max} fits here.`
  const unfit = remark === undefined ? range : `${range} ${remark}`
  return (
    <div className={wrong === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      <span className="unitfield">
        <input
          id={id}
          className="input"
          type="number"
          inputMode={limits.decimals ? 'decimal' : 'numeric'}
          step="any"
          required={missing !== undefined}
          defaultValue={value ?? ''}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
          onChange={({ target }) => {
            const told = plainNumber(target.value, limits)
            target.setCustomValidity(target.value === '' || told !== undefined ? '' : unfit)
            setWrong(told === undefined && !mayGrow(target.value, limits) ? unfit : undefined)
            onChange(told)
          }}
          onBlur={({ target: { validity } }) => {
            if (validity.badInput || validity.customError) setWrong(unfit)
          }}
          onInvalid={({ currentTarget: { validity } }) => setWrong(validity.badInput || validity.customError ? unfit : missing)}
        />
        <span>{unit}</span>
      </span>
      {wrong !== undefined && (
        <p className="err" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
