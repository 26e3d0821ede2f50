import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import type { ToldAssessment } from '#state/runner-state.ts'
import { saidAnswer, saidScreen, withSide } from '../assess/said.ts'
import { answeredScreens, type Screen } from '../assess/screens.ts'
import { Brand } from '../parts/Brand.tsx'
import { saidDay, saidTime } from '../parts/dates.ts'
import { NoSuchPage } from '../parts/NoSuchPage.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { find } from '../runner/runner.ts'
import { Because } from '../urgent/UrgentPage.tsx'
import '../locales/reading-words.ts'

/** All answers on one plain page: to show or print for a clinician, and to change one of them. */
export function AnswersPage() {
  const { assessment } = useParams({ from: '/answers/$assessment' })
  const { state } = useSnapshot()
  const told = find(state, assessment)
  return told ? <Answered told={told} /> : <NoSuchPage what="answers" />
}

function Answered({ told }: { readonly told: ToldAssessment }) {
  const { t, i18n } = useLingui()
  const { knowledge } = useSnapshot()
  const heading = useScreen(t`My answers`)
  const warned = Boolean(told.interruption?.length)
  const screens = answeredScreens(knowledge, told.answers, told.asked)
  const nameOf = (screen: Screen) => (screen.kind === 'map' ? t`Where it hurts` : screen.kind === 'checklist' ? screen.list.title : screen.findings[0].short)
  return (
    <div className="plainpage">
      <header className="between c resulttop">
        <Brand />
        <span className="btnrow noprint">
          <button type="button" className="btn btn-3 btn-s" onClick={() => window.print()}>
            <Trans>Print</Trans>
          </button>
          {warned ? (
            <Link className="btn btn-3 btn-s" to="/assess" search={{}}>
              <Trans>Back to the warning</Trans>
            </Link>
          ) : (
            <Link className="btn btn-3 btn-s" to="/result/$assessment" params={{ assessment: told.id }}>
              <Trans>Result</Trans>
            </Link>
          )}
        </span>
      </header>
      <main id="main" tabIndex={-1} className="answerspage">
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>My answers about my hip</Trans>
        </h1>
        <p className="sub">
          <Trans>
            Given by the runner on {saidDay(i18n, told.startedAt)}, {saidTime(told.startedAt)}. Nobody has examined the runner, and no clinician has checked
            this.
          </Trans>
        </p>
        <p>
          <UrgencyMark urgency={told.now.urgency} />
        </p>
        {told.standing.length > 0 && (
          <ul className="plain flags">
            {told.standing.map(({ raised }) => (
              <li key={raised.flag.id}>
                <b>{raised.flag.name}.</b> {raised.flag.action} <Because raised={raised} />
              </li>
            ))}
          </ul>
        )}
        {screens.map((screen) => (
          <section key={screen.key} className="answerblock">
            <div className="between">
              <h2 className="rowtitle">{screen.kind === 'question' ? screen.findings[0].question : nameOf(screen)}</h2>
              {!warned && (
                <Link className="noprint" to="/assess" search={{ of: told.id, at: screen.key }}>
                  <Trans>
                    Edit<span className="vh"> {nameOf(screen)}</span>
                  </Trans>
                </Link>
              )}
            </div>
            {screen.kind === 'checklist' ? (
              <dl className="answerlist">
                {screen.findings.map((finding) => (
                  <div key={finding.id} className={told.answers[finding.id] === 'yes' ? 'is-yes' : ''}>
                    <dt>{finding.short}</dt>
                    <dd>{saidAnswer(i18n, finding, told.answers[finding.id])}</dd>
                  </div>
                ))}
              </dl>
            ) : screen.kind === 'map' ? (
              <p>
                {screen.findings
                  .filter(({ id }) => !['no', undefined].includes(told.answers[id] as string | undefined))
                  .map((finding) => (told.answers[finding.id] === 'unsure' ? undefined : withSide(i18n, finding, told.answers[finding.id])))
                  .filter(Boolean)
                  .join('; ') || saidScreen(i18n, screen, told.answers)}
              </p>
            ) : (
              <p>{saidScreen(i18n, screen, told.answers)}</p>
            )}
          </section>
        ))}
        <p className="meta">
          <Trans>Knowledge version {told.now.knowledge.slice(0, 12)}. Information and support for self-management, not a diagnosis.</Trans>
        </p>
      </main>
    </div>
  )
}
