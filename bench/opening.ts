import { chromium } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.mjs'
import { serveApp } from '../scripts/served-app.mjs'
import { knowledge, rehab } from '../tests/built.ts'
import { openOn } from '../tests/journeys/seed.ts'
import { TEN_YEARS, tenYears } from './ten-years.ts'

/**
 * How long a page takes to open with ten years in the record: from the address to its heading on the screen, in the real app, in headless
 * Chromium with nothing slowed down. The first opening of each fetches the app; the median of the others counts.
 */

const PAGES = [
  ['Today', '/'],
  ['Runs', '/runs'],
  ['Progress', '/progress'],
] as const
const LIMIT_MS = 1000
const TIMES = 7

/** Runs in the page, each frame: `waitFor` looks twice a second only. */
const stands = (): boolean => !document.querySelector('.shell') && document.querySelector('main h1') !== null

const { address, stop } = await serveApp()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
try {
  const page = await browser.newPage({ baseURL: address, viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const years = tenYears(knowledge, rehab)
  await openOn(page, years, TEN_YEARS - 1)
  for (const [name, path] of PAGES) {
    const took: number[] = []
    for (let time = 0; time <= TIMES; time++) {
      const started = performance.now()
      await page.goto(path, { waitUntil: 'commit' })
      await page.waitForFunction(stands)
      if (time > 0) took.push(performance.now() - started)
    }
    const median = took.sort((a, b) => a - b)[took.length >> 1] ?? Number.NaN
    console.log(
      `${name} opens with ${years.entries.length} entries in ${median.toFixed(0)} ms; the limit is ${LIMIT_MS} ms: ${median <= LIMIT_MS ? 'kept' : 'MISSED'}`,
    )
  }
} finally {
  await browser.close()
  await stop()
}
