import { Trans, useLingui } from '@lingui/react/macro'
import type { Answer } from '#assessment/answers.ts'
import { isDuration, isPainScale } from '../assess/said.ts'
import type { AnswerFieldProps } from './answer-field.ts'
import { DurationField } from './DurationField.tsx'
import { FiguresInput } from './FiguresInput.tsx'
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
  const { unit = '', step = 1 } = finding.number ?? {}
  return (
    <div className="numfield">
      <FiguresInput
        decimals={step < 1}
        value={typeof value === 'number' ? value : undefined}
        empty={value === 'unsure'}
        onChange={onChange}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
      />
      <span className="lead">{unit}</span>
      <button
        type="button"
        className={`btn btn-2 btn-s ${value === 'unsure' ? 'is-on' : ''}`}
        aria-pressed={value === 'unsure'}
        // what is sent is what is seen: the field is empty then
        onClick={() => onChange(value === 'unsure' ? undefined : 'unsure')}
      >
        <Trans>I don’t know</Trans>
      </button>
    </div>
  )
}
