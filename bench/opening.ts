import { chromium, type Page } from '@playwright/test'
import { PIECE } from '#storage/packs.ts'
import { CHROMIUM_ARGS, findChromium } from '../scripts/chromium.mjs'
import { serveApp } from '../scripts/served-app.mjs'
import { knowledge, rehab } from '../tests/built.ts'
import { openOn } from '../tests/journeys/seed.ts'
import { TEN_YEARS, tenYears } from './ten-years.ts'

/**
 * How long a page takes to open with ten years in the record: from the address to its heading on the screen, in the real app, in headless
 * Chromium with nothing slowed down. The first opening of each fetches the app; the median of the others counts. Told twice: with the rows as they
 * were written, and with the packs that are made of them a few seconds after the first reading.
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

/** Runs in the page: how many packs there are. */
const packs = (): Promise<number> =>
  new Promise((done, failed) => {
    const opening = indexedDB.open('hipwise')
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const asked = opening.result.transaction('packs').objectStore('packs').count()
      asked.onsuccess = () => {
        opening.result.close()
        done(asked.result)
      }
    }
  })

const { address, stop } = await serveApp()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
try {
  const page = await browser.newPage({ baseURL: address, viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const years = tenYears(knowledge, rehab)
  await openOn(page, years, TEN_YEARS - 1)
  await page.waitForFunction(stands)
  await openAll(page, years.entries.length, 'loose rows')
  const wanted = Math.floor(years.entries.length / PIECE)
  for (let seconds = 0; (await page.evaluate(packs)) < wanted; seconds++) {
    if (seconds > 60) throw new Error(`only ${await page.evaluate(packs)} of ${wanted} packs were made`)
    await page.waitForTimeout(1000)
  }
  await openAll(page, years.entries.length, 'packs')
} finally {
  await browser.close()
  await stop()
}

async function openAll(page: Page, entries: number, from: string): Promise<void> {
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
      `${name} opens with ${entries} entries from ${from} in ${median.toFixed(0)} ms; the limit is ${LIMIT_MS} ms: ${median <= LIMIT_MS ? 'kept' : 'MISSED'}`,
    )
  }
}
