import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import '../locales/plan-words.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { saveFile } from '../parts/save-file.ts'
import { keepWorkout } from './kept-workout.ts'
import { speaksOfWorkout, type Workout, workoutToday } from './workout.ts'

/** Today's walk-run as a file for the watch; why none, while something holds it. Nothing on a day without a walk-run. */
export function WatchWorkout({ plan }: { readonly plan: RunningPlan }) {
  const { t } = useLingui()
  const [done, setDone] = useState<'saved' | 'failed'>()
  const workout = workoutToday(plan)
  if (!speaksOfWorkout(plan)) return null
  const take = (what: Workout) => {
    const names = { run: t`Run`, walk: t`Walk` }
    download(what, `Hipwise ${t`level ${what.level}`}`, names).then(
      () => {
        keepWorkout({ plan: plan.start.body.plan, level: what.level, day: plan.today.day })
        setDone('saved')
      },
      () => setDone('failed'),
    )
  }
  return (
    <details className="ask-why whynot">
      <summary>
        <LaterIcon name="download" />
        <Trans>Take it along on your watch</Trans>
      </summary>
      <div className="stack-3">
        {workout.ok ? (
          <>
            <p>
              <Trans>A FIT workout with today’s walking and running. Copy it to the watch, into the folder for new files.</Trans>
            </p>
            <p>
              <Trans>
                It is for level {workout.value.level} only. When a stop or a step back comes, it no longer counts: then Today says so, and the watch cannot
                know. Delete it there.
              </Trans>
            </p>
            <p>
              <button type="button" className="btn btn-2 btn-s" onClick={() => take(workout.value)}>
                <Trans>Download the workout</Trans>
              </button>
            </p>
            <p role="status">
              {done === 'saved' && <Trans>Downloaded.</Trans>}
              {done === 'failed' && <Trans>It could not be made. Nothing is lost: try again, or use the timer here.</Trans>}
            </p>
          </>
        ) : (
          <>
            <p>
              <Trans>No workout for the watch today. A file there would not hear when something changes.</Trans>
            </p>
            {workout.problem.why.map((why) => (
              <p key={why}>{why}</p>
            ))}
          </>
        )}
      </div>
    </details>
  )
}

/** What writes the file is fetched when it is first asked for. */
async function download({ level, blocks }: Workout, name: string, names: { readonly run: string; readonly walk: string }): Promise<void> {
  const { writeWorkout } = await import('#files/formats/fit/write-workout.ts')
  const steps = blocks.map((block) => ({ ...block, steps: block.steps.map(({ kind, ...step }) => ({ ...step, name: names[kind] })) }))
  const bytes = writeWorkout({ name, blocks: steps, made: Math.floor(Date.now() / 1000) })
  saveFile(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }), `hipwise-level-${level}.fit`)
}
