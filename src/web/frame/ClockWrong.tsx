import { Trans, useLingui } from '@lingui/react/macro'
import { dayOf } from '#basics/day.ts'
import { saidDay, saidTime } from '../parts/dates.ts'
import { useScreen } from '../parts/useScreen.ts'
import { nowWithOffset } from '../runner/clock.ts'
import { VoidWorkout } from '../watch/VoidWorkout.tsx'

/** What stands in place of a plan that begins after now, by this device's clock: the plan is kept, and no second one is offered. */
export function ClockWrong({ begun }: { readonly begun: string }) {
  const { t, i18n } = useLingui()
  const heading = useScreen(t`The clock looks wrong`)
  const [now, then] = [nowWithOffset(), nowWithOffset(new Date(begun))]
  return (
    <section className="state">
      <VoidWorkout />
      <h1 className="title" ref={heading} tabIndex={-1}>
        <Trans>This device’s clock looks wrong</Trans>
      </h1>
      <p className="sub measure">
        {dayOf(now) === dayOf(then) ? (
          <Trans>
            It says {saidDay(i18n, now)}, {saidTime(now)}, but your plan began that day at {saidTime(then)}. Your plan and all you wrote down are kept.
          </Trans>
        ) : (
          <Trans>
            It says {saidDay(i18n, now)}, but your plan began on {saidDay(i18n, then)}. Your plan and all you wrote down are kept.
          </Trans>
        )}
      </p>
      <p className="sub measure">
        <Trans>Put the date and the time of this device right, then open this page again.</Trans>
      </p>
    </section>
  )
}
