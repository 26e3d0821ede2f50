import { assessCommand } from './assess.ts'
import type { Command } from './command.ts'
import { evaluateCommand } from './evaluate.ts'
import { figuresCommand } from './figures.ts'
import { importCommand } from './import.ts'
import { inspectCommand } from './inspect.ts'
import { loadCommand } from './load.ts'
import { questionsCommand } from './questions.ts'
import { searchCommand } from './search.ts'
import { showCommand } from './show.ts'
import { simulateCommand } from './simulate.ts'
import { tellCommand } from './tell.ts'

/** The commands, in the order of the help. A new command is one file and one line here. */
const COMMANDS: readonly Command[] = [
  assessCommand,
  evaluateCommand,
  questionsCommand,
  tellCommand,
  figuresCommand,
  searchCommand,
  showCommand,
  inspectCommand,
  importCommand,
  loadCommand,
  simulateCommand,
]

const [name, ...words] = process.argv.slice(2)
const command = COMMANDS.find((each) => each.name === name)
if (command) process.exitCode = await command.run(words)
else if (name === undefined || name === 'help' || name === '--help' || name === '-h') console.log(help())
else {
  console.error(`hipwise has no command "${name}".\n\n${help()}`)
  process.exitCode = 2
}

function help(): string {
  const lines = COMMANDS.map((each) => `  hipwise ${each.usage}\n      ${each.sentence}`)
  return `Usage:\n${lines.join('\n')}\n\nInformation and support for self-management, not a diagnosis. No clinician has signed the content off yet.`
}
