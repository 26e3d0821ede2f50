import type { ReactNode } from 'react'
import type { Term } from '#knowledge/guide-shape.ts'
import type { Knowledge, Source } from '#knowledge/shape.ts'
import { addressOf, type Page, type Shelf } from '#library/page.ts'
import { AsNobody } from '../bundling/AsNobody.tsx'
import { ConditionText } from './ConditionPage.tsx'
import { AnyMovement } from './ExercisePage.tsx'
import { AnyGuide, LISTS } from './GuidePage.tsx'
import { Library } from './LearnPage.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { AnySources } from './SourcesPage.tsx'
import { have } from './useFetched.ts'

/** All that the library shows. */
export interface LibraryContent {
  readonly pages: readonly Page[]
  readonly shelf: Shelf
  readonly glossary: readonly Term[]
  readonly sources: readonly Source[]
}

/** A page of the library as somebody without a record sees it, whole and to be read before any JavaScript; its links work. */
export interface LibraryShell {
  readonly address: string
  readonly screen: ReactNode
}

/** Every page of the library, by its address. */
export function libraryShells({ pages, shelf, glossary, sources }: LibraryContent, knowledge: Knowledge): readonly LibraryShell[] {
  have('shelf', shelf)
  have('glossary', glossary)
  have('sources', sources)
  for (const page of pages) have(page.id, page)
  return [
    { address: '/learn', screen: <Library /> },
    { address: '/sources', screen: <AnySources /> },
    ...Object.entries(LISTS).map(([id, screen]) => ({ address: `/learn/${id}`, screen })),
    ...pages.map((page) => ({ address: addressOf(page.kind, page.id), screen: screenOf(page, knowledge) })),
  ].map(({ address, screen }) => ({
    address,
    screen: (
      <div className="shell">
        <AsNobody address={address} knowledge={knowledge}>
          <ReadingFrame>{screen}</ReadingFrame>
        </AsNobody>
      </div>
    ),
  }))
}

function screenOf({ kind, id }: Page, { conditions }: Knowledge): ReactNode {
  if (kind === 'guide') return <AnyGuide id={id} />
  const condition = conditions.find((each) => each.id === id)
  return condition ? <ConditionText condition={condition} /> : <AnyMovement id={id} />
}
