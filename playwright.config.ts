import { defineConfig } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.mjs'

const DESK = { viewport: { width: 1280, height: 800 } }

/** Browser stories against the real built server (tests/journeys/serve.ts), on a phone and on a desk. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '*.spec.ts',
  globalSetup: './tests/journeys/serve.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 150_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'build/reports/journeys.json' }]],
  use: {
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    // What looks or behaves otherwise on a wide screen. Whole: compare (a table that has room there), forced-colours and theme (the frame of a desk has marks
    // and colours of its own).
    { name: 'desk', testMatch: ['compare', 'forced-colours', 'theme'].map((name) => `**/${name}.spec.ts`), use: DESK },
    // Of these what is tagged: pages that are laid out otherwise, with axe over them, and what hangs on places and on the frame round a page (the map and the
    // list beside it, tooltips, scrolling, navigation, the Tab key, charts). What is left to the phone: records and their rules, searching, addresses,
    // corrections, and what sets its own width of 320.
    {
      name: 'desk, where width counts',
      testMatch: ['assess', 'import', 'learn', 'plan', 'plan-pages', 'red-flag', 'result', 'runs'].map((name) => `**/${name}.spec.ts`),
      grep: /@desk/,
      use: DESK,
    },
    // Not here: answers, check-in, long-lists, large-text (their own sizes), addresses, seen, stop, storage, takeover, headers, budget, offline, the player,
    // the walk-run and the loop: what they prove no width touches.
  ],
})
