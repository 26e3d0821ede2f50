import { predictBatch, predictByInterview } from '#assessment/evaluation/predict.ts'
import { readStory, type Story } from '#assessment/evaluation/story.ts'
import { type Names, type Prediction, rightAnswers, type Totals, totals } from '#assessment/evaluation/totals.ts'
import { fail, ok, type Result } from '#basics/result.ts'
import { type Command, refuse } from './command.ts'
import { loadKnowledge, loadStories } from './load-knowledge.ts'
import { readStories } from './read-stories.ts'

/** `hipwise evaluate FILE`: patient stories in, a table per case and totals out. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'evaluate FILE|FOLDER [--interview] [--json] [--min top1=60,top3=84,caught=90,grave=0,over2=6]',
  sentence:
    'Judges patient stories: urgency and causes against the truth. --interview drives the real questions. Shares in %; grave and over2 are upper limits.',
  run: async (words) => {
    const options = parseOptions(words)
    if (!options.ok) return refuse(`${options.problem}\nUsage: hipwise ${evaluateCommand.usage}`)
    const { path, json, interview, min } = options.value
    const stories = await readStories(path)
    if (!stories.ok) return refuse(stories.problem)
    const [knowledge, { keys, names }] = await Promise.all([loadKnowledge(), loadStories()])
    const predictions: Record<string, Prediction> = {}
    const notUnderstood: string[] = []
    for (const story of stories.value) {
      const read = readStory(knowledge, keys, story)
      notUnderstood.push(...read.notUnderstood.map((what) => `${story.id}: ${what}`))
      if (interview) {
        const { answers: _answers, ...prediction } = predictByInterview(knowledge, read.answers)
        predictions[story.id] = prediction
      } else predictions[story.id] = predictBatch(knowledge, read.answers)
    }
    const sum = totals(stories.value, predictions, names)
    if (json) console.log(JSON.stringify({ predictions, totals: sum, notUnderstood }, null, 2))
    else console.log([...table(stories.value, predictions, names), '', ...inWords(sum)].join('\n'))
    const missed = thresholds(sum).filter(({ name, value, most }) => min[name] !== undefined && (most ? value > min[name] : value < min[name]))
    for (const { name, value } of missed) console.error(`below the wanted threshold: ${name} is ${value.toFixed(1)}, wanted ${min[name]}`)
    if (notUnderstood.length > 0)
      return refuse(
        `${notUnderstood.length} thing(s) in the stories were not understood and left out of what they tell:\n${notUnderstood.map((what) => `  ${what}`).join('\n')}`,
      )
    return missed.length > 0 ? 1 : 0
  },
}

interface Options {
  readonly path: string
  readonly json: boolean
  readonly interview: boolean
  readonly min: Readonly<Record<string, number>>
}

const NAMES = ['exact', 'top1', 'top3', 'caught', 'grave', 'over2'] as const

function parseOptions(words: readonly string[]): Result<Options, string> {
  const min: Record<string, number> = {}
  const paths: string[] = []
  let json = false
  let interview = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--json') json = true
    else if (word === '--interview') interview = true
    else if (word === '--min') {
      const list = words[++i] ?? ''
      for (const each of list.split(',')) {
        const [name = '', value = ''] = each.split('=')
        if (!(NAMES as readonly string[]).includes(name) || value === '' || Number.isNaN(Number(value)))
          return fail(`--min takes name=number pairs with the names ${NAMES.join(', ')}; found "${each}".`)
        min[name] = Number(value)
      }
    } else if (word.startsWith('--')) return fail(`There is no option ${word}.`)
    else paths.push(word)
  }
  const [path] = paths
  if (path === undefined || paths.length > 1) return fail('evaluate takes one file or folder of patient stories.')
  return ok({ path, json, interview, min })
}

function table(stories: readonly Story[], predictions: Readonly<Record<string, Prediction>>, names: Names): readonly string[] {
  const head = `${'case'.padEnd(8)}${'detail'.padEnd(8)}${'urgency'.padEnd(19)}${'said'.padEnd(19)}${'place'.padEnd(7)}truth -> first three`
  return [
    head,
    ...stories.map((story) => {
      const prediction = predictions[story.id]
      if (!prediction) return `${story.id} no prediction`
      const right = rightAnswers(story, names)
      const place = prediction.ranked.findIndex((id) => right.has(id)) + 1
      const said = prediction.urgency === story.truth.urgency ? '=' : prediction.urgency
      return `${story.id.padEnd(8)}${story.detail.padEnd(8)}${story.truth.urgency.padEnd(19)}${said.padEnd(19)}${(place === 0 ? '-' : String(place)).padEnd(7)}${story.truth.condition} -> ${prediction.ranked.slice(0, 3).join(', ')}${prediction.questions === undefined ? '' : ` (${prediction.questions} questions)`}`
    }),
  ]
}

const percent = (count: number, of: number): string => (of === 0 ? 'none' : `${count} of ${of} (${((100 * count) / of).toFixed(1)} %)`)

function inWords(sum: Totals): readonly string[] {
  const hits = (name: string, { cases, top1, top3 }: Totals['fullAndShort']): string =>
    `${name.padEnd(16)} first ${percent(top1, cases)}, among three ${percent(top3, cases)}`
  const steps = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([step, count]) => `${count} by ${step}`)
      .join(', ') || 'none'
  return [
    `${sum.cases} stories; urgency exact ${percent(sum.exact, sum.cases)}`,
    `emergency or same-day below urgent: ${sum.graveMissed.ids.length} of ${sum.graveMissed.of}${sum.graveMissed.ids.length > 0 ? ` (${sum.graveMissed.ids.join(', ')})` : ''}`,
    `urgent or stricter caught: ${percent(sum.caught.count, sum.caught.of)}${sum.caught.missed.length > 0 ? `; missed ${sum.caught.missed.join(', ')}` : ''}`,
    `too strict: ${steps(sum.overBySteps)} step(s); mild stories by two or more: ${sum.overByTwo.ids.length} of ${sum.overByTwo.of}${sum.overByTwo.ids.length > 0 ? ` (${sum.overByTwo.ids.join(', ')})` : ''}`,
    `too mild: ${steps(sum.underBySteps)} step(s)`,
    `self-care stories sent to somebody: ${percent(sum.selfCareOver.count, sum.selfCareOver.of)}`,
    hits('full and short', sum.fullAndShort),
    ...(['full', 'short', 'sparse'] as const).map((detail) => hits(detail, sum.byDetail[detail])),
    ...(sum.questions ? [`questions after the body map and the safety screens: median ${sum.questions.median}, most ${sum.questions.most}`] : []),
  ]
}

function thresholds(sum: Totals): readonly { readonly name: (typeof NAMES)[number]; readonly value: number; readonly most?: boolean }[] {
  // a share of nothing is no proof: a wanted threshold over it is missed
  const share = (count: number, of: number): number => (of === 0 ? 0 : (100 * count) / of)
  return [
    { name: 'exact', value: share(sum.exact, sum.cases) },
    { name: 'top1', value: share(sum.fullAndShort.top1, sum.fullAndShort.cases) },
    { name: 'top3', value: share(sum.fullAndShort.top3, sum.fullAndShort.cases) },
    { name: 'caught', value: share(sum.caught.count, sum.caught.of) },
    { name: 'grave', value: sum.graveMissed.ids.length, most: true },
    { name: 'over2', value: sum.overByTwo.of === 0 ? 0 : (100 * sum.overByTwo.ids.length) / sum.overByTwo.of, most: true },
  ]
}
