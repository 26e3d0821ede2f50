import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { AnswerFieldProps } from './answer-field.ts'

/** Words for the number; the number is the answer. */
const WORDS: readonly MessageDescriptor[] = [
  msg`No pain`,
  msg`Hardly there`,
  msg`I notice it now and then`,
  msg`I notice it, I can forget it`,
  msg`It bothers me, I can go on`,
  msg`I change what I do`,
  msg`I have to stop what I do`,
  msg`Hard to think of anything else`,
  msg`I can do very little`,
  msg`I can hardly bear it`,
  msg`The worst I can imagine`,
]

const STEPS = WORDS.map((_, i) => i)

/** 0 to 10: the number is the hero, the track grows in height and colour, a native range input lies underneath. */
export function PainSlider({ value, onChange, labelledBy, describedBy }: Omit<AnswerFieldProps, 'finding'>) {
  const { t, i18n } = useLingui()
  const pain = typeof value === 'number' ? value : undefined
  const words = pain === undefined ? t`Move the slider` : i18n._(WORDS[pain] as MessageDescriptor)
  return (
    <div className={`pain-slider p${pain ?? 'none'}`}>
      <output>
        <b>{pain ?? '–'}</b>
        <span className="sub">{words}</span>
      </output>
      <div className="track">
        <svg viewBox="0 0 330 56" preserveAspectRatio="none" aria-hidden="true">
          {STEPS.map((step) => (
            <rect key={step} className={`pain-step p${step}`} x={1 + step * 30} y={24 - step * 0.8} width={28} height={8 + step * 1.6} rx={2} />
          ))}
        </svg>
        <input
          type="range"
          min={0}
          max={10}
          step={1}
          value={pain ?? 0}
          onChange={(event) => onChange(event.target.valueAsNumber)}
          // A press on 0, or a key towards it, moves nothing and is an answer all the same. Enter is none: nobody has said 0 by leaving the slider alone.
          onPointerUp={(event) => onChange(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => {
            if ((event.key === 'Home' || event.key === 'ArrowLeft' || event.key === 'ArrowDown') && pain === undefined) onChange(0)
          }}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          aria-valuetext={pain === undefined ? t`Not chosen yet` : t`${pain} of 10, ${words}`}
        />
        <span className="thumb" style={{ left: `${(((pain ?? 5) + 0.5) / 11) * 100}%` }} aria-hidden="true">
          {pain ?? ''}
        </span>
      </div>
      <div className="ends meta">
        <span>
          <Trans>0 no pain</Trans>
        </span>
        <span>
          <Trans>10 worst you can imagine</Trans>
        </span>
      </div>
    </div>
  )
}
