import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, refuse } from './command.ts'

/** The commands, in the order of the help, each read only when it is asked for. A new command is one file and one line here. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  assess: async () => (await import('./assess.ts')).assessCommand,
  evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
  questions: async () => (await import('./questions.ts')).questionsCommand,
  tell: async () => (await import('./tell.ts')).tellCommand,
  figures: async () => (await import('./figures.ts')).figuresCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  show: async () => (await import('./show.ts')).showCommand,
  inspect: async () => (await import('./inspect.ts')).inspectCommand,
  import: async () => (await import('./import.ts')).importCommand,
  load: async () => (await import('./load.ts')).loadCommand,
  simulate: async () => (await import('./simulate.ts')).simulateCommand,
}

/** Runs what the words of the command line ask for, and gives the exit code. */
export async function hipwise([first, ...rest]: readonly string[]): Promise<number> {
  if (first === '--version' || first === '-v') {
    console.log(`hipwise ${versionHere()}`)
    return 0
  }
  // "help import" and "import --help" ask for one command
  const [name, words] = isHelp(first) && rest[0] !== undefined ? [rest[0], ['--help']] : [first, rest]
  const wanted = Object.entries(COMMANDS).find(([each]) => each === name)?.[1]
  if (wanted && !words.some((word) => word === '--help' || word === '-h')) return (await wanted()).run(words)
  if (!wanted && name !== undefined && !isHelp(name)) return refuse(`hipwise has no command "${name}".\n\n${await help()}`)
  console.log(wanted ? helpOf(await wanted()) : await help())
  return 0
}

/** Of the package, which lies two folders up from the sources as from what is built of them. */
const versionHere = (): string => JSON.parse(readFileSync(path.join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')).version

const isHelp = (word: string | undefined): boolean => word === 'help' || word === '--help' || word === '-h'

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((read) => read()))
  const lines = commands.map((each) => `  hipwise ${each.usage}\n      ${each.sentence}`)
  return `Usage:\n${lines.join('\n')}\n\nhipwise help COMMAND tells of one of them, hipwise --version which version this is.\nInformation and support for self-management, not a diagnosis. No clinician has signed the content off yet.`
}

function helpOf({ usage, sentence, exits }: Command): string {
  return [`Usage: hipwise ${usage}`, sentence, ...(exits ? [exits] : [])].join('\n')
}
