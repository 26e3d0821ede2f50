import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useSyncExternalStore } from 'react'
import type { RunningPlan } from '#state/tell-plan.ts'
import { saidShortDay } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { forgetWorkout, keptWorkouts, onKeptWorkouts, writeWorkouts } from './kept-workout.ts'
import { type KeptWorkout, type Void, withVoids } from './workout.ts'

/** Workouts on the watch that were made for another step, or before a stop: they are void, and only the runner can take them off the watch. */
export function VoidWorkout({ plan }: { readonly plan?: RunningPlan }) {
  const kept = useSyncExternalStore(onKeptWorkouts, keptWorkouts, keptWorkouts)
  const now = withVoids(kept, plan)
  useEffect(() => {
    if (now !== kept) writeWorkouts(now)
  }, [now, kept])
  return now.map((one) => one.void && <VoidOne key={`${one.plan} ${one.level} ${one.day} ${one.void.code}`} one={one} why={one.void} />)
}

function VoidOne({ one, why }: { readonly one: KeptWorkout; readonly why: Void }) {
  const { i18n } = useLingui()
  return (
    <section className="attn" data-testid="void-workout">
      <h2 className="rowtitle">
        <Icon name="stop" />
        <span>{i18n._(VOID_WORKOUT)}</span>
      </h2>
      <p>
        <Trans>
          You downloaded level {one.level} on {saidShortDay(i18n, one.day)}. Do not run it. Delete it from the watch.
        </Trans>
      </p>
      {why.why.map((reason) => (
        <p className="sub" key={reason}>
          {reason}
        </p>
      ))}
      {why.why.length === 0 && (
        <p className="sub">
          {why.code === 'no-plan' ? (
            <Trans>There is no plan here now that could speak for it.</Trans>
          ) : why.code === 'other-plan' ? (
            <Trans>It belongs to an earlier plan.</Trans>
          ) : why.code === 'other-level' ? (
            <Trans>You moved to another level.</Trans>
          ) : (
            <Trans>Running waits until somebody has looked.</Trans>
          )}
        </p>
      )}
      <p className="btnrow">
        <button type="button" className="btn btn-inv btn-s" onClick={() => forgetWorkout(one)}>
          <Trans>I deleted it</Trans>
        </button>
      </p>
    </section>
  )
}

const VOID_WORKOUT = msg`The workout on your watch no longer counts`
