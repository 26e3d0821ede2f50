import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { SessionDone } from '#plan/logged.ts'
import type { Playing } from '#timing/playing.ts'
import { sessionDone, worstSoFar } from '#timing/session-done.ts'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { HowItWent, type Went } from './HowItWent.tsx'
import { dropSession } from './kept-session.ts'
import type { Wrong } from './SomethingWrong.tsx'
import { Written } from './Written.tsx'
import { doneWords } from './words.ts'

/** How it went, then one entry: also when it was left early, with what was done. */
export function SessionEnd({
  about,
  state,
  wrong,
  onDrop,
  children,
}: {
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
  if (written) return <Written title={t`Written down`} what={doneWords(i18n, written)} />
  const done = sessionDone(state, { ...about, ...went, ...(wrong.length > 0 ? { symptoms: wrong } : {}) })
  const write = async () => {
    dropSession()
    await runner.write([{ kind: 'session', body: done }])
    setWritten(done)
  }
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
        <button type="button" className="btn btn-1 btn-w" onClick={() => void write()}>
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
