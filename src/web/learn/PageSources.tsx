import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Source } from '#knowledge/shape.ts'
import { SEEN_WORDS } from './words.ts'

/** The numbered sources of a page, each with how it was read. */
export function PageSources({ sources, estimates = false }: { readonly sources: readonly Source[]; readonly estimates?: boolean }) {
  if (sources.length === 0 && !estimates) return null
  return (
    <>
      <h2 id="sources" tabIndex={-1}>
        <Trans>Sources</Trans>
      </h2>
      {sources.length > 0 && (
        <ol className="sources">
          {sources.map((source, place) => (
            <li key={source.id} id={`source-${place + 1}`} tabIndex={-1}>
              <SourceLine source={source} />
            </li>
          ))}
        </ol>
      )}
      {estimates && (
        <p className="meta" id="our-estimate" tabIndex={-1}>
          <Trans>est.: our own estimate or reasoning. No source says it in these words.</Trans>
        </p>
      )}
      <p className="meta noprint">
        <Link to="/sources">
          <Trans>All sources, and how we read them</Trans>
        </Link>
      </p>
    </>
  )
}

/** The words of a source, the way to it, and how far to trust our reading of it. */
export function SourceLine({ source }: { readonly source: Source }) {
  const { i18n } = useLingui()
  const address = whereToRead(source)
  return (
    <span>
      {source.cite}{' '}
      {address && (
        <a href={address} rel="noreferrer external">
          {source.doi ? `doi:${source.doi}` : <Trans>open it</Trans>}
        </a>
      )}
      <span className="ev">
        <span className="d" aria-hidden="true">
          <i className="on" />
          <i className={source.verified ? 'on' : ''} />
        </span>
        {i18n._(SEEN_WORDS[source.seen])}
        {source.verified ? '' : i18n.locale && <Trans>, not checked word by word</Trans>}
      </span>
    </span>
  )
}

const whereToRead = ({ doi, pmcid, pmid, url }: Source): string | undefined =>
  doi ? `https://doi.org/${doi}` : pmcid ? `https://www.ncbi.nlm.nih.gov/pmc/articles/${pmcid}/` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url
