import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Run } from '#load/run.ts'
import { ranSoFar } from '#timing/walk-run.ts'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { HowItWent, type Went } from './HowItWent.tsx'
import { dropOuting, type KeptOuting } from './kept-outing.ts'
import type { Wrong } from './SomethingWrong.tsx'
import { Written } from './Written.tsx'

/** How the outing went, then one entry. When the page slept on the way, the runner may say that it was less. */
export function RunEnd({
  kept,
  begun,
  wrong,
  stoppedBy,
}: {
  readonly kept: KeptOuting
  readonly begun: Went
  readonly wrong: readonly Wrong[]
  /** What has closed running meanwhile, as sentences. */
  readonly stoppedBy: readonly string[]
}) {
  const { t } = useLingui()
  const runner = useRunner()
  const { entry, outing, day, level } = kept
  const ran = ranSoFar(outing)
  const heading = useScreen(t`How was it?`, 'run-end')
  const [went, setWent] = useState<Went>(begun)
  const [runs, setRuns] = useState(ran.runs)
  const [over, setOver] = useState<'written' | 'dropped'>()
  const share = ran.runs === 0 ? 0 : runs / ran.runs
  const runMinutes = Math.floor(ran.runMinutes * share * 10) / 10
  const body: Run = {
    day,
    minutes: ran.minutes,
    // without a run in it, it was a walk
    ...(runMinutes > 0 ? { sport: 'run', runMinutes, unbrokenMin: ran.unbrokenMin, level } : { sport: 'walk' }),
    ...went,
    ...(wrong.length > 0 ? { symptoms: wrong } : {}),
  }
  const [write, writing] = useOneAtATime(async () => {
    await runner.write([{ id: entry, kind: 'run', body }])
    dropOuting()
    setOver('written')
  })
  const howLong = t`${plural(ran.minutes, { one: `# minute, ${runMinutes} of it running.`, other: `# minutes, ${runMinutes} of them running.` })}`
  if (over === 'dropped') return <Written title={t`Dropped`} what={t`Nothing was written down.`} dropped />
  if (over === 'written') return <Written title={t`Written down`} what={howLong} />
  return (
    <main className="plainpage pl-end" id="main" tabIndex={-1}>
      <h1 className="title" ref={heading} tabIndex={-1}>
        <Trans>How was it?</Trans>
      </h1>
      <p className="lead">{howLong}</p>
      {stoppedBy.length > 0 && (
        <section className="attn">
          <h2 className="rowtitle">
            <LaterIcon name="attention" />
            <span>
              <Trans>No running today any more.</Trans>
            </span>
          </h2>
          {[...new Set(stoppedBy)].map((why) => (
            <p key={why} className="sub">
              {why}
            </p>
          ))}
        </section>
      )}
      {outing.asleepMs > 0 && ran.runs > 0 && (
        <div className="pl-field">
          <p className="because">
            <Trans>The page slept for a while, so its clock was carried on. How many of the runs did you really do?</Trans>
          </p>
          <p className="owncount">
            <button type="button" className="btn btn-2 btn-s" disabled={runs === 0} aria-label={t`One fewer`} onClick={() => setRuns(runs - 1)}>
              −
            </button>
            <b className="num" data-testid="runs">
              {runs}
            </b>
            <button type="button" className="btn btn-2 btn-s" disabled={runs === ran.runs} aria-label={t`One more`} onClick={() => setRuns(runs + 1)}>
              +
            </button>
          </p>
        </div>
      )}
      <StorageNotice />
      <HowItWent went={went} onChange={setWent} />
      <div className="pl-foot">
        <button type="button" className="btn btn-1 btn-w" aria-busy={writing} onClick={write}>
          <Trans>Write it down</Trans>
        </button>
        <button
          type="button"
          className="btn btn-3 btn-w"
          onClick={() => {
            dropOuting()
            setOver('dropped')
          }}
        >
          <Trans>Drop it, I did not go</Trans>
        </button>
      </div>
    </main>
  )
}
