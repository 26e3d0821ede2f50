import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import '../locales/runs-words.ts'
import '../styles/runs.css'
import { useMemo, useState } from 'react'
import type { CalendarDay } from '#basics/day.ts'
import type { Run } from '#load/run.ts'
import { GoesOn } from '../fields/GoesOn.tsx'
import { type Keeping, useKept } from '../fields/useKept.ts'
import { focusHeading } from '../parts/focusHeading.ts'
import { useOneAtATime } from '../parts/useOneAtATime.ts'
import { useScreen } from '../parts/useScreen.ts'
import { usePlan } from '../plan/usePlan.ts'
import { newId } from '../runner/clock.ts'
import { useRunner } from '../runner/RunnerContext.tsx'
import { BackToRuns } from './BackToRuns.tsx'
import { BeforeSaving } from './BeyondToday.tsx'
import { beyondIn } from './beyond.ts'
import { dropRun, keepRun, keptRun } from './kept-run.ts'
import { RunFields } from './RunFields.tsx'
import type { RunForm } from './run-form.ts'

const EMPTY: Partial<RunForm> = {}

const keepingOf = (day: CalendarDay): Keeping<Partial<RunForm>> => ({
  read: () => keptRun(day),
  keep: (touched) => keepRun(day, touched),
  drop: dropRun,
  isUntouched: (touched) => Object.values(touched).every((value) => value === undefined),
})

/** A run or other sport, written by hand. */
export function AddRunPage() {
  const { t } = useLingui()
  const told = usePlan()
  const heading = useScreen(t`Add a run`)
  const runner = useRunner()
  const { navigate } = useRouter()
  const [opened] = useState(told.today)
  const kept = useKept(
    EMPTY,
    useMemo(() => keepingOf(opened), [opened]),
  )
  const [save, saving] = useOneAtATime(async (body: Run) => {
    const entry = newId()
    const beyond = beyondIn(body, told)
    await runner.write([{ id: entry, kind: 'run', body }])
    kept.saved()
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
      {kept.goesOn && (
        <GoesOn
          onAnew={() => {
            kept.beginAnew()
            focusHeading()
          }}
        />
      )}
      <RunFields
        key={kept.round}
        today={told.today}
        changing={undefined}
        touched={kept.form}
        onChange={kept.change}
        remark={(run) => <BeforeSaving run={run} told={told} />}
        saving={saving}
        onSave={save}
        onCancel={() => undefined}
      />
    </div>
  )
}
