import { Trans, useLingui } from '@lingui/react/macro'
import type { Decision } from '#plan/decision.ts'
import { Icon } from '../parts/Icon.tsx'
import { movedSentence } from '../plan/moved.ts'

/** What holds something back: what to do, why, until when. The strictest is said loudly, the others one line each. */
export function Holds({ active, names }: { readonly active: readonly Decision[]; readonly names: ReadonlyMap<string, string> }) {
  const { i18n } = useLingui()
  const [first, ...others] = active
  if (!first) return null
  const moved = movedSentence(i18n, first.moved, names)
  return (
    <section className="attn" data-testid="hold">
      <h2 className="rowtitle">
        <Icon name="attention" />
        <span>{first.action}</span>
      </h2>
      {moved && <p>{moved}</p>}
      <p className="sub">{first.because.text}</p>
      <p className="sub">{first.until}</p>
      {others.length > 0 && (
        <details className="inverse-more">
          <summary>
            <Trans>Also holding back: {others.length}</Trans>
          </summary>
          <ul>
            {others.map(({ rule, day, action, because, until }) => (
              <li key={`${rule} ${day}`}>
                <b>{action}</b> {because.text} {until}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
