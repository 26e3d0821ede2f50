import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { assessedRunner, openOn } from './seed.ts'

/** Light and dark: the system's, the runner's choice over it, and light on paper. */

test.use({ serviceWorkers: 'block' })

const [LIGHT, DARK] = ['rgb(248, 245, 238)', 'rgb(15, 26, 22)']
const [INK, PALE_INK] = ['rgb(20, 36, 30)', 'rgb(234, 239, 231)']

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const ink = (page: Page) =>
  page
    .locator('.brand')
    .first()
    .evaluate((brand) => getComputedStyle(brand).color)

/** Asked until it holds: the app takes the place of the page as it was sent, and an element that is gone has no colour. */
const colours = (page: Page, wanted: readonly string[]) => expect.poll(async () => [await ground(page), await ink(page)]).toEqual(wanted)

test('the page follows the system until the runner chooses', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  // the app sets the theme when it takes the prerendered page over
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await colours(page, [DARK, PALE_INK])
  for (const [choice, wanted] of [
    ['light', [LIGHT, INK]],
    ['dark', [DARK, PALE_INK]],
  ] as const) {
    await page.emulateMedia({ colorScheme: choice === 'light' ? 'dark' : 'light' })
    await page.evaluate((theme) => {
      document.documentElement.dataset.theme = theme
    }, choice)
    await colours(page, wanted)
  }
})

test('a result printed from the dark theme is dark on light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await openOn(page, assessedRunner(), 0, '/result/a1')
  await expect.poll(() => ink(page)).toBe(INK)
  // also when dark was chosen
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  await expect.poll(() => ink(page)).toBe(INK)
})
