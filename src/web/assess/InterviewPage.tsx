import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Answer, Answers } from '#assessment/answers.ts'
import { misfit } from '#assessment/answers.ts'
import { nextAfterwards, nextStep, questionsLeft } from '#assessment/interview.ts'
import type { Knowledge, SelfTest } from '#knowledge/shape.ts'
import type { ToldAssessment } from '#state/runner-state.ts'
import { answersOf, marksOf } from '../body-map/marks.ts'
import { AnswerField } from '../parts/AnswerField.tsx'
import { Brand } from '../parts/Brand.tsx'
import { Icon } from '../parts/Icon.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useDesk } from '../parts/useDesk.ts'
import { useLater } from '../parts/useLater.ts'
import { useScreen } from '../parts/useScreen.ts'
import { useSeenToTheEnd } from '../parts/useSeenToTheEnd.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { AnsweredList } from './AnsweredList.tsx'
import { ChecklistQuestion } from './ChecklistQuestion.tsx'
import { MapQuestion } from './MapQuestion.tsx'
import { answeredScreens, type Screen, screenOfKey, screenOfStep, selfTests } from './screens.ts'

/** What one screen takes a reader, about: a list of six short lines and a tap. */
const SECONDS_A_SCREEN = 9

/** An assessment as far as the interview needs it; without an id it has not begun. */
type Told = Pick<ToldAssessment, 'answers' | 'asked'> & { readonly id: string | undefined }

interface InterviewProps {
  readonly told: Told
  readonly knowledge: Knowledge
  /** The screens that are offered once the result stands. */
  readonly more: boolean
  readonly at: string | undefined
  readonly onGo: (key: string | undefined, replace: boolean) => void
  readonly onDone: (assessment: string) => void
  readonly onClose: () => void
}

/** The frame of the interview: what was answered, how much is left, and the screen that is asked now. */
export function InterviewPage({ told, knowledge, more, at, onGo, onDone, onClose }: InterviewProps) {
  const { t } = useLingui()
  const runner = useRunner()
  const { history } = useRouter()
  const { state } = useSnapshot()
  // Warnings that stand withhold movement tests, whichever assessment they come from.
  const standing = useMemo(() => state.standing.map(({ raised }) => raised.flag.id), [state.standing])
  const screenAfter = useCallback(
    (answers: Answers) => screenOfStep(knowledge, more ? nextAfterwards(knowledge, answers, standing) : nextStep(knowledge, answers, standing)),
    [knowledge, more, standing],
  )
  const next = useMemo(() => screenAfter(told.answers), [screenAfter, told.answers])
  const left = useMemo(() => (more ? 0 : questionsLeft(knowledge, told.answers)), [knowledge, more, told.answers])
  const answered = useMemo(() => answeredScreens(knowledge, told.answers, told.asked), [knowledge, told])
  const screen = screenOfKey(knowledge, told.answers, next, at)

  useEffect(() => {
    if (!next && !at && told.id) onDone(told.id)
    // an address that names no screen any more
    else if (!screen && next) onGo(next.key, true)
  }, [next, screen, at, told.id, onGo, onDone])

  if (!screen) return null
  const done = answered.length
  const share = Math.round((100 * done) / Math.max(1, done + left))
  const previous = answered[answered.findIndex(({ key }) => key === screen.key) - 1] ?? (screen.key === next?.key ? answered.at(-1) : undefined)

  const submit = async (answers: Answers) => {
    const after = await runner.answer(told.id, answers)
    if (!after || after.interruption?.length) return
    const step = screenAfter(after.answers)
    // Back finds this screen again, also when it was opened without its name
    if (at === undefined) onGo(screen.key, true)
    if (step) onGo(step.key, false)
    else onDone(after.id)
  }

  const minutes = Math.round((left * SECONDS_A_SCREEN) / 60)
  const remaining = more
    ? t`For you and your clinician; skip what you like`
    : minutes < 1
      ? t`Almost done`
      : minutes === 1
        ? t`About 1 minute left`
        : t`About ${minutes} minutes left`
  return (
    <div className="ask">
      <header className="ask-top">
        <button
          type="button"
          className="iconbtn back"
          aria-label={t`Back to the last question`}
          onClick={() => (history.canGoBack() ? history.back() : previous ? onGo(previous.key, false) : onClose())}
        >
          <Icon name="back" />
        </button>
        <span className="only-desk">
          <Brand />
        </span>
        <div className="bar" role="progressbar" aria-valuenow={share} aria-valuemin={0} aria-valuemax={100} aria-label={remaining}>
          <i style={{ width: `${share}%` }} />
        </div>
        <button type="button" className="btn btn-3 btn-s" onClick={onClose}>
          <Trans>Save and close</Trans>
        </button>
      </header>
      <AnsweredList screens={answered} answers={told.answers} current={screen.key} onEdit={(key) => onGo(key, false)} />
      <Asked
        key={[screen.key, ...screen.findings.map(({ id }) => id)].join(' ')}
        screen={screen}
        told={told}
        knowledge={knowledge}
        remaining={remaining}
        onSubmit={submit}
      />
    </div>
  )
}

/** One screen with its own draft of the answers; nothing is written before Continue. */
function Asked({
  screen,
  told,
  knowledge,
  remaining,
  onSubmit,
}: {
  readonly screen: Screen
  readonly told: Told
  readonly knowledge: Knowledge
  readonly remaining: string
  readonly onSubmit: (answers: Answers) => Promise<void>
}) {
  const { t } = useLingui()
  const before = useMemo(
    () => Object.fromEntries(screen.findings.flatMap(({ id }) => (told.answers[id] === undefined ? [] : [[id, told.answers[id] as Answer]]))),
    [screen, told.answers],
  )
  const [given, setGiven] = useState<Answers>(() => Object.fromEntries(Object.entries(before).filter(([, answer]) => answer !== 'skipped')))
  const [marks, setMarks] = useState(() => marksOf(told.answers, screen.findings))
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [skipping, setSkipping] = useState(false)
  const { list, seen, below, showRest } = useSeenToTheEnd()
  const question = screen.kind === 'question' ? screen.findings[0] : undefined
  const test = question?.test
  const title = screen.kind === 'map' ? t`Where does it hurt?` : screen.kind === 'checklist' ? screen.list.title : screen.findings[0].question
  const heading = useScreen(title, screen.key)
  const ticked = screen.findings.some(({ id }) => given[id] === 'yes' || given[id] === 'unsure')

  const give = (id: string, answer: Answer | undefined) => {
    setWrong(undefined)
    setGiven(({ [id]: _, ...others }) => (answer === undefined ? others : { ...others, [id]: answer }))
  }

  const mark = (next: typeof marks) => {
    setWrong(undefined)
    setMarks(next)
  }

  const send = async (answers: Answers) => {
    setBusy(true)
    // let the pressed button be painted before the next question is worked out
    await new Promise((painted) => setTimeout(painted))
    await onSubmit(answers)
    setBusy(false)
  }

  const proceed = () => {
    if (screen.kind === 'map') {
      if (Object.keys(marks).length === 0) return setWrong(t`Mark at least one spot, or say that you can’t point to one.`)
      return void send(answersOf(marks, screen.findings))
    }
    if (screen.kind === 'checklist') {
      // A line that was never in sight has not been answered by leaving it alone.
      if (!seen) return showRest()
      const answers = Object.fromEntries(
        screen.findings.flatMap(({ id, answer }) => (given[id] !== undefined ? [[id, given[id]]] : answer === 'yes-no' ? [[id, 'no' as const]] : [])),
      )
      const open = screen.findings.find(({ id }) => answers[id] === undefined)
      return open ? setWrong(t`One question is still open: ${open.short}`) : void send(answers)
    }
    const answer = given[screen.key]
    if (answer === undefined) return setWrong(t`Choose an answer, or skip this one.`)
    const problem = misfit(screen.findings[0], answer)
    const { min = 0, max = 0, unit = '' } = screen.findings[0].number ?? {}
    return problem ? setWrong(t`That takes a number from ${min} to ${max} ${unit}.`) : void send({ [screen.key]: answer })
  }

  const skip = () => send(Object.fromEntries(screen.findings.map(({ id }) => [id, given[id] ?? ('skipped' as const)])))

  const skipTests = () => send(Object.fromEntries(selfTests(knowledge).flatMap(({ id }) => (told.answers[id] === undefined ? [[id, 'skipped' as const]] : []))))

  const actions: ReactNode = (
    <>
      <button type="submit" className="btn btn-1" disabled={busy} data-rest={screen.kind !== 'checklist' || seen ? undefined : below ? 'below' : 'in-sight'}>
        {screen.kind !== 'checklist' ? (
          <Trans>Continue</Trans>
        ) : below ? (
          <Trans>More below</Trans>
        ) : ticked ? (
          <Trans>Continue</Trans>
        ) : (
          <Trans>None of these</Trans>
        )}
      </button>
      {screen.kind === 'map' && (
        <button
          type="button"
          className="btn btn-3"
          disabled={busy}
          onClick={() => send(Object.fromEntries(screen.findings.map(({ id }) => [id, 'unsure' as const])))}
        >
          <Trans>I can’t point to one spot</Trans>
        </button>
      )}
      {screen.kind === 'question' && (
        <button type="button" className="btn btn-3" disabled={busy} onClick={skip}>
          <Trans>Skip this one</Trans>
        </button>
      )}
      {test && (
        <button type="button" className="btn btn-3" disabled={busy} onClick={skipTests}>
          <Trans>Skip the movement tests</Trans>
        </button>
      )}
      {screen.kind === 'checklist' && !skipping && (
        <button type="button" className="btn btn-3" disabled={busy} onClick={() => setSkipping(true)}>
          <Trans>Skip these questions</Trans>
        </button>
      )}
    </>
  )

  return (
    <form
      className="ask-main"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        proceed()
      }}
    >
      <main className={`ask-body asks-${screen.kind}`} id="main" tabIndex={-1}>
        <StorageNotice />
        <div className={screen.kind === 'question' || screen.kind === 'checklist' ? 'qgrid' : ''}>
          <div>
            <p className="meta">{remaining}</p>
            <h1 className="title asked" id="q" ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {screen.kind === 'map' && (
              <p className="sub">
                <Trans>Tap the spot. You can mark more than one.</Trans>
              </p>
            )}
            {screen.kind === 'checklist' && (
              <p className="sub">
                {screen.list.lead ? `${screen.list.lead} ` : ''}
                <Trans>Tap what applies. What you leave alone counts as no.</Trans>
              </p>
            )}
            {question?.help && <p className="sub">{question.help}</p>}
            {test && <SelfTestLater test={test} />}
            {screen.kind === 'map' && <MapQuestion findings={screen.findings} marks={marks} onMark={mark} />}
            {screen.kind === 'checklist' && (
              <div ref={list}>
                <ChecklistQuestion findings={screen.findings} given={given} onGive={give} />
              </div>
            )}
            {question && (
              <AnswerField
                finding={question}
                value={given[question.id]}
                onChange={(answer) => give(question.id, answer)}
                labelledBy="q"
                describedBy={wrong && 'wrong'}
              />
            )}
            <p className="err" id="wrong" role="alert">
              {wrong}
            </p>
            {skipping && (
              <fieldset className="attn" aria-label={t`Skip these questions`}>
                <p>
                  <Trans>
                    These questions look for things that must not be missed. If you skip them, your result lists them as not answered, and it is no all-clear.
                  </Trans>
                </p>
                <p className="btnrow">
                  <button type="button" className="btn btn-2 btn-s" disabled={busy} onClick={skip}>
                    <Trans>Skip them all the same</Trans>
                  </button>
                  <button type="button" className="btn btn-inv btn-s" onClick={() => setSkipping(false)}>
                    <Trans>I will answer them</Trans>
                  </button>
                </p>
              </fieldset>
            )}
          </div>
          {(question || screen.kind === 'checklist') && <Why text={question?.why ?? (screen.kind === 'checklist' ? screen.list.why : '')} />}
        </div>
        <div className="ask-foot">{actions}</div>
      </main>
    </form>
  )
}

/** "Why are you asking?": open on a desk, a tap away on a phone. */
function Why({ text }: { readonly text: string }) {
  const open = useDesk()
  return (
    <details className="ask-why" open={open}>
      <summary>
        <Icon name="question" />
        <Trans>Why are you asking?</Trans>
      </summary>
      <div>
        <p>{text}</p>
      </div>
    </details>
  )
}

/** The steps of a movement test: nobody needs them before the first one is offered. */
function SelfTestLater({ test }: { readonly test: SelfTest }) {
  const later = useLater(() => import('./SelfTestSteps.tsx'))
  return later ? <later.SelfTestSteps test={test} /> : null
}
