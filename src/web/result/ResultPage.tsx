import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Assessment } from '#assessment/assessment.ts'
import { nextAfterwards, nextStep } from '#assessment/interview.ts'
import { isAtLeast } from '#knowledge/levels.ts'
import type { StandingFlag, ToldAssessment } from '#state/runner-state.ts'
import { Brand } from '../parts/Brand.tsx'
import { CallButtons } from '../parts/EmergencyNumbers.tsx'
import { Icon } from '../parts/Icon.tsx'
import { NoSuchPage } from '../parts/NoSuchPage.tsx'
import { StandingNotice } from '../parts/StandingNotice.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { find, shownBody } from '../runner/runner.ts'
import { WrongAnswer } from '../urgent/WrongAnswer.tsx'
import { useNear } from '../useNear.ts'
import { usePainted } from '../usePainted.ts'
import { HowSure } from './HowSure.tsx'
import { LikelyCauses } from './LikelyCauses.tsx'
import { Medicines } from './Medicines.tsx'
import { StartMyPlan } from './StartMyPlan.tsx'
import { answerSentence } from './sentences.ts'
import { TodayList } from './TodayList.tsx'
import '../locales/reading-words.ts'

/** The result in three layers: what to do, what it may be, how sure we are. */
export function ResultPage() {
  const { assessment } = useParams({ from: '/result/$assessment' })
  const { state } = useSnapshot()
  const told = find(state, assessment)
  return told ? <Result told={told} /> : <NoSuchPage what="result" />
}

function Result({ told }: { readonly told: ToldAssessment }) {
  const [wrong, setWrong] = useState<StandingFlag>()
  useWrittenDown(told)
  if (wrong) return <WrongAnswer told={told} flags={[wrong.raised]} edited={wrong.answersChanged} onBack={() => setWrong(undefined)} />
  return <Layers told={told} onWrong={setWrong} />
}

function Layers({ told, onWrong }: { readonly told: ToldAssessment; readonly onWrong: (flag: StandingFlag) => void }) {
  const { t, i18n } = useLingui()
  const { knowledge, state } = useSnapshot()
  const { now } = told
  const heading = useScreen(t`Your result`)
  const painted = usePainted()
  const pressing = isAtLeast(now.urgency, 'urgent')
  const { headline, action } = answerSentence(i18n, now)

  return (
    <div className="plainpage">
      <header className="between c resulttop">
        <Brand />
        <span className="btnrow noprint">
          <Link className="btn btn-3 btn-s" to="/answers/$assessment" params={{ assessment: told.id }}>
            <Trans>Edit answers</Trans>
          </Link>
          <button type="button" className="btn btn-3 btn-s" onClick={() => window.print()}>
            <Trans>Print</Trans>
          </button>
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="result-grid">
          <section className="layer1">
            <p>
              <UrgencyMark urgency={now.urgency} />
            </p>
            <h1 className="display headline" ref={heading} tabIndex={-1}>
              {headline}
            </h1>
            <p className="action" data-testid="action">
              {action}
            </p>
            <NotAllClear now={now} />
            <MustNotMiss now={now} />
            {now.urgency === 'emergency' || now.urgency === 'same-day' ? (
              <div className="callagain">
                <CallButtons numbers={knowledge.emergencyNumbers} country={state.profile.country} />
              </div>
            ) : null}
            <StorageNotice />
            <StandingNotice of={told.id} said={headline} onWrong={onWrong} />
          </section>
          <aside className="todaycol">
            <TodayList now={now} />
            <StartMyPlan assessment={told.id} />
          </aside>
          {painted && (
            <div className="layers">
              {now.urgency !== 'emergency' && <LikelyCauses now={now} knowledge={knowledge} sayCause={pressing} />}
              <Medicines now={now} />
              <BeforeThePain told={told} />
              <TellMore told={told} />
              <ReadMore told={told} />
              <HowSure told={told} knowledge={knowledge} onWrong={onWrong} />
            </div>
          )}
        </div>
      </main>
    </div>
  )
}

const ReadAbout = lazy(async () => ({ default: (await import('../learn/ReadAbout.tsx')).ReadAbout }))

/** Guides about the leading causes and what was told; fetched when the reader comes to them. Whoever has to go now is not sent reading. */
function ReadMore({ told }: { readonly told: ToldAssessment }) {
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place)
  if (told.now.urgency === 'emergency') return null
  const present = Object.entries(told.answers).filter(([, answer]) => ['yes', 'left', 'right', 'both', 'middle'].includes(String(answer)))
  return (
    <div ref={place}>
      {near && (
        <Suspense fallback={null}>
          <ReadAbout conditions={told.now.ranking.causes.slice(0, 3).map(({ condition }) => condition.id)} findings={present.map(([id]) => id)} />
        </Suspense>
      )}
    </div>
  )
}

const BeforeResult = lazy(async () => ({ default: (await import('../runs/BeforeThePain.tsx')).BeforeResult }))

/** What the runner's own runs show of the weeks before; of the newest assessment, and fetched by nobody without a run. */
function BeforeThePain({ told }: { readonly told: ToldAssessment }) {
  const painted = usePainted()
  const { rows, state } = useSnapshot()
  const newest = (state.open ?? state.assessments[0])?.id === told.id
  if (!painted || !newest || told.now.urgency === 'emergency' || !rows.some(({ kind }) => kind === 'run')) return null
  return (
    <Suspense fallback={null}>
      <BeforeResult />
    </Suspense>
  )
}

/** The way to the screens after the result, while any of them is open. */
function TellMore({ told }: { readonly told: ToldAssessment }) {
  const { knowledge, state } = useSnapshot()
  const { urgency } = told.now
  if (
    urgency === 'emergency' ||
    urgency === 'same-day' ||
    nextAfterwards(
      knowledge,
      told.answers,
      state.standing.map(({ raised }) => raised.flag.id),
    ) === undefined
  )
    return null
  return (
    <section className="sect noprint">
      <h2 className="head">
        <Trans>Add what your clinician will ask</Trans>
      </h2>
      <p className="sub">
        <Trans>How it feels, what you have tried, your medicines, and movement tests where they are safe. Two minutes; skip what you like.</Trans>
      </p>
      <p>
        <Link className="btn btn-2 btn-s" to="/assess" search={{ of: told.id, more: true }}>
          <Trans>Tell more</Trans>
        </Link>
      </p>
    </section>
  )
}

/** Safety questions that were skipped: said in the first screen, because without them this is no all-clear. */
function NotAllClear({ now }: { readonly now: Assessment }) {
  const count = now.skipped.length
  if (count === 0) return null
  return (
    <p className="mustnotmiss">
      <Icon name="attention" />
      <span>
        <Trans>
          <b>This is not an all-clear.</b> Safety questions you skipped: {count}.
        </Trans>{' '}
        <a href="#skipped">
          <Trans>See which</Trans>
        </a>
      </span>
    </p>
  )
}

/** Serious causes that the marked place keeps open: never "unlikely", always in the first screen. */
function MustNotMiss({ now }: { readonly now: Assessment }) {
  const open = now.notExcluded.map(({ condition }) => condition.lay)
  if (open.length === 0) return null
  return (
    <p className="mustnotmiss" data-testid="must-not-miss">
      <Icon name="attention" />
      <span>
        <Trans>
          <b>Not shown, not excluded:</b> {[...new Set(open)].slice(0, 3).join('; ')}.
        </Trans>{' '}
        <a href="#would-change">
          <Trans>What would change this</Trans>
        </a>
      </span>
    </p>
  )
}

/** What the runner saw is written down, for good, as soon as it is on screen; a changed result is written down again. */
function useWrittenDown(told: ToldAssessment): void {
  const runner = useRunner()
  const { knowledge, state } = useSnapshot()
  const { now, shown } = told
  const standing = useMemo(() => state.standing.map(({ raised }) => raised.flag.id), [state.standing])
  const same =
    shown &&
    shown.urgency === now.urgency &&
    shown.knowledge === now.knowledge &&
    // a warning that is on the page and was not on it before is written down, whatever else stayed the same
    now.flags.every(({ flag }) => shown.flags.includes(flag.id)) &&
    JSON.stringify(shown.causes.map(({ id }) => id)) === JSON.stringify(now.ranking.causes.slice(0, 5).map(({ condition }) => condition.id))
  useEffect(() => {
    // a result seen before the last question ends the questions only in an emergency
    const ends = !told.finishedAt && (now.urgency === 'emergency' || nextStep(knowledge, told.answers, standing).kind === 'done')
    if (same && !ends) return
    void runner.write([
      ...(same
        ? []
        : [
            {
              kind: 'assessment',
              body: shownBody(told.id, now, 'result', now.flags),
            } as const,
          ]),
      ...(ends ? [{ kind: 'assessment', body: { step: 'finished', assessment: told.id } } as const] : []),
    ])
  }, [same, told, now, standing, runner, knowledge])
}
