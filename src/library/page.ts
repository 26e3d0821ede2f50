import type { Block, Guide, Term, Topic } from '#knowledge/guide-shape.ts'
import type { Exercise, Purpose, StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Condition, ConditionPage as ConditionText, Source } from '#knowledge/shape.ts'

/** A page of the library as it travels: with all that it shows, so that one file opens it. */

/** A page by its id and the name that runners know it by. */
export interface Named {
  readonly id: string
  readonly title: string
}

interface AnyPage extends Pick<Guide, 'lastChecked' | 'changes'> {
  readonly id: string
  readonly title: string
  /** In the order in which the page names them. */
  readonly sources: readonly Source[]
  /** Words of the field on this page. */
  readonly terms: readonly Term[]
  /** Guides that name this page. */
  readonly guides: readonly Named[]
}

export interface GuidePage extends AnyPage, Pick<Guide, 'lead' | 'topic' | 'evidence'> {
  readonly kind: 'guide'
  readonly blocks: readonly Block[]
  /** Whole minutes at 200 words a minute, at least 1. */
  readonly minutes: number
  readonly next: readonly Named[]
  readonly conditions: readonly Named[]
  readonly exercises: readonly Named[]
}

export interface ConditionPage extends AnyPage {
  readonly kind: 'condition'
  readonly condition: Pick<Condition, 'id' | 'name' | 'lay' | 'alsoCalled' | 'urgency' | 'run' | 'recovery' | 'mustNotMiss'>
  readonly text: ConditionText
  /** Exercises of the programme that it usually gets. */
  readonly exercises: readonly Named[]
}

export interface ExercisePage extends AnyPage {
  readonly kind: 'exercise'
  readonly exercise: Exercise
  readonly easier: readonly Named[]
  readonly harder: readonly Named[]
  /** The names of the conditions that the contraindications and cautions speak of. */
  readonly conditions: readonly Named[]
}

export interface TestPage extends AnyPage {
  readonly kind: 'test'
  readonly test: StrengthTest
  readonly movements: readonly Named[]
  readonly conditions: readonly Named[]
}

export type Page = GuidePage | ConditionPage | ExercisePage | TestPage

/** A guide on its shelf: what every list of links needs. */
export interface ShelfGuide extends Named {
  readonly lead: string
  readonly topic: Topic
  /** Causes of pain that it is about. */
  readonly conditions: readonly string[]
  /** What a runner may tell that it explains. */
  readonly findings: readonly string[]
}

/** What the library has, without the pages themselves. */
export interface Shelf {
  /** In the order of their shelves. */
  readonly guides: readonly ShelfGuide[]
  readonly exercises: readonly (Named & { readonly purpose: Purpose })[]
  readonly tests: readonly Named[]
}

/** Where a page stands. */
export const addressOf = (kind: Page['kind'], id: string): string =>
  kind === 'guide' ? `/learn/${id}` : kind === 'condition' ? `/condition/${id}` : `/exercise/${id}`
