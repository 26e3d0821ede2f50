import type { I18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { type Answer, type Answers, misfit } from '#assessment/answers.ts'
import type { RaisedFlag } from '#assessment/assessment.ts'
import type { Finding } from '#knowledge/shape.ts'
import type { ToldAssessment } from '#state/runner-state.ts'
import { saidAnswer } from '../assess/said.ts'
import { AnswerField } from '../parts/AnswerField.tsx'
import type { AnswerFieldProps } from '../parts/answer-field.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import '../locales/reading-words.ts'

/**
 * "I pressed the wrong answer": the very questions behind the page again, in other words, then a second confirmation.
 * Only that writes the mistake down; going back changes nothing.
 */
export function WrongAnswer({
  told,
  flags,
  edited = false,
  onBack,
}: {
  readonly told: ToldAssessment
  readonly flags: readonly RaisedFlag[]
  /** The answers behind the warning were edited after it was shown: the same answer as now, confirmed, is a correction, too. */
  readonly edited?: boolean
  readonly onBack: () => void
}) {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const { knowledge } = useSnapshot()
  const findings = [...new Set(flags.flatMap(({ because }) => because))].flatMap((id) =>
    knowledge.findings.filter((finding) => finding.id === id && !finding.derived),
  )
  const [given, setGiven] = useState<Answers>({})
  const [confirming, setConfirming] = useState(false)
  const [sure, setSure] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${confirming ? t`Please confirm` : t`The question again`} · Hipwise`
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [confirming, t])

  const changed = findings.filter(({ id }) => given[id] !== undefined && (edited || !sameAnswer(given[id], told.answers[id])))

  const give = (id: string, answer: Answer | undefined) => {
    setWrong(undefined)
    setGiven(({ [id]: _, ...rest }) => (answer === undefined ? rest : { ...rest, [id]: answer }))
  }

  const takes = ({ short, number }: Finding) => {
    const { min = 0, max = 0, unit = '' } = number ?? {}
    return t`${short}: that takes a number from ${min} to ${max} ${unit}.`
  }

  const check = () => {
    if (findings.some(({ id }) => given[id] === undefined)) return setWrong(t`Please answer each of them.`)
    const unfit = findings.find((finding) => misfit(finding, given[finding.id] as Answer) !== undefined)
    if (unfit) return setWrong(takes(unfit))
    if (changed.length === 0) return onBack()
    setWrong(undefined)
    setConfirming(true)
  }

  const correct = async () => {
    if (!sure) return setWrong(t`Tick the box first, or go back.`)
    setBusy(true)
    // only a definite answer lifts a warning
    const definite = changed.filter(({ id }) => given[id] !== 'unsure')
    // every warning that stands on a corrected answer, not only those named here
    const standing = new Map([...flags, ...told.standing.map(({ raised }) => raised)].map((raised) => [raised.flag.id, raised]))
    const resting = [...standing.values()].filter(({ because }) => because.some((id) => definite.some((finding) => finding.id === id)))
    try {
      const written = await runner.answer(told.id, given, { mistakeOf: resting.map(({ flag }) => flag.id) })
      // what still calls for the warning brings it back
      if (written.ok) onBack()
      else setWrong(t`This could not be saved yet. Please try again.`)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main id="main" className="plainpage again">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (confirming) void correct()
          else check()
        }}
      >
        <h1 className="title" ref={heading} tabIndex={-1}>
          {confirming ? <Trans>Is this really so?</Trans> : <Trans>Let us ask that again, in other words</Trans>}
        </h1>
        {confirming ? (
          <>
            <ul className="changes">
              {changed.map((finding) => (
                <li key={finding.id}>
                  <b>{finding.short}</b>
                  <span>
                    {sameAnswer(given[finding.id], told.answers[finding.id]) ? (
                      <Trans>Now: {statement(i18n, finding, given[finding.id])}.</Trans>
                    ) : (
                      <Trans>
                        Before: {statement(i18n, finding, told.answers[finding.id])}. Now: {statement(i18n, finding, given[finding.id])}.
                      </Trans>
                    )}
                  </span>
                </li>
              ))}
            </ul>
            {changed.some(({ id }) => given[id] === 'unsure') && (
              <p className="sub">
                <Trans>Where you are not sure, the warning stays.</Trans>
              </p>
            )}
            <p className="sub">
              <Trans>If you are in any doubt, go back and get help. A wrong alarm does no harm, a missed one can.</Trans>
            </p>
            <label className="sure">
              <input
                type="checkbox"
                checked={sure}
                onChange={(event) => {
                  setSure(event.target.checked)
                  setWrong(undefined)
                }}
              />
              <span>
                <Trans>I pressed the wrong answer before. What I say now is true.</Trans>
              </span>
            </label>
          </>
        ) : (
          <>
            <p className="sub">
              <Trans>Only a definite answer takes the warning back. If you are not sure, it stays.</Trans>
            </p>
            {findings.map((finding) => (
              <section key={finding.id} className="sect">
                <h2 className="rowtitle" id={`again-${finding.id}`}>
                  {finding.answer === 'yes-no' ? `${finding.said.yes}.` : finding.question}
                </h2>
                <InOtherWords finding={finding} value={given[finding.id]} onChange={(answer) => give(finding.id, answer)} labelledBy={`again-${finding.id}`} />
              </section>
            ))}
          </>
        )}
        <p className="err" role="alert">
          {wrong}
        </p>
        <div className="btnrow">
          <button type="submit" className="btn btn-1" disabled={busy}>
            {confirming ? <Trans>Yes, correct it</Trans> : <Trans>Continue</Trans>}
          </button>
          <button type="button" className="btn btn-2" onClick={onBack}>
            <Trans>Go back, the warning was right</Trans>
          </button>
        </div>
      </form>
    </main>
  )
}

/** A question of yes and no becomes a statement that is true or not: no answer can then mean its opposite. */
function InOtherWords(field: AnswerFieldProps) {
  const { t } = useLingui()
  const { finding } = field
  const labels = { yes: t`That is true`, no: t`That is not true`, unsure: t`Not sure` }
  return <AnswerField {...field} finding={finding.answer === 'yes-no' ? { ...finding, labels } : finding} />
}

/** What an answer states, whatever its button said. */
function statement(i18n: I18n, finding: Finding, answer: Answer | undefined): string {
  return finding.answer === 'yes-no' && (answer === 'yes' || answer === 'no') ? finding.said[answer] : saidAnswer(i18n, finding, answer)
}

const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)
