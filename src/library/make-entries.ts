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
  return { entries: withTellingWords(entries), searchWords: reading.searchWords }
}

function ofGuide({ id, title, lead, also, blocks }: Guide): Entry {
  const passages = passagesOf(blocks)
  const said = (heading: boolean): readonly string[] => passages.filter(({ kind }) => (kind === 'heading') === heading).map(({ line }) => plainWords(line))
  return entry({ id, kind: 'guide', title, lead }, { also, headings: said(true), text: said(false) })
}

const ofCondition = ({ id, name, lay, alsoCalled }: Condition, { what, feels, helps, worry, treatments }: ConditionPage): Entry =>
  entry(
    { id, kind: 'condition', title: lay, lead: name },
    { also: alsoCalled, text: [what, feels, ...helps, ...worry, ...treatments.map((each) => each.name)] },
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
  const names = [...new Set(also.map(asCompared))].filter((name) => name !== '' && name !== asCompared(shown.title))
  const under = asCompared(headings.join(' '))
  const known = new Set([asCompared(shown.title), asCompared(shown.lead), under, ...names].flatMap((words) => words.split(' ')))
  return {
    ...shown,
    by: {
      also: names,
      headings: under,
      words: comparables(text.join(' '))
        .filter((word) => !known.has(word))
        .join(' '),
    },
  }
}

/** So many words of a text travel with the search. */
const MOST_WORDS = 32

/** Of each text the words that tell most: said often here and seldom elsewhere. */
function withTellingWords(entries: readonly Entry[]): readonly Entry[] {
  const texts = entries.map(({ by }) => countsOf(by.words.split(' ')))
  const pages = countsOf(texts.flatMap((text) => [...text.keys()]))
  const telling = (text: ReadonlyMap<string, number>): readonly string[] =>
    [...text]
      .map(([word, count]) => ({ word, tells: count * Math.log(entries.length / pages.get(word)!) }))
      .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_WORDS)
      .map(({ word }) => word)
  return entries.map((each, place) => ({ ...each, by: { ...each.by, words: telling(texts[place]!).join(' ') } }))
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const asCompared = (text: string): string => comparables(text).join(' ')

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
