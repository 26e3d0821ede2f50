import { Trans, useLingui } from '@lingui/react/macro'
import type { Answer } from '#assessment/answers.ts'
import { Icon } from './Icon.tsx'

/** One line of a checklist: a tap says yes, the small one beside says not sure; a second tap takes it back. */
export function CheckLine({
  text,
  help,
  value,
  onToggle,
}: {
  readonly text: string
  readonly help?: string | undefined
  readonly value: Answer | undefined
  readonly onToggle: (answer: 'yes' | 'unsure') => void
}) {
  const { t } = useLingui()
  return (
    <li data-line>
      <label className="line">
        <input type="checkbox" checked={value === 'yes'} onChange={() => onToggle('yes')} />
        <span className="o">
          <Icon name="check" />
        </span>
        <span>
          {text}
          {help && <small>{help}</small>}
        </span>
      </label>
      <label className="maybe">
        <input type="checkbox" checked={value === 'unsure'} onChange={() => onToggle('unsure')} aria-label={t`Not sure: ${text}`} />
        <span aria-hidden="true">
          <Trans>Not sure</Trans>
        </span>
      </label>
    </li>
  )
}
