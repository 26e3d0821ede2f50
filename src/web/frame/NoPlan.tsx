import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { BringRuns } from '../parts/BringRuns.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { planAhead } from '../plan/plan-ahead.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { VoidWorkout } from '../watch/VoidWorkout.tsx'
import { ClockWrong } from './ClockWrong.tsx'

/** What stands on a page of the plan while there is none: what it would show, and the one way in. */
export function NoPlan() {
  const ahead = planAhead(useSnapshot().rows, Date.now())
  return ahead === undefined ? <NoneYet /> : <ClockWrong begun={ahead} />
}

function NoneYet() {
  const { t } = useLingui()
  const { state } = useSnapshot()
  const heading = useScreen(t`No plan yet`)
  const answered = state.assessments.some(({ finishedAt }) => finishedAt !== undefined)
  return (
    <section className="state">
      <VoidWorkout />
      <h1 className="title" ref={heading} tabIndex={-1}>
        <Trans>There is no plan yet</Trans>
      </h1>
      <p className="sub measure">
        <Trans>A plan grows out of your answers. It tells you each day what to train, how far to run and why, and it listens to your pain.</Trans>
      </p>
      <p>
        {answered ? (
          <Link className="btn btn-1" to="/plan/start">
            <Trans>See which plan fits</Trans>
          </Link>
        ) : (
          <Link className="btn btn-1" to="/assess" search={{}}>
            <Trans>Answer the questions first</Trans>
          </Link>
        )}
      </p>
      <BringRuns />
    </section>
  )
}
