import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Source } from '#knowledge/shape.ts'
import { fetchSources } from '../result/sources.ts'
import { Article } from './Article.tsx'
import { NotHere } from './NotHere.tsx'
import { SourceLine } from './PageSources.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { shortened } from './shortened.ts'
import { useFetched } from './useFetched.ts'
import { useQuestion } from './useQuestion.ts'
import { SEEN_ORDER, SEEN_WORDS } from './words.ts'

/** Every source with how it was read, best read first; what is typed leaves those with all of its words. */
export function SourcesPage() {
  return (
    <ReadingFrame>
      <AnySources />
    </ReadingFrame>
  )
}

/** All of it but the frame. */
export function AnySources() {
  const sources = useFetched(fetchSources, 'sources')
  if (sources === undefined) return null
  return sources === 'failed' ? <NotHere why="failed" /> : <AllSources sources={sources} />
}

function AllSources({ sources }: { readonly sources: readonly Source[] }) {
  const { t, i18n } = useLingui()
  const { question, setQuestion, keep } = useQuestion()
  const found = sources.filter((source) => isMeant(source, question))
  const groups = SEEN_ORDER.map((seen) => ({ seen, sources: found.filter((source) => source.seen === seen) })).filter((group) => group.sources.length > 0)
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
      <Finder question={question} onChange={setQuestion} onLeave={keep} count={found.length} />
      {groups.map((group) => (
        <section key={group.seen}>
          <h2 id={group.seen} tabIndex={-1}>
            {i18n._(SEEN_WORDS[group.seen])} ({group.sources.length})
          </h2>
          <ul>
            {group.sources.map((source) => (
              <li key={source.id} id={`of-${source.id}`} tabIndex={-1}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Article>
  )
}

interface FinderProps {
  readonly question: string
  readonly onChange: (question: string) => void
  readonly onLeave: () => void
  /** How many sources are left. */
  readonly count: number
}

function Finder({ question, onChange, onLeave, count }: FinderProps) {
  const { t } = useLingui()
  const asked = question.trim()
  return (
    <search className="searchbox noprint">
      <form onSubmit={(event) => event.preventDefault()} className="field">
        <label htmlFor="source">
          <Trans>Find a source by author, title or year</Trans>
        </label>
        <input
          id="source"
          className="input"
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          placeholder={t`mellor 2018`}
          value={question}
          onBlur={onLeave}
          onChange={(event) => onChange(event.target.value)}
        />
      </form>
      <p role="status" className={count > 0 ? 'meta' : 'sub'}>
        {asked === '' ? (
          ''
        ) : count > 0 ? (
          <Plural value={count} one="# source found" other="# sources found" />
        ) : (
          <Trans>No source has all the words “{shortened(asked)}”. Try fewer, or only the first author.</Trans>
        )}
      </p>
    </search>
  )
}

const isMeant = ({ id, cite, doi, pmid, pmcid }: Source, question: string): boolean => {
  const said = plain([id, cite, doi, pmid, pmcid].join(' '))
  return plain(question)
    .split(/[\s,;]+/)
    .every((word) => said.includes(word))
}

/** Small letters without accents: Kohler finds Köhler. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
