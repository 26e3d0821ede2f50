import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import { numberOf } from '#basics/day.ts'
import { between } from '#load/history.ts'
import { runMinutesOf } from '#load/run.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { StandingNotice } from '../parts/StandingNotice.tsx'
import { useDesk } from '../parts/useDesk.ts'
import { useScreen } from '../parts/useScreen.ts'
import { isBlocked } from '../plan/running-today.ts'
import { AlsoSeen, FirstWarning } from './Alerts.tsx'
import { BeyondOfToday } from './BeyondToday.tsx'
import { km, whole } from './figures.ts'
import { HowFar } from './HowFar.tsx'
import { OtherNumbers } from './OtherNumbers.tsx'
import { PlannedRun } from './PlannedRun.tsx'
import type { Wish } from './planned.ts'
import { Questions } from './Questions.tsx'
import { Removed } from './Removed.tsx'
import { RunsByWeek } from './RunsByWeek.tsx'
import { ScreenAgain } from './ScreenAgain.tsx'
import { ShoesInShort } from './ShoesInShort.tsx'
import { StillReading, useReading } from './StillReading.tsx'
import { Surfaces } from './Surfaces.tsx'
import { UnendedImport } from './UnendedImport.tsx'
import { useLoad } from './useLoad.ts'
import { WeekBars } from './WeekBars.tsx'

/** What was run, what stands out of it, and how far the next one may go. */
export function RunsPage() {
  const { t, i18n } = useLingui()
  const { told, load } = useLoad()
  const heading = useScreen(t`Runs`)
  const desk = useDesk()
  const [until, setUntil] = useState<number>()
  // kept here: when the page becomes wide, the fields move to the other column
  const [wish, setWish] = useState<Wish>({ day: told.today })
  const open = (day: number) => {
    flushSync(() => setUntil(day))
    // the list may lie screens below
    document.getElementById('allruns')?.focus()
  }
  const today = numberOf(told.today)
  const week = between(load.history.runs, today - 6, today)
  const far = week.every(({ run }) => run.distanceM !== undefined)
  const metres = week.reduce((sum, { run }) => sum + (run.distanceM ?? 0), 0)
  const minutes = week.reduce((sum, { run }) => sum + runMinutesOf(run), 0)
  const nothing = told.known.length === 0
  const reading = useReading()
  const first = (
    <>
      <StandingNotice open={told.plan && !isBlocked(told.plan) ? told.openWarnings : undefined} />
      <ScreenAgain told={told} />
      <StillReading />
      <UnendedImport />
      <BeyondOfToday told={told} />
      <FirstWarning alerts={load.alerts} shoes={load.shoes} runs={load.history.runs} />
    </>
  )
  const ahead = (
    <>
      <HowFar told={told} load={load} />
      <PlannedRun told={told} load={load} wish={wish} onWish={setWish} />
      <AlsoSeen alerts={load.alerts} shoes={load.shoes} runs={load.history.runs} />
    </>
  )
  return (
    <>
      <header className="pagehead">
        <h1 className="title" ref={heading} tabIndex={-1}>
          {nothing && reading ? (
            <Trans>Your runs are being read</Trans>
          ) : nothing ? (
            <Trans>No run written down yet</Trans>
          ) : week.length === 0 ? (
            <Trans>No run in the last seven days</Trans>
          ) : far ? (
            <Trans>
              <Plural value={week.length} one="# run" other="# runs" /> in seven days, {km(i18n, metres)} km
            </Trans>
          ) : (
            <Trans>
              <Plural value={week.length} one="# run" other="# runs" /> in seven days, {whole(i18n, minutes)} min
            </Trans>
          )}
        </h1>
        <p className="btnrow">
          <Link className="btn btn-2 btn-s" to="/runs/import">
            <LaterIcon name="upload" />
            <Trans>Import</Trans>
          </Link>
          <Link className="btn btn-2 btn-s" to="/runs/add">
            <LaterIcon name="plus" />
            <Trans>Add</Trans>
          </Link>
        </p>
      </header>
      <div className="runs-grid">
        <div className="stack-8">
          {!desk && first}
          {nothing ? (
            <p className="sub measure">
              <Trans>
                Your longest run of the last 30 days decides how far the next one may go. Take in the files of your watch, or write a run down. Runs from before
                the pain help, too: they show what you were used to.
              </Trans>
            </p>
          ) : (
            <WeekBars history={load.history} today={today} ahead={told.plan?.today.week ?? []} onOpen={open} />
          )}
          {!desk && ahead}
          <Questions told={told} />
          {!nothing && <RunsByWeek key={until} told={told} until={until ?? today} />}
          <Removed known={told.known} />
        </div>
        <aside className="stack-8" aria-label={t`More about your running`}>
          {desk && first}
          {desk && ahead}
          <ShoesInShort shoes={load.shoes} unknown={load.unknownGear} range={told.rehab.load.limits.shoeKm} />
          <Surfaces history={load.history} today={today} />
          <OtherNumbers metrics={load.metrics} />
        </aside>
      </div>
    </>
  )
}
