import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Source, SourceId } from '#knowledge/shape.ts'
import { whenPainted } from '../pauses.ts'
import { fetchSources } from './sources.ts'

/** All sources, once they are here; undefined while they come, null when they can't be had. */
function useSources(): readonly Source[] | undefined | null {
  const [sources, setSources] = useState<readonly Source[] | null>()
  useEffect(() => {
    let here = true
    whenPainted(() =>
      fetchSources().then(
        (found) => here && setSources(found),
        () => here && setSources(null),
      ),
    )
    return () => {
      here = false
    }
  }, [])
  return sources
}

/** Numbered sources with what we know of them. */
export function Sources({ ids }: { readonly ids: readonly SourceId[] }) {
  const sources = useSources()
  if (ids.length === 0) return null
  return (
    <>
      <h3 className="label">
        <Trans>Sources</Trans>
      </h3>
      {sources === null && (
        <p className="sub">
          <Trans>The list of sources could not be loaded. Your result does not depend on it; try again with a network.</Trans>
        </p>
      )}
      <ol className="sources">
        {ids.map((id, i) => {
          const source = sources?.find((candidate) => candidate.id === id)
          return (
            <li key={id} id={`source-${i + 1}`}>
              <span>
                {source ? source.cite : id}
                {source && !source.verified && (
                  <span className="meta">
                    {' '}
                    <Trans>(not read by us yet)</Trans>
                  </span>
                )}
                {source?.doi && <span className="meta"> doi:{source.doi}</span>}
              </span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
