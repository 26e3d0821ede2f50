import { useLingui } from '@lingui/react'
import { level } from '#knowledge/levels.ts'
import { URGENCIES, type Urgency } from '#knowledge/shape.ts'
import { URGENCY_WORDS } from './words.ts'

/** How soon, as a word with a five-step mark: never colour alone. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  const { _ } = useLingui()
  const steps = level(urgency) + 1
  return (
    <span className={`urg urg-${steps}`}>
      <span className="steps" aria-hidden="true">
        {URGENCIES.map((step, i) => (
          <i key={step} className={i < steps ? 'on' : ''} />
        ))}
      </span>
      <span>{_(URGENCY_WORDS[urgency])}</span>
    </span>
  )
}
