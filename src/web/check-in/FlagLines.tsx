import { Trans, useLingui } from '@lingui/react/macro'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import { CheckLine } from '../parts/CheckLine.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { FormPart } from './form-part.ts'
import { YesOpens } from './YesOpens.tsx'

/**
 * The danger signs, asked again: all of them stand there to be read, and one tap says none. Otherwise the list opens: a tap says yes, the small one
 * beside not sure, and "none of the others" answers the rest with no. A list that was only opened is no answer.
 */
export function FlagLines({ form, onChange, lines }: FormPart & { readonly lines: readonly CheckInLine[] }) {
  const { t } = useLingui()
  const { marked, noneElse, opened } = form
  const some = Object.keys(marked).length > 0
  const open = opened.lines ?? some
  const mark = (finding: string, answer: 'yes' | 'unsure') => {
    const { [finding]: before, ...others } = marked
    const now = before === answer ? others : { ...others, [finding]: answer }
    // the last one taken back leaves the question open: nobody has said none
    onChange(Object.keys(now).length > 0 ? { marked: now } : { marked: now, noneElse: false, opened: { ...opened, lines: true } })
  }
  return (
    <YesOpens
      legend={t`Any danger sign since your last check-in?`}
      hint={
        !open && (
          <ul className="signs">
            {lines.map(({ finding, text }) => (
              <li key={finding}>{text}</li>
            ))}
          </ul>
        )
      }
      no={<Trans>None of these</Trans>}
      yes={<Trans>Yes, or not sure</Trans>}
      isNo={noneElse && !some}
      open={open}
      onNo={() => onChange({ marked: {}, noneElse: true, opened: { ...opened, lines: false } })}
      onOpen={() => onChange({ noneElse: false, opened: { ...opened, lines: true } })}
    >
      <ul className="checks tight">
        {lines.map(({ finding, text }) => (
          <CheckLine key={finding} text={text} value={marked[finding]} onToggle={(answer) => mark(finding, answer)} />
        ))}
      </ul>
      {some && (
        <div className="checks">
          <label className="line">
            <input type="checkbox" checked={noneElse} onChange={() => onChange({ noneElse: !noneElse })} />
            <span className="o">
              <Icon name="check" />
            </span>
            <span>
              <Trans>None of the others</Trans>
            </span>
          </label>
        </div>
      )}
    </YesOpens>
  )
}
