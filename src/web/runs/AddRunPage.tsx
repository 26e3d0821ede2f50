import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import type { Run } from '#load/run.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { usePlan } from '../plan/usePlan.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { BackToRuns } from './BackToRuns.tsx'
import { RunFields } from './RunFields.tsx'

/** A run or other sport, written by hand. */
export function AddRunPage() {
  const { t } = useLingui()
  const { today } = usePlan()
  const heading = useScreen(t`Add a run`)
  const runner = useRunner()
  const { navigate } = useRouter()
  const [save, saving] = useOneAtATime(async (body: Run) => {
    await runner.write([{ kind: 'run', body }])
    await navigate({ to: '/runs' })
  })
  return (
    <div className="onecol stack-6">
      <header className="stack-2">
        <BackToRuns />
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>Write down a run</Trans>
        </h1>
        <p className="sub">
          <Trans>Your longest run of the last 30 days decides how far the next one may go. How it felt decides whether it may.</Trans>
        </p>
      </header>
      <RunFields today={today} changing={undefined} saving={saving} onSave={save} onCancel={() => undefined} />
    </div>
  )
}
