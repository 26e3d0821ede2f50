import { Trans, useLingui } from '@lingui/react/macro'
import type { Alert } from '#load/alerts.ts'
import type { WornShoe } from '#load/shoes.ts'
import { Icon } from '../parts/Icon.tsx'
import { Evidence } from './Evidence.tsx'
import { alertTitle } from './words.ts'

interface Seen {
  readonly alerts: readonly Alert[]
  readonly shoes: readonly WornShoe[]
}

const loudest = (alerts: readonly Alert[]): Alert | undefined => alerts.find(({ level }) => level === 'warn')

const nameOf = (shoes: readonly WornShoe[], { shoe }: Alert): string | undefined => shoes.find((each) => each.shoe === shoe)?.name

/** The first warning of the last seven days, said loudly, with what it rests on. It forbids nothing. */
export function FirstWarning({ alerts, shoes }: Seen) {
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
      <p className="sub">{loud.text}</p>
      <Evidence caveat={loud.caveat} sources={loud.sources} />
    </section>
  )
}

/** Whatever else stands out, quietly. */
export function AlsoSeen({ alerts, shoes }: Seen) {
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
            <p className="sub">{alert.text}</p>
            <Evidence caveat={alert.caveat} sources={alert.sources} />
          </li>
        ))}
      </ul>
    </section>
  )
}
