/** What stands in one line of a page: words, and what is more than words. */

/** What a link leads to. Ids are unique over all of them but terms. */
export const LINK_KINDS = ['guide', 'condition', 'exercise', 'test', 'term'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** Marks our own reasoning instead of a source: `[^estimate]`. */
export const OWN_ESTIMATE = 'estimate'

/** A piece of a line: words; bold; stressed; the mark of a source; a link inside the library. */
export type Inline =
  | string
  | { readonly strong: readonly Inline[] }
  | { readonly em: readonly Inline[] }
  | { readonly source: string }
  | { readonly link: LinkKind; readonly id: string; readonly text: readonly Inline[] }

export type Line = readonly Inline[]
