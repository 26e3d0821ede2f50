import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RunningPlan } from '#state/tell-plan.ts'
import { saidShortDay } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { forgetWorkout, keptWorkout } from './kept-workout.ts'
import { voidOf } from './workout.ts'

/** The workout on the watch was made for another step, or before a stop: it is void, and only the runner can take it off the watch. */
export function VoidWorkout({ plan }: { readonly plan?: RunningPlan }) {
  const { i18n } = useLingui()
  const [kept, setKept] = useState(keptWorkout)
  const why = kept && voidOf(kept, plan)
  if (!kept || !why) return null
  return (
    <section className="attn" aria-labelledby="voidworkout" data-testid="void-workout">
      <h2 className="rowtitle" id="voidworkout">
        <Icon name="stop" />
        <span>
          <Trans>The workout on your watch no longer counts</Trans>
        </span>
      </h2>
      <p>
        <Trans>
          You downloaded level {kept.level} on {saidShortDay(i18n, kept.day)}. Do not run it. Delete it from the watch.
        </Trans>
      </p>
      <p className="sub">
        {why.code === 'held' ? (
          why.because.because.text
        ) : why.code === 'stopped' ? (
          (why.why[0] ?? <Trans>Running waits until somebody has looked.</Trans>)
        ) : why.code === 'other-plan' ? (
          <Trans>It belongs to an earlier plan.</Trans>
        ) : (
          <Trans>You are at another level now.</Trans>
        )}
      </p>
      <p className="btnrow">
        <button
          type="button"
          className="btn btn-inv btn-s"
          onClick={() => {
            forgetWorkout()
            setKept(undefined)
          }}
        >
          <Trans>I deleted it</Trans>
        </button>
      </p>
    </section>
  )
}
