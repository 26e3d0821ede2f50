import { readFile as readBytes } from 'node:fs/promises'
import { fail, ok, type Result } from '#basics/result.ts'
import { type Inspection, inspect, unread } from '#files/inspect.ts'
import { readFile } from '#files/read-file.ts'
import type { Problem } from '#files/recording.ts'
import { type Command, refuse } from './command.ts'

/** `hipwise inspect FILE...`: what stands in training files, in numbers. One bad file never stops the rest. */
export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect FILE... [--json]',
  sentence: 'Reads training files (FIT, TCX, GPX, also .gz) and prints what stands in each: totals, channels, problems, what was recovered.',
  run: async (words) => {
    const unknown = words.find((word) => word.startsWith('--') && word !== '--json')
    if (unknown) return refuse(`There is no option ${unknown}.\nUsage: hipwise ${inspectCommand.usage}`)
    const files = words.filter((word) => !word.startsWith('--'))
    if (files.length === 0) return refuse(`At least one file is needed.\nUsage: hipwise ${inspectCommand.usage}`)
    const found: Inspected[] = []
    for (const file of files) found.push({ file, ...(await inspectFile(file)) })
    console.log(words.includes('--json') ? JSON.stringify(found, null, 1) : found.map(asText).join('\n\n'))
    return found.every(({ format }) => format !== null) ? 0 : 1
  },
}

type Inspected = Inspection & { readonly file: string }

async function inspectFile(path: string): Promise<Inspection> {
  const bytes = await bytesOf(path)
  if (!bytes.ok) return unread(bytes.problem)
  const read = readFile(bytes.value, { now: () => performance.now() })
  return read.ok ? inspect(read.value) : unread(read.problem)
}

async function bytesOf(path: string): Promise<Result<Uint8Array, Problem>> {
  try {
    return ok(new Uint8Array(await readBytes(path)))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return fail({ code: 'empty', says: 'There is no such file.' })
    if (code === 'EISDIR') return fail({ code: 'not-this-format', says: 'This is a folder, not a file.' })
    return fail({ code: 'damaged', says: `It cannot be read (${code ?? String(error)}).` })
  }
}

function asText(found: Inspected): string {
  const { file, format, device, sport, start, records, sessions, laps, problems, recovered } = found
  if (format === null) return `${file}\n  ${problems.map(({ says }) => says).join(' ')}`
  const numbers = Object.entries(found.channels).map(([name, [count, sum]]) => `${name} ${count} (mean ${Number((sum / count).toPrecision(4))})`)
  return [
    file,
    `  ${[format.toUpperCase(), found.kind, device, sport, start].filter(Boolean).join(', ')}`,
    `  timer ${seconds(found.timer_s)}, elapsed ${seconds(found.elapsed_s)}, distance ${found.distance_m === null ? '-' : `${found.distance_m.toFixed(0)} m`}`,
    `  ${records} points, ${sessions} sessions, ${laps} laps`,
    ...(numbers.length > 0 ? [`  ${numbers.join(', ')}`] : []),
    ...problems.map(({ says }) => `  ! ${says}`),
    ...(recovered ? [`  recovered: ${recovered.records} points`] : []),
  ].join('\n')
}

const seconds = (value: number | null): string => (value === null ? '-' : `${value.toFixed(0)} s`)
