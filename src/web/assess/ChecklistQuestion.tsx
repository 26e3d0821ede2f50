import { Trans, useLingui } from '@lingui/react/macro'
import type { Answer, Answers } from '#assessment/answers.ts'
import type { Finding } from '#knowledge/shape.ts'
import { AnswerField } from '../parts/AnswerField.tsx'
import { Icon } from '../parts/Icon.tsx'

/** Short lines answered together: a tap says yes, a small button beside says not sure, what is left alone says no. */
export function ChecklistQuestion({
  findings,
  given,
  onGive,
}: {
  readonly findings: readonly Finding[]
  readonly given: Answers
  readonly onGive: (id: string, answer: Answer | undefined) => void
}) {
  const { t } = useLingui()
  const lines = findings.filter(({ answer }) => answer === 'yes-no')
  const others = findings.filter(({ answer }) => answer !== 'yes-no')
  const toggle = (id: string, answer: Answer) => onGive(id, given[id] === answer ? undefined : answer)
  return (
    <>
      <ul className="checks">
        {lines.map((finding) => (
          <li key={finding.id} data-line>
            <label className="line">
              <input type="checkbox" checked={given[finding.id] === 'yes'} onChange={() => toggle(finding.id, 'yes')} />
              <span className="o">
                <Icon name="check" />
              </span>
              <span>
                {finding.short}
                {finding.help && <small>{finding.help}</small>}
              </span>
            </label>
            <label className="maybe">
              <input
                type="checkbox"
                checked={given[finding.id] === 'unsure'}
                onChange={() => toggle(finding.id, 'unsure')}
                aria-label={t`Not sure: ${finding.short}`}
              />
              <span aria-hidden="true">
                <Trans>Not sure</Trans>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {others.map((finding) => (
        <section key={finding.id} className="sect" data-line>
          <h2 className="rowtitle" id={`q-${finding.id}`}>
            {finding.question}
          </h2>
          <AnswerField finding={finding} value={given[finding.id]} onChange={(answer) => onGive(finding.id, answer)} labelledBy={`q-${finding.id}`} />
        </section>
      ))}
    </>
  )
}
