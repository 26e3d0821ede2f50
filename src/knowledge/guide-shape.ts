import type { Line } from './line-shape.ts'
import type { ExerciseId } from './rehab-shape.ts'
import type { ConditionId, FindingId } from './shape.ts'

/** The words in which the library is written: guides, glossary, and which piece of the source articles is answered where. */

export type GuideId = string
export type TermId = string

/** The shelves of the library, in the order in which they are shown. */
export const TOPICS = ['start-here', 'hip', 'symptoms', 'today', 'treatment', 'surgery', 'exercise', 'running', 'people', 'help', 'questions'] as const
export type Topic = (typeof TOPICS)[number]

/** Lists that have an address among the guides: no guide may have their ids. */
export const LIST_PAGES = ['glossary', 'conditions', 'exercises'] as const
export type ListPage = (typeof LIST_PAGES)[number]

/** What the page's main advice rests on, strongest first; mixed: parts of it differ, and the page says which. */
export const EVIDENCE = ['strong', 'moderate', 'weak', 'opinion', 'mixed'] as const
export type Evidence = (typeof EVIDENCE)[number]

// ---- the text of a page -----------------------------------------------------------------------------------------------

/** How a set-off passage begins, by what it is about. */
export const ASIDES = { changed: 'Advice that has changed', 'see-somebody': 'See somebody if', 'good-to-know': 'Good to know' } as const
export type AsideKind = keyof typeof ASIDES

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly { readonly line: Line; readonly list?: List }[]
}

/** One block of a page. There is nothing else: what Markdown could say beyond it is refused. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | List
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'aside'; readonly about: AsideKind; readonly blocks: readonly Block[] }
  /** The drawn stride. */
  | { readonly kind: 'stride' }

// ---- a page and what stands around it ---------------------------------------------------------------------------------

export interface Guide {
  readonly id: GuideId
  readonly title: string
  /** One sentence that says the main thing first. */
  readonly lead: string
  readonly topic: Topic
  /** Lay words, abbreviations, misspellings that people type. */
  readonly also: readonly string[]
  /** Pages that show a link to this one. */
  readonly conditions: readonly ConditionId[]
  readonly exercises: readonly ExerciseId[]
  /** Read next. */
  readonly guides: readonly GuideId[]
  readonly evidence: Evidence
  /** Day, YYYY-MM-DD. */
  readonly lastChecked: string
  /** Newest first. */
  readonly changes: readonly PageChange[]
  /** Names medical things that need long words: a reading grade above 10 is allowed. */
  readonly medical: boolean
  /** Gaps of article-gaps.yaml that it answers. */
  readonly closes: readonly string[]
  readonly blocks: readonly Block[]
}

/** A word of the field in plain words: one sentence, under 160 characters. */
export interface Term {
  readonly id: TermId
  readonly term: string
  readonly plain: string
  readonly also: readonly string[]
}

/** A piece of the source articles, and the page that answers it: a guide, condition or exercise. */
export interface ArticleGap {
  readonly id: string
  readonly article: string
  readonly piece: string
  readonly page: string
}

/** What runners say, and the words that the pages use for it. */
export interface SearchWords {
  readonly say: readonly string[]
  readonly means: readonly string[]
  /** Words of danger: the guide that is put before everything else. */
  readonly first?: GuideId | undefined
}

/** A guide, and what a runner may tell that it explains. */
export interface GuideForFindings {
  readonly guide: GuideId
  readonly findings: readonly FindingId[]
}

/** A day on which a page was changed, and what. */
export interface PageChange {
  /** YYYY-MM-DD. */
  readonly on: string
  readonly what: string
}

/** The history of the pages about conditions, exercises and movement tests. Days as YYYY-MM-DD. */
export interface PageHistory {
  readonly written: string
  readonly checked: string
  /** Newest first. */
  readonly changes: readonly (PageChange & { readonly page: string })[]
}

/** The library's own content. */
export interface Reading {
  readonly guides: readonly Guide[]
  readonly glossary: readonly Term[]
  readonly gaps: readonly ArticleGap[]
  readonly searchWords: readonly SearchWords[]
  readonly guidesForFindings: readonly GuideForFindings[]
  readonly history: PageHistory
}
