import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { ChoiceField } from './Fields.tsx'
import { MeasuredNumber } from './MeasuredNumber.tsx'
import { useTestTimer } from './useTestTimer.ts'
import { sideWords } from './words.ts'

/** In the test's own unit. */
export type TestValue = number

/** Above this a timer on the screen helps nobody: a walk of half an hour. Seconds. */
const LONGEST_TIMER_S = 180

/** One side of a test: its timer, and what was measured. */
export function TestSide({
  test,
  side,
  value,
  onChange,
}: {
  readonly test: StrengthTest
  readonly side: 'left' | 'right' | 'both'
  readonly value: TestValue | undefined
  readonly onChange: (value: TestValue | undefined) => void
}) {
  const { t, i18n } = useLingui()
  const leg = sideWords(i18n, side)
  const { timer } = test
  const timed = timer !== undefined && timer.seconds <= LONGEST_TIMER_S ? timer : undefined
  return (
    <section className="testside" aria-label={leg}>
      <h2 className="rowtitle">{test.sides === 'together' ? t`Your result` : leg}</h2>
      {timed && <Timer test={test} leg={leg} timer={timed} onStopped={(seconds) => test.measure === 'seconds' && onChange(seconds)} />}
      <Value test={test} leg={leg} value={value} onChange={onChange} />
    </section>
  )
}

function Timer({
  test,
  leg,
  timer,
  onStopped,
}: {
  readonly test: StrengthTest
  readonly leg: string
  readonly timer: NonNullable<StrengthTest['timer']>
  readonly onStopped: (seconds: number) => void
}) {
  const { t } = useLingui()
  const { phase, seconds, spoilt, start, stop } = useTestTimer(timer, leg, onStopped)
  const counts = test.measure === 'seconds'
  const shown = phase === 'ready' ? seconds : counts ? seconds : timer.seconds - seconds
  return (
    <div className="testtimer">
      <span className="num num-56" aria-hidden="true" data-testid="number">
        {phase === 'idle' && !counts ? timer.seconds : shown}
        <span className="unit">s</span>
      </span>
      <button type="button" className={`btn ${phase === 'idle' ? 'btn-2' : 'btn-1'}`} onClick={phase === 'idle' ? start : stop}>
        <LaterIcon name={phase === 'idle' ? 'play' : 'stop'} />
        {phase === 'idle' ? (counts ? t`Start: ${leg}` : t`Start the timer`) : phase === 'ready' ? t`Get ready` : t`Stop`}
      </button>
      <p className="meta" role="status">
        {spoilt ? (
          <Trans>The page was asleep, so this time does not count. Start again.</Trans>
        ) : phase === 'ready' ? (
          <Trans>Get ready: {leg}</Trans>
        ) : phase === 'running' ? (
          <Trans>Running</Trans>
        ) : timer.beat ? (
          <Trans>With a beat of {timer.beat} a minute.</Trans>
        ) : (
          ''
        )}
      </p>
    </div>
  )
}

const MOST = { seconds: 600, reps: 200, cm: 500 } as const

function Value({
  test,
  leg,
  value,
  onChange,
}: {
  readonly test: StrengthTest
  readonly leg: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { t } = useLingui()
  const id = useId()
  const { measure } = test
  if (measure === 'pain') return null
  if (measure === 'done')
    return (
      <ChoiceField
        label={t`Done as described?`}
        value={value === undefined ? undefined : value > 0}
        choices={[
          [true, t`Yes`],
          [false, t`No`],
        ]}
        onChange={(done) => onChange(done === undefined ? undefined : done ? 1 : 0)}
      />
    )
  if (measure === 'rating')
    return (
      <ChoiceField
        label={t`How did it look?`}
        value={value === undefined ? undefined : (String(value) as '0' | '1' | '2')}
        choices={[
          ['2', t`Good`],
          ['1', t`Fair`],
          ['0', t`Poor`],
        ]}
        onChange={(rating) => onChange(rating === undefined ? undefined : Number(rating))}
      />
    )
  const unit = { seconds: t`seconds`, reps: t`times`, cm: 'cm' }[measure]
  return (
    <div className="pl-field">
      <label className="vh" htmlFor={id}>
        {t`${leg}, in ${unit}`}
      </label>
      <div className="numfield">
        <MeasuredNumber id={id} most={MOST[measure]} value={value} onChange={onChange} />
        <span className="lead">{unit}</span>
      </div>
    </div>
  )
}
