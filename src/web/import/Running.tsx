import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { stopImport } from './importer.ts'
import { countsOf, type Importing, secondsLeft, shareOf } from './progress.ts'

/** An import at work: how far, what came, how long still, and the way to stop. */
export function Running({ now }: { readonly now: Importing }) {
  const { t } = useLingui()
  const clock = useClock()
  const share = shareOf(now)
  const counts = countsOf(now.lines)
  const left = secondsLeft(now.done, now.all, clock - now.since)
  // a screen reader is told of each quarter, not of every file
  const quarter = Math.floor(share / 25) * 25
  const sofar = t`${share} % read`
  return (
    <section aria-labelledby="running" className="stack-3">
      <h2 className="head" id="running">
        {now.phase === 'stopping' ? <Trans>Stopping after this file</Trans> : <Trans>Reading your files</Trans>}
      </h2>
      <div className="bar" role="progressbar" aria-valuenow={share} aria-valuemin={0} aria-valuemax={100} aria-valuetext={sofar} aria-label={t`Read so far`}>
        <i style={{ width: `${share}%` }} />
      </div>
      <p className="importcounts">
        <b>
          <Plural value={counts.runs} one="# run" other="# runs" />
        </b>
        <span className="meta">
          <Plural value={counts.files} one="# file" other="# files" />, {sofar}
          {left === undefined ? null : (
            <>
              {', '}
              <TimeLeft seconds={left} />
            </>
          )}
        </span>
      </p>
      <p className="vh" role="status">
        {quarter > 0 && t`At least ${quarter} % read`}
      </p>
      <p className="btnrow">
        <button type="button" className="btn btn-2" disabled={now.phase === 'stopping'} onClick={stopImport}>
          <Trans>Stop here</Trans>
        </button>
      </p>
      <p className="meta">
        <Trans>You can look at other pages meanwhile; keep Hipwise open. What is read stays when you stop. Add the same files again to go on from there.</Trans>
      </p>
    </section>
  )
}

function TimeLeft({ seconds }: { readonly seconds: number }) {
  const minutes = Math.round(seconds / 60)
  if (seconds < 10) return <Trans>less than 10 seconds left</Trans>
  if (seconds < 90) {
    const tens = Math.ceil(seconds / 10) * 10
    return <Trans>about {tens} seconds left</Trans>
  }
  return <Trans>about {minutes} minutes left</Trans>
}

/** The page's clock in ms, again each second. */
function useClock(): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
