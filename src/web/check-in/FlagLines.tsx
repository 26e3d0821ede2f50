import { Trans } from '@lingui/react/macro'
import type { CheckInLine } from '#knowledge/rehab-shape.ts'
import { CheckLine } from '../parts/CheckLine.tsx'
import { Icon } from '../parts/Icon.tsx'
import type { FormPart } from './form-part.ts'

/** The danger signs, asked again. A tap says yes, the small one beside not sure; "none of these" answers the rest with no. */
export function FlagLines({ form, onChange, lines }: FormPart & { readonly lines: readonly CheckInLine[] }) {
  const { marked, noneElse } = form
  const some = Object.keys(marked).length > 0
  const mark = (finding: string, answer: 'yes' | 'unsure') => {
    const { [finding]: before, ...others } = marked
    onChange({ marked: before === answer ? others : { ...others, [finding]: answer } })
  }
  return (
    <section aria-labelledby="lines" className="stack-3">
      <h2 className="rowtitle" id="lines">
        <Trans>Any of these since your last check-in?</Trans>
      </h2>
      <ul className="checks tight">
        {lines.map(({ finding, text }) => (
          <CheckLine key={finding} text={text} value={marked[finding]} onToggle={(answer) => mark(finding, answer)} />
        ))}
      </ul>
      <div className="checks">
        <label className="line">
          <input type="checkbox" checked={noneElse} onChange={() => onChange({ noneElse: !noneElse })} />
          <span className="o">
            <Icon name="check" />
          </span>
          <span>{some ? <Trans>None of the others</Trans> : <Trans>None of these</Trans>}</span>
        </label>
      </div>
    </section>
  )
}
