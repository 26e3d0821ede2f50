import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { numberOf } from '#basics/day.ts'
import type { Diary } from '#pain/diary.ts'
import type { Today } from '#plan/today.ts'
import { Icon } from '../parts/Icon.tsx'
import { PainDot } from '../plan/PainDot.tsx'

const MORNINGS = 5

/** Done is a quiet tick with the mornings beside it; open is one line and its button. */
export function CheckInRow({ today, diary }: { readonly today: Today; readonly diary: Diary }) {
  const { t } = useLingui()
  const { done, morningDone } = today.checkIn
  const now = numberOf(today.day)
  // something was told today, and the danger signs were left out
  const begun = !done && diary.reports.has(now)
  const mornings = Array.from({ length: MORNINGS }, (_, i) => now - MORNINGS + 1 + i).map((day) => ({ day, pain: diary.reports.get(day)?.morning }))
  const said = mornings.map(({ pain }) => pain ?? t`not told`).join(', ')
  return (
    <section className="donerow">
      <span className={done ? 'tick' : 'tick no'}>{done && <Icon name="check" />}</span>
      <span>
        <strong>{done ? <Trans>Checked in</Trans> : begun ? <Trans>Danger signs still open</Trans> : <Trans>Not checked in yet</Trans>}</strong>
        <span className="meta">{done && !morningDone ? <Trans>Without this morning’s pain</Trans> : <Trans>Morning pain, last 5 days</Trans>}</span>
      </span>
      <span className="dots" role="img" aria-label={t`Morning pain, last 5 days: ${said}`}>
        {mornings.map(({ day, pain }) => (pain === undefined ? <span key={day} className="pd pd-s pd-none" /> : <PainDot key={day} pain={pain} small />))}
      </span>
      {today.headline !== 'check-in-first' && (
        <Link className={done ? 'btn btn-3 btn-s' : 'btn btn-2 btn-s'} to="/check-in">
          {done ? <Trans>Change it</Trans> : begun ? <Trans>Answer them</Trans> : <Trans>Check in</Trans>}
        </Link>
      )}
    </section>
  )
}
