import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { FindingId, Knowledge } from '#knowledge/shape.ts'
import type { StandingFlag, ToldAssessment } from '#state/runner-state.ts'
import { answeredScreens, screenOfFinding } from '../assess/screens.ts'
import { saidDay } from '../parts/dates.ts'
import { PressedWrong } from '../parts/StandingNotice.tsx'
import { URGENCY_WORDS } from '../parts/words.ts'
import { Sources } from './Sources.tsx'
import { reasonSentence } from './sentences.ts'

/** The third layer: why this urgency, what would change it, what is missing, and what it rests on. */
export function HowSure({
  told,
  knowledge,
  onWrong,
}: {
  readonly told: ToldAssessment
  readonly knowledge: Knowledge
  readonly onWrong: (flag: StandingFlag) => void
}) {
  const { i18n } = useLingui()
  const { now } = told
  const short = (id: FindingId) => knowledge.findings.find((finding) => finding.id === id)
  const given = Object.fromEntries(Object.entries(told.answers).filter(([, answer]) => answer !== 'skipped'))
  const answered = answeredScreens(
    knowledge,
    given,
    told.asked.filter((id) => given[id] !== undefined),
  ).length
  return (
    <section className="sect howsure">
      <h2 className="head">
        <Trans>How sure are we?</Trans>
      </h2>
      <p className="sub">
        <Trans>
          You answered {answered} screens of questions and nobody examined you. Everything here is an estimate from published studies and our own reading of
          them. It is not a diagnosis, and no clinician has signed off the content.
        </Trans>
      </p>
      <h3 className="label">
        <Trans>Why this urgency</Trans>
      </h3>
      <ul className="plain">
        {now.because.map((reason) => {
          const text = reasonSentence(i18n, reason)
          return <li key={text}>{text}</li>
        })}
      </ul>
      <Settling told={told} onWrong={onWrong} />
      <h3 className="label" id="would-change">
        <Trans>What would change this answer</Trans>
      </h3>
      {now.wouldChange.length > 0 ? (
        <ul className="plain">
          {now.wouldChange.slice(0, 8).map(({ finding, answer, urgency }) => {
            const said = short(finding)?.said[answer] ?? finding
            return (
              <li key={finding + answer}>
                {said}: <b>{i18n._(URGENCY_WORDS[urgency])}</b>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="sub">
          <Trans>No single answer would make this stricter. If anything new appears, answer the questions again.</Trans>
        </p>
      )}
      <Missing ids={now.skipped} told={told} knowledge={knowledge} skipped />
      <Missing ids={now.unasked} told={told} knowledge={knowledge} skipped={false} />
      <Sources ids={now.sources} />
      <p className="meta">
        <Trans>
          Answered on {saidDay(i18n, told.startedAt)}. Knowledge version {now.knowledge.slice(0, 12)}.
        </Trans>
      </p>
    </section>
  )
}

function Missing({
  ids,
  told,
  knowledge,
  skipped,
}: {
  readonly ids: readonly FindingId[]
  readonly told: ToldAssessment
  readonly knowledge: Knowledge
  readonly skipped: boolean
}) {
  const first = ids[0]
  if (!first) return null
  const findings = ids.flatMap((id) => knowledge.findings.filter((finding) => finding.id === id))
  const at = skipped ? screenOfFinding(knowledge, told.answers, first)?.key : undefined
  return (
    <>
      <h3 className="label" id={skipped ? 'skipped' : undefined}>
        {skipped ? <Trans>What you skipped</Trans> : <Trans>Safety questions not asked yet</Trans>}
      </h3>
      <ul className="plain">
        {findings.map(({ id, short }) => (
          <li key={id}>{short}</li>
        ))}
      </ul>
      <p className="noprint">
        <Link className="btn btn-2 btn-s" to="/assess" search={{ of: told.id, ...(at ? { at } : {}) }}>
          <Trans>Answer them now</Trans>
        </Link>
      </p>
    </>
  )
}

/** Every warning that stands on this assessment, and what settles it. */
function Settling({ told, onWrong }: { readonly told: ToldAssessment; readonly onWrong: (flag: StandingFlag) => void }) {
  const { i18n } = useLingui()
  if (told.standing.length === 0) return null
  return (
    <>
      <h3 className="label">
        <Trans>Warnings that stand</Trans>
      </h3>
      <ul className="plain">
        {told.standing.map((flag) => (
          <li key={flag.raised.flag.id}>
            {flag.raised.flag.action}{' '}
            <Trans>
              Since {saidDay(i18n, flag.since)}. What settles it: {flag.raised.flag.liftedBy}
            </Trans>{' '}
            <PressedWrong flag={flag} onWrong={onWrong} />
          </li>
        ))}
      </ul>
    </>
  )
}
