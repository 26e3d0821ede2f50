import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { TOPICS, type Topic } from '#knowledge/guide-shape.ts'
import type { ShelfGuide } from '#library/page.ts'
import { useScreen } from '../parts/useScreen.ts'
import { WHEN_TO_GET_HELP } from './call.ts'
import { cameBack } from './came-back.ts'
import { NamedLinks } from './NamedLinks.tsx'
import { NotHere } from './NotHere.tsx'
import { PageLink } from './PageLink.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { fetchShelf } from './reading.ts'
import { SearchBox } from './SearchBox.tsx'
import { useFetched } from './useFetched.ts'
import { TOPIC_WORDS } from './words.ts'

/** The library: search first, then the shelves. */
export function LearnPage() {
  return (
    <ReadingFrame>
      <Library />
    </ReadingFrame>
  )
}

/** All of it but the frame. */
export function Library() {
  const { t } = useLingui()
  const heading = useScreen(t`Learn`, 'learn', cameBack)
  const [asked, setAsked] = useState(false)
  return (
    <div className="learn">
      <h1 className="display" ref={heading} tabIndex={-1}>
        <Trans>Learn</Trans>
      </h1>
      <p className="lead">
        <Trans>Plain answers about hips and running. Every claim has its source.</Trans>
      </p>
      <SearchBox onAsked={setAsked}>
        <HelpFirst />
      </SearchBox>
      {!asked && <Shelves />}
    </div>
  )
}

/** When to get help now: it stays where it is, whatever is searched for. */
function HelpFirst() {
  const shelf = useFetched(fetchShelf, 'shelf')
  if (shelf === undefined || shelf === 'failed') return null
  return <Cards guides={shelf.guides.filter(({ id }) => id === WHEN_TO_GET_HELP)} />
}

function Cards({ guides }: { readonly guides: readonly ShelfGuide[] }) {
  return (
    <ul className="startcards">
      {guides.map(({ id, title, lead }) => (
        <li key={id}>
          <PageLink kind="guide" id={id} className="card">
            <b>{title}</b>
            <span>{lead}</span>
          </PageLink>
        </li>
      ))}
    </ul>
  )
}

function Shelves() {
  const { i18n } = useLingui()
  const shelf = useFetched(fetchShelf, 'shelf')
  if (shelf === undefined) return null
  if (shelf === 'failed') return <NotHere why="failed" />
  const on = (topic: Topic): readonly ShelfGuide[] => shelf.guides.filter((guide) => guide.topic === topic)
  return (
    <>
      <Cards guides={on('start-here').filter(({ id }) => id !== WHEN_TO_GET_HELP)} />
      <div className="shelves">
        {TOPICS.filter((topic) => topic !== 'start-here').map((topic) => (
          <NamedLinks key={topic} title={i18n._(TOPIC_WORDS[topic])} kind="guide" pages={on(topic)} />
        ))}
        <Everything />
      </div>
    </>
  )
}

function Everything() {
  return (
    <section className="named">
      <h2 className="label">
        <Trans>Everything, from A to Z</Trans>
      </h2>
      <ul className="linklist">
        <li>
          <Link className="rowlink" to="/learn/$id" params={{ id: 'conditions' }}>
            <span>
              <Trans>Causes of hip pain</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link className="rowlink" to="/learn/$id" params={{ id: 'exercises' }}>
            <span>
              <Trans>Exercises and tests</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link className="rowlink" to="/learn/$id" params={{ id: 'glossary' }}>
            <span>
              <Trans>Words in plain words</Trans>
            </span>
          </Link>
        </li>
        <li>
          <Link className="rowlink" to="/sources">
            <span>
              <Trans>Sources, and how we read them</Trans>
            </span>
          </Link>
        </li>
      </ul>
    </section>
  )
}
