import { Trans, useLingui } from '@lingui/react/macro'
import type { NotBefore } from '#plan/not-before.ts'
import { saidDay } from '../parts/dates.ts'

/** When usual running can be possible: a span, never a promise. */
export function NotBeforeNote({ span }: { readonly span: NotBefore }) {
  const { i18n } = useLingui()
  const { earliest, usually, race } = span
  return (
    <section className="rule topped stack-2">
      <h2 className="label">
        <Trans>Running as before</Trans>
      </h2>
      <p>
        <Trans>
          Not before <strong>{saidDay(i18n, earliest)}</strong>, more usually around {saidDay(i18n, usually)}.
        </Trans>
      </p>
      {race && (
        <p>
          {race.possible === 'no' ? (
            <Trans>Your race on {saidDay(i18n, race.day)} comes too early for this plan. Nothing is skipped for it.</Trans>
          ) : race.possible === 'only-if-all-goes-well' ? (
            <Trans>Your race on {saidDay(i18n, race.day)} is only possible if all goes well.</Trans>
          ) : (
            <Trans>Your race on {saidDay(i18n, race.day)} lies after that.</Trans>
          )}
        </p>
      )}
      <p className="meta">
        <Trans>Reckoned from the least time of each phase. It moves with what you report.</Trans>
      </p>
    </section>
  )
}
