import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { PlayerLink } from '../frame/PlayerLink.tsx'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { AtMost } from '../plan/AtMost.tsx'
import { Criteria } from '../plan/Criteria.tsx'
import { walkRunSentence } from '../plan/day-sentences.ts'
import { Reasons } from '../plan/Reasons.tsx'
import { runningToday } from '../plan/running-today.ts'
import { WatchWorkout } from '../watch/WatchWorkout.tsx'

/** How far today, why, and what would allow more. */
export function Allowance({ plan, rule, rehab }: { readonly plan: RunningPlan; readonly rule: string; readonly rehab: Rehab }) {
  const { today } = plan
  const running = runningToday(plan)
  const { i18n } = useLingui()
  const { run, gates } = today
  return (
    <section className="allow" aria-labelledby="allowance">
      <h2 className="label" id="allowance">
        <Trans>Run allowance today</Trans>
      </h2>
      {run.kind === 'none' ? (
        <p className="head">
          <Trans>No run today</Trans>
        </p>
      ) : (
        <AtMost run={run} />
      )}
      {/* the hold that stands on the page in full is not said twice */}
      <Reasons reasons={run.why.filter((why) => why !== plan.course.active[0]?.action)} />
      {run.kind === 'walk-run' && (
        <>
          <p className="sub">{walkRunSentence(i18n, run)}</p>
          <p>
            <PlayerLink className="btn btn-2" to="/walk-run">
              <LaterIcon name="walk" />
              <Trans>Start walk-run</Trans>
            </PlayerLink>
          </p>
        </>
      )}
      {run.kind === 'easy' && (
        <p>
          <Link className="more" to="/runs/add">
            <Trans>Write down a run</Trans>
            <LaterIcon name="forward" />
          </Link>
        </p>
      )}
      <WatchWorkout plan={plan} />
      {running !== 'closed' && (
        <details className="ask-why whynot">
          <summary>
            <LaterIcon name="question" />
            {gates.length > 0 ? <Trans>What opens running?</Trans> : <Trans>Why not more?</Trans>}
          </summary>
          <div>
            <p>{rule}</p>
            {gates.length > 0 ? (
              <>
                <p>
                  <Trans>Before the first run, all of these:</Trans>
                </p>
                <Criteria measured={gates} running={running} rehab={rehab} />
              </>
            ) : (
              today.exit.length > 0 && (
                <>
                  <p>
                    <Trans>The next phase allows more. It opens with these:</Trans>
                  </p>
                  <Criteria measured={today.exit} running={running} rehab={rehab} />
                </>
              )
            )}
          </div>
        </details>
      )}
    </section>
  )
}
