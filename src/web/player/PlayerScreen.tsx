import { Trans, useLingui } from '@lingui/react/macro'
import { memo, useEffect, useState } from 'react'
import type { Session } from '#plan/session.ts'
import { back, DOUBLE_TAP_MS, end, finishSet, type Playing, pause, resume, skipStep, stepAt, withPace } from '#timing/playing.ts'
import { isWork, stepsOf } from '#timing/steps.ts'
import { ExerciseFigure } from '../figure/ExerciseFigure.tsx'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { AfterExercise } from './AfterExercise.tsx'
import { BigNumber } from './BigNumber.tsx'
import type { WithPlan } from './PlanGate.tsx'
import { SkipDialog } from './SkipDialog.tsx'
import { SomethingWrong, type Wrong } from './SomethingWrong.tsx'
import { SwapDialog } from './SwapDialog.tsx'
import type { Change } from './usePlayer.ts'
import { useWakeLock } from './useWakeLock.ts'
import { VoiceButton } from './VoiceButton.tsx'
import { wakeSound } from './voice.ts'
import { nextWords, spokenStep } from './words.ts'

const Picture = memo(ExerciseFigure)

/** One exercise at a time: the picture, one number, what comes next, a huge pause. */
export function PlayerScreen({
  told,
  session,
  state,
  change,
  onWrong,
}: {
  readonly told: WithPlan
  readonly session: Session
  readonly state: Playing
  readonly change: (change: Change) => void
  readonly onWrong: (wrong: readonly Wrong[]) => void
}) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState<'swap' | 'skip' | 'wrong' | 'leave'>()
  const running = state.seenAt !== undefined
  useWakeLock(running)
  useEffect(() => {
    document.title = `${t`Session`} · Hipwise`
    document.querySelector<HTMLElement>('.pause')?.focus()
  }, [t])
  const step = stepAt(state)
  if (step.kind === 'done') return null
  const item = state.items[step.item]
  const exercise = told.rehab.exercises.find(({ id }) => id === item?.exercise)
  const planned = item && session.items[item.place]
  if (!item || !exercise) return null
  const next = stepsOf(state.items)[state.at + 1]
  const nextItem = next && 'item' in next ? state.items[next.item] : undefined
  const [comes, then] = nextWords(
    i18n,
    next,
    nextItem,
    told.rehab.exercises.find(({ id }) => id === nextItem?.exercise),
  )
  const side = 'side' in step ? step.side : 'both'
  const show = (which: NonNullable<typeof open>) => {
    if (running) change(pause)
    setOpen(which)
  }
  const close = () => setOpen(undefined)
  const ownPace = step.kind === 'reps' && state.ownPace
  const toggle = () => {
    wakeSound()
    change(running ? pause : resume)
  }
  const skip = () => {
    if (!isWork(step) && step.kind !== 'between') change(skipStep)
    // the second tap of two that ended a rest asks for nothing
    else if (state.acted?.button !== 'skip' || performance.now() - state.acted.at >= DOUBLE_TAP_MS) show('skip')
  }
  return (
    <main className="player" id="main" tabIndex={-1}>
      <header className="pl-top">
        <button type="button" className="iconbtn" aria-label={t`Stop the session. What you did is kept.`} onClick={() => show('leave')}>
          <LaterIcon name="cross" />
        </button>
        <span className="label">
          <Trans>
            Exercise {item.place + 1} of {session.items.length}
          </Trans>
        </span>
        <VoiceButton />
      </header>
      <Segments state={state} places={session.items.length} place={item.place} />
      <figure className="pl-fig">
        <Picture exercise={exercise} side={side} show={running ? 'moving' : 'end'} />
        <figcaption className="meta">{exercise.position}</figcaption>
      </figure>
      <p className="vh" aria-live="polite" data-testid="spoken">
        {running || step.kind === 'ask'
          ? spokenStep(i18n, step, item, exercise)
          : state.stands === 'asleep'
            ? t`Paused, because the page was asleep.`
            : t`Paused.`}
      </p>
      <div className="deskcol">
        <BigNumber state={state} step={step} item={item} exercise={exercise} planned={planned} />
        <p className="next">
          <LaterIcon name="forward" />
          <span>
            <Trans>
              Next: <b>{comes}</b>
              {then}
            </Trans>
          </span>
        </p>
        <div className="pl-ctl">
          <button type="button" className="side" onClick={() => show('swap')}>
            <LaterIcon name="swap" />
            <Trans>Swap</Trans>
          </button>
          {ownPace && running ? (
            <OwnCount key={state.at} reps={step.reps} onDone={(reps) => change((here, now) => finishSet(here, reps, now))} />
          ) : (
            <button type="button" className="pause" aria-label={running ? t`Pause` : t`Go on`} onClick={toggle}>
              <LaterIcon name={running ? 'pause' : 'play'} />
            </button>
          )}
          <button type="button" className="side" onClick={skip}>
            <LaterIcon name="skip" />
            <Trans>Skip</Trans>
          </button>
        </div>
        <p className="pl-more">
          <button type="button" onClick={() => change(back)}>
            <Trans>Back</Trans>
          </button>
          {item.task.minutes !== undefined ? (
            <button type="button" onClick={() => change((here, now) => finishSet(here, undefined, now))}>
              <Trans>All done</Trans>
            </button>
          ) : (
            item.task.holdS === undefined && (
              <button type="button" aria-pressed={state.ownPace} onClick={() => change((here, now) => withPace(here, !here.ownPace, now))}>
                <Trans>My own pace</Trans>
              </button>
            )
          )}
          <button type="button" onClick={() => show('wrong')}>
            <Trans>Something is wrong</Trans>
          </button>
        </p>
      </div>
      {step.kind === 'ask' && <AfterExercise key={step.item} told={told} state={state} step={step} exercise={exercise} planned={planned} change={change} />}
      {open === 'swap' && <SwapDialog told={told} state={state} planned={planned} change={change} onClose={close} />}
      {open === 'skip' && <SkipDialog told={told} state={state} planned={planned} change={change} onClose={close} />}
      {open === 'wrong' && (
        <SomethingWrong
          told={told}
          onClose={close}
          onWrong={(wrong) => {
            onWrong(wrong)
            change(end)
          }}
        />
      )}
      {open === 'leave' && <SkipDialog leaving told={told} state={state} planned={planned} change={change} onClose={close} />}
    </main>
  )
}

/** How far the session is: one bar for each exercise. */
function Segments({ state, places, place }: { readonly state: Playing; readonly places: number; readonly place: number }) {
  const { t } = useLingui()
  const here = state.items.flatMap((item, index) => (item.place === place ? item.bouts.map((bout) => ({ ...bout, index })) : []))
  const done = state.done.filter(({ item }) => state.items[item]?.place === place).length
  const share = here.length === 0 ? 0 : Math.round((100 * done) / here.length)
  return (
    <div className="pl-seg" role="img" aria-label={t`Exercise ${place + 1} of ${places}`}>
      {Array.from({ length: places }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is
        <svg key={i} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className="all" width="100" height="4" />
          <rect className="on" width={i < place ? 100 : i === place ? share : 0} height="4" />
        </svg>
      ))}
    </div>
  )
}

/** At the runner's own pace: as many as prescribed, or fewer, then done. */
function OwnCount({ reps, onDone }: { readonly reps: number; readonly onDone: (reps: number) => void }) {
  const { t } = useLingui()
  const [count, setCount] = useState(reps)
  return (
    <span className="owncount">
      <button type="button" className="iconbtn" aria-label={t`One fewer`} disabled={count === 0} onClick={() => setCount(count - 1)}>
        <LaterIcon name="minus" />
      </button>
      <button type="button" className="pause" aria-label={t`Set done: ${count} of ${reps}`} onClick={() => onDone(count)}>
        <LaterIcon name="check" />
        <span aria-hidden="true">{count}</span>
      </button>
      <button type="button" className="iconbtn" aria-label={t`One more`} disabled={count === reps} onClick={() => setCount(count + 1)}>
        <LaterIcon name="plus" />
      </button>
    </span>
  )
}
