import type { InputHTMLAttributes } from 'react'
import { useState } from 'react'
import { typedNumber } from './typed-number.ts'

interface FiguresInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type' | 'inputMode'> {
  readonly value: number | undefined
  readonly decimals?: boolean | undefined
  /** It was said that nobody knows: nothing stands in it. */
  readonly empty?: boolean
  /** undefined of an empty field, NaN of anything but plain figures. */
  readonly onChange: (value: number | undefined) => void
}

/** The bare field of a number: what is typed stays as it was typed, with a point or a comma, as long as it means `value`, or is no number and there is none. */
export function FiguresInput({ value, decimals = false, empty = false, onChange, ...about }: FiguresInputProps) {
  const [text, setText] = useState('')
  const told = typedNumber(text)
  const isNone = Number.isNaN(told) && !empty && (value === undefined || Number.isNaN(value))
  return (
    <input
      {...about}
      className="input num"
      // a field for numbers drops the comma of 12,5 in some languages, and makes it 125
      type="text"
      autoComplete="off"
      inputMode={decimals ? 'decimal' : 'numeric'}
      aria-invalid={isNone}
      value={isNone || told === value ? text : (value ?? '')}
      onChange={({ target }) => {
        setText(target.value)
        onChange(typedNumber(target.value))
      }}
    />
  )
}
