import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Library, SourceId } from '#knowledge/shape.ts'
import { whenPainted } from '../pauses.ts'
import { fetchLibrary } from '../runner/knowledge.ts'

/** The library, once it is here; undefined while it comes, null when it can't be had. */
export function useLibrary(): Library | undefined | null {
  const [library, setLibrary] = useState<Library | null>()
  useEffect(() => {
    let here = true
    whenPainted(() =>
      fetchLibrary().then(
        (found) => here && setLibrary(found),
        () => here && setLibrary(null),
      ),
    )
    return () => {
      here = false
    }
  }, [])
  return library
}

/** Numbered sources with what we know of them. */
export function Sources({ ids }: { readonly ids: readonly SourceId[] }) {
  const library = useLibrary()
  if (ids.length === 0) return null
  return (
    <>
      <h3 className="label">
        <Trans>Sources</Trans>
      </h3>
      {library === null && (
        <p className="sub">
          <Trans>The list of sources could not be loaded. Your result does not depend on it; try again with a network.</Trans>
        </p>
      )}
      <ol className="sources">
        {ids.map((id, i) => {
          const source = library?.sources.find((candidate) => candidate.id === id)
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
