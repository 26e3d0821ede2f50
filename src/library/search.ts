import MiniSearch, { type SearchOptions } from 'minisearch'
import type { SearchWords } from '#knowledge/guide-shape.ts'
import type { Entry, SearchContent } from './entry.ts'
import { comparables } from './words.ts'

/** A page found; a higher score is better. Scores of one question can be compared, those of two cannot. */
export interface Found extends Pick<Entry, 'id' | 'kind' | 'title' | 'lead'> {
  readonly score: number
}

/** What a question leads to. `near`: nothing was found, but these may be meant. */
export interface Answer {
  readonly found: readonly Found[]
  readonly near: readonly Found[]
}

export type Search = (question: string, most?: number) => Answer

/** How much a hit in a field tells. */
const FIELDS = { title: 6, also: 5, lead: 2.5, headings: 2, words: 1 } as const
/** Words of nearly every question here: they tell little about what is asked. */
const IN_EVERY_QUESTION = new Set(comparables('hip hips pain hurt ache sore run runner running cannot'))
const weightOf = (word: string): number => (IN_EVERY_QUESTION.has(word) ? 0.35 : 1)
/** A word of the glossary explains; a page helps. */
const KINDS: Readonly<Record<Entry['kind'], number>> = { guide: 1, condition: 1, exercise: 0.85, test: 0.7, term: 0.55 }
/** What a page gets that a lay word leads to, against a hit on the word itself. */
const LAY = 0.9
/** What a name that is just the question adds, as a share of the best score. */
const SAME_NAME = 0.8
/** Found for less than this share of the best: not worth showing. */
const WORTH = 0.12
/** What is put first is so much above the best. */
const FIRST = 1.1
/** A best score below this is a likeness of letters, no answer. */
const LEAST = 5

/** Makes the search ready; the index is made here, once. */
export function openSearch(content: SearchContent): Search {
  const made = emptyIndex()
  made.index.addAll(content.entries)
  return searchIn(content, made)
}

/** The same with a rest after every few entries, in which a page can answer a finger. */
export async function openSearchInPieces(content: SearchContent, rest: () => Promise<void>): Promise<Search> {
  const made = emptyIndex()
  for (let from = 0; from < content.entries.length; from += PIECE) {
    made.index.addAll(content.entries.slice(from, from + PIECE))
    await rest()
  }
  return searchIn(content, made)
}

/** Entries that are read in a few milliseconds, also by a slow phone. */
const PIECE = 20

function searchIn({ entries, searchWords }: SearchContent, { index, known }: ReturnType<typeof emptyIndex>): Search {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const phrasesIn = openPhrases(searchWords)

  const scores = (question: string, options: SearchOptions): ReadonlyMap<string, number> => {
    const asked = [...new Set(comparables(question))]
    const total = new Map<string, number>()
    const add = (id: string, score: number): void => void total.set(id, (total.get(id) ?? 0) + score)
    const whole = sum(asked.map(weightOf))
    for (const { id, score, queryTerms } of index.search(question, options)) add(id, score * (0.2 + (0.8 * sum(queryTerms.map(weightOf))) / whole))
    const phrases = phrasesIn(asked)
    for (const means of new Set(phrases.flatMap((phrase) => phrase.means)))
      for (const { id, score } of index.search(means, { ...options, combineWith: 'AND' })) add(id, score * LAY)
    const best = Math.max(0, ...total.values())
    for (const [id, score] of total) total.set(id, (score + SAME_NAME * best * likeness(asked, byId.get(id)!)) * KINDS[byId.get(id)!.kind])
    for (const { first } of phrases) if (first !== undefined && byId.has(first)) total.set(first, FIRST * Math.max(LEAST, ...total.values()))
    return total
  }

  return (question, most = 20) => {
    const usual: SearchOptions = { ...USUAL, prefix: (word) => word.length > (known.has(word) ? 3 : 2), fuzzy: (word) => (known.has(word) ? 0 : slips(word)) }
    const best = ranked(scores(question, usual), byId, most)
    const found = (best[0]?.score ?? 0) < LEAST ? [] : best
    return found.length > 0 || comparables(question).length === 0
      ? { found, near: [] }
      : { found, near: ranked(scores(question, { ...USUAL, fuzzy: 0.45, prefix: (word) => word.length > 2 }), byId, 3) }
  }
}

const USUAL: SearchOptions = {
  fields: Object.keys(FIELDS),
  boost: FIELDS,
  boostTerm: weightOf,
  weights: { fuzzy: 0.35, prefix: 0.5 },
}

/** How many letters of an unknown word may be wrong. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2)

type Field = keyof typeof FIELDS

const WORDS: Readonly<Record<Field, (entry: Entry) => string>> = {
  title: ({ title }) => comparables(title).join(' '),
  also: ({ by }) => by.also.join(' '),
  lead: ({ lead }) => comparables(lead).join(' '),
  headings: ({ by }) => by.headings,
  words: ({ by }) => by.words,
}

/** The index, and every word that stands in it: gathered as the index reads it, so that each text is taken apart once. */
function emptyIndex(): { readonly index: MiniSearch<Entry>; readonly known: ReadonlySet<string> } {
  const known = new Set<string>()
  const index = new MiniSearch<Entry>({
    fields: Object.keys(FIELDS),
    storeFields: [],
    extractField: (entry, field) => (field === 'id' ? entry.id : (WORDS[field as Field]?.(entry) ?? '')),
    // the entries hold their words as they are compared; a question does not
    tokenize: (text) => text.split(' '),
    processTerm: (word) => {
      known.add(word)
      return word
    },
    searchOptions: { tokenize: (text) => [...comparables(text)], processTerm: (word) => word },
  })
  return { index, known }
}

interface LayPhrase extends SearchWords {
  readonly words: readonly string[]
}

/**
 * Finds the lay phrases in a question: all whose words are all in it, unless a longer phrase says it better. What tells of danger always
 * counts. A slip is forgiven in a long word that no phrase has, behind its first letter.
 */
function openPhrases(searchWords: readonly SearchWords[]): (asked: readonly string[]) => readonly LayPhrase[] {
  const phrases = searchWords.flatMap((row) => row.say.map((phrase): LayPhrase => ({ ...row, words: comparables(phrase) })))
  const words = new Set(phrases.flatMap((phrase) => phrase.words))
  const spelled = new MiniSearch<{ readonly id: string }>({ fields: ['id'], tokenize: (word) => [word] })
  spelled.addAll([...words].map((id) => ({ id })))
  const slip = (word: string): number => (word.length < 6 ? 0 : word.length < 8 ? 1 : 2)
  const meantBy = (word: string): readonly string[] =>
    words.has(word) ? [word] : spelled.search(word, { fuzzy: slip(word) }).flatMap(({ id }) => (String(id).startsWith(word.charAt(0)) ? [String(id)] : []))
  return (asked) => {
    const heard = new Set(asked.flatMap(meantBy))
    const said = phrases.filter((phrase) => phrase.words.length > 0 && phrase.words.every((word) => heard.has(word)))
    const covered = (less: LayPhrase): boolean =>
      said.some((more) => more.words.length > less.words.length && less.words.every((word) => more.words.includes(word)))
    return said.filter((phrase) => phrase.first !== undefined || !covered(phrase))
  }
}

/** How much the question is one of the names: 1 the same words, 0 none in common. */
function likeness(asked: readonly string[], { title, by }: Entry): number {
  const alike = (words: readonly string[]): number => {
    const name = new Set(words)
    const common = asked.filter((word) => name.has(word)).length
    return common / (asked.length + name.size - common)
  }
  return Math.max(alike(comparables(title)), ...by.also.map((name) => alike(name.split(' '))))
}

function ranked(scores: ReadonlyMap<string, number>, byId: ReadonlyMap<string, Entry>, most: number): readonly Found[] {
  const best = Math.max(0, ...scores.values())
  return [...scores]
    .filter(([, score]) => score > best * WORTH)
    .sort(([a, high], [b, low]) => low - high || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([id, score]) => {
      const { kind, title, lead } = byId.get(id)!
      return { id, kind, title, lead, score: Math.round(score * 100) / 100 }
    })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
