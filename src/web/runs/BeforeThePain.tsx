import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import { dayOfNumber } from '#basics/day.ts'
import type { Finding } from '#knowledge/shape.ts'
import type { Change, Offer } from '#load/before-the-pain.ts'
import { type History, historyOf } from '#load/history.ts'
import { tellBeforeThePain } from '#state/tell-load.ts'
import { saidShortDay } from '../parts/dates.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { barLength } from './bar-words.ts'
import { type Figures, figuresOf } from './before-figures.ts'
import { whole } from './figures.ts'

function useBefore() {
  const told = usePlan()
  const { state } = useSnapshot()
  return useMemo(() => ({ before: tellBeforeThePain(state, told, told.rehab.load), history: historyOf(told.known) }), [state, told])
}

/** What the runs show of the weeks before the pain, beside the questions about it: nothing is answered by it, the runner's own word counts. Only below a Suspense. */
export function BeforeQuestions({ asked }: { readonly asked: readonly Finding[] }) {
  const { before, history } = useBefore()
  const offers = before?.offers.filter(({ finding }) => asked.some(({ id }) => id === finding)) ?? []
  if (!before || offers.length === 0) return null
  return (
    <section className="beforepain" aria-labelledby="beforepain" data-testid="before-the-pain">
      <h2 className="rowtitle" id="beforepain">
        <Trans>What your runs show of the weeks before</Trans>
      </h2>
      <Shown offers={offers} history={history} />
      <p className="meta">
        <Trans>Nothing is ticked for you: runs may be missing, and only you know what was new. Tap above what you find true.</Trans>
      </p>
    </section>
  )
}

/** The same after the questions, beside the result. Only below a Suspense. */
export function BeforeResult() {
  const { before, history } = useBefore()
  if (!before || before.changes.length === 0) return null
  return (
    <section className="sect stack-3" aria-labelledby="beforepain" data-testid="before-the-pain">
      <h2 className="head" id="beforepain">
        <Trans>Before the pain, in your runs</Trans>
      </h2>
      <Shown offers={before.offers} history={history} />
      <p className="meta">
        <Trans>What came before is not always what caused it. The answers you gave count, not these lines.</Trans>
      </p>
    </section>
  )
}

function Shown({ offers, history }: { readonly offers: readonly Offer[]; readonly history: History }) {
  const changes = offers.flatMap(({ because }) => because)
  const quiet = offers.some(({ answer }) => answer === 'no')
  return (
    <>
      {changes.map((change) => (
        <OneChange key={change.kind} change={change} history={history} />
      ))}
      {quiet && changes.length === 0 && (
        <p className="because">
          <span>
            <Trans>Steady weeks: no run and no week that stands out.</Trans>
          </span>
        </p>
      )}
    </>
  )
}

function OneChange({ change, history }: { readonly change: Change; readonly history: History }) {
  const { i18n } = useLingui()
  const { kind, value, text } = change
  const day = saidShortDay(i18n, dayOfNumber(change.day))
  const figures = figuresOf(change, history)
  // a week is told in whole kilometres, one run in tenths
  const said = (amount: number, unit: Figures['unit']): string =>
    kind === 'spike' && unit !== 'm' ? barLength(i18n, amount, unit) : `${whole(i18n, amount)} ${unit}`
  return (
    <p className="because">
      <span>
        {text}{' '}
        <b>
          {figures && kind === 'ramp' && (
            <Trans>
              The week up to {day} was {said(figures.was, figures.unit)}; the weeks before it about {said(figures.usual, figures.unit)}.
            </Trans>
          )}
          {figures && kind === 'spike' && (
            <Trans>
              On {day} it was {said(figures.was, figures.unit)}; the longest of the 30 days before was {said(figures.usual, figures.unit)}.
            </Trans>
          )}
          {figures && kind === 'hills' && (
            <Trans>
              In the week up to {day} {said(figures.was, figures.unit)} up and down; usually about {said(figures.usual, figures.unit)}.
            </Trans>
          )}
          {kind === 'comeback' && (
            <Trans>
              {whole(i18n, value)} days without a run before {day}.
            </Trans>
          )}
          {kind === 'speed' && (
            <Trans>
              On {day}, {whole(i18n, value)} % faster than usual.
            </Trans>
          )}
          {kind === 'new-shoe' && <Trans>Since {day}.</Trans>}
        </b>
      </span>
    </p>
  )
}
