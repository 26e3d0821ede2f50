import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'
import type { RunnerProblem } from '../runner/runner.ts'
import { Icon } from './Icon.tsx'

/** What happened, in a sentence. */
export const HAPPENED: Readonly<Record<RunnerProblem['code'], MessageDescriptor>> = {
  full: msg`There is no room left on this device`,
  blocked: msg`Another tab holds an older version of Hipwise open`,
  unavailable: msg`This browser does not let Hipwise keep anything`,
  conflict: msg`An answer on this device does not fit what is being saved`,
  broken: msg`Saving on this device did not work`,
  'not-fetched': msg`A part of Hipwise could not be fetched`,
}

/** What to do about it. */
export const TO_DO: Readonly<Record<RunnerProblem['code'], MessageDescriptor>> = {
  full: msg`Free some space, then try again.`,
  blocked: msg`Close the other Hipwise tabs, then try again.`,
  unavailable: msg`In a private window this is usual. You can go on; write down or print your result before you close the tab.`,
  conflict: msg`Reload the page; what was saved before is still there.`,
  broken: msg`Try again. If it goes on, print your result before you close the tab.`,
  'not-fetched': msg`Check the connection, then try again or load the page again.`,
}

/** What happened, what was kept, what to do; nothing while all is well. */
export function StorageNotice() {
  const { i18n } = useLingui()
  const runner = useRunner()
  const { problem, unsaved } = useSnapshot()
  if (!problem) return null
  return (
    <div className="attn notice" role="alert">
      <h2 className="rowtitle">
        <Icon name="attention" />
        <span>{i18n._(HAPPENED[problem.code])}</span>
      </h2>
      <p className="sub">
        {unsaved > 0 ? (
          <Trans>Your last answers are kept in this tab only, until you close it. Everything saved before is still there.</Trans>
        ) : problem.code === 'not-fetched' ? (
          <Trans>What you answer now can’t be saved yet. Everything saved before is still there.</Trans>
        ) : (
          <Trans>Earlier answers could not be read. Nothing was deleted.</Trans>
        )}{' '}
        {i18n._(TO_DO[problem.code])}
      </p>
      <p className="btnrow">
        <button type="button" className="btn btn-inv btn-s" onClick={() => void runner.retry()}>
          <Trans>Try again</Trans>
        </button>
      </p>
    </div>
  )
}
