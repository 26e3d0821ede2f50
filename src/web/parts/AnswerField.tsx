import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { Answer } from '#assessment/answers.ts'
import { isDuration, isPainScale } from '../assess/said.ts'
import type { AnswerFieldProps } from './answer-field.ts'
import { DurationField } from './DurationField.tsx'
import { Icon } from './Icon.tsx'
import { PainSlider } from './PainSlider.tsx'

/** The control for one question, whatever kind of answer it takes. */
export function AnswerField(props: AnswerFieldProps) {
  const { finding } = props
  if (finding.answer !== 'number') return <Choices {...props} />
  if (isPainScale(finding)) return <PainSlider {...props} />
  if (isDuration(finding)) return <DurationField {...props} />
  return <NumberField {...props} />
}

function Choices({ finding, value, onChange, labelledBy, describedBy }: AnswerFieldProps) {
  const { t } = useLingui()
  const options: readonly (readonly [Answer, string])[] =
    finding.answer === 'yes-no'
      ? [
          ['yes', finding.labels?.yes ?? t`Yes`],
          ['no', finding.labels?.no ?? t`No`],
          ['unsure', finding.labels?.unsure ?? t`Not sure`],
        ]
      : finding.answer === 'region'
        ? [
            ['left', t`Yes, on the left`],
            ['right', t`Yes, on the right`],
            ['both', t`Yes, on both sides`],
            ['no', t`No`],
            ['unsure', t`Not sure`],
          ]
        : [...(finding.choices ?? []).map(({ id, label }) => [{ choice: id }, label] as const), ['unsure', t`Not sure`]]
  return (
    <fieldset className="ans" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {options.map(([answer, label]) => (
        <label key={nameOf(answer)}>
          <input
            type="radio"
            name={finding.id}
            value={nameOf(answer)}
            checked={value !== undefined && nameOf(value) === nameOf(answer)}
            onChange={() => onChange(answer)}
          />
          <span className="o">
            <Icon name="check" />
          </span>
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

const nameOf = (answer: Answer): string => (typeof answer === 'object' ? answer.choice : String(answer))

function NumberField({ finding, value, onChange, labelledBy, describedBy }: AnswerFieldProps) {
  const { min, max, unit, step } = finding.number ?? { min: 0, max: 999, unit: '', step: 1 }
  const field = useRef<HTMLInputElement>(null)
  const dontKnow = () => {
    // what is sent is what is seen
    if (field.current) field.current.value = ''
    onChange(value === 'unsure' ? undefined : 'unsure')
  }
  return (
    <div className="numfield">
      <input
        ref={field}
        className="input num"
        type="number"
        inputMode={step && step < 1 ? 'decimal' : 'numeric'}
        min={min}
        max={max}
        step={step ?? 1}
        defaultValue={typeof value === 'number' ? value : ''}
        onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber)}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      />
      <span className="lead">{unit}</span>
      <button type="button" className={`btn btn-2 btn-s ${value === 'unsure' ? 'is-on' : ''}`} aria-pressed={value === 'unsure'} onClick={dontKnow}>
        <Trans>I don’t know</Trans>
      </button>
    </div>
  )
}
