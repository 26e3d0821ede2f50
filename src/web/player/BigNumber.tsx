import { Trans, useLingui } from '@lingui/react/macro'
import type { Exercise } from '#knowledge/rehab-shape.ts'
import type { SessionItem } from '#plan/session.ts'
import { lengthOf, type Playing } from '#timing/playing.ts'
import type { PlayItem, Step } from '#timing/steps.ts'
import { clockWords, inSeconds } from './clock-words.ts'
import { readyWords, sideWords, whereWords } from './words.ts'

/** The one number of the screen, to be read from three metres, with what it counts and for which leg. */
export function BigNumber({
  state,
  step,
  item,
  exercise,
  planned,
}: {
  readonly state: Playing
  readonly step: Exclude<Step, { readonly kind: 'done' }>
  readonly item: PlayItem
  readonly exercise: Exercise
  readonly planned: SessionItem | undefined
}) {
  const { t, i18n } = useLingui()
  const number = numberOf(state, step)
  const where = step.kind === 'ask' ? '' : whereWords(i18n, item, step)
  const load = state.notes.find((note) => note.item === step.item)?.loadKg ?? planned?.last?.loadKg
  return (
    <section className="pl-num">
      <div className={`n num ${number.length > 2 ? 'long' : ''}`} data-testid="number" aria-hidden="true">
        {number}
      </div>
      <div className="pl-said">
        <p className="label" data-testid="where">
          <Counted state={state} step={step} where={where} />
        </p>
        <h1 className="head">{exercise.name}</h1>
        <p className="sub">
          {state.stands === 'asleep'
            ? t`Paused here, because the page was asleep. Nothing was counted meanwhile.`
            : [exercise.cues[0], planned?.note, load === undefined ? undefined : t`Last time ${load} kg.`].filter(Boolean).join(' ')}
        </p>
      </div>
    </section>
  )
}

/** What the number counts. */
function Counted({ state, step, where }: { readonly state: Playing; readonly step: Exclude<Step, { readonly kind: 'done' }>; readonly where: string }) {
  const { t, i18n } = useLingui()
  if (state.leadMs > 0) return readyWords(i18n, where)
  switch (step.kind) {
    case 'ask':
      return <Trans>Done</Trans>
    case 'ready':
      return readyWords(i18n, where)
    case 'rest':
      return <Trans>Rest, then {where}</Trans>
    case 'between':
      return <Trans>Let go, {sideWords(i18n, step.side)}</Trans>
    case 'reps':
      return state.ownPace ? (
        <Trans>times, {where}</Trans>
      ) : (
        <Trans>
          of {step.reps}, {where}
        </Trans>
      )
    case 'minutes':
      return inSeconds(secondsLeft(state, step)) ? <Trans>seconds left</Trans> : <Trans>minutes left</Trans>
    case 'hold':
      return step.reps > 1 ? joined(t`Hold ${step.rep} of ${step.reps}`, where) : joined(t`Hold`, where)
  }
}

const joined = (what: string, where: string): string => [what, where].filter(Boolean).join(', ')

/** Repetitions are counted up, time runs down. */
function numberOf(state: Playing, step: Exclude<Step, { readonly kind: 'done' }>): string {
  if (state.leadMs > 0) return String(Math.ceil(state.leadMs / 1000))
  if (step.kind === 'ask') return '–'
  if (step.kind === 'reps') return String(state.ownPace ? step.reps : Math.min(step.reps, Math.floor(state.elapsedMs / (step.tempoS * 1000)) + 1))
  return clockWords(secondsLeft(state, step))
}

const secondsLeft = (state: Playing, step: Step): number => Math.ceil(((lengthOf(step, state.ownPace) ?? 0) - state.elapsedMs) / 1000)
