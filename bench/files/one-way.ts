import { readFileSync } from 'node:fs'

/** Runs one way through an archive in a process of its own and prints what it took, as JSON: wall and CPU in s, the most memory over idle in MB (of Linux). */

/** Loaded before the clock starts, each alone: the others would be memory and work of its process, too. */
const WAYS = {
  ours: async () => (await import('./ours.ts')).ours,
  'unzip-zlib': async () => (await import('./others.ts')).unzipOnly,
  peer: async () => (await import('./others.ts')).fitFileParserAndSaxes,
} as const

const [way, file] = process.argv.slice(2)
const go = await WAYS[way as keyof typeof WAYS]()
const idle = process.memoryUsage.rss()
const [started, before] = [performance.now(), process.cpuUsage()]
const saw = await go(file!)
const { user, system } = process.cpuUsage(before)
const most = Number(readFileSync('/proc/self/status', 'utf8').match(/^VmHWM:\s+(\d+) kB/m)?.[1]) * 1024
console.log(JSON.stringify({ way, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, memory: (most - idle) / 1e6, saw }))
