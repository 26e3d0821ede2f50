import { Trans } from '@lingui/react/macro'
import { ShellHead } from '../bundling/ShellHead.tsx'
import { StartIntro } from './StartIntro.tsx'

/** The start screen of a runner without a record; its links work before the app does. */
export function StartShell() {
  return (
    <div className="shell">
      <ShellHead className="pagetop" />
      <main className="start">
        <StartIntro>
          <a className="btn btn-1" href="/assess">
            <Trans>Start</Trans>
          </a>
        </StartIntro>
      </main>
    </div>
  )
}
