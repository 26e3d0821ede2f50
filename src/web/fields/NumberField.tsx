import { useLingui } from '@lingui/react/macro'
import { useEffect, useId, useRef, useState } from 'react'
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
  const input = useRef<HTMLInputElement>(null)
  const judge = (field: HTMLInputElement): number | undefined => {
    const told = plainNumber(field.value, limits)
    field.setCustomValidity(field.value === '' || told !== undefined ? '' : unfit)
    setWrong(told === undefined && !mayGrow(field.value, limits) ? unfit : undefined)
    return told
  }
  // another number may set its limits
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is judged as it is typed
  useEffect(() => {
    if (input.current?.value) judge(input.current)
  }, [limits.min, limits.max])
  return (
    <div className={wrong === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      <span className="unitfield">
        <input
          ref={input}
          id={id}
          className="input"
          // a field for numbers drops the comma of 12,5 in some languages, and makes it 125
          type="text"
          autoComplete="off"
          inputMode={limits.decimals ? 'decimal' : 'numeric'}
          required={missing !== undefined}
          defaultValue={value ?? ''}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
          onChange={({ target }) => onChange(judge(target))}
          onBlur={({ target: { validity } }) => {
            if (validity.customError) setWrong(unfit)
          }}
          onInvalid={({ currentTarget: { validity } }) => setWrong(validity.customError ? unfit : missing)}
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
