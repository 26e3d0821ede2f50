import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { runMinutesOf } from '#load/run.ts'
import { saidDayOf } from '../parts/dates.ts'
import { Icon } from '../parts/Icon.tsx'
import { whole } from '../runs/figures.ts'
import type { FarBeyond } from './figures.ts'

/** A run of the last days that is far more than the plan allowed: said plainly, before the figures that it moved. */
export function FarBeyondNote({ known: { run, entry }, most, today }: FarBeyond & { readonly today: string }) {
  const { i18n } = useLingui()
  const minutes = whole(i18n, runMinutesOf(run))
  const day = saidDayOf(i18n, run.day, today)
  return (
    <section className="attn" aria-labelledby="far-beyond" data-testid="far-beyond">
      <h2 className="rowtitle" id="far-beyond">
        <Icon name="attention" />
        <span>
          <Trans>A run was far more than your plan allowed</Trans>
        </span>
      </h2>
      <div className="sub stack-2">
        <p>
          {most > 0 ? (
            <Trans>
              {day}: {minutes} minutes of running. As your plan stood then, a run could have up to {most} minutes.
            </Trans>
          ) : (
            <Trans>
              {day}: {minutes} minutes of running. As your plan stood then, it allowed no run.
            </Trans>
          )}
        </p>
        <p>
          <Trans>Your body needs time to show how it took that. Today and the coming days are told with it now.</Trans>
        </p>
        <p>
          <Trans>
            Is a number wrong?{' '}
            <Link to="/runs/$id" params={{ id: entry }}>
              Put the run right
            </Link>
            .
          </Trans>
        </p>
      </div>
    </section>
  )
}
