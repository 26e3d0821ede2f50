import type { Command } from './command.ts'

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

const [name, ...words] = process.argv.slice(2)
const wanted = Object.entries(COMMANDS).find(([each]) => each === name)?.[1]
if (wanted) process.exitCode = await (await wanted()).run(words)
else if (name === undefined || name === 'help' || name === '--help' || name === '-h') console.log(await help())
else {
  console.error(`hipwise has no command "${name}".\n\n${await help()}`)
  process.exitCode = 2
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((read) => read()))
  const lines = commands.map((each) => `  hipwise ${each.usage}\n      ${each.sentence}`)
  return `Usage:\n${lines.join('\n')}\n\nInformation and support for self-management, not a diagnosis. No clinician has signed the content off yet.`
}
