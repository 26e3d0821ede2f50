import { Trans, useLingui } from '@lingui/react/macro'
import { shortDay } from '../parts/dates.ts'
import { namedPhase } from '../plan/named-reason.ts'
import type { ChartDay } from './days.ts'

/** The chart as a table, newest day first. */
export function DayTable({ days, names }: { readonly days: readonly ChartDay[]; readonly names: ReadonlyMap<string, string> }) {
  const { t, i18n } = useLingui()
  return (
    <details className="ask-why plain-more">
      <summary>
        <Trans>Show as a table</Trans>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard, too */}
      <section className="tablebox" aria-label={t`All days`} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t`Day`}</th>
              <th scope="col">{t`Worst pain`}</th>
              <th scope="col">{t`Morning`}</th>
              <th scope="col">{t`Session`}</th>
              <th scope="col">{t`Run`}</th>
              <th scope="col">{t`Decided`}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, pain, report, sessions, left, run, decisions }) => (
              <tr key={day}>
                <th scope="row">{shortDay(i18n, day)}</th>
                <td>{pain ?? t`not told`}</td>
                <td>{report?.morning ?? t`not told`}</td>
                <td>{sessions > 0 ? t`done` : left ? t`none on a training day` : ''}</td>
                <td>{run ? t`${run.minutes} min` : ''}</td>
                <td>{decisions.map(({ action }) => namedPhase(action, names)).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
