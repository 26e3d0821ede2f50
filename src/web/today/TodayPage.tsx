import { Trans, useLingui } from '@lingui/react/macro'
import { daysBetween } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { NoPlan } from '../frame/NoPlan.tsx'
import { PlanFrame } from '../frame/PlanFrame.tsx'
import { saidWeekday } from '../parts/dates.ts'
import { StandingNotice } from '../parts/StandingNotice.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { withoutASet } from '../parts/without-a-set.ts'
import { headlineOf } from '../plan/day-sentences.ts'
import { Holds } from '../plan/Holds.tsx'
import { NotBeforeNote } from '../plan/NotBeforeNote.tsx'
import { besideWarnings, pressingOf } from '../plan/pressing.ts'
import { isBlocked, runningToday } from '../plan/running-today.ts'
import { usePlan } from '../plan/usePlan.ts'
import { phaseName, phaseNames } from '../plan/words.ts'
import { VoidWorkout } from '../watch/VoidWorkout.tsx'
import { Allowance } from './Allowance.tsx'
import { Blocked } from './Blocked.tsx'
import { CheckInRow } from './CheckInRow.tsx'
import { Proposals } from './Proposals.tsx'
import { SeenFirst } from './SeenFirst.tsx'
import { SessionSheet } from './SessionSheet.tsx'
import { TestsDue } from './TestsDue.tsx'
import { WeekStrip } from './WeekStrip.tsx'
import { weekAround } from './week.ts'

/** Home of a runner with a plan. */
export function TodayPage() {
  return (
    <PlanFrame>
      <TodayOrNone />
    </PlanFrame>
  )
}

function TodayOrNone() {
  const told = usePlan()
  return told.plan ? <Day told={told} plan={told.plan} /> : <NoPlan />
}

/** What this day offers and why; nothing stands here that the plan does not offer. */
function Day({ told, plan }: { readonly told: PlanState & { readonly rehab: Rehab }; readonly plan: RunningPlan }) {
  const { t, i18n } = useLingui()
  const { today, diary, course } = plan
  const heading = useScreen(t`Today`)
  const [lead] = plan.programmes
  const phase = lead?.phases.find(({ id }) => id === course.phase)
  const names = phaseNames(i18n, lead)
  const blocked = isBlocked(plan)
  const pressing = pressingOf(told, plan)
  const holds = besideWarnings(course.active, pressing)
  // a further step of running waits, too, while there is none
  const proposals = today.proposals.filter(({ step }) => step.kind !== 'level' || runningToday(plan) !== 'closed')
  const week = Math.floor(daysBetween(plan.start.day, told.today) / 7) + 1
  const strip = weekAround(
    told.today,
    diary,
    { session: today.session !== undefined, run: today.run.kind !== 'none' },
    blocked ? undefined : told.wishes.days,
    new Set([...withoutASet(told.record.session), ...told.record.takenBack.map(({ entry }) => entry)]),
  )
  return (
    <>
      <header className="dayhead">
        <p className="meta">
          <Trans>
            {saidWeekday(i18n, told.today)}, week {week} of your plan
          </Trans>
        </p>
        <h1 className="title" ref={heading} tabIndex={-1}>
          {headlineOf(i18n, today, pressing)}
        </h1>
      </header>
      <SeenFirst pressing={pressing} />
      <WeekStrip days={strip} />
      <div className="today-grid">
        <div className="stack-6">
          <StandingNotice open={blocked ? undefined : told.openWarnings} above={pressing} />
          <Holds active={holds} names={names} helped={today.headline === 'see-somebody'} />
          <VoidWorkout plan={plan} />
          {blocked ? (
            <Blocked plan={plan} holds={holds} pressing={pressing} />
          ) : (
            today.session && <SessionSheet session={today.session} name={phaseName(i18n, lead, course.phase)} rehab={told.rehab} />
          )}
          <CheckInRow today={today} diary={diary} />
          <Proposals proposals={proposals} plan={plan.start.body.plan} names={names} rehab={told.rehab} />
        </div>
        {!blocked && (
          <div className="stack-8">
            <Allowance plan={plan} rule={phase?.running.text ?? ''} rehab={told.rehab} />
            <TestsDue tests={today.tests} />
            {today.notBefore && runningToday(plan) !== 'closed' && <NotBeforeNote span={today.notBefore} />}
          </div>
        )}
      </div>
    </>
  )
}
