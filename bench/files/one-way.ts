import { readFileSync } from 'node:fs'
import { fitFileParserAndSaxes, ours, unzipOnly } from './ways.ts'

/** Runs one way through an archive in a process of its own and prints what it took, as JSON: wall and CPU in s, the most memory over idle in MB (of Linux). */

const WAYS = {
  ours,
  'unzip-zlib': unzipOnly,
  peer: fitFileParserAndSaxes,
} as const

const [way, file] = process.argv.slice(2)
const idle = process.memoryUsage.rss()
const [started, before] = [performance.now(), process.cpuUsage()]
const saw = await WAYS[way as keyof typeof WAYS](file!)
const { user, system } = process.cpuUsage(before)
const most = Number(readFileSync('/proc/self/status', 'utf8').match(/^VmHWM:\s+(\d+) kB/m)?.[1]) * 1024
console.log(JSON.stringify({ way, wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, memory: (most - idle) / 1e6, saw }))
