import { useLingui } from '@lingui/react/macro'
import { useId } from 'react'

/** 0-10 of something that is not pain: effort, fear, confidence. Untouched is missing. */
export function ScoreField({
  label,
  low,
  high,
  value,
  onChange,
}: {
  readonly label: string
  readonly low: string
  readonly high: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className="scorefield">
      <div className="between">
        <label className="fieldname" htmlFor={id}>
          {label}
        </label>
        <output className="num" htmlFor={id}>
          {value ?? '–'}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={10}
        step={1}
        value={value ?? 5}
        data-told={value === undefined ? 'no' : 'yes'}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={(event) => onChange(event.currentTarget.valueAsNumber)}
        aria-valuetext={value === undefined ? t`Not chosen yet` : t`${value} of 10`}
      />
      <div className="between meta">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  )
}
