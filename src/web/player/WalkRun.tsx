import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { lengthOfAll, partAt, setOff, standStill, stopHere, walkOn } from '#timing/walk-run.ts'
import { PainField } from '../fields/PainField.tsx'
import { LaterIcon } from '../parts/LaterIcon.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { clockWords, inSeconds } from './clock-words.ts'
import { Dialog } from './Dialog.tsx'
import { YesNo } from './Fields.tsx'
import { TODAY } from './home.ts'
import { type KeptOuting, keepOuting } from './kept-outing.ts'
import { NotToday } from './NotToday.tsx'
import type { WithPlan } from './PlanGate.tsx'
import { RunEnd } from './RunEnd.tsx'
import { SomethingWrong, type Wrong } from './SomethingWrong.tsx'
import { useOuting } from './useOuting.ts'
import { useWakeLock } from './useWakeLock.ts'
import { VoiceButton } from './VoiceButton.tsx'
import { wakeSound } from './voice.ts'

/** The timer in the hand and in the pocket: what to do now, how long still, what is next. */
export function WalkRun({
  told,
  from,
  stopped,
}: {
  readonly told: WithPlan
  readonly from: KeptOuting
  /** Something told today has closed running meanwhile: an outing under way ends, another does not begin. */
  readonly stopped: boolean
}) {
  const { t } = useLingui()
  const { outing, change } = useOuting(from)
  const [open, setOpen] = useState<'hurts' | 'wrong'>()
  const [hurt, setHurt] = useState<{ readonly worst?: number; readonly limp?: boolean }>({})
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const heading = useScreen(t`Walk and run`)
  const { programmes, course } = told.plan
  const rule = programmes[0]?.phases.find(({ id }) => id === course.phase)?.running.text
  const running = outing.seen !== undefined
  useWakeLock(running && !outing.ended)
  const begun = outing.elapsedMs > 0 || running
  const ends = stopped && begun && !outing.ended
  useEffect(() => {
    if (ends) change((here, now) => stopHere(walkOn(here, now)))
  }, [ends, change])
  if (outing.ended) {
    const went = wrong.includes('limp') ? { ...hurt, limp: true } : hurt
    return <RunEnd kept={{ ...from, outing }} begun={went} wrong={wrong} stoppedBy={stopped ? told.plan.today.run.why : []} />
  }
  if (stopped && !begun) return <NotToday title={t`No walk-run today`} because={told.plan.today.run.why} until={told.plan.today.until} />

  const { part, index, leftMs } = partAt(outing)
  const next = outing.parts[index + 1]
  const runs = outing.parts.filter(({ kind }) => kind === 'run').length
  const left = Math.ceil(leftMs / 1000)
  const names = { 'warm-up': t`Walk to warm up`, run: t`Run`, walk: t`Walk`, 'cool-down': t`Walk to cool down` }
  const toggle = () => {
    wakeSound()
    change((here, now) => (here.seen ? standStill(walkOn(here, now)) : setOff(here, now)))
    if (!begun) keepOuting({ ...from, outing })
  }
  // who says that something is wrong stands still meanwhile
  const show = (which: 'hurts' | 'wrong') => {
    if (running) change((here, now) => standStill(walkOn(here, now)))
    setOpen(which)
  }
  const close = () => {
    setOpen(undefined)
    if (begun) change((here, now) => setOff(here, now))
  }
  return (
    <main className="player walkrun" id="main" tabIndex={-1}>
      <header className="pl-top">
        {begun ? (
          <button
            type="button"
            className="iconbtn"
            aria-label={t`Stop here. What you did is kept.`}
            onClick={() => change((here, now) => stopHere(walkOn(here, now)))}
          >
            <LaterIcon name="cross" />
          </button>
        ) : (
          <Link className="iconbtn" to={TODAY} aria-label={t`Back to today`}>
            <LaterIcon name="cross" />
          </Link>
        )}
        <span className="label">
          <Trans>Level {from.level}</Trans>
        </span>
        <VoiceButton />
      </header>
      <OutingBar outing={outing} />
      <div className={`wr-stage ${part.kind === 'run' ? 'is-run' : ''}`}>
        <LaterIcon name={part.kind === 'run' ? 'run' : 'walk'} />
        <p className="meta">{rule}</p>
      </div>
      <p className="vh" aria-live="polite" data-testid="spoken">
        {running ? names[part.kind] : begun ? t`Paused.` : ''}
      </p>
      <div className="deskcol">
        <section className="pl-num">
          <div className={`n num ${clockWords(left).length > 2 ? 'long' : ''}`} data-testid="number" aria-hidden="true">
            {clockWords(left)}
          </div>
          <div className="pl-said">
            <p className="label" data-testid="where">
              {part.kind === 'run' || part.kind === 'walk' ? (
                <Trans>
                  Run {part.number} of {runs}
                </Trans>
              ) : (
                <Trans>{Math.round(lengthOfAll(outing.parts) / 60_000)} minutes in all</Trans>
              )}
            </p>
            <h1 className="head" ref={heading} tabIndex={-1}>
              {names[part.kind]}
            </h1>
            <p className="sub">{inSeconds(left) ? <Trans>seconds left</Trans> : <Trans>minutes left</Trans>}</p>
          </div>
        </section>
        <p className="next">
          <LaterIcon name="forward" />
          <span>
            <Trans>
              Next: <b>{next ? names[next.kind] : t`the end`}</b>
            </Trans>
            {next ? `, ${next.seconds < 100 ? `${next.seconds} s` : `${next.seconds / 60} min`}` : ''}
          </span>
        </p>
        <div className="pl-ctl">
          <button type="button" className="side" onClick={() => show('hurts')}>
            <LaterIcon name="stop" />
            <Trans>It hurts</Trans>
          </button>
          <button type="button" className="pause" aria-label={running ? t`Pause` : begun ? t`Go on` : t`Start`} onClick={toggle}>
            <LaterIcon name={running ? 'pause' : 'play'} />
          </button>
          <button type="button" className="side" onClick={() => show('wrong')}>
            <LaterIcon name="attention" />
            <Trans>Something is wrong</Trans>
          </button>
        </div>
      </div>
      {open === 'hurts' && (
        <Dialog title={t`Stop, and walk home easily`} onClose={close} closing={<Trans>It does not hurt, go on</Trans>}>
          <PainField label={t`How much does it hurt?`} value={hurt.worst} onChange={(worst) => setHurt(worst === undefined ? {} : { ...hurt, worst })} />
          <YesNo label={t`Do you limp?`} value={hurt.limp} onChange={(limp) => setHurt(limp === undefined ? {} : { ...hurt, limp })} />
          <button type="button" className="btn btn-1 btn-w" onClick={() => change((here, now) => stopHere(walkOn(here, now)))}>
            <Trans>Stop here</Trans>
          </button>
        </Dialog>
      )}
      {open === 'wrong' && (
        <SomethingWrong
          told={told}
          onClose={close}
          onWrong={(noticed) => {
            setWrong(noticed)
            change((here, now) => stopHere(walkOn(here, now)))
          }}
        />
      )}
    </main>
  )
}

/** The whole outing as one bar: runs stand higher than walks; what is behind is filled. */
function OutingBar({ outing }: { readonly outing: Parameters<typeof partAt>[0] }) {
  const { t } = useLingui()
  const all = lengthOfAll(outing.parts)
  const { index } = partAt(outing)
  let from = 0
  return (
    <svg className="wr-bar" viewBox="0 0 1000 20" preserveAspectRatio="none" role="img" aria-label={t`Part ${index + 1} of ${outing.parts.length}`}>
      {outing.parts.map(({ kind, seconds }, i) => {
        const [x, width] = [(from / all) * 1000, ((seconds * 1000) / all) * 1000]
        const share = Math.min(1, Math.max(0, (outing.elapsedMs - from) / (seconds * 1000)))
        from += seconds * 1000
        const [y, height] = kind === 'run' ? [2, 16] : [8, 8]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what it is
          <g key={i}>
            <rect className="all" x={x} y={y} width={Math.max(1, width - 4)} height={height} />
            <rect className="on" x={x} y={y} width={Math.max(0, width - 4) * share} height={height} />
          </g>
        )
      })}
    </svg>
  )
}
