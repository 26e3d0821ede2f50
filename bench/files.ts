import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import FitParser from 'fit-file-parser'
import { build } from 'vite'
import { readFit } from '#files/formats/fit/read-fit.ts'
import { buildCommands } from '../scripts/build.mjs'
import { asFit, madeSession } from '../tests/training-files.ts'
import { makeArchive } from './files/make-archive.ts'

/** Training files, as ratios against peers in the same run: decoding FIT, and ten years of training read from one archive. */

const ROUNDS = 9

interface Limit {
  readonly name: string
  readonly value: number
  readonly limit: number
  readonly least: boolean
  readonly unit: string
}

const verdict = ({ value, limit, least }: Limit): 'MET' | 'MISSED' => ((least ? value >= limit : value <= limit) ? 'MET' : 'MISSED')

const limits = [decoding(), ...(await archive())]
console.table(
  limits.map((each) => ({
    name: each.name,
    value: `${each.value.toFixed(1)} ${each.unit}`,
    limit: `${each.least ? '>=' : '<='} ${each.limit} ${each.unit}`,
    verdict: verdict(each),
  })),
)
console.log(JSON.stringify({ node: process.version, limits }))

/** Decoding FIT against fit-file-parser: the running files of the samples where they are, made-up ones where not. Medians of alternating rounds. */
function decoding(): Limit {
  const folder = fileURLToPath(new URL('../../shared/samples/activities/fit-run', import.meta.url))
  const real = existsSync(folder)
  const files = real
    ? readdirSync(folder).map((file) => new Uint8Array(readFileSync(path.join(folder, file))))
    : Array.from({ length: 20 }, (_, at) => asFit(madeSession({ seconds: 1800 + at * 200 })))
  const [our, peer] = [() => files.forEach((file) => void readFit(file)), () => files.forEach(parseByPeer)]
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 9; round++)
    for (const [at, run] of [our, peer].entries()) {
      const before = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(before)
      if (round >= 2) times[at]!.push(user + system)
    }
  const [ourTime, peerTime] = times.map((all) => all.sort((a, b) => a - b)[all.length >> 1]!) as [number, number]
  const megabytes = files.reduce((sum, file) => sum + file.length, 0) / 1e6
  console.log(
    `${files.length} ${real ? 'real' : 'made-up'} running files, ${megabytes.toFixed(1)} MB: ${(ourTime / 1000).toFixed(0)} ms, fit-file-parser ${(peerTime / 1000).toFixed(0)} ms`,
  )
  return { name: 'FIT decode, times faster than fit-file-parser', value: peerTime / ourTime, limit: 8, least: true, unit: 'x' }
}

function parseByPeer(bytes: Uint8Array): void {
  new FitParser({ force: true, mode: 'list' }).parse(bytes.buffer as ArrayBuffer, () => undefined)
}

interface Took {
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  readonly saw: string
}

/** Each way in a process of its own, in turns, so that a busy machine is busy for all of them. */
async function archive(): Promise<Limit[]> {
  const script = await buildWays()
  const folder = path.join(tmpdir(), `hipwise-bench-${process.pid}`)
  const made = makeArchive(folder)
  console.log(`A made-up archive: ${made.files} files, ${(made.bytes / 1e6).toFixed(0)} MB packed`)
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: take(script, 'ours', made.file),
    zlib: take(script, 'unzip-zlib', made.file),
  }))
  const peer = take(script, 'peer', made.file)
  rmSync(folder, { recursive: true })
  for (const [name, { wall, cpu, memory, saw }] of Object.entries({ ...rounds[0]!, peer }))
    console.log(`${name.padEnd(12)} ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${memory.toFixed(0)} MB: ${saw}`)
  const middle = (of: (round: (typeof rounds)[number]) => number): number => rounds.map(of).sort((a, b) => a - b)[ROUNDS >> 1]!
  return [
    { name: 'ten years, times less CPU than fit-file-parser and saxes', value: peer.cpu / middle(({ ours }) => ours.cpu), limit: 5, least: true, unit: 'x' },
    { name: 'ten years, wall against unzipping with zlib', value: middle(({ ours, zlib }) => ours.wall / zlib.wall), limit: 4, least: false, unit: 'x' },
    {
      name: 'ten years, memory over idle',
      value: Math.max(...rounds.map(({ ours }) => ours.memory)),
      limit: 250,
      least: false,
      unit: 'MB',
    },
  ]
}

/** As the commands are built (vite.cli.config.ts), for what is measured is what people run; as deep, too, so that it finds the built thread. */
async function buildWays(): Promise<string> {
  await buildCommands()
  const outDir = fileURLToPath(new URL('../build/bench', import.meta.url))
  const input = fileURLToPath(new URL('./files/one-way.ts', import.meta.url))
  const made = { outDir, target: 'node20', minify: false, ssr: true, rolldownOptions: { input, output: { chunkFileNames: '[name]-[hash].js' } } } as const
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: made, ssr: { noExternal: true } })
  return path.join(outDir, 'one-way.js')
}

function take(script: string, way: string, file: string): Took {
  return JSON.parse(execFileSync(process.execPath, [script, way, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Took
}
