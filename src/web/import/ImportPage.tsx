import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from 'react'
import '../locales/import-words.ts'
import '../styles/import.css'
import { focusHeading } from '../parts/focusHeading.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { usePlanOf } from '../plan/usePlan.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { Choose } from './Choose.tsx'
import { Ending } from './Ending.tsx'
import { type Before, figuresOf } from './figures.ts'
import { HowToExport, WhatStays } from './HowToExport.tsx'
import { importing, onImporting, startImport } from './importer.ts'
import { KeptFiles } from './KeptFiles.tsx'
import { Lines } from './Lines.tsx'
import type { GivenBlob } from './messages.ts'
import { Running } from './Running.tsx'
import { UnendedNote } from './UnendedNote.tsx'
import { endOf } from './unended.ts'

/** It outlives a look at another page. */
let before: Before | undefined

/** Files of a watch and whole exports into the record. */
export function ImportPage() {
  const { t } = useLingui()
  // ten years are told in a task of their own: the page stands as it was until then
  const record = useDeferredValue(useSnapshot())
  const told = usePlanOf(record)
  const heading = useScreen(t`Bring in your runs`)
  const now = useSyncExternalStore(onImporting, importing)
  const [keep, setKeep] = useState(false)
  // the button that was pressed is gone: who goes by keyboard goes on from the heading
  useEffect(() => {
    if (now.phase !== 'idle' && document.activeElement === document.body) focusHeading()
  }, [now.phase])
  const start = (given: readonly GivenBlob[]) => {
    before = { ...figuresOf(told), entries: new Set(record.rows.map(({ id }) => String(id))) }
    startImport(given, keep)
  }
  return (
    <>
      <header className="pagehead">
        <div className="stack-2">
          <h1 className="title" ref={heading} tabIndex={-1}>
            <Trans>Bring in your runs</Trans>
          </h1>
          <p className="sub measure">
            <Trans>Files of your watch, or all you ever recorded with Strava or Garmin. They are read on this device and sent nowhere.</Trans>
          </p>
        </div>
        <p>
          <Link className="more" to="/runs">
            <Trans>Your runs</Trans>
            <LaterIcon name="forward" />
          </Link>
        </p>
      </header>
      <div className="two-cols">
        <div className="stack-8">
          {now.phase === 'idle' ? (
            <>
              <UnendedNote rows={record.rows} />
              <Choose keep={keep} onKeep={setKeep} onGiven={start} />
            </>
          ) : now.phase === 'ended' ? (
            <>
              <Ending now={now} before={before} told={told} rows={record.rows} />
              {now.ended?.problem !== 'busy' && (
                <UnendedNote rows={record.rows} justEnded={now.ended && endOf(now.ended) === 'early' ? now.began : undefined} />
              )}
            </>
          ) : (
            <Running now={now} />
          )}
          {now.phase !== 'idle' && <Lines lines={now.lines} ended={now.phase === 'ended'} />}
        </div>
        <div className="stack-8">
          <HowToExport />
          <WhatStays />
          <KeptFiles asOf={now.phase} />
        </div>
      </div>
    </>
  )
}
