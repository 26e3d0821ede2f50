import { Trans } from '@lingui/react/macro'
import type { Warning } from '#plan/warnings.ts'
import { CallButtons } from '../parts/EmergencyNumbers.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { Reasons } from '../plan/Reasons.tsx'
import { useSnapshot } from '../runner/RunnerContext.tsx'

/** Below a heading that says what the first warning asks for: in an emergency the numbers before all else, then why, who to see and what until then. */
export function SeenFirst({ pressing }: { readonly pressing: readonly Warning[] }) {
  const { state, knowledge } = useSnapshot()
  const [first] = pressing
  if (!first) return null
  const actions = [...new Set(pressing.map(({ flag }) => flag.action))].filter((action) => action !== first.flag.action)
  return (
    <section className="seenfirst">
      {first.urgency === 'emergency' && (
        <div className="callagain">
          <CallButtons numbers={knowledge.emergencyNumbers} country={state.profile.country} />
        </div>
      )}
      <p>
        <UrgencyMark urgency={first.urgency} />
      </p>
      <Reasons reasons={pressing.map(({ flag }) => `${flag.name}.`)} />
      {actions.map((action) => (
        <p key={action}>
          <b>{action}</b>
        </p>
      ))}
      <dl>
        <div>
          <dt className="label">
            <Trans>Who to see</Trans>
          </dt>
          <dd>{first.flag.who}</dd>
        </div>
        <div>
          <dt className="label">
            <Trans>Until you are seen</Trans>
          </dt>
          <dd>
            {first.flag.until} <Trans>Do not run.</Trans>
          </dd>
        </div>
      </dl>
    </section>
  )
}
