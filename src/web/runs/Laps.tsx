import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { inMinutes, inUnit } from '#basics/units.ts'
import type { Run, RunSource } from '#load/run.ts'
import { ScrolledTable } from './FoldedTable.tsx'
import { clock, decimals, km, paceOf, whole } from './figures.ts'
import type { LapsAndPauses } from './laps-of.ts'
import { pausesAgree } from './times.ts'

/** Laps and pauses, read from the kept file when they are asked for. */
export function Laps({ run, source }: { readonly run: Run; readonly source: RunSource }) {
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
          found && <Found {...found} run={run} />
        )}
      </section>
    </details>
  )
}

function Found({ laps, pauses, run }: LapsAndPauses & { readonly run: Run }) {
  const { t, i18n } = useLingui()
  return (
    <>
      <p className="sub">
        <Pauses {...pauses} run={run} /> {laps.length < 2 && <Trans>No laps.</Trans>}
      </p>
      {laps.length > 1 && (
        <ScrolledTable name={t`All laps`}>
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
              const pace = paceOf({ minutes: inMinutes(timerS), timerS, ...(distanceM === undefined ? {} : { distanceM }) })
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a lap is its number
                <tr key={at}>
                  <th scope="row">{at + 1}</th>
                  <td>{clock(timerS)}</td>
                  <td>{distanceM === undefined ? '' : distanceM < 1000 ? decimals(i18n, inUnit(distanceM, 'km'), 2) : km(i18n, distanceM)}</td>
                  <td>{pace === undefined ? '' : clock(pace)}</td>
                  <td>{averageHr === undefined ? '' : whole(i18n, averageHr)}</td>
                </tr>
              )
            })}
          </tbody>
        </ScrolledTable>
      )}
    </>
  )
}

/** What the file marks as pauses; where its clock stood still for another time, both are said, and which counts. */
function Pauses({ count, seconds, run }: LapsAndPauses['pauses'] & { readonly run: Run }) {
  const { timerS = 0, elapsedS = 0 } = run
  return (
    <>
      {count > 0 ? (
        <Trans>
          <Plural value={count} one="# pause" other="# pauses" />, {clock(seconds)} in all.
        </Trans>
      ) : (
        <Trans>No pause.</Trans>
      )}
      {!pausesAgree(seconds, run) && (
        <>
          {' '}
          <Trans>That is what the file marks. Its clock stood still for {clock(Math.max(0, elapsedS - timerS))}, and the times above go by the clock.</Trans>
        </>
      )}
    </>
  )
}
