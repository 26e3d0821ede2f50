import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { RaisedFlag } from '#assessment/assessment.ts'
import type { ToldAssessment } from '#state/runner-state.ts'
import { CallButtons, CallLine } from '../parts/EmergencyNumbers.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useLater } from '../parts/useLater.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'

/**
 * The interruption: a full page that can only be left by an act of the runner. It is told from the record, so it comes back
 * after a reload, in another tab and without a network.
 */
export function UrgentPage({ told, flags }: { readonly told: ToldAssessment; readonly flags: readonly RaisedFlag[] }) {
  const { t } = useLingui()
  const runner = useRunner()
  const navigate = useNavigate()
  const { state, knowledge } = useSnapshot()
  const [asking, setAsking] = useState(false)
  const later = useLater(() => import('./WrongAnswer.tsx'))
  const heading = useRef<HTMLHeadingElement>(null)
  const [first, ...others] = flags
  const urgency = first?.flag.urgency
  useEffect(() => {
    document.title = urgency === 'emergency' ? `${t`Please get help now`} · Hipwise` : `${t`Please be seen today`} · Hipwise`
    if (!asking) {
      heading.current?.focus()
      window.scrollTo(0, 0)
    }
  }, [asking, urgency, t])
  if (!first) return null
  const actions = [...new Set(others.map(({ flag }) => flag.action))].filter((action) => action !== first.flag.action)
  if (asking && later) return <later.WrongAnswer told={told} flags={flags} onBack={() => setAsking(false)} />

  // what is not an emergency may hide one: the safety questions that are still open come first
  const askOn = urgency === 'same-day' && told.now.unasked.length > 0

  const understood = async () => {
    await runner.write([{ kind: 'assessment', body: { step: 'acknowledged', assessment: told.id, flags: flags.map(({ flag }) => flag.id) } }])
    if (askOn) await navigate({ to: '/assess', search: { of: told.id } })
    else await navigate({ to: '/result/$assessment', params: { assessment: told.id } })
  }

  return (
    <main id="main">
      <section
        className={`urgent ${urgency === 'emergency' ? '' : 'urgent-4'}`}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="urgent-title"
        aria-describedby="urgent-because"
      >
        <div className="top">
          <UrgencyMark urgency={first.flag.urgency} />
        </div>
        <div className="say">
          <h1 className="display" id="urgent-title" ref={heading} tabIndex={-1}>
            {first.flag.action}
          </h1>
          <p className="because-said" id="urgent-because">
            <Because raised={first} />
          </p>
          {actions.length > 0 && (
            <ul className="also">
              {actions.map((action) => (
                <li key={action}>{action}</li>
              ))}
            </ul>
          )}
          <p className="soft only-desk">
            <Trans>We have stopped the questions. Your answers are saved on this device.</Trans>
          </p>
        </div>
        <div className="right">
          <dl>
            <div>
              <dt>
                <Trans>What it may be</Trans>
              </dt>
              <dd>{first.flag.mayBe}</dd>
            </div>
            <div>
              <dt>
                <Trans>Who to see</Trans>
              </dt>
              <dd>{first.flag.who}</dd>
            </div>
            <div>
              <dt>
                <Trans>Until you are seen</Trans>
              </dt>
              <dd>{first.flag.until}</dd>
            </div>
          </dl>
          <div className="act">
            {urgency === 'emergency' ? (
              <>
                <CallButtons numbers={knowledge.emergencyNumbers} country={state.profile.country} />
                <Link className="quiet" to="/answers/$assessment" params={{ assessment: told.id }}>
                  <Trans>Show my answers to a clinician</Trans>
                </Link>
              </>
            ) : (
              <>
                <Link className="btn call" to="/answers/$assessment" params={{ assessment: told.id }}>
                  <Trans>Show my answers to a clinician</Trans>
                </Link>
                <CallLine numbers={knowledge.emergencyNumbers} country={state.profile.country} />
              </>
            )}
            <button type="button" className="quiet" onClick={() => void understood()}>
              {askOn ? <Trans>I understand, go on with the other safety questions</Trans> : <Trans>I understand, go on to my result</Trans>}
            </button>
            {later && (
              <button type="button" className="quiet soft" onClick={() => setAsking(true)}>
                <Trans>I pressed the wrong answer</Trans>
              </button>
            )}
          </div>
        </div>
      </section>
    </main>
  )
}

/** Which answers call for this page. */
export function Because({ raised }: { readonly raised: RaisedFlag }) {
  const list = raised.said.join('. ')
  return raised.unsure ? <Trans>You were not sure about this: {list}. We treat that as a yes.</Trans> : <Trans>You told us: {list}.</Trans>
}
