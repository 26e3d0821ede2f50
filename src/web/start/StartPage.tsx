import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Brand } from '../parts/Brand.tsx'
import { LibraryDoor } from '../parts/LibraryDoor.tsx'
import { Online } from '../parts/Online.tsx'
import { StandingNotice } from '../parts/StandingNotice.tsx'
import { StorageNotice } from '../parts/StorageNotice.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { useSnapshot } from '../runner/RunnerContext.tsx'
import { PastAssessments } from './PastAssessments.tsx'
import { RunsDoor } from './RunsDoor.tsx'
import { StartIntro } from './StartIntro.tsx'
import { YourSettings } from './YourSettings.tsx'

/** Home: start, go on, or look back. */
export function StartPage() {
  const { t } = useLingui()
  const { state } = useSnapshot()
  const heading = useScreen(t`Start`)
  const begun = state.open && state.open.asked.length > 0
  return (
    <>
      <header className="pagetop">
        <Brand />
      </header>
      <main className="start" id="main" tabIndex={-1}>
        <div className="stack">
          <StorageNotice />
          <StandingNotice />
          <StartIntro heading={heading}>
            <Link className="btn btn-1" to="/assess" search={{}}>
              {begun ? <Trans>Go on where you stopped</Trans> : <Trans>Start</Trans>}
            </Link>
          </StartIntro>
        </div>
        <div className="startside">
          <Online />
          <PastAssessments />
          <RunsDoor />
          <LibraryDoor />
          <YourSettings />
        </div>
      </main>
    </>
  )
}
