import { Trans } from '@lingui/react/macro'
import type { CheckIn } from '#pain/check-in.ts'
import type { Dated } from '#plan/logged.ts'
import { saidTime } from '../parts/dates.ts'

/** Today's earlier check-ins: a further one adds to them, a wrong number is put right. */
export function Already({
  written,
  correcting,
  onCorrect,
}: {
  readonly written: readonly Dated<CheckIn>[]
  readonly correcting: string | undefined
  readonly onCorrect: (entry: Dated<CheckIn> | undefined) => void
}) {
  return (
    <section className="already stack-2">
      <p className="because">
        <span>
          <Trans>You have checked in today. If it changed, check in again: the worse one of the day counts. A wrong number can be put right.</Trans>
        </span>
      </p>
      <p className="btnrow">
        {written.map((entry) => (
          <button
            key={entry.entry}
            type="button"
            className={`btn btn-2 btn-s ${correcting === entry.entry ? 'is-on' : ''}`}
            aria-pressed={correcting === entry.entry}
            onClick={() => onCorrect(correcting === entry.entry ? undefined : entry)}
          >
            <Trans>Put {saidTime(entry.at)} right</Trans>
          </button>
        ))}
      </p>
    </section>
  )
}
