import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { RunSource } from '#load/run.ts'
import { clock, decimals, km, paceOf, whole } from './figures.ts'
import type { LapsAndPauses } from './laps-of.ts'

/** Laps and pauses, read from the kept file when they are asked for. */
export function Laps({ source }: { readonly source: RunSource }) {
  const [found, setFound] = useState<LapsAndPauses | 'none'>()
  const look = () => {
    import('./laps-of.ts')
      .then(({ lapsOf }) => lapsOf(source))
      .then(
        (laps) => setFound(laps ?? 'none'),
        () => setFound('none'),
      )
  }
  return (
    <details className="ask-why plain-more" onToggle={(event) => event.currentTarget.open && found === undefined && look()}>
      <summary>
        <Trans>Laps and pauses</Trans>
      </summary>
      <section role="status">
        {found === 'none' ? (
          <p className="sub">
            <Trans>The file itself is not kept on this device, and laps are only in there. Import it again and keep the files, and they can be shown.</Trans>
          </p>
        ) : (
          found && <Found {...found} />
        )}
      </section>
    </details>
  )
}

function Found({ laps, pauses }: LapsAndPauses) {
  const { t, i18n } = useLingui()
  return (
    <>
      <p className="sub">
        {pauses.count > 0 ? (
          <Trans>
            <Plural value={pauses.count} one="# pause" other="# pauses" />, {clock(pauses.seconds)} in all.
          </Trans>
        ) : (
          <Trans>No pause.</Trans>
        )}{' '}
        {laps.length < 2 && <Trans>No laps.</Trans>}
      </p>
      {laps.length > 1 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table longer than the screen is scrolled by keyboard, too
        <section className="tablebox high" aria-label={t`All laps`} tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t`Lap`}</th>
                <th scope="col">{t`Time`}</th>
                <th scope="col">{t`km`}</th>
                <th scope="col">{t`min a km`}</th>
                <th scope="col">{t`Heart rate`}</th>
              </tr>
            </thead>
            <tbody>
              {laps.map(({ timerS, distanceM, averageHr }, at) => {
                const pace = paceOf({ minutes: timerS / 60, timerS, ...(distanceM === undefined ? {} : { distanceM }) })
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a lap is its number
                  <tr key={at}>
                    <th scope="row">{at + 1}</th>
                    <td>{clock(timerS)}</td>
                    <td>{distanceM === undefined ? '' : distanceM < 1000 ? decimals(i18n, distanceM / 1000, 2) : km(i18n, distanceM)}</td>
                    <td>{pace === undefined ? '' : clock(pace)}</td>
                    <td>{averageHr === undefined ? '' : whole(i18n, averageHr)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
