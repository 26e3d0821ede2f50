import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { isAtLeast } from '#knowledge/levels.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { saidDay } from './dates.ts'
import { Icon } from './Icon.tsx'

/**
 * Warnings that were shown and not settled: they stay, whatever was edited or removed afterwards. `of` one assessment, whose
 * headline says the first of them already unless its answers changed; warnings of other assessments stand there, too.
 */
export function StandingNotice({ of, said }: { readonly of?: string; readonly said?: string }) {
  const { i18n } = useLingui()
  const { state } = useSnapshot()
  const standing = state.standing.filter(
    ({ assessment, raised, answersChanged }) =>
      // A mild warning beside a stricter one would only contradict it.
      isAtLeast(raised.flag.urgency, 'urgent') && (answersChanged || assessment !== of || raised.flag.action !== said),
  )
  if (standing.length === 0) return null
  const once = standing.filter(
    (one, i) => standing.findIndex((other) => other.assessment === one.assessment && other.raised.flag.action === one.raised.flag.action) === i,
  )
  return (
    <section className="attn standing">
      {once.map(({ raised, assessment, since, answersChanged }) => (
        <div key={`${assessment} ${raised.flag.id}`}>
          <h2 className="rowtitle">
            <Icon name="attention" />
            <span>{raised.flag.action}</span>
          </h2>
          <p className="sub">
            <Trans>Shown on {saidDay(i18n, since)}.</Trans> {answersChanged && <Trans>Your answers changed afterwards; the warning stays.</Trans>}{' '}
            <Trans>What settles it: {raised.flag.liftedBy}</Trans>
          </p>
          {assessment !== of && state.assessments.some(({ id }) => id === assessment) && (
            <Link className="inverse" to="/result/$assessment" params={{ assessment }}>
              <Trans>See the result</Trans>
            </Link>
          )}
        </div>
      ))}
    </section>
  )
}
