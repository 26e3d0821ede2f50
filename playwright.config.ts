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
    // what looks or behaves otherwise on a wide screen; what width does not touch (storage, headers, budget, offline, the player's clock) runs once
    {
      name: 'desk',
      testMatch: ['assess', 'red-flag', 'result', 'compare', 'plan', 'plan-pages', 'learn', 'forced-colours', 'theme'].map((name) => `**/${name}.spec.ts`),
      use: DESK,
    },
    // of these the main journey only
    { name: 'desk, main journeys', testMatch: ['import', 'runs'].map((name) => `**/${name}.spec.ts`), grep: /@desk/, use: DESK },
  ],
})
