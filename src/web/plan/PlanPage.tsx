import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { dayOfNumber } from '#basics/day.ts'
import type { Rehab } from '#knowledge/rehab-shape.ts'
import { nextPhase } from '#plan/criteria.ts'
import type { PlanState, RunningPlan } from '#state/tell-plan.ts'
import { NoPlan } from '../frame/NoPlan.tsx'
import { PlayerLink } from '../frame/PlayerLink.tsx'
import { saidDay } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { WatchWorkout } from '../watch/WatchWorkout.tsx'
import { Advice } from './Advice.tsx'
import { Criteria } from './Criteria.tsx'
import { DayNow } from './DayNow.tsx'
import { Decisions } from './Decisions.tsx'
import { EndPlan } from './EndPlan.tsx'
import { FunctionScale } from './FunctionScale.tsx'
import { Phases } from './Phases.tsx'
import { isStopped, runningToday } from './running-today.ts'
import { Seen } from './Seen.tsx'
import { Swaps } from './Swaps.tsx'
import { usePlan } from './usePlan.ts'
import { phaseName, phaseNames } from './words.ts'

const ReadAbout = lazy(async () => ({ default: (await import('../learn/ReadAbout.tsx')).ReadAbout }))

/** The whole plan: where it stands, what the next step asks, why it went as it did. */
export function PlanPage() {
  const told = usePlan()
  return told.plan ? <Whole told={told} plan={told.plan} /> : <NoPlan />
}

/** A warning, a stop or the programme itself asks for somebody who examines. */
const waitsForClinician = ({ openWarnings }: PlanState, { eligibility, course }: RunningPlan): boolean =>
  openWarnings.length > 0 || eligibility.mode !== 'self-guided' || eligibility.runStopped || course.active.some(({ level }) => level === 'stop')

function Whole({ told, plan }: { readonly told: PlanState & { readonly rehab: Rehab }; readonly plan: RunningPlan }) {
  const { t, i18n } = useLingui()
  const heading = useScreen(t`Plan`)
  const { course, today, programmes } = plan
  const [lead] = programmes
  const names = phaseNames(i18n, lead)
  const place = (lead?.phases.findIndex(({ id }) => id === course.phase) ?? 0) + 1
  const next = lead && nextPhase(lead, course.phase)
  const running = runningToday(plan)
  return (
    <>
      <header className="dayhead">
        <p className="meta">{programmes.map(({ name }) => name).join(', ')}</p>
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>
            Phase {place} of {lead?.phases.length ?? place}: {phaseName(i18n, lead, course.phase)}
          </Trans>
        </h1>
        <p className="sub">
          <Trans>Since {saidDay(i18n, dayOfNumber(course.since))}.</Trans>
        </p>
      </header>
      <div className="two-cols">
        <div className="stack-8">
          <DayNow plan={plan} names={names} />
          {waitsForClinician(told, plan) && <Seen told={told} />}
          {next && (
            <section aria-labelledby="next" className="stack-3">
              <h2 className="head" id="next">
                <Trans>To reach “{phaseName(i18n, lead, next)}”</Trans>
              </h2>
              {today.exit.length > 0 ? (
                <>
                  <Criteria measured={today.exit} running={running} rehab={told.rehab} />
                  <p className="meta">
                    <Trans>All of them, on two check-ins at least three days apart. Then the step is proposed; you decide.</Trans>
                  </p>
                </>
              ) : (
                <p className="sub">
                  <Trans>
                    Nothing counts towards it while today is closed. <Link to="/">See what opens today</Link>
                  </Trans>
                </p>
              )}
            </section>
          )}
          {lead && <Phases programme={lead} phase={course.phase} rehab={told.rehab} running={running} why={today.run.why} stopped={isStopped(plan)} />}
          <WatchWorkout plan={plan} />
          {today.session && (
            <p>
              <PlayerLink className="more" to="/sheet">
                <Trans>The exercises on paper</Trans>
                <Icon name="forward" />
              </PlayerLink>
            </p>
          )}
        </div>
        <div className="stack-8">
          <Decisions decisions={course.decisions} names={names} rehab={told.rehab} />
          <Swaps told={told} plan={plan} />
          <FunctionScale done={told.record.questionnaire} today={told.today} />
          {programmes.map((programme) => (
            <Advice key={programme.id} programme={programme} phase={course.phase} running={running} />
          ))}
          <Suspense fallback={null}>
            <ReadAbout conditions={plan.start.body.conditions} />
          </Suspense>
          <EndPlan />
        </div>
      </div>
    </>
  )
}
