import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { CHROMIUM_ARGS, findChromium, installChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { ROOT } from './run.mjs'
import { serveApp } from './served-app.mjs'
import { walkInterview } from './walk-interview.mjs'

/** `npm run pictures`: docs/pictures/<page>-<screen>-<theme>.png from the running app. */

/** `result` stands for the page the interview ends at. */
const PAGES = { start: '/', assess: '/assess', result: 'result' }
const SCREENS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } }
const THEMES = ['light', 'dark']
const FOLDER = path.join(ROOT, 'docs', 'pictures')

const problem = (await install({ dev: true })) ?? (await installChromium())
if (problem) {
  console.error(problem)
  process.exit(1)
}
const { chromium } = await import('@playwright/test')

mkdirSync(FOLDER, { recursive: true })
const { address, stop } = await serveApp()
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
try {
  for (const [screen, viewport] of Object.entries(SCREENS)) await takeAll(screen, viewport)
} finally {
  await browser.close()
  await stop()
}

async function takeAll(screen, viewport) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  for (const [name, route] of Object.entries(PAGES)) {
    if (route === 'result') await walkInterview(page, address)
    else await page.goto(`${address}${route}`)
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme })
      await page.locator('h1').first().waitFor()
      const file = `${name}-${screen}-${colorScheme}.png`
      await page.screenshot({ path: path.join(FOLDER, file) })
      console.log(`docs/pictures/${file}`)
    }
  }
  await context.close()
}
