import { Trans, useLingui } from '@lingui/react/macro'
import type { Page } from '#library/page.ts'
import { saidDay } from '../parts/dates.ts'

/** When the page was changed, and what. */
export function ChangeLog({ page: { changes } }: { readonly page: Page }) {
  const { i18n } = useLingui()
  return (
    <details className="changelog noprint">
      <summary>
        <Trans>Changes to this page</Trans>
      </summary>
      <ul>
        {changes.map(({ on, what }) => (
          <li key={on + what}>
            <span>
              {saidDay(i18n, on)}: {what}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The same with the day of the last check above it, at the end of pages that do not say it at their head. */
export function History({ page }: { readonly page: Page }) {
  const { i18n } = useLingui()
  return (
    <>
      <p className="meta">
        <Trans>Last checked {saidDay(i18n, page.lastChecked)}.</Trans>
      </p>
      <ChangeLog page={page} />
    </>
  )
}
