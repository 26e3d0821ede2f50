import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { CHROMIUM_ARGS, findChromium, installChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { serveApp } from './served-app.mjs'
import { walkInterview } from './walk-interview.mjs'

/**
 * `npm run lighthouse`: Lighthouse, mobile with its usual throttling, on the pages below; the best of three runs each, because machines are noisy.
 * And how long every answer of the interview takes to be seen (INP). Not part of `npm test`: a busy machine would make it lie. Exit code 1 below a floor.
 * `npm run lighthouse -- /learn result` visits only these.
 */

/** `result` stands for the page the interview ends at; its record lies in the browser that answered. */
const PAGES = [
  '/',
  '/assess',
  'result',
  '/learn',
  '/learn/outer-hip-pain',
  '/learn/how-the-hip-works',
  '/condition/gluteal-tendinopathy',
  '/exercise/clamshell',
  '/sources',
]
const FLOORS = { performance: 0.95, accessibility: 1 }
/** What stands still is read; judged by the worst of the runs. */
const MOST_SHIFT = 0.05
const RUNS = 3
/** On a processor slowed down as Lighthouse does it, and on one as it is. */
const MOST_INP_MS = 100
const SLOWED = 4

const problem = (await install({ dev: true })) ?? (await installChromium())
if (problem) {
  console.error(problem)
  process.exit(1)
}
const { chromium } = await import('@playwright/test')
const { default: lighthouse } = await import('lighthouse')

const { address: home, stop } = await serveApp()
const profile = mkdtempSync(path.join(tmpdir(), 'hipwise-lighthouse-'))
const port = await freePort()
const browser = await chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`] })
try {
  const asked = process.argv.slice(2)
  for (const wanted of asked.length > 0 ? asked : PAGES) {
    const address = await addressOf(wanted)
    report(wanted, await visits(address, wanted === 'result'))
  }
} finally {
  await browser.close()
  await stop()
  rmSync(profile, { recursive: true, force: true })
}

async function addressOf(wanted) {
  if (wanted !== 'result') return `${home}${wanted}`
  await timedInterview(SLOWED)
  await eraseAll()
  return await timedInterview(1)
}

/** The address of the result; prints how long the answers on the way to it took to be seen. */
async function timedInterview(slowed) {
  const page = await browser.newPage()
  const answers = await timeAnswers(page, slowed)
  const result = await walkInterview(page, home)
  reportAnswers(await answers(), slowed)
  await page.close()
  return result
}

/** The second interview begins where the first did. */
async function eraseAll() {
  const page = await browser.newPage()
  // no page of the app: that would hold its record open
  await page.goto(`${home}/icon.svg`)
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name)
    localStorage.clear()
  })
  await page.close()
}

/** Times every tap and key of a page, on a processor slowed down so many times; resolves to a function that gives the durations in ms. */
async function timeAnswers(page, slowed) {
  await page.addInitScript(() => {
    window.interactions = new Map()
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId) window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0))
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })
  })
  const devtools = await browser.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  return async () => {
    await page.waitForTimeout(500)
    const durations = await page.evaluate(() => [...window.interactions.values()])
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    return durations.sort((a, b) => b - a)
  }
}

/** The slowest is INP while there are fewer than 50; of more, one in 50 is left out, as the measure is defined. */
function reportAnswers(durations, slowed) {
  const inp = durations[Math.floor(durations.length / 50)] ?? Number.NaN
  const ok = inp <= MOST_INP_MS
  const where = slowed === 1 ? 'on the processor as it is' : `on a processor slowed down ${slowed} times`
  console.log(
    `${ok ? 'ok     ' : 'TOO LOW'} answers: ${durations.length} taps of 16 ms or more, INP ${inp} ms (limit ${MOST_INP_MS}), the slowest ${durations.slice(0, 5).join(', ')} ms, ${where}`,
  )
  if (!ok) process.exitCode = 1
}

/** Every run is a first visit, the best first; `keepRecord`: of a browser that already holds the runner's record. */
async function visits(url, keepRecord) {
  const runs = []
  for (let run = 0; run < RUNS; run += 1) {
    if (keepRecord) await forgetApp()
    const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(FLOORS), disableStorageReset: keepRecord })
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
    runs.push(lhr)
  }
  return runs.sort((a, b) => b.categories.performance.score - a.categories.performance.score)
}

/** Takes the service worker and everything cached away and leaves the record: Lighthouse's own reset would take that too. */
async function forgetApp() {
  const page = await browser.newPage()
  // no page of the app: that would bring its worker back
  await page.goto(`${home}/icon.svg`)
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  const devtools = await browser.newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  await page.close()
}

function report(name, runs) {
  const [{ categories, audits }] = runs
  const scores = Object.keys(FLOORS).map((category) => [category, categories[category].score])
  const shift = Math.max(...runs.map((run) => run.audits['cumulative-layout-shift'].numericValue))
  const low = scores.filter(([category, score]) => !(score >= FLOORS[category])).map(([category]) => `${category} below ${FLOORS[category]}`)
  if (!(shift <= MOST_SHIFT)) low.push(`layout shift above ${MOST_SHIFT}`)
  const shown = scores.map(([category, score]) => `${category} ${score}`).join(', ')
  const times = ['largest-contentful-paint', 'total-blocking-time'].map((id) => `${audits[id].title} ${audits[id].displayValue}`).join(', ')
  const spread = runs.map((run) => run.categories.performance.score).join(', ')
  console.log(
    `${low.length === 0 ? 'ok     ' : 'TOO LOW'} ${name}: ${shown}; ${times}; layout shift at worst ${shift.toFixed(3)}; performance of all runs ${spread}${low.map((miss) => `; missed: ${miss}`).join('')}`,
  )
  for (const { title, score, scoreDisplayMode } of Object.values(audits)) {
    if (low.length > 0 && score !== null && score < 0.5 && scoreDisplayMode !== 'informative') console.log(`          ${title}`)
  }
  if (low.length > 0) process.exitCode = 1
}

/** @returns {Promise<number>} */
function freePort() {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
