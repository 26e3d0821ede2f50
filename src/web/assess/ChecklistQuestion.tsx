import type { Answer, Answers } from '#assessment/answers.ts'
import type { Finding } from '#knowledge/shape.ts'
import { AnswerField } from '../parts/AnswerField.tsx'
import { CheckLine } from '../parts/CheckLine.tsx'

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
  const lines = findings.filter(({ answer }) => answer === 'yes-no')
  const others = findings.filter(({ answer }) => answer !== 'yes-no')
  const toggle = (id: string, answer: Answer) => onGive(id, given[id] === answer ? undefined : answer)
  return (
    <>
      <ul className="checks">
        {lines.map((finding) => (
          <CheckLine key={finding.id} text={finding.short} help={finding.help} value={given[finding.id]} onToggle={(answer) => toggle(finding.id, answer)} />
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
