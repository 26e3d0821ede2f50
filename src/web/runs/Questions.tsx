import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'
import type { PlanRecord } from '#state/plan-record.ts'
import type { PlanState } from '#state/tell-plan.ts'
import { saidDayOf } from '../parts/dates.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { nowWithOffset } from '../runner/clock.ts'
import { canBeRight, notARun, oneRun, rightAsItIs, twoRuns } from './answering.ts'
import { toldDayOf } from './find-run.ts'
import { isAboutRuns, nextPlace, type Question, questionsOf } from './questions-of.ts'
import { useAnswerInList } from './useAnswer.ts'
import { useBeyond } from './useBeyond.ts'
import { aheadWords, heldWords, runFacts, runLength } from './words.ts'

/** Asked at once; the next ones come when these are answered. */
const AT_ONCE = 3

/** Runs that look wrong, and runs that may be there twice: each is one plain question. After an answer the next one has the focus, at the same place. */
export function Questions({ told }: { readonly told: Pick<PlanState, 'known' | 'record' | 'today'> }) {
  const all = questionsOf(told.known)
  const shown = all.slice(0, AT_ONCE)
  const [list, end, had] = useNextInPlace(shown)
  const [answer, busy] = useAnswerInList()
  if (all.length === 0)
    return had ? (
      <p ref={end} tabIndex={-1} className="sub">
        <Trans>Nothing is left to look at.</Trans>
      </p>
    ) : null
  const asking = { record: told.record, answer, busy }
  return (
    <section aria-labelledby="questions" className="stack-3">
      <h2 className="head" id="questions">
        {all.every(({ known }) => isAboutRuns(known, told.record.run)) ? (
          <Plural value={all.length} one="# run to look at" other="# runs to look at" />
        ) : (
          <Plural value={all.length} one="# activity to look at" other="# activities to look at" />
        )}
      </h2>
      <p className="sub">
        <Trans>Until you say, what looks wrong counts for nothing, and what may be there twice counts once.</Trans>
      </p>
      <ul className="asklist" ref={list}>
        {shown.map(({ key, known, kind }) => (
          <li key={key} tabIndex={-1}>
            {kind === 'held' ? (
              <Held known={known} today={told.today} {...asking} />
            ) : kind === 'ahead' ? (
              <Ahead known={known} record={told.record} today={told.today} />
            ) : (
              <Twice known={known} {...asking} />
            )}
          </li>
        ))}
      </ul>
      {all.length > shown.length && (
        <p className="sub">
          <Plural value={all.length - shown.length} one="And # more when these are answered." other="And # more when these are answered." />
        </p>
      )}
    </section>
  )
}

/** The list, what stands in its place when nothing is left, and whether there was something. The focus of an answered question goes to the next one. */
function useNextInPlace(shown: readonly Question[]): readonly [RefObject<HTMLUListElement | null>, RefObject<HTMLParagraphElement | null>, boolean] {
  const list = useRef<HTMLUListElement>(null)
  const end = useRef<HTMLParagraphElement>(null)
  const before = useRef(shown)
  const [had, setHad] = useState(shown.length > 0)
  if (shown.length > 0 && !had) setHad(true)
  useEffect(() => {
    const place = nextPlace(before.current, shown)
    before.current = shown
    // only a focus that went with the question: what the runner does elsewhere is left alone
    if (place === undefined || document.activeElement !== document.body) return
    const next = list.current?.children.item(place) ?? end.current
    if (!(next instanceof HTMLElement)) return
    next.focus({ preventScroll: true })
    // where a browser does not hold the place by itself
    requestAnimationFrame(() => next.scrollIntoView({ block: 'nearest' }))
  }, [shown])
  return [list, end, had]
}

interface Known {
  readonly known: KnownRun
  readonly record: PlanRecord
}

interface Asked extends Known {
  readonly answer: ReturnType<typeof useAnswerInList>[0]
  readonly busy: boolean
}

function Held({ known, record, today, answer, busy }: Asked & { readonly today: CalendarDay }) {
  const { i18n } = useLingui()
  const { entry, run } = known
  const right = canBeRight(known)
  const { navigate } = useRouter()
  const beyondOf = useBeyond(today)
  const sayRight = () => {
    const beyond = beyondOf(known, run)
    // the page says it above the list
    const remark = () => void navigate({ to: '.', replace: true, state: { beyond } }).then(focusHeading)
    answer(rightAsItIs(record, known), beyond && remark)
  }
  return (
    <>
      <RunLine known={known} />
      {heldWords(run).map((reason) => (
        <p key={reason.id} className="because">
          <span>{i18n._(reason)}</span>
        </p>
      ))}
      <p className="btnrow" aria-busy={busy}>
        {right && (
          <button type="button" className="btn btn-2 btn-s" onClick={sayRight}>
            <Trans>It is right</Trans>
          </button>
        )}
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(notARun(record.run, known))}>
          <Trans>Not a run</Trans>
        </button>
        <Link className="btn btn-3 btn-s" to="/runs/$id" params={{ id: entry }}>
          <Trans>Look at it</Trans>
        </Link>
      </p>
    </>
  )
}

function Ahead({ known, record, today }: Known & { readonly today: CalendarDay }) {
  const { i18n } = useLingui()
  const day = toldDayOf(record, known)
  return (
    <>
      <RunLine known={known} day={day} />
      <p className="because">
        <span>
          <strong>
            <Trans>It is dated ahead: which day was it?</Trans>
          </strong>{' '}
          {i18n._(aheadWords(known, day, today))}
        </span>
      </p>
      <p className="btnrow">
        <Link className="btn btn-2 btn-s" to="/runs/$id" params={{ id: known.entry }}>
          <Trans>Say which day it was</Trans>
        </Link>
      </p>
    </>
  )
}

function Twice({ known, record: { run: written }, answer, busy }: Asked) {
  const { i18n } = useLingui()
  const [other] = known.maybe
  const body = written.find(({ entry }) => entry === other)?.body
  if (!other || !body) return null
  const runs = isAboutRuns(known, written)
  // by hand a run of the night stands on the day before it
  const day = body.day === known.run.day ? [] : [saidDayOf(i18n, body.day, nowWithOffset())]
  return (
    <>
      <RunLine known={known} />
      <p>
        <Trans>
          Is it the same as this one: {[...day, runLength(i18n, { run: body })].join(', ')} ({runFacts(i18n, { run: body })})?
        </Trans>
      </p>
      <p className="btnrow" aria-busy={busy}>
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(oneRun(written, known, other))}>
          {runs ? <Trans>One run</Trans> : <Trans>One activity</Trans>}
        </button>
        <button type="button" className="btn btn-2 btn-s" onClick={() => answer(twoRuns(written, known, other))}>
          {runs ? <Trans>Two runs</Trans> : <Trans>Two activities</Trans>}
        </button>
      </p>
    </>
  )
}

function RunLine({ known, day = known.run.day }: { readonly known: KnownRun; readonly day?: CalendarDay }) {
  const { i18n } = useLingui()
  return (
    <p>
      <strong>
        {saidDayOf(i18n, day, nowWithOffset())}, {runLength(i18n, known)}
      </strong>{' '}
      <span className="meta">{runFacts(i18n, known)}</span>
    </p>
  )
}
