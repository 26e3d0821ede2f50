import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useMemo, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'
import { LONGEST_MIN, misfitOf } from '#load/plausible.ts'
import { FIRST_DAY, type Run } from '#load/run.ts'
import { allFit } from '../fields/all-fit.ts'
import { ChipChoice } from '../fields/ChipChoice.tsx'
import { DayField } from '../fields/DayField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { PainField } from '../fields/PainField.tsx'
import { ScoreField } from '../fields/ScoreField.tsx'
import { formOf, isSlowerThanWalking, type RunForm, runOf } from './run-form.ts'
import { useSports } from './sports.ts'
import { MISFIT_WORDS } from './words.ts'

/** One run or other sport: how long, how it felt. Only the day and the minutes are needed. */
export function RunFields({
  today,
  changing,
  touched,
  onChange,
  remark,
  saving,
  onSave,
  onCancel,
}: {
  readonly today: CalendarDay
  readonly changing: Run | undefined
  /** What was filled in so far. */
  readonly touched: Partial<RunForm>
  readonly onChange: (told: Partial<RunForm>) => void
  /** What is to be said of it before it is written down, as far as it is filled in. */
  readonly remark?: (run: Run) => ReactNode
  /** It is being written down. */
  readonly saving: boolean
  readonly onSave: (run: Run) => void
  readonly onCancel: () => void
}) {
  const { t, i18n } = useLingui()
  const sports = useSports()
  const [opened] = useState(today)
  const form = formOf(touched, changing, opened)
  // one value as long as nothing in the form changes
  const sofar = useMemo(() => runOf(formOf(touched, changing, opened), changing), [touched, changing, opened])
  const misfit = sofar && misfitOf(sofar)
  const yesNo = [
    ['no', t`No`],
    ['yes', t`Yes`],
  ] as const
  const said = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no')
  return (
    <form
      className="stack-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (allFit(event.currentTarget) && sofar) onSave(sofar)
      }}
    >
      <h2 className="head">{changing ? <Trans>Put it right</Trans> : <Trans>A new one</Trans>}</h2>
      <ChipChoice legend={t`What was it?`} options={sports} value={form.sport} onChange={(sport) => onChange({ sport })} />
      <div className="fieldpair">
        <DayField label={t`Day`} from={FIRST_DAY} to={today} value={form.day} required onChange={(day) => onChange({ day })} />
        {/* a number field shows what it began with: another run below it is another field */}
        <NumberField
          key={`min ${changing?.minutes}`}
          label={t`Time`}
          unit={t`min`}
          min={1}
          max={LONGEST_MIN}
          missing={t`Say how many minutes it took.`}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes })}
        />
        <NumberField
          key={`km ${changing?.distanceM}`}
          label={t`Distance, if known`}
          unit={t`km`}
          min={0.01}
          max={500}
          decimals
          remark={t`Leave it empty where it is not known.`}
          value={form.km}
          onChange={(km) => onChange({ km })}
        />
        {form.sport === 'run' && (
          <NumberField
            key={`run ${changing?.runMinutes}`}
            label={t`Of it running, if you walked too`}
            unit={t`min`}
            min={0}
            max={form.minutes ?? LONGEST_MIN}
            decimals
            value={form.runMinutes}
            onChange={(runMinutes) => onChange({ runMinutes })}
          />
        )}
      </div>
      <PainField label={t`Worst pain during it`} value={form.worst} onChange={(worst) => onChange({ worst })} />
      <ChipChoice
        legend={t`How did the pain go?`}
        options={[
          ['eased', t`It eased off`],
          ['steady', t`It stayed the same`],
          ['built-up', t`It built up`],
        ]}
        value={form.course}
        onChange={(course) => onChange({ course })}
      />
      <div className="fieldpair">
        <ChipChoice legend={t`Did you limp?`} options={yesNo} value={said(form.limp)} onChange={(limp) => onChange({ limp: limp === 'yes' })} />
        <ChipChoice
          legend={t`A painkiller before it?`}
          options={yesNo}
          value={said(form.painkillers)}
          onChange={(painkillers) => onChange({ painkillers: painkillers === 'yes' })}
        />
      </div>
      <ScoreField label={t`How hard was it?`} low={t`0 rest`} high={t`10 all I had`} value={form.effort} onChange={(effort) => onChange({ effort })} />
      <div role="status" className="stack-3">
        {isSlowerThanWalking(form) && (
          <p className="because">
            <Trans>That is slower than walking. Are the time and the distance right?</Trans>
          </p>
        )}
        {misfit && (
          <p className="because">
            {i18n._(MISFIT_WORDS[misfit])} <Trans>Written down so, it is asked about until it is put right.</Trans>
          </p>
        )}
        {sofar && remark?.(sofar)}
      </div>
      <p className="btnrow">
        <button type="submit" className="btn btn-1" aria-busy={saving}>
          {changing ? <Trans>Save the correction</Trans> : <Trans>Write it down</Trans>}
        </button>
        {changing && (
          <button type="button" className="btn btn-3" onClick={onCancel}>
            <Trans>Leave it as it was</Trans>
          </button>
        )}
      </p>
    </form>
  )
}
