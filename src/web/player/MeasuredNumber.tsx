import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { FiguresInput } from '../parts/FiguresInput.tsx'

interface MeasuredNumberProps {
  readonly id: string
  readonly value: number | undefined
  /** More is written down as this. */
  readonly most: number
  readonly decimals?: boolean
  readonly onChange: (value: number | undefined) => void
}

/** A number that was measured; what is no number stays as it was typed, and is said to be none. */
export function MeasuredNumber({ most, onChange, ...field }: MeasuredNumberProps) {
  const [isNone, setIsNone] = useState(false)
  return (
    <>
      <FiguresInput
        {...field}
        onChange={(typed) => {
          const isNumber = typed !== undefined && !Number.isNaN(typed)
          setIsNone(typed !== undefined && !isNumber)
          onChange(isNumber ? Math.min(most, typed) : undefined)
        }}
      />
      {isNone && field.value === undefined && (
        <p className="err" role="alert">
          <Trans>Only a number fits here. As it stands, none is written down.</Trans>
        </p>
      )}
    </>
  )
}
