import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { HOME_M, placesOf, withoutHome } from './curve-view.ts'

const SIZE = 280
const MARGIN = 16

/** The way as an outline, without a map: nobody is asked for pictures of it. The ends are hidden until they are asked for. */
export function Outline({ track }: { readonly track: string }) {
  const { t } = useLingui()
  const [whole, setWhole] = useState(false)
  const places = placesOf(track)
  const shown = withoutHome(places, whole)
  if (places.length < 2) return null
  const [easts, norths] = [shown.flat().map(([east]) => east), shown.flat().map(([, north]) => north)]
  const [west, south] = [Math.min(...easts), Math.min(...norths)]
  const reach = Math.max(Math.max(...easts) - west, Math.max(...norths) - south, 1)
  const scale = (SIZE - 2 * MARGIN) / reach
  const wide = (Math.max(...easts) - west) * scale + 2 * MARGIN
  const high = (Math.max(...norths) - south) * scale + 2 * MARGIN
  const point = ([east, north]: readonly [number, number]): string =>
    `${(MARGIN + (east - west) * scale).toFixed(1)} ${(high - MARGIN - (north - south) * scale).toFixed(1)}`
  return (
    <section aria-labelledby="way" className="stack-3">
      <h2 className="head" id="way">
        <Trans>The way</Trans>
      </h2>
      {shown.length > 0 && (
        <svg className="outline" width={wide} height={high} viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={t`Outline of the way, north is up`}>
          {shown.map((stretch) => (
            <path key={point(stretch[0]!)} className="c-track" d={`M${stretch.map(point).join('L')}`} />
          ))}
        </svg>
      )}
      <p className="meta">
        {whole ? (
          <Trans>The whole way, with both ends. Think of it before you show this screen to somebody.</Trans>
        ) : shown.length > 0 ? (
          <Trans>
            Whatever lies within {HOME_M} m of the first and the last place is hidden: it may be your home. North is up; there is no map, so nobody is asked for
            one.
          </Trans>
        ) : (
          <Trans>The whole way lies within {HOME_M} m of its first or last place, which may be your home. So it is hidden.</Trans>
        )}
      </p>
      <p>
        <button type="button" className="btn btn-3 btn-s" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? <Trans>Hide the ends</Trans> : <Trans>Show the ends, too</Trans>}
        </button>
      </p>
    </section>
  )
}
