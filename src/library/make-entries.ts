import { capital } from '#basics/letters.ts'
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
    ...reading.guides.map((guide) =>
      ofGuide(
        guide,
        reading.searchWords.some(({ first }) => first === guide.id),
      ),
    ),
    ...knowledge.conditions.flatMap((condition) => (library.pages[condition.id] ? [ofCondition(condition, library.pages[condition.id]!)] : [])),
    ...rehab.exercises.map(ofExercise),
    ...rehab.tests.map(ofTest),
    ...reading.glossary.map(ofTerm),
  ]
  return { entries: withTellingWords(entries), searchWords: reading.searchWords }
}

/** A page that danger words lead to is found by every word it says, any other by its telling ones. */
function ofGuide({ id, title, lead, also, blocks }: Guide, ofDanger: boolean): Draft {
  const passages = passagesOf(blocks)
  const said = (heading: boolean): readonly string[] => passages.filter(({ kind }) => (kind === 'heading') === heading).map(({ line }) => plainWords(line))
  return draft({ id, kind: 'guide', title, lead }, { also, headings: said(true), [ofDanger ? 'danger' : 'text']: said(false) })
}

const ofCondition = ({ id, name, lay, alsoCalled }: Condition, { what, feels, helps, worry, treatments }: ConditionPage): Draft =>
  draft(
    { id, kind: 'condition', title: lay, lead: name },
    { also: alsoCalled, text: [...[what, feels, ...helps].map(plainWords), ...treatments.map((each) => each.name)], danger: worry.map(plainWords) },
  )

const ofExercise = ({ id, name, purpose, targets, position, equipment }: Exercise): Draft =>
  draft({ id, kind: 'exercise', title: name, lead: capital(position) }, { also: [id], text: [purpose, ...targets, ...equipment, 'exercise'] })

const ofTest = ({ id, name, how }: StrengthTest): Draft => draft({ id, kind: 'test', title: name, lead: how[0] ?? '' }, { also: [id], text: ['test'] })

const ofTerm = ({ id, term, plain, also }: Term): Draft => draft({ id: `term:${id}`, kind: 'term', title: capital(term), lead: plain }, { also })

interface FoundBy {
  readonly also: readonly string[]
  readonly headings?: readonly string[]
  readonly text?: readonly string[]
  /** Signs of danger: all of their words travel, however common they are. */
  readonly danger?: readonly string[]
}

/** An entry whose words are not chosen yet. */
interface Draft {
  readonly entry: Entry
  readonly words: readonly string[]
  readonly danger: ReadonlySet<string>
}

function draft(shown: Omit<Entry, 'by'>, { also, headings = [], text = [], danger = [] }: FoundBy): Draft {
  const names = [...new Set(also.map(asCompared))].filter((name) => name !== '' && name !== asCompared(shown.title))
  const under = asCompared(headings.join(' '))
  const known = new Set([asCompared(shown.title), asCompared(shown.lead), under, ...names].flatMap((words) => words.split(' ')))
  const unknown = (texts: readonly string[]): readonly string[] => comparables(texts.join(' ')).filter((word) => !known.has(word))
  return { entry: { ...shown, by: { also: names, headings: under, words: '' } }, words: unknown(text), danger: new Set(unknown(danger)) }
}

/** So many words of a text travel with the search, beside those of danger. */
const MOST_WORDS = 27

/** Of each text the words that tell most: said often here and seldom elsewhere. */
function withTellingWords(drafts: readonly Draft[]): readonly Entry[] {
  const texts = drafts.map(({ words }) => countsOf(words))
  const pages = countsOf(texts.flatMap((text) => [...text.keys()]))
  const telling = (text: ReadonlyMap<string, number>): readonly string[] =>
    [...text]
      .map(([word, count]) => ({ word, tells: count * Math.log(drafts.length / pages.get(word)!) }))
      .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_WORDS)
      .map(({ word }) => word)
  return drafts.map(({ entry, danger }, place) => {
    const words = new Set([...telling(texts[place]!), ...danger])
    return { ...entry, by: { ...entry.by, words: [...words].join(' ') } }
  })
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const asCompared = (text: string): string => comparables(text).join(' ')
