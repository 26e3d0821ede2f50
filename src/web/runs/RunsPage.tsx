import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numberOf } from '#basics/day.ts'
import { between, historyOf } from '#load/history.ts'
import { type Run, runMinutesOf } from '#load/run.ts'
import type { Dated } from '#plan/logged.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { RunFields } from './RunFields.tsx'
import { RunList } from './RunList.tsx'

/** Runs and other sport, written by hand. */
export function RunsPage() {
  const { t } = useLingui()
  const { record, known, today } = usePlan()
  const heading = useScreen(t`Runs`)
  const runner = useRunner()
  const [changing, setChanging] = useState<Dated<Run>>()
  const [saved, setSaved] = useState(0)
  const week = between(historyOf(known).runs, numberOf(today) - 6, numberOf(today))
  const minutes = Math.round(week.reduce((sum, { run }) => sum + runMinutesOf(run), 0))
  const count = week.length
  const [save, saving] = useOneAtATime(async (body: Run) => {
    await runner.write([changing ? { kind: 'correction', body: { of: changing.entry, body: { ...body } } } : { kind: 'run', body }])
    setChanging(undefined)
    setSaved(saved + 1)
    focusHeading()
  })
  return (
    <>
      <header className="dayhead">
        <h1 className="title" ref={heading} tabIndex={-1}>
          {count > 0 ? (
            <Trans>
              <Plural value={count} one="# run" other="# runs" /> in seven days, {minutes} min
            </Trans>
          ) : record.run.length > 0 ? (
            <Trans>No run in the last seven days</Trans>
          ) : (
            <Trans>Write down a run</Trans>
          )}
        </h1>
        <p className="sub">
          <Trans>Your longest run of the last 30 days decides how far the next one may go. How it felt decides whether it may.</Trans>
        </p>
        <Link to="/runs/import">{t`Bring in runs from your watch`}</Link>
        {saved > 0 && (
          <p className="meta" role="status">
            <Trans>Written down.</Trans>
          </p>
        )}
      </header>
      <div className="two-cols runs-cols">
        <RunFields
          key={`${changing?.entry} ${saved}`}
          today={today}
          changing={changing?.body}
          saving={saving}
          onSave={save}
          onCancel={() => setChanging(undefined)}
        />
        <RunList
          runs={record.run}
          onChange={(run) => {
            setChanging(run)
            focusHeading()
          }}
        />
      </div>
    </>
  )
}
