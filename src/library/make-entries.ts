import { passagesOf, plainWords } from '#knowledge/guide-parts.ts'
import type { Guide, Term } from '#knowledge/guide-shape.ts'
import type { Exercise, StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Condition, ConditionPage } from '#knowledge/shape.ts'
import type { Entry, SearchContent } from './entry.ts'
import type { Shelves } from './make-pages.ts'
import { comparable, pieces } from './words.ts'

/** Everything that can be found, with the words it is found by. */
export function makeSearch({ knowledge, library, rehab, reading }: Shelves): SearchContent {
  return {
    entries: [
      ...reading.guides.map(ofGuide),
      ...knowledge.conditions.flatMap((condition) => (library.pages[condition.id] ? [ofCondition(condition, library.pages[condition.id]!)] : [])),
      ...rehab.exercises.map(ofExercise),
      ...rehab.tests.map(ofTest),
      ...reading.glossary.map(ofTerm),
    ],
    searchWords: reading.searchWords,
  }
}

function ofGuide({ id, title, lead, also, blocks }: Guide): Entry {
  const passages = passagesOf(blocks)
  const headings = passages.filter(({ kind }) => kind === 'heading').map(({ line }) => plainWords(line))
  const text = passages.filter(({ kind }) => kind !== 'heading').map(({ line }) => plainWords(line))
  return entry({ id, kind: 'guide', title, lead, also, headings: headings.filter((heading) => heading !== 'Short answer') }, text)
}

const ofCondition = ({ id, name, lay, alsoCalled }: Condition, { what, feels, helps, worry, treatments }: ConditionPage): Entry =>
  entry({ id, kind: 'condition', title: lay, lead: name, also: alsoCalled, headings: [] }, [
    what,
    feels,
    ...helps,
    ...worry,
    ...treatments.map((each) => each.name),
  ])

const ofExercise = ({ id, name, purpose, targets, position, equipment }: Exercise): Entry =>
  entry({ id, kind: 'exercise', title: name, lead: upper(position), also: [id], headings: [] }, [purpose, ...targets, ...equipment, 'exercise'])

const ofTest = ({ id, name, how }: StrengthTest): Entry =>
  entry({ id, kind: 'test', title: name, lead: how[0] ?? '', also: [id], headings: [] }, ['test', ...how])

const ofTerm = ({ id, term, plain, also }: Term): Entry =>
  entry({ id: `term:${id}`, kind: 'term', title: upper(term), lead: plain, also: also.filter((word) => word !== term), headings: [] }, [])

/** Words that stand in no other field, each once. */
function entry(fields: Omit<Entry, 'words'>, text: readonly string[]): Entry {
  const known = new Set(pieces([fields.title, fields.lead, ...fields.also, ...fields.headings].join(' ')).map(comparable))
  const words: string[] = []
  for (const piece of pieces(text.join(' '))) {
    const word = comparable(piece)
    if (word === undefined || known.has(word)) continue
    known.add(word)
    words.push(piece.toLowerCase())
  }
  return { ...fields, words: words.join(' ') }
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
