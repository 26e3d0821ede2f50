import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Source, SourceId } from '#knowledge/shape.ts'
import { fetchSources } from '../result/sources.ts'

/** What a statement cannot say, and where it comes from; the sources are fetched when it is opened. */
export function Evidence({ caveat, sources }: { readonly caveat: string; readonly sources: readonly SourceId[] }) {
  const [all, setAll] = useState<readonly Source[]>()
  const [failed, setFailed] = useState(false)
  const fetchThem = () => {
    setFailed(false)
    fetchSources().then(setAll, () => setFailed(true))
  }
  return (
    <details className="ask-why evidence" onToggle={(event) => event.currentTarget.open && !all && fetchThem()}>
      <summary>
        <Trans>How sure is this?</Trans>
      </summary>
      <div className="stack-2">
        <p>{caveat}</p>
        {failed ? (
          <p>
            <Trans>The list of sources could not be loaded. Try again with a network.</Trans>
          </p>
        ) : (
          <ul className="stack-1">
            {sources.map((id) => {
              const source = all?.find((each) => each.id === id)
              return <li key={id}>{source ? source.cite : '…'}</li>
            })}
          </ul>
        )}
      </div>
    </details>
  )
}
