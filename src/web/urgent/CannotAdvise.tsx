import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Brand } from '../parts/Brand.tsx'
import { CallButtons } from '../parts/EmergencyNumbers.tsx'
import { HAPPENED, TO_DO } from '../parts/StorageNotice.tsx'
import { UrgencyMark } from '../parts/UrgencyMark.tsx'
import { useLater } from '../parts/useLater.ts'
import { useScreen } from '../parts/useScreen.ts'
import { useRunner, useSnapshot } from '../runner/RunnerContext.tsx'

/** The record, or part of it, cannot be read: no advice, and the last known stop stays. */
export function CannotAdvise() {
  const later = useLater(() => import('../start/YourSettings.tsx'))
  const { t, i18n } = useLingui()
  const runner = useRunner()
  const { state, knowledge, unread } = useSnapshot()
  const heading = useScreen(t`We can’t advise now`)
  const { unreadable = 0, notUnderstood = 0, lastUrgency } = state.cannotAdvise ?? {}
  return (
    <div className="plainpage">
      <header className="pagetop">
        <Brand />
      </header>
      <main id="main" tabIndex={-1} className="cannot">
        <h1 className="display" ref={heading} tabIndex={-1}>
          <Trans>We can’t advise you from this device now</Trans>
        </h1>
        <p className="lead">
          {unread && <Trans>Your record on this device can’t be read: {i18n._(HAPPENED[unread.code])}.</Trans>}{' '}
          {unreadable > 0 && <Plural value={unreadable} one="# entry of your record can’t be read." other="# entries of your record can’t be read." />}{' '}
          {notUnderstood > 0 && (
            <Plural value={notUnderstood} one="# entry was written by a newer Hipwise." other="# entries were written by a newer Hipwise." />
          )}{' '}
          <Trans>Nothing was deleted. Because something important may be among them, we give no advice until they can be read.</Trans>
        </p>
        {lastUrgency && (
          <p>
            <Trans>The last warning on this device stays:</Trans> <UrgencyMark urgency={lastUrgency} />
          </p>
        )}
        {unread ? (
          <>
            <p>
              {i18n._(TO_DO[unread.code])}{' '}
              <Trans>If it still can’t be read, show your hip to a doctor or physiotherapist. A warning you were given before still stands.</Trans>
            </p>
            <p className="btnrow">
              <button type="button" className="btn btn-1" onClick={() => void runner.retry()}>
                <Trans>Try again</Trans>
              </button>
            </p>
          </>
        ) : (
          <p>
            <Trans>
              What to do: reload the page to get the newest version. If this stays, show your hip to a doctor or physiotherapist, and start afresh by erasing
              this device below.
            </Trans>
          </p>
        )}
        <section className="callagain">
          <h2 className="rowtitle">
            <Trans>If you need help now</Trans>
          </h2>
          <CallButtons numbers={knowledge.emergencyNumbers} country={state.profile.country} />
        </section>
        {later && <later.YourSettings />}
      </main>
    </div>
  )
}
