import { fitFileParserAndSaxes, ours, unzipOnly } from './ways.ts'

/** Runs one way through an archive in a process of its own and prints what it took, as JSON: wall and CPU in s, memory over idle in MB. */

const WAYS = {
  ours: (file: string, look: () => void) => ours(file, true, look),
  'ours-fflate': (file: string, look: () => void) => ours(file, false, look),
  'unzip-zlib': (file: string, look: () => void) => unzipOnly(file, 'zlib', look),
  'unzip-fflate': (file: string, look: () => void) => unzipOnly(file, 'fflate', look),
  peer: fitFileParserAndSaxes,
} as const

const [way, file] = process.argv.slice(2)
const idle = process.memoryUsage.rss()
let files = 0
let most = idle
const look = (): void => {
  if (files++ % 8 === 0) most = Math.max(most, process.memoryUsage.rss())
}
const [started, before] = [performance.now(), process.cpuUsage()]
const saw = await WAYS[way as keyof typeof WAYS](file!, look)
const { user, system } = process.cpuUsage(before)
look()
console.log(JSON.stringify({ way, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, memory: (most - idle) / 1e6, saw }))
