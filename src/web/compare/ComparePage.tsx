import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answer } from '#assessment/answers.ts'
import type { Finding } from '#knowledge/shape.ts'
import type { ToldAssessment } from '#state/runner-state.ts'
import { saidAnswer } from '../assess/said.ts'
import { Brand } from '../parts/Brand.tsx'
import { saidDay, saidShortDay, saidTime } from '../parts/dates.ts'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { tenths } from '../result/sentences.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { find } from '../runner/runner.ts'
import '../locales/reading-words.ts'

/** Two assessments side by side: urgency, causes, and the answers that differ. */
export function ComparePage() {
  const { t, i18n } = useLingui()
  const { state } = useSnapshot()
  const search = useSearch({ from: '/compare' })
  const navigate = useNavigate()
  const heading = useScreen(t`Compare`)
  const past = state.assessments.filter((told) => told.shown || told.finishedAt)
  const [older, newer] = [find(state, search.a) ?? past[1], find(state, search.b) ?? past[0]]
  const choice = (which: 'a' | 'b', chosen: ToldAssessment, name: string) => (
    <label className="field">
      <span className="fieldname">{name}</span>
      <select
        className="input"
        value={chosen.id}
        onChange={(event) => void navigate({ to: '/compare', search: { ...search, [which]: event.target.value }, replace: true })}
      >
        {past.map((told) => (
          <option key={told.id} value={told.id}>
            {saidShortDay(i18n, told.shown?.at ?? told.startedAt)}, {saidTime(told.shown?.at ?? told.startedAt)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="plainpage">
      <header className="between c resulttop noprint">
        <Brand />
        <Link className="btn btn-3 btn-s" to="/">
          <Trans>To the start</Trans>
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="compare">
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>What changed</Trans>
        </h1>
        {older && newer ? (
          <>
            <div className="pair">
              {choice('a', older, t`Earlier`)}
              {choice('b', newer, t`Later`)}
            </div>
            <div className="pair">
              <Told told={older} />
              <Told told={newer} />
            </div>
            <Differences older={older} newer={newer} />
          </>
        ) : (
          <p className="sub">
            <Trans>Comparing needs two finished assessments. There are fewer on this device.</Trans>
          </p>
        )}
      </main>
    </div>
  )
}

function Told({ told }: { readonly told: ToldAssessment }) {
  const { i18n } = useLingui()
  return (
    <section className="told">
      <h2 className="rowtitle">
        <Link to="/result/$assessment" params={{ assessment: told.id }}>
          {saidDay(i18n, told.shown?.at ?? told.startedAt)}
        </Link>
      </h2>
      <p>
        <UrgencyMark urgency={told.now.urgency} />
      </p>
      <ol className="plain">
        {told.now.ranking.causes.slice(0, 4).map(({ condition, probability }) => (
          <li key={condition.id}>
            {condition.lay}{' '}
            <span className="meta">
              {condition.mustNotMiss && probability < 0.2 ? <Trans>not shown, not excluded</Trans> : <Trans>{tenths(i18n, probability)}, an estimate</Trans>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Differences({ older, newer }: { readonly older: ToldAssessment; readonly newer: ToldAssessment }) {
  const { knowledge } = useSnapshot()
  const asked = knowledge.findings.filter(({ id, derived }) => !derived && (older.answers[id] !== undefined || newer.answers[id] !== undefined))
  const both = asked.filter(({ id }) => older.answers[id] !== undefined && newer.answers[id] !== undefined)
  const differ = both.filter(({ id }) => !sameAnswer(older.answers[id], newer.answers[id])).sort((a, b) => weight(b, older, newer) - weight(a, older, newer))
  const once = asked.filter((finding) => !both.includes(finding) && isTelling(older.answers[finding.id] ?? newer.answers[finding.id]))
  return (
    <>
      {differ.length === 0 ? (
        <p className="sub">
          <Trans>All questions that were asked both times have the same answers.</Trans>
        </p>
      ) : (
        <AnswersBeside title={<Trans>Answers that differ</Trans>} findings={differ} older={older} newer={newer} />
      )}
      {once.length > 0 && (
        <details className="sect">
          <summary className="more">
            <Trans>Asked only once: {once.length}</Trans>
          </summary>
          <AnswersBeside title={<Trans>Asked only once</Trans>} findings={once} older={older} newer={newer} />
        </details>
      )}
    </>
  )
}

function AnswersBeside({
  title,
  findings,
  older,
  newer,
}: {
  readonly title: ReactNode
  readonly findings: readonly Finding[]
  readonly older: ToldAssessment
  readonly newer: ToldAssessment
}) {
  const { i18n } = useLingui()
  return (
    <table className="table">
      <caption className="head">{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Question</Trans>
          </th>
          <th scope="col">
            <Trans>Earlier</Trans>
          </th>
          <th scope="col">
            <Trans>Later</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.id}>
            <th scope="row">{finding.short}</th>
            <td>{saidAnswer(i18n, finding, older.answers[finding.id])}</td>
            <td>{saidAnswer(i18n, finding, newer.answers[finding.id])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A question asked once and denied tells nothing about a change. */
const isTelling = (answer: Answer | undefined): boolean => answer !== 'no' && answer !== 'skipped'

/** What comes first: answers that can mean danger, then where it hurts and how much, then what the ranking weighs. */
function weight({ id, worse, answer, use }: Finding, older: ToldAssessment, newer: ToldAssessment): number {
  if (worse !== undefined && worse !== 'higher' && [older.answers[id], newer.answers[id]].includes(worse)) return 3
  if (answer === 'region' || worse === 'higher') return 2
  return use === 'ranking' ? 1 : 0
}
