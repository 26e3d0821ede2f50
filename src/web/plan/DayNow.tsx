import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Warning } from '#plan/warnings.ts'
import type { RunningPlan } from '#state/tell-plan.ts'
import { StandingNotice } from '../parts/StandingNotice.tsx'
import { headlineOf } from './day-sentences.ts'
import { Holds, needsHelp, WhoHelps } from './Holds.tsx'
import { besideWarnings, pressingOf } from './pressing.ts'
import { Reasons } from './Reasons.tsx'
import { isBlocked, runningToday } from './running-today.ts'

/** What the day says where something stands against it, in the words of Today; nothing on a day on which all is open. */
export function DayNow({
  plan,
  open,
  names,
}: {
  readonly plan: RunningPlan
  /** Warnings that still close the plan. */
  readonly open: readonly Warning[]
  readonly names: ReadonlyMap<string, string>
}) {
  const { i18n } = useLingui()
  const { today, course } = plan
  const blocked = isBlocked(plan)
  const pressing = pressingOf({ openWarnings: open }, plan)
  const holds = besideWarnings(course.active, pressing)
  const said = new Set(holds.flatMap(({ action, because }) => [action, because.text]))
  return (
    <>
      <StandingNotice open={isBlocked(plan) ? undefined : open} />
      <Holds active={holds} names={names} />
      {runningToday(plan) === 'closed' && (
        <section className="stack-2" data-testid="running-closed">
          <p className="rowtitle">{blocked ? headlineOf(i18n, today, pressing) : <Trans>No run today</Trans>}</p>
          <Reasons reasons={today.run.why.filter((why) => !said.has(why))} />
          {plan.eligibility.runStopped && !holds.some(needsHelp) && <WhoHelps className="more" />}
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
