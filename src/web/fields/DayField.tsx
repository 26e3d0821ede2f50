import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'
import { saidDay } from '../parts/dates.ts'
import { type DayProblem, dayProblem } from './day-problem.ts'

/** A day; an empty one, or one that is only half there, is ''. One beyond the limits is told as it was typed, and said to be wrong below it: the form does not take it. */
export function DayField({
  label,
  from,
  to,
  value,
  required = false,
  onChange,
}: {
  readonly label: string
  /** The first day that fits, and the last. */
  readonly from?: CalendarDay
  readonly to?: CalendarDay
  readonly value: CalendarDay | ''
  readonly required?: boolean
  readonly onChange: (day: CalendarDay | '') => void
}) {
  const { t, i18n } = useLingui()
  const id = useId()
  const [problem, setProblem] = useState<DayProblem>()
  const words: Readonly<Record<DayProblem, string>> = {
    partial: t`Fill in the day, the month and the year.`,
    missing: t`Say which day it was.`,
    ahead: t`This day is still to come.`,
    early: from === undefined ? '' : t`Days from ${saidDay(i18n, from)} on fit here.`,
  }
  return (
    <div className={problem ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="date"
        min={from}
        max={to}
        value={value}
        required={required}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-wrong`}
        onChange={({ target }) => {
          // the year 2 of a 2026 is too early for a moment only
          setProblem(target.validity.rangeOverflow ? 'ahead' : undefined)
          onChange(target.value)
        }}
        onBlur={({ target: { validity } }) => setProblem(dayProblem(validity))}
        onInvalid={({ currentTarget: { validity } }) => setProblem(dayProblem(validity))}
      />
      {problem && (
        <p className="err" id={`${id}-wrong`} role="alert">
          {words[problem]}
        </p>
      )}
    </div>
  )
}
