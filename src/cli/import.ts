import { isCalendarDay } from '#basics/day.ts'
import { type Command, READING_EXITS, refuse } from './command.ts'
import { type Import, importPaths } from './import-paths.ts'

/** `hipwise import PATH... --into RECORD`: training files into a record, once, or as they come (`--watch`). */
export const importCommand: Command = {
  name: 'import',
  usage: 'import PATH... --into RECORD [--watch] [--zone IANA-NAME] [--on DATE] [--json]',
  sentence:
    'Reads training files, folders and export zips into a record (NDJSON), and says of every file what became of it. With --watch it goes on, and reads what comes into these folders until it is ended with Ctrl-C.',
  exits: READING_EXITS,
  run: async (words) => {
    const asked = readWords(words)
    if (typeof asked === 'string') return refuse(`${asked}\nUsage: hipwise ${importCommand.usage}`)
    return asked.watch ? (await import('./import-watch.ts')).importAsItComes(asked) : importPaths(asked)
  },
}

interface Asked extends Import {
  readonly watch: boolean
}

/** The words in order, or what is wrong with them. */
function readWords(words: readonly string[]): Asked | string {
  const paths: string[] = []
  const told: Record<string, string> = {}
  for (let place = 0; place < words.length; place++) {
    const word = words[place]!
    if (word === '--json' || word === '--watch') continue
    if (!word.startsWith('--')) paths.push(word)
    else if (!['--into', '--zone', '--on'].includes(word)) return `There is no option ${word}.`
    else if (words[++place] === undefined) return `${word} needs a value.`
    else told[word] = words[place]!
  }
  const { '--into': into, '--zone': zone, '--on': on } = told
  if (paths.length === 0 || into === undefined) return 'At least one file or folder and a record (--into) are needed.'
  if (on !== undefined && !isCalendarDay(on)) return `"${on}" is no calendar day (YYYY-MM-DD).`
  if (zone !== undefined && !isZone(zone)) return `"${zone}" is no time zone, for example Europe/Berlin.`
  const watch = words.includes('--watch')
  if (watch && on !== undefined) return '--on tells of one day, and --watch goes on: only one of them can be.'
  return { paths, into, watch, json: words.includes('--json'), ...(zone === undefined ? {} : { zone }), ...(on === undefined ? {} : { on }) }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
