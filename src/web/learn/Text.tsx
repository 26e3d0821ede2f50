import { useLingui } from '@lingui/react/macro'
import { Fragment } from 'react'
import type { AsideKind, Block, List } from '#knowledge/guide-shape.ts'
import { type Line, OWN_ESTIMATE } from '#knowledge/line-shape.ts'
import type { Page } from '#library/page.ts'
import { Icon } from '../parts/Icon.tsx'
import { PageLink } from './PageLink.tsx'
import { Stride } from './Stride.tsx'
import { TermMark } from './TermMark.tsx'
import { ASIDE_WORDS } from './words.ts'

/** The page whose text is shown: its sources have numbers, its words meanings. */
type Around = Pick<Page, 'sources' | 'terms'>

/** The text of a page. Blocks never change places, so their place is their key. */
export function Text({ blocks, page }: { readonly blocks: readonly Block[]; readonly page: Around }) {
  return blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
    <BlockView key={place} block={block} page={page} />
  ))
}

function BlockView({ block, page }: { readonly block: Block; readonly page: Around }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading id={block.id} tabIndex={-1}>
          <Words line={block.line} page={page} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Words line={block.line} page={page} />
        </p>
      )
    case 'list':
      return <ListView list={block} page={page} />
    case 'table':
      return <TableView block={block} page={page} />
    case 'aside':
      return <Aside about={block.about} blocks={block.blocks} page={page} />
    case 'stride':
      return <Stride />
  }
}

function ListView({ list, page }: { readonly list: List; readonly page: Around }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {list.items.map(({ line, list: inner }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
        <li key={place}>
          <div>
            <Words line={line} page={page} />
            {inner && <ListView list={inner} page={page} />}
          </div>
        </li>
      ))}
    </Tag>
  )
}

/** Scrolls in itself on a narrow screen; with the keyboard, too. */
function TableView({ block: { head, rows }, page }: { readonly block: Extract<Block, { kind: 'table' }>; readonly page: Around }) {
  const { t } = useLingui()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="tablebox" aria-label={t`Table`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {head.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
              <th key={place} scope="col">
                <Words line={cell} page={page} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
            <tr key={row}>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
                <td key={place}>
                  <Words line={cell} page={page} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Aside({ about, blocks, page }: { readonly about: AsideKind; readonly blocks: readonly Block[]; readonly page: Around }) {
  const { i18n } = useLingui()
  return (
    <div className={`aside aside-${about}`}>
      <p className="rowtitle">
        {about === 'see-somebody' && <Icon name="attention" />}
        {i18n._(ASIDE_WORDS[about])}
      </p>
      <Text blocks={blocks} page={page} />
    </div>
  )
}

/** One line of it: words, links, marks of sources. */
export function Words({ line, page }: { readonly line: Line; readonly page: Around }) {
  return line.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is fixed
    <Fragment key={place}>{typeof part === 'string' ? part : <Marked part={part} page={page} />}</Fragment>
  ))
}

function Marked({ part, page }: { readonly part: Exclude<Line[number], string>; readonly page: Around }) {
  if ('strong' in part)
    return (
      <strong>
        <Words line={part.strong} page={page} />
      </strong>
    )
  if ('em' in part)
    return (
      <em>
        <Words line={part.em} page={page} />
      </em>
    )
  if ('source' in part) return <SourceMark id={part.source} page={page} />
  const words = <Words line={part.text} page={page} />
  if (part.link !== 'term')
    return (
      <PageLink kind={part.link} id={part.id}>
        {words}
      </PageLink>
    )
  const term = page.terms.find(({ id }) => id === part.id)
  return term ? <TermMark term={term}>{words}</TermMark> : words
}

function SourceMark({ id, page }: { readonly id: string; readonly page: Around }) {
  const { t } = useLingui()
  const number = page.sources.findIndex((source) => source.id === id) + 1
  return (
    <sup className="src">
      {id === OWN_ESTIMATE ? (
        <a href="#our-estimate" aria-label={t`our estimate`}>
          {t`est.`}
        </a>
      ) : (
        <a href={`#source-${number}`} aria-label={t`source ${number}`}>
          {number}
        </a>
      )}
    </sup>
  )
}
