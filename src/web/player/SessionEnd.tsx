import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { SessionDone } from '#plan/logged.ts'
import type { Playing } from '#timing/playing.ts'
import { sessionDone, worstSoFar } from '#timing/session-done.ts'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { HowItWent, type Went } from './HowItWent.tsx'
import { dropSession } from './kept-session.ts'
import type { Wrong } from './SomethingWrong.tsx'
import { Written } from './Written.tsx'
import { doneWords } from './words.ts'

/** How it went, then one entry: also when it was left early, with what was done. */
export function SessionEnd({
  entry,
  about,
  state,
  wrong,
  onDrop,
  children,
}: {
  /** The id of the entry to be. */
  readonly entry: string
  readonly about: Pick<SessionDone, 'plan' | 'day' | 'phase'>
  readonly state: Playing
  readonly wrong: readonly Wrong[]
  readonly onDrop?: () => void
  readonly children?: ReactNode
}) {
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const heading = useScreen(t`How was it?`, 'session-end')
  const [went, setWent] = useState<Went>(() => (wrong.includes('limp') ? { limp: true } : {}))
  const [written, setWritten] = useState<SessionDone>()
  const done = sessionDone(state, { ...about, ...went, ...(wrong.length > 0 ? { symptoms: wrong } : {}) })
  const [write, writing] = useOneAtATime(async () => {
    await runner.write([{ id: entry, kind: 'session', body: done }])
    dropSession()
    setWritten(done)
  })
  if (written) return <Written title={t`Written down`} what={doneWords(i18n, written)} />
  return (
    <main className="plainpage pl-end" id="main" tabIndex={-1}>
      <h1 className="title" ref={heading} tabIndex={-1}>
        {done.finished ? <Trans>Done. How was it?</Trans> : <Trans>Stopped here. How was it?</Trans>}
      </h1>
      {children}
      {wrong.length > 0 && (
        <p className="because">
          <Trans>What you noticed is noted. Today will say what follows from it.</Trans>
        </p>
      )}
      <StorageNotice />
      <HowItWent went={went} onChange={setWent} atLeast={worstSoFar(state)} />
      <div className="pl-foot">
        <button type="button" className="btn btn-1 btn-w" aria-busy={writing} onClick={write}>
          <Trans>Write it down</Trans>
        </button>
        {onDrop && (
          <button type="button" className="btn btn-3 btn-w" onClick={onDrop}>
            <Trans>Drop it, I did not do this</Trans>
          </button>
        )}
      </div>
    </main>
  )
}
