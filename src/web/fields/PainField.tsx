import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { PainSlider } from '../parts/PainSlider.tsx'

/** A pain of 0-10 that may stay untold: untouched is missing, never 0. */
export function PainField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const id = useId()
  return (
    <div className="painfield">
      <div className="between c">
        <span className="fieldname" id={id}>
          {label}
        </span>
        {value !== undefined && (
          <button type="button" className="btn btn-3 btn-s" onClick={() => onChange(undefined)}>
            <Trans>
              Clear<span className="vh">: {label}</span>
            </Trans>
          </button>
        )}
      </div>
      <PainSlider value={value} onChange={(told) => onChange(typeof told === 'number' ? told : undefined)} labelledBy={id} />
    </div>
  )
}
