import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { WEEKS_PER_MONTH } from '../assess/said.ts'
import type { AnswerFieldProps } from './answer-field.ts'
import { typedNumber } from './typed-number.ts'

const UNITS = ['weeks', 'months', 'years'] as const
type Unit = (typeof UNITS)[number]
const WEEKS: Readonly<Record<Unit, number>> = { weeks: 1, months: WEEKS_PER_MONTH, years: 12 * WEEKS_PER_MONTH }

/** A stretch of time, kept in weeks, told in weeks, months or years. */
export function DurationField({ finding, value, onChange, labelledBy, describedBy }: AnswerFieldProps) {
  const { t } = useLingui()
  const known = typeof value === 'number' ? value : undefined
  const [unit, setUnit] = useState<Unit>(known !== undefined && known >= 13 ? 'months' : 'weeks')
  const [number, setNumber] = useState(known === undefined ? '' : String(Math.round(known / WEEKS[unit])))
  const names = { weeks: t`Weeks`, months: t`Months`, years: t`Years` }
  const tell = (nextNumber: string, nextUnit: Unit) => {
    setNumber(nextNumber)
    setUnit(nextUnit)
    const told = typedNumber(nextNumber)
    const weeks = told === undefined ? undefined : Math.round(told * WEEKS[nextUnit])
    onChange(weeks === undefined ? undefined : Math.min(finding.number?.max ?? weeks, weeks))
  }
  return (
    <fieldset className="numfield" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <input
        className="input num"
        type="text"
        inputMode="decimal"
        value={number}
        onChange={(event) => tell(event.target.value, unit)}
        aria-labelledby={labelledBy}
      />
      <fieldset className="seg" aria-label={t`Counted in`}>
        {UNITS.map((name) => (
          <button key={name} type="button" aria-pressed={unit === name} onClick={() => tell(number, name)}>
            {names[name]}
          </button>
        ))}
      </fieldset>
      <p className="meta">
        <Trans>Since yesterday counts as 0 weeks. A guess is fine.</Trans>
      </p>
    </fieldset>
  )
}
