import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import '../locales/plan-words.ts'
import { type Decision, stopsRun } from '#plan/decision.ts'
import { Icon } from '../parts/Icon.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { movedSentence } from './moved.ts'

/** What holds something back: what to do, why, until when, and who can help. The strictest is said loudly, the others one line each. */
export function Holds({
  active,
  names,
  helped = false,
}: {
  readonly active: readonly Decision[]
  readonly names: ReadonlyMap<string, string>
  /** The page says elsewhere who can help. */
  readonly helped?: boolean
}) {
  const { i18n } = useLingui()
  const [first, ...rest] = active
  if (!first) return null
  // "no step further" says nothing beside a step back
  const others = rest.filter(({ level, effects }) => !(isStricter(first) && level === 'hold' && Object.keys(effects).length === 0))
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
      {!helped && active.some(needsHelp) && <WhoHelps className="inverse" />}
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

const isStricter = ({ level }: Decision): boolean => level === 'stop' || level === 'back'

export const needsHelp = (decision: Decision): boolean => stopsRun(decision) || decision.effects.seeSomebody !== undefined

/** To the result that names who, how soon, and the numbers to call. */
export function WhoHelps({ className }: { readonly className: 'inverse' | 'more' }) {
  const { state } = useSnapshot()
  const shown = state.assessments.find(({ shown, finishedAt }) => shown ?? finishedAt)
  if (!shown) return null
  return (
    <p>
      <Link className={className} to="/result/$assessment" params={{ assessment: shown.id }}>
        <Trans>See who can help</Trans>
      </Link>
    </p>
  )
}
