import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Curves as Kept } from '#files/meaning/curves.ts'
import type { Run } from '#load/run.ts'
import { CurveChart } from './CurveChart.tsx'
import { extentOf, type Line, linesOf, type RunLines } from './curve-view.ts'
import { FoldedTable } from './FoldedTable.tsx'
import { clock, whole } from './figures.ts'
import { isTableOnly } from './HowMuchIsKnown.tsx'
import { Outline } from './Outline.tsx'

/** Pace, cadence, heart rate, height and the way, as far as they were recorded and are kept on this device. */
export function Curves({ run, sources }: { readonly run: Run; readonly sources: readonly string[] }) {
  const curves = useCurves(sources)
  if (run.source === undefined)
    return (
      <p className="sub">
        <Trans>Written down by hand, so there are no curves.</Trans>
      </p>
    )
  if (curves === undefined || (curves === null && isTableOnly(run))) return null
  if (curves === null)
    return (
      <p className="sub">
        <Trans>No curves are kept on this device. Import the file again here, and they come back.</Trans>
      </p>
    )
  return (
    <>
      <Lines lines={linesOf(curves, run.cadenceSpm)} />
      {curves.track !== undefined && <Outline track={curves.track} />}
    </>
  )
}

/** What is kept under the first of these sources that has any: undefined while it is read, null when there is nothing. */
function useCurves(sources: readonly string[]): Kept | null | undefined {
  const [curves, setCurves] = useState<Kept | null>()
  const names = sources.join(' ')
  useEffect(() => {
    let here = true
    firstKept(names === '' ? [] : names.split(' ')).then(
      (found) => here && setCurves(found ?? null),
      () => here && setCurves(null),
    )
    return () => {
      here = false
    }
  }, [names])
  return curves
}

async function firstKept([first, ...others]: readonly string[]): Promise<Kept | undefined> {
  if (first === undefined) return undefined
  const { readCurves } = await import('#storage/curves.ts')
  return (await readCurves(first)) ?? firstKept(others)
}

interface Drawn {
  readonly id: keyof RunLines
  readonly name: string
  readonly unit: string
  readonly said: (value: number) => string
}

function useDrawn(): readonly Drawn[] {
  const { t, i18n } = useLingui()
  const round = (value: number): string => whole(i18n, value)
  return [
    { id: 'pace', name: t`Pace`, unit: t`min a km`, said: clock },
    { id: 'cadence', name: t`Cadence`, unit: t`steps a minute`, said: round },
    { id: 'heart', name: t`Heart rate`, unit: t`beats a minute`, said: round },
    { id: 'height', name: t`Height`, unit: t`m`, said: round },
  ]
}

function Lines({ lines }: { readonly lines: RunLines }) {
  const { t } = useLingui()
  const drawn = useDrawn().flatMap((each) => {
    const line = lines[each.id]
    return line ? [{ ...each, line }] : []
  })
  if (drawn.length === 0)
    return (
      <p className="sub">
        <Trans>The recording holds no curve.</Trans>
      </p>
    )
  return (
    <>
      {drawn.map(({ id, name, unit, said, line }) => {
        const { least, most, mean } = extentOf(line.values)!
        return (
          <section key={id} className="curve" aria-label={name}>
            <h2 className="between">
              <span className="rowtitle">{name}</span>
              <span className="meta">{unit}</span>
            </h2>
            <CurveChart
              line={line}
              title={t`${name}: ${said(least)} to ${said(most)}, mean ${said(mean)} ${unit}, over the minutes of the run`}
              said={said}
              upsideDown={id === 'pace'}
              filled={id === 'height'}
            />
          </section>
        )
      })}
      <p className="meta">
        <Trans>Minutes of the run from left to right. Faster is higher. Gaps are standing, pauses, or not known.</Trans>
      </p>
      <LineTable drawn={drawn} />
    </>
  )
}

/** The curves as one table. */
function LineTable({ drawn }: { readonly drawn: readonly (Drawn & { readonly line: Line })[] }) {
  const { t } = useLingui()
  const { everyS, values } = drawn[0]!.line
  return (
    <FoldedTable name={t`All points`}>
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col">{t`Time`}</th>
              {drawn.map(({ id, name, unit }) => (
                <th key={id} scope="col">
                  {name}, {unit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in time
              <tr key={at}>
                <th scope="row">{clock(at * everyS)}</th>
                {drawn.map(({ id, line, said }) => (
                  <td key={id}>{line.values[at] == null ? '' : said(line.values[at])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </>
      )}
    </FoldedTable>
  )
}
