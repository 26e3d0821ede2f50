import type { InputHTMLAttributes } from 'react'
import { useState } from 'react'
import { typedNumber } from './typed-number.ts'

interface FiguresInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type' | 'inputMode'> {
  readonly value: number | undefined
  readonly decimals?: boolean | undefined
  /** undefined of an empty field, NaN of anything but plain figures. */
  readonly onChange: (value: number | undefined) => void
}

/** The bare field of a number: what is typed stays as it was typed, with a point or a comma, as long as it means `value`. */
export function FiguresInput({ value, decimals = false, onChange, ...about }: FiguresInputProps) {
  const [text, setText] = useState('')
  const [told, meant] = [typedNumber(text), value === undefined ? '' : String(value)]
  return (
    <input
      {...about}
      className="input num"
      // a field for numbers drops the comma of 12,5 in some languages, and makes it 125
      type="text"
      autoComplete="off"
      inputMode={decimals ? 'decimal' : 'numeric'}
      value={Object.is(told, value) ? text : meant}
      onChange={({ target }) => {
        setText(target.value)
        onChange(typedNumber(target.value))
      }}
    />
  )
}
