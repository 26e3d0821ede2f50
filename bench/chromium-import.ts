import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.mjs'
import { serveApp } from '../scripts/served-app.mjs'
import { makeArchive } from './files/make-archive.ts'

/**
 * `npx tsx bench/chromium-import.ts`: ten years of training imported in headless Chromium by the built app, against merely unzipping the same file with
 * fflate in a worker of the same browser. In turns. Prints the median ratio, the longest task of the page's main thread and the most memory over idle of all rounds.
 */

const ROUNDS = 3

const folder = mkdtempSync(path.join(tmpdir(), 'hipwise-chromium-'))
const made = makeArchive(folder)
console.log(`A made-up archive: ${made.files} files, ${(made.bytes / 1e6).toFixed(0)} MB packed`)
const { address, stop } = await serveApp()
const unzipper = await scriptOf('bench/files/unzip-worker.ts')
const rounds: { readonly ours: Took; readonly floor: number }[] = []
for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await inBrowser(importAll), floor: await inBrowser(unzipAll) })
await stop()
rmSync(folder, { recursive: true })

const middle = (of: (round: (typeof rounds)[number]) => number): number => rounds.map(of).sort((a, b) => a - b)[ROUNDS >> 1]!
for (const { ours, floor } of rounds) console.log(JSON.stringify({ ...ours, floor }))
const limits = [
  { name: 'ten years in Chromium, wall against unzipping with fflate', value: middle(({ ours, floor }) => ours.wall / floor), limit: 2.5, unit: 'x' },
  { name: 'longest task of the main thread', value: Math.max(...rounds.map(({ ours }) => ours.longestTask)), limit: 50, unit: 'ms' },
  { name: 'memory over idle', value: Math.max(...rounds.map(({ ours }) => ours.memory)), limit: 250, unit: 'MB' },
]
console.table(limits.map((each) => ({ ...each, value: each.value.toFixed(1), verdict: each.value <= each.limit ? 'MET' : 'MISSED' })))

interface Took {
  /** s, from the gesture to the last line. */
  readonly wall: number
  /** ms of the longest task, 0 when none was longer than 50. */
  readonly longestTask: number
  /** MB of all processes of the browser, over what they had before. */
  readonly memory: number
  readonly said: string
}

/** A browser of its own for each turn: nothing is kept from the one before. */
async function inBrowser<Result>(work: (page: Page, browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGS })
  try {
    return await work(await (await browser.newContext({ serviceWorkers: 'block' })).newPage(), browser)
  } finally {
    await browser.close()
  }
}

async function importAll(page: Page, browser: Browser): Promise<Took> {
  await page.goto(`${address}/runs/import`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(watchTasks)
  await page.evaluate(watchEnd)
  const memory = await watchMemory(browser)
  await page.getByTestId('files').setInputFiles(made.file)
  await page.getByRole('heading', { name: 'What this changed' }).waitFor({ timeout: 600_000 })
  const wall = await page.evaluate(() => (globalThis as unknown as { wall: number }).wall)
  const said = await page.getByRole('status').last().innerText()
  await page.waitForTimeout(500)
  const longestTask = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest)
  return { wall, longestTask, memory: await memory.over(), said: said.replace(/\s+/g, ' ') }
}

function watchTasks(): void {
  const seen = globalThis as unknown as { longest: number }
  seen.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
  }).observe({ type: 'longtask' })
}

/** Whoever asks from outside looks twice a second: the page itself sees the frame in which the end stands. */
function watchEnd(): void {
  const seen = globalThis as unknown as { wall?: number; gesture?: number }
  document.addEventListener('change', () => (seen.gesture ??= performance.now()), { capture: true })
  new MutationObserver(() => {
    const ended = Array.from(document.querySelectorAll('h2')).some(({ textContent }) => textContent === 'What this changed')
    if (ended) seen.wall ??= (performance.now() - seen.gesture!) / 1000
  }).observe(document, { subtree: true, childList: true })
}

/** The floor: the same file, entry by entry, unpacked in a worker and nothing else. */
async function unzipAll(page: Page): Promise<number> {
  await page.route('**/floor', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>floor</title><input type="file">' }))
  await page.route('**/floor.js', (route) => route.fulfill({ contentType: 'text/javascript', body: unzipper }))
  await page.goto(`${address}/floor`)
  await page.setInputFiles('input', made.file)
  return page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const worker = new Worker('/floor.js')
        worker.onmessage = ({ data }) => done(data)
        worker.onerror = (event) => failed(new Error(event.message))
        worker.postMessage(document.querySelector('input')!.files![0])
      }),
  )
}

/** Looks at the resident memory of all processes of this browser, four times a second. */
async function watchMemory(browser: Browser): Promise<{ over(): Promise<number> }> {
  const session = await browser.newBrowserCDPSession()
  const now = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, { id }) => sum + residentOf(id), 0)
  }
  const idle = await now()
  let most = idle
  const timer = setInterval(async () => {
    most = Math.max(most, await now().catch(() => 0))
  }, 250)
  return {
    over: async () => {
      clearInterval(timer)
      return (most - idle) / 1e6
    },
  }
}

/** Bytes of memory that a process holds for itself: pages shared with others are not its own. Linux only. */
function residentOf(id: number): number {
  try {
    const told = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+) kB/m)
    return Number(told?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

async function scriptOf(entry: string): Promise<string> {
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib: { entry, formats: ['iife'], name: 'floor' } } })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (!bundle || !('output' in bundle)) throw new Error('nothing was built')
  return bundle.output[0].code
}
