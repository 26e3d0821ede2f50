import { Trans, useLingui } from '@lingui/react/macro'
import { useParams, useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import type { KnownRun } from '#load/known-runs.ts'
import { isRun, type Run } from '#load/run.ts'
import { saidDayOf, saidTime } from '../parts/dates.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { Own } from '../parts/own-words.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { asTold, canBeRight, notARun, rightAsItIs } from './answering.ts'
import { BackToRuns } from './BackToRuns.tsx'
import { AfterSaving, BeforeCorrecting } from './BeyondToday.tsx'
import { Curves } from './Curves.tsx'
import { Facts } from './Facts.tsx'
import { findRun, toldDayOf } from './find-run.ts'
import { HowMuchIsKnown, isTableOnly } from './HowMuchIsKnown.tsx'
import { Laps } from './Laps.tsx'
import { QuickEdit } from './QuickEdit.tsx'
import { RunFields } from './RunFields.tsx'
import { comesBack, putBack, takenBack } from './removing.ts'
import type { RunForm } from './run-form.ts'
import { SameRun } from './SameRun.tsx'
import { ScreenAgain } from './ScreenAgain.tsx'
import { useSourceName } from './source-name.ts'
import { useSports } from './sports.ts'
import { useAnswer } from './useAnswer.ts'
import { useBeyond } from './useBeyond.ts'
import { useLoad } from './useLoad.ts'
import { aheadWords, heldWords, runLength } from './words.ts'

/** One run: what was recorded, what is missing, and what the runner says of it. */
export function RunPage() {
  const { id = '' } = useParams({ strict: false })
  const { told } = useLoad()
  const known = findRun(told, id)
  return known ? <OneRun known={known} /> : <NoSuchRun />
}

function NoSuchRun() {
  const { t } = useLingui()
  const heading = useScreen(t`No such run`)
  return (
    <section className="state">
      <h1 className="title" ref={heading} tabIndex={-1}>
        <Trans>There is no run under this address</Trans>
      </h1>
      <p className="sub measure">
        <Trans>It may have been written down on another device.</Trans>
      </p>
      <BackToRuns />
    </section>
  )
}

function OneRun({ known }: { readonly known: KnownRun }) {
  const { i18n } = useLingui()
  const { told, load } = useLoad()
  const sports = new Map(useSports())
  const nameOf = useSourceName()
  const { run, entry, state } = known
  const name = `${saidDayOf(i18n, toldDayOf(told.record, known), told.today)}, ${runLength(i18n, known)}`
  const heading = useScreen(name, entry)
  const own = told.record.run.find((each) => each.entry === entry)
  const sources = [run, ...known.copies.flatMap((copy) => told.record.run.find((each) => each.entry === copy)?.body ?? [])].flatMap(
    ({ source }) => source?.id ?? [],
  )
  return (
    <>
      <header className="stack-2 runhead">
        <BackToRuns />
        <h1 className="title" ref={heading} tabIndex={-1}>
          {isRun(run) ? name : `${sports.get(run.sport) ?? run.sport}, ${name}`}
        </h1>
        <p className="meta">
          {[run.title, run.start === undefined ? undefined : saidTime(run.start), nameOf(run), run.source?.path].filter(Boolean).join(' · ')}
        </p>
        {run.note !== undefined && (
          <p className="sub">
            <Trans>
              You wrote: “<Own text={run.note} />”
            </Trans>
          </p>
        )}
      </header>
      <div className="runs-grid even">
        <div className="stack-8">
          <ScreenAgain told={told} />
          <AfterSaving told={told} here />
          <Standing known={known} />
          <section className="stack-4">
            <HowMuchIsKnown run={run} />
            <Facts run={run} />
          </section>
          <Curves run={run} sources={sources} />
          {run.source && !isTableOnly(run) && <Laps run={run} source={run.source} />}
        </div>
        {own && state !== 'taken-back' && (
          <div className="stack-8">
            {state !== 'ahead' && <QuickEdit key={entry} known={known} record={told.record} shoes={load.shoes} />}
            <PutRight key={entry} known={known} own={asTold(own)} open={state === 'ahead'} />
            <SameRun known={known} told={told} />
            <Remove known={known} />
          </div>
        )}
      </div>
    </>
  )
}

/** Why it does not count, where it does not, and what can be done about it. */
function Standing({ known }: { readonly known: KnownRun }) {
  const { i18n } = useLingui()
  const { told } = useLoad()
  const { rows } = useSnapshot()
  const [answer, busy] = useAnswer()
  const remark = useRemark()
  const { run, entry, state } = known
  const written = told.record.run
  if (state === 'counts') return null
  const right = canBeRight(known)
  return (
    <section className="attn" aria-busy={busy} data-testid="standing">
      <h2>
        {state === 'taken-back' ? (
          <Trans>You removed this run</Trans>
        ) : state === 'ahead' ? (
          <Trans>It is dated ahead: which day was it?</Trans>
        ) : (
          <Trans>It looks wrong, so it counts for nothing until you say</Trans>
        )}
      </h2>
      {state === 'held' && heldWords(run).map((reason) => <p key={reason.id}>{i18n._(reason)}</p>)}
      {state === 'ahead' && (
        <p className="sub">
          {i18n._(aheadWords(known, toldDayOf(told.record, known), told.today))} <Trans>You can do it below.</Trans>
        </p>
      )}
      {state === 'held' && !right && (
        <p className="sub">
          <Trans>Put the minutes or the distance right below. Without that it stays out.</Trans>
        </p>
      )}
      {state === 'taken-back' && (
        <p className="sub">
          {run.day === told.today ? (
            <Trans>It helps no limit any more. Against today and the limit of a week it still counts, because it may have been run.</Trans>
          ) : (
            <Trans>It helps no limit any more. Against the limit of a week it still counts, because it may have been run.</Trans>
          )}
        </p>
      )}
      <p className="btnrow">
        {state === 'taken-back' && (
          <button
            type="button"
            className="btn btn-inv btn-s"
            onClick={() => {
              remark(known, run, comesBack(rows, entry))
              answer(putBack(rows, entry))
            }}
          >
            <Trans>Put it back</Trans>
          </button>
        )}
        {state === 'held' && right && (
          <button
            type="button"
            className="btn btn-inv btn-s"
            onClick={() => {
              remark(known, run)
              answer(rightAsItIs(told.record, known))
            }}
          >
            <Trans>It is right</Trans>
          </button>
        )}
        {state === 'held' && isRun(run) && (
          <button type="button" className="btn btn-2 btn-s" onClick={() => answer(notARun(written, known))}>
            <Trans>Not a run</Trans>
          </button>
        )}
      </p>
    </section>
  )
}

/** The page then says what today allowed, where the run is beyond it. */
function useRemark(): (known: KnownRun, now: Run, entries?: readonly string[]) => void {
  const { told } = useLoad()
  const { navigate } = useRouter()
  const beyondOf = useBeyond(told.today)
  return (known, now, entries) => {
    const beyond = beyondOf(known, now, entries)
    if (beyond) void navigate({ to: '/runs/$id', params: { id: known.entry }, replace: true, state: { beyond } })
  }
}

/** Everything that can be said by hand, folded. */
function PutRight({ known, own, open }: { readonly known: KnownRun; readonly own: Run; readonly open: boolean }) {
  const { told } = useLoad()
  const [round, setRound] = useState(0)
  const [touched, setTouched] = useState<Partial<RunForm>>({})
  const anew = () => {
    setTouched({})
    setRound((before) => before + 1)
  }
  // until it is stored, the form keeps what was typed
  const [answer, busy] = useAnswer(() => {
    focusHeading()
    anew()
  })
  const { entry, run, state } = known
  const written = told.record.run
  const remark = useRemark()
  const save = (body: Run) => {
    remark(known, body)
    answer([{ kind: 'correction', body: { of: entry, body: { ...body } } }])
  }
  return (
    <details className="ask-why plain-more" open={open}>
      <summary>
        <Trans>Put day, time, distance or sport right</Trans>
      </summary>
      <section className="stack-6 topped">
        <RunFields
          key={round}
          today={told.today}
          changing={own}
          touched={touched}
          onChange={(told) => setTouched((before) => ({ ...before, ...told }))}
          saving={busy}
          remark={(body) => <BeforeCorrecting run={body} known={known} />}
          onSave={save}
          onCancel={anew}
        />
        {isRun(run) && state === 'counts' && (
          <p>
            <button type="button" className="btn btn-2 btn-s" onClick={() => answer(notARun(written, known))}>
              <Trans>This was not a run</Trans>
            </button>
          </p>
        )}
      </section>
    </details>
  )
}

function Remove({ known }: { readonly known: KnownRun }) {
  const { t } = useLingui()
  const [answer, busy] = useAnswer()
  const [asked, setAsked] = useState(false)
  const place = useRef<HTMLFieldSetElement>(null)
  const ask = (whether: boolean) => {
    setAsked(whether)
    // the button that was pressed gives way to others
    place.current?.focus()
  }
  return (
    <fieldset className="stack-3" ref={place} tabIndex={-1} aria-label={t`Remove this run`}>
      {asked ? (
        <>
          <p className="sub">
            <Trans>It can be put back later.</Trans> {known.run.source && <Trans>The same file is not taken in again.</Trans>}
          </p>
          <p className="btnrow" aria-busy={busy}>
            <button type="button" className="btn btn-danger btn-s" onClick={() => answer(takenBack(known))}>
              <Trans>Yes, remove it</Trans>
            </button>
            <button type="button" className="btn btn-3 btn-s" onClick={() => ask(false)}>
              <Trans>Keep it</Trans>
            </button>
          </p>
        </>
      ) : (
        <p>
          <button type="button" className="btn btn-3 btn-s" onClick={() => ask(true)}>
            <Trans>Remove this run</Trans>
          </button>
        </p>
      )}
    </fieldset>
  )
}
