import { Trans } from '@lingui/react/macro'
import type { ConditionId } from '#knowledge/shape.ts'
import { Icon } from '../parts/Icon.tsx'
import { type ChoosableCause, chooseCause } from './causes.ts'

/** What to train for: one likely cause, or two at a time. */
export function CauseChoice({
  causes,
  chosen,
  onChoose,
}: {
  readonly causes: readonly ChoosableCause[]
  readonly chosen: readonly ConditionId[]
  readonly onChoose: (chosen: readonly ConditionId[]) => void
}) {
  if (causes.length < 2) return null
  return (
    <fieldset className="checks">
      <legend className="rowtitle">
        <Trans>What do you want to train for?</Trans>
      </legend>
      <p className="sub">
        <Trans>Most fitting first. One is usual; two work when both are likely.</Trans>
      </p>
      {causes.map(({ condition, programme }) => (
        <label key={condition.id} className="line">
          <input type="checkbox" checked={chosen.includes(condition.id)} onChange={() => onChoose(chooseCause(chosen, condition.id))} />
          <span className="o">
            <Icon name="check" />
          </span>
          <span>
            {condition.lay}
            <small>{programme.name}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
