import { openSearch } from '#library/search.ts'
import { type Command, refuse } from './command.ts'
import { loadSearch } from './load-knowledge.ts'

/** `hipwise search`: the same search as in the app. Nothing found is an answer, not an error. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'search WORDS [--json]',
  sentence: 'Finds pages of the library in your own words, typing errors included. JSON: [{ id, title, score }], best first.',
  run: async (words) => {
    const question = words.filter((word) => word !== '--json').join(' ')
    if (question.trim() === '' || words.some((word) => word.startsWith('--') && word !== '--json')) return refuse(`Usage: hipwise ${searchCommand.usage}`)
    const { found, near } = openSearch(await loadSearch())(question)
    if (words.includes('--json'))
      console.log(
        JSON.stringify(
          found.map(({ id, title, score }) => ({ id, title, score })),
          null,
          2,
        ),
      )
    else if (found.length > 0) console.log(found.map(({ id, title, lead }) => `${title}\n    ${lead}\n    hipwise show ${id}`).join('\n'))
    else console.log([`Nothing found about "${question}".`, ...near.map(({ id, title }) => `Did you mean: ${title} (hipwise show ${id})`)].join('\n'))
    return 0
  },
}
