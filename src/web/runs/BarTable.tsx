import { useLingui } from '@lingui/react/macro'
import { barLength, spanName } from './bar-words.ts'
import type { Bars } from './bars.ts'
import { FoldedTable } from './FoldedTable.tsx'

/** The bars as a table, newest first. */
export function BarTable({ bars: { bars, unit, span }, today }: { readonly bars: Bars; readonly today: number }) {
  const { t, i18n } = useLingui()
  return (
    <FoldedTable name={t`All bars`}>
      {() => (
        <>
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
        </>
      )}
    </FoldedTable>
  )
}
