import type { ContentCheck } from './check.ts'

export const searchWordsLead: ContentCheck = {
  sentence: 'Lay words for the search stand once and in small letters, and none explains itself.',
  run: ({ reading }) => {
    const path = 'search-words.yaml'
    const said = reading.searchWords.flatMap(({ say }) => say)
    return [
      ...said.filter((phrase, place) => said.indexOf(phrase) !== place).map((phrase) => ({ path, message: `"${phrase}" stands twice` })),
      ...reading.searchWords
        .flatMap(({ say, means }) => [...say, ...means])
        .filter((phrase) => phrase !== phrase.toLowerCase())
        .map((phrase) => ({ path, message: `"${phrase}" has capitals` })),
      ...reading.searchWords
        .flatMap(({ say, means }) => say.filter((phrase) => means.includes(phrase)))
        .map((phrase) => ({ path, message: `"${phrase}" explains itself` })),
    ]
  },
}
