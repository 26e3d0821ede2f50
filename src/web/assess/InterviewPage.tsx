import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo } from 'react'
import type { Answers } from '#assessment/answers.ts'
import { nextAfterwards, nextStep, questionsLeft } from '#assessment/interview.ts'
import type { Knowledge } from '#knowledge/shape.ts'
import { Brand } from '../parts/Brand.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { AnsweredList } from './AnsweredList.tsx'
import { Asked } from './Asked.tsx'
import { answeredScreens, screenOfKey, screenOfStep, type Told } from './screens.ts'

/** What one screen takes a reader, about: a list of six short lines and a tap. */
const SECONDS_A_SCREEN = 9

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
    const written = await runner.answer(told.id, answers)
    if (!written.ok) return written.problem
    const after = written.value
    if (!after || after.interruption?.length) return undefined
    const step = screenAfter(after.answers)
    // Back finds this screen again, also when it was opened without its name
    if (at === undefined) onGo(screen.key, true)
    if (step) onGo(step.key, false)
    else onDone(after.id)
    return undefined
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
