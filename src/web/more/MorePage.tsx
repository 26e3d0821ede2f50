import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanWishes } from '#plan/logged.ts'
import { allFit } from '../fields/all-fit.ts'
import { LibraryDoor } from '../parts/LibraryDoor.tsx'
import { useScreen } from '../parts/useScreen.ts'
import { WishFields } from '../plan/WishFields.tsx'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import { PastAssessments } from '../start/PastAssessments.tsx'
import { YourSettings } from '../start/YourSettings.tsx'

/** Everything that is not for every day: past assessments, what the plan is made for, settings. */
export function MorePage() {
  const { t } = useLingui()
  const heading = useScreen(t`More`)
  return (
    <>
      <header className="pagehead">
        <h1 className="title" ref={heading} tabIndex={-1}>
          <Trans>More</Trans>
        </h1>
      </header>
      <div className="two-cols">
        <div className="stack-8">
          <section className="sect-plain">
            <h2 className="head">
              <Trans>Something has changed?</Trans>
            </h2>
            <p className="sub">
              <Trans>Answer the questions about your hip again. A new answer can change the plan.</Trans>
            </p>
            <p>
              <Link className="btn btn-2 btn-s" to="/assess" search={{}}>
                <Trans>New assessment</Trans>
              </Link>
            </p>
          </section>
          <section className="sect-plain">
            <h2 className="head">
              <Trans>Runs from your watch</Trans>
            </h2>
            <p className="sub">
              <Trans>Ten years of training show what you were used to, and how far you may run again.</Trans>
            </p>
            <p>
              <Link className="btn btn-2 btn-s" to="/runs/import">
                <Trans>Bring in your runs</Trans>
              </Link>
            </p>
          </section>
          <LibraryDoor />
          <PastAssessments />
        </div>
        <div className="stack-8">
          <section className="sect-plain">
            <h2 className="head">
              <Trans>What the plan is made for</Trans>
            </h2>
            <Wishes />
          </section>
          <YourSettings />
        </div>
      </div>
    </>
  )
}

/** Changed here, written down with one press: half a number is never kept. */
function Wishes() {
  const runner = useRunner()
  const { state } = useSnapshot()
  const [changed, setChanged] = useState<PlanWishes>({})
  const [saved, setSaved] = useState(false)
  const { equipment, days, minutes, race } = { ...state.profile, ...changed }
  const save = async () => {
    await runner.write([{ kind: 'profile', body: changed }])
    setChanged({})
    setSaved(true)
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (allFit(event.currentTarget)) void save()
      }}
    >
      <WishFields
        wishes={{ ...(equipment ? { equipment } : {}), ...(days ? { days } : {}), ...(minutes === undefined ? {} : { minutes }), ...(race ? { race } : {}) }}
        onChange={(told) => {
          setSaved(false)
          setChanged((before) => ({ ...before, ...told }))
        }}
      />
      <p className="btnrow">
        <button type="submit" className="btn btn-2 btn-s" disabled={Object.keys(changed).length === 0}>
          <Trans>Save</Trans>
        </button>
        {saved && (
          <span className="meta" role="status">
            <Trans>Saved. It counts from now on.</Trans>
          </span>
        )}
      </p>
    </form>
  )
}
