import { Trans, useLingui } from '@lingui/react/macro'
import type { Source } from '#knowledge/shape.ts'
import { fetchSources } from '../result/sources.ts'
import { Article } from './Article.tsx'
import { NotHere } from './NotHere.tsx'
import { SourceLine } from './PageSources.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { useFetched } from './useFetched.ts'
import { SEEN_ORDER, SEEN_WORDS } from './words.ts'

/** Every source with how it was read, best read first. */
export function SourcesPage() {
  const sources = useFetched(fetchSources, 'sources')
  return <ReadingFrame>{sources === undefined ? null : sources === 'failed' ? <NotHere why="failed" /> : <AllSources sources={sources} />}</ReadingFrame>
}

function AllSources({ sources }: { readonly sources: readonly Source[] }) {
  const { t, i18n } = useLingui()
  const groups = SEEN_ORDER.map((seen) => ({ seen, sources: sources.filter((source) => source.seen === seen) })).filter((group) => group.sources.length > 0)
  const checked = sources.filter(({ verified }) => verified).length
  return (
    <Article
      id="sources"
      title={t`Sources, and how we read them`}
      lead={t`A source is only as good as our reading of it. So each one says how it was read.`}
      parts={groups.map(({ seen }) => ({ id: seen, title: i18n._(SEEN_WORDS[seen]) }))}
    >
      <p>
        <Trans>
          {sources.length} sources. Of {checked} of them somebody of us has read the text behind the claim; that does not make the claim true. Two dots: read.
          One dot: not read word by word yet.
        </Trans>
      </p>
      {groups.map((group) => (
        <section key={group.seen}>
          <h2 id={group.seen} tabIndex={-1}>
            {i18n._(SEEN_WORDS[group.seen])} ({group.sources.length})
          </h2>
          <ul>
            {group.sources.map((source) => (
              <li key={source.id} id={`of-${source.id}`}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Article>
  )
}
