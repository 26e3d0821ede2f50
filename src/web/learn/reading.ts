import type { Term } from '#knowledge/guide-shape.ts'
import type { StrideContent } from '#knowledge/stride-shape.ts'
import { type Drawer, drawerOf } from '#library/drawers.ts'
import type { SearchContent } from '#library/entry.ts'
import type { Page, Shelf } from '#library/page.ts'
import type { Search } from '#library/search.ts'
import glossaryAddress from '../../../build/knowledge/glossary.json?url'
import searchAddress from '../../../build/knowledge/search.json?url'
import shelfAddress from '../../../build/knowledge/shelf.json?url'
import strideAddress from '../../../build/knowledge/stride.json?url'
import { pause } from '../pauses.ts'
import { fetchJson } from '../runner/knowledge.ts'

/** What the library is read from: files that are fetched when first asked for and kept for use without a network. */

const drawers = import.meta.glob<string>('../../../build/knowledge/drawers/*.json', { query: '?url', import: 'default', eager: true })

/** Fetches once; after a failure the next one who asks tries again. */
function once<Content>(fetching: () => Promise<Content>): () => Promise<Content> {
  let kept: Promise<Content> | undefined
  return () => {
    kept ??= fetching()
    kept.catch(() => {
      kept = undefined
    })
    return kept
  }
}

const opened = new Map(
  Object.entries(drawers).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), once(() => fetchJson<Drawer>(address))]),
)

/** The page with this id; null when there is none. Fails without a network when it was never fetched. */
export const fetchPage = async (id: string): Promise<Page | null> => (await opened.get(drawerOf(id))?.())?.[id] ?? null

export const fetchShelf = once(() => fetchJson<Shelf>(shelfAddress))
export const fetchStride = once(() => fetchJson<StrideContent>(strideAddress))
export const fetchGlossary = once(() => fetchJson<readonly Term[]>(glossaryAddress))

/** The search, its index made. */
export const fetchSearch: () => Promise<Search> = once(async () => {
  const [content, { openSearchInPieces }] = await Promise.all([fetchJson<SearchContent>(searchAddress), import('#library/search.ts')])
  return openSearchInPieces(content, pause)
})

/** Makes the search ready while nobody waits for it, so that the first letter finds it there; undone when the page is left before. */
export function prepareSearch(): () => void {
  const prepare = () => void fetchSearch().catch(() => undefined)
  // Safari has no idle time to ask for
  if (!('requestIdleCallback' in window)) {
    const later = setTimeout(prepare, 1000)
    return () => clearTimeout(later)
  }
  const later = requestIdleCallback(prepare)
  return () => cancelIdleCallback(later)
}
