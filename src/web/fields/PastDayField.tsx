import { Trans } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'

/** A day up to today; an empty one is ''. One that is still to come is told as it was typed, and said to be wrong below it: the form does not take it. */
export function PastDayField({
  label,
  today,
  value,
  required = false,
  onChange,
}: {
  readonly label: string
  readonly today: CalendarDay
  readonly value: CalendarDay | ''
  readonly required?: boolean
  readonly onChange: (day: CalendarDay | '') => void
}) {
  const id = useId()
  const [typed, setTyped] = useState(false)
  const wrong = typed && value > today
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="date"
        max={today}
        value={value}
        required={required}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => {
          setTyped(true)
          onChange(target.value)
        }}
      />
      {wrong && (
        <p className="err" id={`${id}-wrong`} role="alert">
          <Trans>This day is still to come.</Trans>
        </p>
      )}
    </div>
  )
}
