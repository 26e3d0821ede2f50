import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Lived, simulate } from '#simulation/cohort.ts'
import { PARAMETERS, SWEEP } from '#simulation/parameters.ts'
import { PICTURES, strips } from '#simulation/strips.ts'
import { GROUPS, type GroupFigures, type Spread, summarise, type Verdict, verdicts } from '#simulation/summary.ts'
import { type Command, refuse } from './command.ts'
import { loadKnowledge, loadRehab } from './load-knowledge.ts'

/** `hipwise simulate`: made-up runners through our plan code and through fixed policies; docs/simulation.md has the model. */
export const simulateCommand: Command = {
  name: 'simulate',
  usage: 'simulate [--runners 100] [--weeks 26] [--seed 1] [--sweep] [--json] [--out folder]',
  sentence: 'Sends made-up runners through the plan and through three fixed policies: circular by nature, it shows where the rules get in each other’s way.',
  run: async (words) => {
    const [runners, weeks, seed] = [wholeAfter(words, '--runners', 100), wholeAfter(words, '--weeks', 26), wholeAfter(words, '--seed', 1)]
    const out = words.includes('--out') ? words[words.indexOf('--out') + 1] : undefined
    if (words.some((word) => word.startsWith('--') && !OPTIONS.includes(word))) return refuse(`Usage: hipwise ${simulateCommand.usage}`)
    if (!runners || !weeks || seed === undefined || weeks > 104 || (words.includes('--out') && (out === undefined || out.startsWith('--'))))
      return refuse(`Usage: hipwise ${simulateCommand.usage}`)
    const [knowledge, rehab] = [await loadKnowledge(), await loadRehab()]
    const changes = words.includes('--sweep') ? [{ name: 'as written', change: {} }, ...SWEEP] : [{ name: 'as written', change: {} }]
    const told: Told[] = []
    const json = words.includes('--json')
    if (!json) console.log(`${runners} made-up runners, ${weeks} weeks, seed ${seed}: no real people`)
    for (const { name, change } of changes) {
      const started = performance.now()
      const lived = [...simulate(knowledge, rehab, { runners, weeks, seed, parameters: { ...PARAMETERS, ...change } })]
      const summary = summarise(lived)
      told.push({ name, seconds: Math.round((performance.now() - started) / 1000), summary, verdicts: verdicts(summary) })
      if (out !== undefined && name === 'as written') await draw(out, lived)
      // a sweep takes long: each part is said when it is there
      if (!json) console.log(table(told.at(-1)!).join('\n'))
    }
    if (json) console.log(JSON.stringify({ runners, weeks, seed, runs: told.map(({ seconds: _, ...run }) => run) }, null, 2))
    return told[0]?.verdicts.some(({ lost }) => lost) ? 1 : 0
  },
}

const OPTIONS = ['--runners', '--weeks', '--seed', '--sweep', '--json', '--out']

interface Told {
  readonly name: string
  readonly seconds: number
  readonly summary: readonly GroupFigures[]
  readonly verdicts: readonly Verdict[]
}

async function draw(out: string, lived: readonly Lived[]): Promise<void> {
  await mkdir(out, { recursive: true })
  for (const picture of PICTURES) await writeFile(path.join(out, `${picture.name}.svg`), strips(lived, picture))
}

/** Markdown, so that it can be copied into docs/simulation.md. */
function table({ name, seconds, summary, verdicts }: Told): readonly string[] {
  const lines = GROUPS.flatMap((group) => summary.filter((each) => each.group === group)).map(
    ({ group, policy, runners, figures, returned, found, broken }) =>
      `| ${[
        group,
        policy,
        runners,
        ...[figures.flareDays, figures.overloads, figures.returnDay, figures.runMin, figures.impactMin, figures.stoppedDays].map(spread),
        percent(returned),
        group.startsWith('bone') ? `${percent(found)}, ${percent(broken)}` : '',
      ].join(' | ')} |`,
  )
  return [
    '',
    `${name} (${seconds} s); each figure: median (10-90 of a hundred), mean`,
    '',
    '| group | policy | runners | flare days | overloads | return day | running min | impact min | days stopped | returned | found, broken |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    ...verdicts.map(
      ({ against, fewerFlares, moreImpactOnBone, lost }) =>
        `hipwise against ${against}: ${fewerFlares ? 'fewer' : 'not fewer'} flare days, ${moreImpactOnBone ? 'more' : 'not more'} impact on hidden bone${lost ? ': LOST' : ''}`,
    ),
  ]
}

const spread = ({ p10, median, p90, mean }: Spread): string => `${whole(median)} (${whole(p10)}-${whole(p90)}), ${mean < 10 ? mean.toFixed(1) : whole(mean)}`
const whole = (value: number): string => Math.round(value).toString()
const percent = (share: number): string => `${Math.round(100 * share)} %`

function wholeAfter(words: readonly string[], option: string, otherwise: number): number | undefined {
  const at = words.indexOf(option)
  if (at < 0) return otherwise
  const value = Number(words[at + 1])
  return Number.isInteger(value) && value >= 0 ? value : undefined
}
