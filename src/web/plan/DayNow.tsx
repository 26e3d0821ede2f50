import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RunningPlan } from '#state/tell-plan.ts'
import { StandingNotice } from '../parts/StandingNotice.tsx'
import { headlineOf } from './day-sentences.ts'
import { Holds, needsHelp, WhoHelps } from './Holds.tsx'
import { Reasons } from './Reasons.tsx'
import { isBlocked, runningToday } from './running-today.ts'

/** What the day says where something stands against it, in the words of Today; nothing on a day on which all is open. */
export function DayNow({ plan, names }: { readonly plan: RunningPlan; readonly names: ReadonlyMap<string, string> }) {
  const { i18n } = useLingui()
  const { today, course } = plan
  const blocked = isBlocked(plan)
  const said = new Set(course.active.flatMap(({ action, because }) => [action, because.text]))
  return (
    <>
      <StandingNotice />
      <Holds active={course.active} names={names} />
      {runningToday(plan) === 'closed' && (
        <section className="stack-2" data-testid="running-closed">
          <p className="rowtitle">{blocked ? headlineOf(i18n, today) : <Trans>No run today</Trans>}</p>
          <Reasons reasons={today.run.why.filter((why) => !said.has(why))} />
          {plan.eligibility.runStopped && !course.active.some(needsHelp) && <WhoHelps className="more" />}
          {blocked && (
            <p>
              <Link className="more" to="/">
                <Trans>See what opens today</Trans>
              </Link>
            </p>
          )}
        </section>
      )}
    </>
  )
}
