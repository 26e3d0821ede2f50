import { type FileRead, readGiven } from '#files/archives/read-archive.ts'
import { isHarmless } from '#files/harmless.ts'
import { type Inspection, inspect, inspectTold, unread } from '#files/inspect.ts'
import { type Command, READING_EXITS, refuse } from './command.ts'
import { recoveredText } from './file-words.ts'
import { type Found, givenFiles, isNothing } from './given-files.ts'
import { counted } from './load-words.ts'
import { nodeInflate } from './node-inflate.ts'

/** `hipwise inspect PATH...`: what stands in training files, alone, in folders or in zips, in numbers. One bad file never stops the rest. */
export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect PATH... [--json]',
  sentence:
    'Reads training files (FIT, TCX, GPX, also .gz), folders and export zips, and prints what stands in each file: totals, channels, problems, what was recovered.',
  exits: READING_EXITS,
  run: async (words) => {
    const unknown = words.find((word) => word.startsWith('--') && word !== '--json')
    if (unknown) return refuse(`There is no option ${unknown}.\nUsage: hipwise ${inspectCommand.usage}`)
    const paths = words.filter((word) => !word.startsWith('--'))
    if (paths.length === 0) return refuse(`At least one file, folder or zip is needed.\nUsage: hipwise ${inspectCommand.usage}`)
    const json = words.includes('--json')
    const found: Inspected[] = []
    const asked = await Promise.all(paths.map((path) => givenFiles([path])))
    for (const at of asked)
      for await (const each of inspected(at)) {
        if (!json) console.log(`${found.length > 0 ? '\n' : ''}${asText(each)}`)
        found.push(each)
      }
    if (json) console.log(JSON.stringify(found, null, 1))
    if (asked.every(isNothing)) return 2
    return found.some(isWrong) ? 1 : 0
  },
}

type Inspected = Inspection & { readonly file: string }

/** Nothing could be read where something should have been: a photo in an archive is no fault. */
const isWrong = ({ format, problems }: Inspection): boolean => format === null && problems.some(({ code }) => !isHarmless(code))

/** Every file at a path, with the names of the archives it lies in. */
async function* inspected({ given, missed }: Found): AsyncGenerator<Inspected> {
  for (const { path, why } of missed) yield { file: path, ...unread(why) }
  // nobody asks here whether two files are one
  const tools = { hash: () => '', now: () => performance.now(), inflate: nodeInflate }
  for await (const read of readGiven(given, { around: {}, tools, recordings: true })) yield { file: read.path, ...inspectionOf(read) }
}

function inspectionOf({ recordings, skipped, activities, fromTable }: FileRead): Inspection {
  if (recordings) return inspect(recordings)
  return skipped ? unread(skipped) : inspectTold(activities, fromTable ? [fromTable] : [])
}

function asText(found: Inspected): string {
  const { file, format, device, sport, start, steps, problems, recovered } = found
  if (format === null) return `${file}\n  ${problems.map(({ says }) => says).join(' ')}`
  const numbers = Object.entries(found.channels).map(([name, [count, sum]]) => `${name} ${count} (mean ${Number((sum / count).toPrecision(4))})`)
  return [
    file,
    `  ${[format.toUpperCase(), found.kind, device, sport, start].filter(Boolean).join(', ')}`,
    ...(steps.length > 0 ? steps.map(stepText) : recordedText(found)),
    ...(numbers.length > 0 ? [`  ${numbers.join(', ')}`] : []),
    ...problems.map(({ says }) => `  ! ${says}`),
    ...(recovered ? [`  ${recoveredText(recovered)}`] : []),
  ].join('\n')
}

const recordedText = ({ timer_s, elapsed_s, distance_m, records, sessions, laps }: Inspection): readonly string[] => [
  `  timer ${seconds(timer_s)}, elapsed ${seconds(elapsed_s)}, distance ${distance_m === null ? '-' : `${distance_m.toFixed(0)} m`}`,
  `  ${counted(records, 'point')}, ${counted(sessions, 'session')}, ${counted(laps, 'lap')}`,
]

/** "2. Run, 60 s (active)", "4. from step 2 on again, until it was done 8 times". */
function stepText({ name, intensity, duration_s, distance_m, repeat_from, times }: Inspection['steps'][number], at: number): string {
  if (repeat_from !== null) return `  ${at + 1}. from step ${repeat_from} on again, until it was done ${times === null ? 'often enough' : `${times} times`}`
  const long = duration_s === null ? (distance_m === null ? 'until you go on' : `${distance_m.toFixed(0)} m`) : seconds(duration_s)
  return `  ${at + 1}. ${[name, long].filter((part) => part !== null).join(', ')}${intensity === null ? '' : ` (${intensity})`}`
}

const seconds = (value: number | null): string => (value === null ? '-' : `${value.toFixed(0)} s`)
