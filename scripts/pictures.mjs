import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { CHROMIUM_ARGS, findChromium, installChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { ROOT } from './run.mjs'
import { serveApp } from './served-app.mjs'
import { walkInterview } from './walk-interview.mjs'

/** `npm run pictures`: docs/pictures/<page>-<screen>-<theme>.png from the running app. */

const problem = (await install({ dev: true })) ?? (await installChromium())
if (problem) {
  console.error(problem)
  process.exit(1)
}
const { chromium } = await import('@playwright/test')
const { register } = await import('tsx/esm/api')
register()
const { eightWeeks, openOn } = await import('../tests/journeys/seed.ts')
const { calmPhase, openWith } = await import('../tests/journeys/player-records.ts')

/** How to come to each page, without a record or with that of a made-up runner. */
const PAGES = {
  start: (page) => page.goto('/'),
  assess: (page) => page.goto('/assess'),
  result: (page, address) => walkInterview(page, address),
  today: (page) => openOn(page, eightWeeks(), 56),
  session: firstExercise,
  progress: (page) => openOn(page, eightWeeks(), 56, '/progress'),
}
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } }
/** Dark on the phone only: the pictures travel with every clone. */
const THEMES = { phone: ['light', 'dark'], desk: ['light'] }
const FOLDER = path.join(ROOT, 'docs', 'pictures')

mkdirSync(FOLDER, { recursive: true })
const { address, stop } = await serveApp()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
try {
  for (const screen of Object.keys(SCREENS)) for (const name of Object.keys(PAGES)) await take(name, screen)
} finally {
  await browser.close()
  await stop()
}

/** A browser of its own for each page: a record or a clock of one is not that of the next. */
async function take(name, screen) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: SCREENS[screen],
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await PAGES[name](page, address)
  for (const colorScheme of THEMES[screen]) {
    await page.emulateMedia({ colorScheme })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    const file = `${name}-${screen}-${colorScheme}.png`
    await page.screenshot({ path: path.join(FOLDER, file) })
    console.log(`docs/pictures/${file}`)
  }
  await context.close()
}

/** Past the walk that warms up, into the first exercise of a session. */
async function firstExercise(page) {
  await openWith(page, calmPhase(), '/session')
  for (const name of ['Start', 'Skip', 'All done', 'Go on without saying']) await page.getByRole('button', { name, exact: true }).click()
  await page.clock.runFor(20_000)
}
