import { spaced } from '#basics/letters.ts'
import { pageText } from '#library/page-text.ts'
import { openSearch } from '#library/search.ts'
import { type Command, refuse } from './command.ts'
import { loadGlossary, loadPage, loadSearch } from './load-knowledge.ts'

/** `hipwise show`: a page of the library as text, or as the app loads it. */
export const showCommand: Command = {
  name: 'show',
  usage: 'show PAGE [--json]',
  sentence: 'Prints a page of the library with its sources: a guide, a condition, an exercise or a movement test by its id; `term:ID` a word of the glossary.',
  run: async (words) => {
    const [id, ...more] = words.filter((word) => word !== '--json')
    if (id === undefined || more.length > 0 || id.startsWith('--')) return refuse(`Usage: hipwise ${showCommand.usage}`)
    const json = words.includes('--json')
    const term = id.startsWith('term:') ? (await loadGlossary()).find((each) => `term:${each.id}` === id) : undefined
    const page = term ? undefined : await loadPage(id)
    if (!term && !page) return refuse(await unknown(id))
    if (json) console.log(JSON.stringify(term ?? page, null, 2))
    else console.log(term ? `${term.term}: ${term.plain}` : pageText(page!))
    return 0
  },
}

async function unknown(id: string): Promise<string> {
  const { found, near } = openSearch(await loadSearch())(spaced(id), 3)
  const meant = [...found, ...near].map((page) => `  hipwise show ${page.id}    ${page.title}`)
  return [`There is no page "${id}".`, ...(meant.length > 0 ? ['Did you mean:', ...meant] : ['`hipwise search WORDS` finds pages.'])].join('\n')
}
