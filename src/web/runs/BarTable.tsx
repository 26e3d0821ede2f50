import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { barLength, spanName } from './bar-words.ts'
import type { Bars } from './bars.ts'

/** The bars as a table, newest first; drawn only once it is asked for. */
export function BarTable({ bars: { bars, unit, span }, today }: { readonly bars: Bars; readonly today: number }) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <details className="ask-why plain-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Show as a table</Trans>
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table longer than the screen is scrolled by keyboard, too
        <section className="tablebox high" aria-label={t`All bars`} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{span === 'week' ? t`Week` : t`Month`}</th>
                <th scope="col">{t`Running`}</th>
                <th scope="col">{t`Runs`}</th>
                <th scope="col">{t`Longest of 30 days`}</th>
              </tr>
            </thead>
            <tbody>
              {bars
                .filter(({ from }) => from <= today)
                .toReversed()
                .map((bar) => (
                  <tr key={bar.from}>
                    <th scope="row">{spanName(i18n, bar, span)}</th>
                    <td>{barLength(i18n, bar.value, unit)}</td>
                    <td>{bar.runs}</td>
                    <td>{bar.longest === undefined ? t`none` : barLength(i18n, bar.longest, unit)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}
