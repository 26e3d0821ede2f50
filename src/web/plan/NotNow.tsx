import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import '../locales/plan-words.ts'
import type { HipLoad } from '#knowledge/rehab-shape.ts'
import { headlineOf } from './day-sentences.ts'
import { pressingOf } from './pressing.ts'
import { isStopped, runningToday } from './running-today.ts'
import { usePlan } from './usePlan.ts'

/** On a page about a movement: that today is not the day for it, where the plan is stopped, or where it lands and running is closed. */
export function NotNow({ load }: { readonly load: HipLoad }) {
  const { i18n } = useLingui()
  const told = usePlan()
  const { plan } = told
  if (!plan) return null
  const stopped = isStopped(plan)
  if (!stopped && !(load === 'impact' && runningToday(plan) === 'closed')) return null
  return (
    <section className="attn noprint" data-testid="not-now">
      <p className="rowtitle">
        <Trans>Not now, by your plan</Trans>
      </p>
      <p className="sub">{stopped ? headlineOf(i18n, plan.today, pressingOf(told, plan)) : <Trans>No run today, and nothing that lands.</Trans>}</p>
      <p>
        <Link className="inverse" to="/">
          <Trans>See why on Today</Trans>
        </Link>
      </p>
    </section>
  )
}
