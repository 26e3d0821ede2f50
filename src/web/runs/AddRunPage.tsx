import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import type { Run } from '#load/run.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { usePlan } from '../plan/usePlan.ts'
import { newId } from '../runner/clock.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { BackToRuns } from './BackToRuns.tsx'
import { BeforeSaving } from './BeyondToday.tsx'
import { beyondIn } from './beyond.ts'
import { dropRun } from './kept-run.ts'
import { RunFields } from './RunFields.tsx'

/** A run or other sport, written by hand. */
export function AddRunPage() {
  const { t } = useLingui()
  const told = usePlan()
  const heading = useScreen(t`Add a run`)
  const runner = useRunner()
  const { navigate } = useRouter()
  const [save, saving] = useOneAtATime(async (body: Run) => {
    const entry = newId()
    const beyond = beyondIn(body, told)
    await runner.write([{ id: entry, kind: 'run', body }])
    dropRun()
    await navigate({ to: '/runs', ...(beyond ? { state: { beyond: { ...beyond, entry, day: body.day } } } : {}) })
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
      <RunFields
        today={told.today}
        changing={undefined}
        remark={(run) => <BeforeSaving run={run} told={told} />}
        saving={saving}
        onSave={save}
        onCancel={() => undefined}
      />
    </div>
  )
}
