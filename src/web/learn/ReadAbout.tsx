import { Trans } from '@lingui/react/macro'
import '../locales/learn-words.ts'
import '../styles/learn.css'
import type { ShelfGuide } from '#library/page.ts'
import { NamedLinks } from './NamedLinks.tsx'
import { fetchShelf } from './reading.ts'
import { useFetched } from './useFetched.ts'

/** Guides about the causes in question, first cause first, and about what the runner told. Nothing while they are not here. */
export function ReadAbout({ conditions, findings = [] }: { readonly conditions: readonly string[]; readonly findings?: readonly string[] }) {
  const shelf = useFetched(fetchShelf, 'shelf')
  if (shelf === undefined || shelf === 'failed') return null
  return (
    <div className="noprint">
      <NamedLinks title={<Trans>Read about it</Trans>} kind="guide" pages={mostFitting(shelf.guides, conditions, findings)} />
    </div>
  )
}

/** As many as are read. */
const MOST = 5

function mostFitting(guides: readonly ShelfGuide[], conditions: readonly string[], findings: readonly string[]): readonly ShelfGuide[] {
  const fits = (guide: ShelfGuide): number => {
    const cause = conditions.findIndex((id) => guide.conditions.includes(id))
    // a guide about few causes says more about each
    return (cause < 0 ? 0 : (3 + 3 / guide.conditions.length) / (cause + 1)) + guide.findings.filter((id) => findings.includes(id)).length
  }
  return guides
    .map((guide) => ({ guide, fit: fits(guide) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST)
    .map(({ guide }) => guide)
}
