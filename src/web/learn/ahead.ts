import { LIST_PAGES } from '#knowledge/guide-shape.ts'
import { fetchSources } from '../result/sources.ts'
import { fetchGlossary, fetchPage, fetchShelf } from './reading.ts'
import { haveFetched } from './useFetched.ts'

/** Brings what the page at an address of the library shows, so that it is drawn whole. Never fails: the page itself says what can't be had. */
export function bringAhead(address: string): Promise<void> {
  const id = address.split('/')[2]
  if (address === '/sources') return haveFetched(fetchSources, 'sources')
  if (id === undefined || id === 'exercises') return haveFetched(fetchShelf, 'shelf')
  if (id === 'glossary') return haveFetched(fetchGlossary, 'glossary')
  return LIST_PAGES.some((list) => list === id) ? Promise.resolve() : haveFetched(() => fetchPage(id), id)
}
