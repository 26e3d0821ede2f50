import type { SearchWords } from '#knowledge/guide-shape.ts'
import type { Page } from './page.ts'

/** What the search knows of a page or of a word of the glossary. */
export interface Entry {
  /** The page's id; a word of the glossary has `term:` before its own. */
  readonly id: string
  readonly kind: Page['kind'] | 'term'
  readonly title: string
  /** A line that says what to expect. */
  readonly lead: string
  /** What else it is found by, as words are compared (words.ts), so that the search has little to do when it opens. */
  readonly by: {
    /** Other names that people type. */
    readonly also: readonly string[]
    readonly headings: string
    /** The words of the text that tell this page from others, each once, the most telling first. */
    readonly words: string
  }
}

/** The search as it travels: a file of its own. */
export interface SearchContent {
  readonly entries: readonly Entry[]
  readonly searchWords: readonly SearchWords[]
}
