import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Session } from '#plan/session.ts'
import { end, type Playing, resume, stepAt } from '#timing/playing.ts'
import { Icon } from '../parts/Icon.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { TODAY } from './home.ts'
import type { WithPlan } from './PlanGate.tsx'
import { painLimit } from './pain-limit.ts'
import type { Change } from './usePlayer.ts'
import { VoiceButton } from './VoiceButton.tsx'
import { wakeSound } from './voice.ts'
import { doseWords, sideWords, thingsWords } from './words.ts'

/** Before it begins: what there is to do and to have at hand. After a reload: where it stands. */
export function SessionIntro({
  told,
  session,
  state,
  change,
  onBegun,
}: {
  readonly told: WithPlan
  readonly session: Session
  readonly state: Playing
  readonly change: (change: Change) => void
  readonly onBegun: () => void
}) {
  const { t, i18n } = useLingui()
  const begun = state.stands === 'reload'
  const heading = useScreen(begun ? t`Go on with your session` : t`Today’s session`)
  const step = stepAt(state)
  const item = 'item' in step ? state.items[step.item] : undefined
  const here = told.rehab.exercises.find(({ id }) => id === item?.exercise)
  const { painCap } = painLimit(told)
  const leave = () => {
    onBegun()
    change(end)
  }
  const go = () => {
    wakeSound()
    onBegun()
    change(resume)
  }
  return (
    <main className="plainpage intro" id="main" tabIndex={-1}>
      <header className="pl-top">
        <Link className="iconbtn" to={TODAY} aria-label={t`Back to today`}>
          <Icon name="cross" />
        </Link>
        <span />
        <VoiceButton />
      </header>
      <h1 className="title" ref={heading} tabIndex={-1}>
        {begun ? <Trans>Go on where you stopped</Trans> : <Trans>{session.minutes} minutes, one thing at a time</Trans>}
      </h1>
      {begun && here && 'side' in step && (
        <p className="lead" data-testid="taken-up">
          {step.kind === 'hold' ? (
            <Trans>
              {here.name}, {sideWords(i18n, step.side)}: {Math.floor(state.elapsedMs / 1000)} of {step.seconds} s held. Everything before it is kept.
            </Trans>
          ) : (
            <Trans>
              {here.name}, {sideWords(i18n, step.side)}, set {step.set}. Everything before it is kept.
            </Trans>
          )}
        </p>
      )}
      {session.equipment.length > 0 && (
        <p className="sub">
          <Trans>Have at hand: {thingsWords(i18n, session.equipment)}.</Trans>
        </p>
      )}
      {painCap && (
        <p className="because">
          <span>
            <Trans>Pain limit in these exercises, not for runs: {painCap.during} of 10.</Trans> {painCap.text}
          </span>
        </p>
      )}
      <ol className="intro-list">
        {session.items.map(({ exercise, task, last }) => (
          <li key={exercise.id}>
            <Link to="/exercise/$id" params={{ id: exercise.id }}>
              {exercise.name}
            </Link>
            <span className="meta">
              {doseWords(i18n, task)}
              {last?.loadKg === undefined ? '' : ` · ${t`last time ${last.loadKg} kg`}`}
            </span>
          </li>
        ))}
      </ol>
      <div className="pl-foot">
        <button type="button" className="btn btn-1 btn-w" onClick={go}>
          {begun ? <Trans>Go on</Trans> : <Trans>Start</Trans>}
        </button>
        {begun && (
          <button type="button" className="btn btn-3 btn-w" onClick={leave}>
            <Trans>End here and write down what I did</Trans>
          </button>
        )}
      </div>
    </main>
  )
}
