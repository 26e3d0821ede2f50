import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'
import { FIRST_DAY } from '#load/run.ts'
import type { Shoe } from '#load/shoe.ts'
import { allFit } from '../fields/all-fit.ts'
import { DayField } from '../fields/DayField.tsx'
import { NumberField } from '../fields/NumberField.tsx'

const LONGEST_NAME = 60

/** A pair: its name, since when, and what was in it before its first run here. Only the name is needed. */
export function ShoeFields({
  today,
  shoe,
  saving,
  onSave,
  onCancel,
  onRemove,
}: {
  readonly today: CalendarDay
  readonly shoe?: Shoe
  readonly saving: boolean
  readonly onSave: (shoe: Omit<Shoe, 'shoe'>) => void
  readonly onCancel?: () => void
  readonly onRemove?: () => void
}) {
  const { t } = useLingui()
  const id = useId()
  const [name, setName] = useState(shoe?.name ?? '')
  const [started, setStarted] = useState(shoe?.started ?? '')
  const [kmAtStart, setKm] = useState(shoe?.kmAtStart)
  const [asked, setAsked] = useState(false)
  return (
    <form
      className="stack-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!allFit(event.currentTarget) || name.trim() === '') return setAsked(true)
        onSave({ name: name.trim(), ...(started === '' ? {} : { started }), ...(kmAtStart === undefined ? {} : { kmAtStart }) })
      }}
    >
      <div className="field">
        <label htmlFor={`${id}n`}>
          <Trans>Name</Trans>
        </label>
        <input id={`${id}n`} className="input" maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      {asked && name.trim() === '' && (
        <p className="err" role="alert">
          <Trans>Give the pair a name.</Trans>
        </p>
      )}
      <div className="fieldpair">
        <DayField label={t`First run in it`} from={FIRST_DAY} to={today} value={started} onChange={setStarted} />
        <NumberField label={t`In it already`} unit={t`km`} min={0} max={5000} decimals value={kmAtStart} onChange={setKm} />
      </div>
      <p className="btnrow">
        <button type="submit" className={shoe ? 'btn btn-2 btn-s' : 'btn btn-1'} aria-busy={saving}>
          {shoe ? <Trans>Save</Trans> : <Trans>Add the pair</Trans>}
        </button>
        {onCancel && (
          <button type="button" className="btn btn-3 btn-s" onClick={onCancel}>
            <Trans>Leave it as it was</Trans>
          </button>
        )}
        {onRemove && (
          <button type="button" className="btn btn-danger btn-s" onClick={onRemove}>
            <Trans>Remove this pair</Trans>
          </button>
        )}
      </p>
    </form>
  )
}
