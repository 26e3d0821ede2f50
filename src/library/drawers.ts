import type { Page } from './page.ts'

/**
 * Pages travel in drawers: files of a dozen pages each. One file for all would be far too much for one page, and a file for each page would be
 * two hundred requests for a phone that keeps the library for use without a network. Which drawer a page is in follows from its id alone,
 * so that no list has to be read first.
 */
export type Drawer = Readonly<Record<string, Page>>

export const DRAWERS: readonly string[] = Array.from({ length: 32 }, (_, place) => String(place).padStart(2, '0'))

/** The drawer in which the page with this id lies, if there is one. */
export function drawerOf(id: string): string {
  let hash = 0
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0
  return DRAWERS[hash % DRAWERS.length]!
}
