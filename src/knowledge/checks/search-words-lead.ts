import { passagesOf, plainWords } from '../guide-parts.ts'
import type { Content } from '../read-content.ts'
import type { ContentCheck } from './check.ts'

export const searchWordsLead: ContentCheck = {
  sentence:
    'Lay words for the search stand once and in small letters, none explains itself, what they mean stands on a page, and words of danger lead to a guide.',
  run: (content) => {
    const path = 'search-words.yaml'
    const { searchWords, guides } = content.reading
    const said = searchWords.flatMap(({ say }) => say)
    const pages = textsOf(content)
    const nowhere = (means: string): boolean => !pages.some((text) => means.split(/[ -]/).every((word) => text.includes(word)))
    return [
      ...said.filter((phrase, place) => said.indexOf(phrase) !== place).map((phrase) => `"${phrase}" stands twice`),
      ...searchWords
        .flatMap(({ say, means }) => [...say, ...means])
        .filter((phrase) => phrase !== phrase.toLowerCase())
        .map((phrase) => `"${phrase}" has capitals`),
      ...searchWords.flatMap(({ say, means }) => say.filter((phrase) => means.includes(phrase))).map((phrase) => `"${phrase}" explains itself`),
      ...searchWords.filter(({ means, first }) => means.length === 0 && first === undefined).map(({ say }) => `"${say[0]}" leads nowhere`),
      ...searchWords.flatMap(({ means }) => means.filter(nowhere)).map((phrase) => `no page has the words "${phrase}"`),
      ...searchWords
        .flatMap(({ first }) => (first === undefined || guides.some(({ id }) => id === first) ? [] : [first]))
        .map((id) => `there is no guide "${id}" to put first`),
    ].map((message) => ({ path, message }))
  },
}

/** What guides and conditions say, each in one piece and in small letters. */
const textsOf = ({ knowledge, library, reading }: Content): readonly string[] =>
  [
    ...reading.guides.map(({ title, lead, also, blocks }) => [title, lead, ...also, ...passagesOf(blocks).map(({ line }) => plainWords(line))]),
    ...knowledge.conditions.map(({ id, name, lay, alsoCalled }) => {
      const page = library.pages[id]
      return [name, lay, ...alsoCalled, ...(page ? [page.what, page.feels, ...page.helps, ...page.worry].map(plainWords) : [])]
    }),
  ].map((texts) => texts.join(' ').toLowerCase())
