import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { AlertId } from '#knowledge/load-shape.ts'
import type { Alert } from '#load/alerts.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { comparedMinutes } from '#load/metrics/session-spike.ts'
import type { WornShoe } from '#load/shoes.ts'
import { saidWeekday } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { Evidence } from './Evidence.tsx'
import { toTenths } from './figures.ts'
import { alertTitle, runLength } from './words.ts'

interface Seen {
  readonly alerts: readonly Alert[]
  readonly shoes: readonly WornShoe[]
  /** Those that count. */
  readonly runs: readonly KnownRun[]
}

const loudest = (alerts: readonly Alert[]): Alert | undefined => alerts.find(({ level }) => level === 'warn')

const nameOf = (shoes: readonly WornShoe[], { shoe }: Alert): string | undefined => shoes.find((each) => each.shoe === shoe)?.name

/** The first warning of the last seven days, said loudly, with what it rests on. It forbids nothing. */
export function FirstWarning({ alerts, shoes, runs }: Seen) {
  const { i18n } = useLingui()
  const loud = loudest(alerts)
  if (!loud) return null
  const title = alertTitle(i18n, loud, nameOf(shoes, loud))
  return (
    <section className="attn" aria-label={title} data-testid="alert">
      <h2 className="rowtitle">
        <Icon name="attention" />
        <span>{title}</span>
      </h2>
      <WhichRun alert={loud} runs={runs} />
      <p className="sub">{loud.text}</p>
      <Evidence caveat={loud.caveat} sources={loud.sources} />
    </section>
  )
}

/** Whatever else stands out, quietly. */
export function AlsoSeen({ alerts, shoes, runs }: Seen) {
  const { i18n } = useLingui()
  const loud = loudest(alerts)
  const quiet = alerts.filter((alert) => alert !== loud)
  if (quiet.length === 0) return null
  return (
    <section aria-labelledby="seen" className="stack-3">
      <h2 className="head" id="seen">
        {loud ? <Trans>Also seen</Trans> : <Trans>Seen this week</Trans>}
      </h2>
      <ul className="seenlist">
        {quiet.map((alert) => (
          <li key={`${alert.id} ${alert.shoe}`}>
            <strong>{alertTitle(i18n, alert, nameOf(shoes, alert))}</strong>
            <WhichRun alert={alert} runs={runs} />
            <p className="sub">{alert.text}</p>
            <Evidence caveat={alert.caveat} sources={alert.sources} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Alerts about one run; what it is held against stands behind it among the runs of the alert. */
const OF_ONE_RUN: ReadonlySet<AlertId> = new Set(['spike', 'comeback'])

/** Which run it is about, where it is about one; and the minutes that were compared, as a list shows those with the walking. */
function WhichRun({ alert: { id, runs: behind }, runs }: { readonly alert: Alert; readonly runs: readonly KnownRun[] }) {
  const { i18n } = useLingui()
  if (!OF_ONE_RUN.has(id)) return null
  const [one, base] = behind.map((entry) => runs.find((each) => each.entry === entry))
  if (!one) return null
  const minutes = id === 'spike' && base ? comparedMinutes(one.run, base.run) : undefined
  return (
    <>
      <p>
        <Link to="/runs/$id" params={{ id: one.entry }}>
          {saidWeekday(i18n, one.run.day)}, {runLength(i18n, one)}
        </Link>
      </p>
      {minutes && (
        <p>
          <Trans>
            {toTenths(i18n, minutes[0])} min of running, {toTenths(i18n, minutes[1])} min the most before
          </Trans>
        </p>
      )}
    </>
  )
}
