import { passagesOf, plainWords } from '#knowledge/guide-parts.ts'
import type { Guide, Term } from '#knowledge/guide-shape.ts'
import type { Exercise, StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Condition, ConditionPage } from '#knowledge/shape.ts'
import type { Entry, SearchContent } from './entry.ts'
import type { Shelves } from './make-pages.ts'
import { comparables } from './words.ts'

/** Everything that can be found, with the words it is found by. */
export function makeSearch({ knowledge, library, rehab, reading }: Shelves): SearchContent {
  const entries = [
    ...reading.guides.map(ofGuide),
    ...knowledge.conditions.flatMap((condition) => (library.pages[condition.id] ? [ofCondition(condition, library.pages[condition.id]!)] : [])),
    ...rehab.exercises.map(ofExercise),
    ...rehab.tests.map(ofTest),
    ...reading.glossary.map(ofTerm),
  ]
  return { entries: withoutCommonWords(entries), searchWords: reading.searchWords }
}

function ofGuide({ id, title, lead, also, blocks }: Guide): Entry {
  const passages = passagesOf(blocks)
  const said = (heading: boolean): readonly string[] => passages.filter(({ kind }) => (kind === 'heading') === heading).map(({ line }) => plainWords(line))
  return entry({ id, kind: 'guide', title, lead }, { also, headings: said(true), text: said(false) })
}

const ofCondition = ({ id, name, lay, alsoCalled }: Condition, { what, feels, helps, worry, treatments }: ConditionPage): Entry =>
  entry(
    { id, kind: 'condition', title: lay, lead: name },
    { also: [name, ...alsoCalled], text: [what, feels, ...helps, ...worry, ...treatments.map((each) => each.name)] },
  )

const ofExercise = ({ id, name, purpose, targets, position, equipment }: Exercise): Entry =>
  entry({ id, kind: 'exercise', title: name, lead: upper(position) }, { also: [id], text: [purpose, ...targets, ...equipment, 'exercise'] })

const ofTest = ({ id, name, how }: StrengthTest): Entry => entry({ id, kind: 'test', title: name, lead: how[0] ?? '' }, { also: [id], text: ['test'] })

const ofTerm = ({ id, term, plain, also }: Term): Entry => entry({ id: `term:${id}`, kind: 'term', title: upper(term), lead: plain }, { also })

interface FoundBy {
  readonly also: readonly string[]
  readonly headings?: readonly string[]
  readonly text?: readonly string[]
}

function entry(shown: Omit<Entry, 'by'>, { also, headings = [], text = [] }: FoundBy): Entry {
  const names = [...new Set([shown.title, ...also].map(asCompared))].filter((name) => name !== '')
  const [lead, under] = [asCompared(shown.lead), asCompared(headings.join(' '))]
  const known = new Set([...names, lead, under].flatMap((words) => words.split(' ')))
  const words = [...new Set(comparables(text.join(' ')))].filter((word) => !known.has(word))
  return { ...shown, by: { names, lead, headings: under, words: words.join(' ') } }
}

/** A word of the text that so large a share of the pages has tells nothing. */
const COMMON = 0.2

function withoutCommonWords(entries: readonly Entry[]): readonly Entry[] {
  const pages = new Map<string, number>()
  for (const { by } of entries) for (const word of by.words.split(' ')) pages.set(word, (pages.get(word) ?? 0) + 1)
  const tells = (word: string): boolean => pages.get(word)! < entries.length * COMMON
  return entries.map((each) => ({ ...each, by: { ...each.by, words: each.by.words.split(' ').filter(tells).join(' ') } }))
}

const asCompared = (text: string): string => comparables(text).join(' ')

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
