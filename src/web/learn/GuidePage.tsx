import { Trans, useLingui } from '@lingui/react/macro'
import { Navigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { passagesOf, plainWords, sourcesIn } from '#knowledge/guide-parts.ts'
import { LIST_PAGES, type ListPage } from '#knowledge/guide-shape.ts'
import { OWN_ESTIMATE } from '#knowledge/line-shape.ts'
import { addressOf, type GuidePage as Page } from '#library/page.ts'
import { saidDay } from '../parts/dates.ts'
import { Article } from './Article.tsx'
import { CallHere } from './CallHere.tsx'
import { ChangeLog } from './ChangeLog.tsx'
import { callsFirst } from './call.ts'
import { ConditionList, ExerciseList, Glossary } from './Lists.tsx'
import { NamedLinks } from './NamedLinks.tsx'
import { NotHere } from './NotHere.tsx'
import { PageSources } from './PageSources.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { fetchPage } from './reading.ts'
import { Text } from './Text.tsx'
import { useFetched } from './useFetched.ts'
import { EVIDENCE_WORDS, TOPIC_WORDS } from './words.ts'

/** A guide, or one of the lists that have an address among the guides. */
export function GuidePage() {
  const { id } = useParams({ from: '/learn/$id' })
  const list = LIST_PAGES.find((each) => each === id)
  return <ReadingFrame>{list ? LISTS[list] : <AnyGuide id={id} />}</ReadingFrame>
}

/** By their ids. */
export const LISTS: Readonly<Record<ListPage, ReactNode>> = { glossary: <Glossary />, conditions: <ConditionList />, exercises: <ExerciseList /> }

/** A guide by its id; the id of a page of another kind leads to that page. */
export function AnyGuide({ id }: { readonly id: string }) {
  const page = useFetched(() => fetchPage(id), id)
  if (page === undefined) return null
  if (page === 'failed') return <NotHere why="failed" />
  if (page === null) return <NotHere why="unknown" />
  return page.kind === 'guide' ? <Guide page={page} /> : <Navigate to={addressOf(page.kind, page.id)} replace />
}

function Guide({ page }: { readonly page: Page }) {
  const { t, i18n } = useLingui()
  const { id, title, lead, topic, blocks, sources } = page
  const estimates = sourcesIn(passagesOf(blocks)).includes(OWN_ESTIMATE)
  const parts = [
    ...blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [{ id: block.id, title: plainWords(block.line) }] : [])),
    ...(sources.length > 0 || estimates ? [{ id: 'sources', title: t`Sources` }] : []),
  ]
  return (
    <Article id={id} title={title} crumb={i18n._(TOPIC_WORDS[topic])} lead={lead} parts={parts} beside={<Beside page={page} />}>
      {callsFirst(page) && <CallHere />}
      <PageMeta page={page} />
      <Text blocks={blocks} page={page} />
      <PageSources sources={sources} estimates={estimates} />
      <ChangeLog page={page} />
    </Article>
  )
}

function PageMeta({ page: { evidence, lastChecked, minutes } }: { readonly page: Page }) {
  const { i18n } = useLingui()
  const [dots, words] = EVIDENCE_WORDS[evidence]
  return (
    <div className="pagemeta">
      <p className="ev">
        <span className="d" aria-hidden="true">
          {[1, 2, 3, 4].map((dot) => (
            <i key={dot} className={dot <= dots ? 'on' : ''} />
          ))}
        </span>
        {i18n._(words)}
      </p>
      <p className="meta">
        <Trans>
          Last checked {saidDay(i18n, lastChecked)}. {minutes} min to read.
        </Trans>
      </p>
    </div>
  )
}

function Beside({ page: { next, conditions, exercises, guides } }: { readonly page: Page }) {
  return (
    <>
      <NamedLinks title={<Trans>Read next</Trans>} kind="guide" pages={next} />
      <NamedLinks title={<Trans>Causes of pain it is about</Trans>} kind="condition" pages={conditions} />
      <NamedLinks title={<Trans>Exercises</Trans>} kind="exercise" pages={exercises} />
      <NamedLinks title={<Trans>Pages that lead here</Trans>} kind="guide" pages={guides.slice(0, 6)} />
    </>
  )
}
