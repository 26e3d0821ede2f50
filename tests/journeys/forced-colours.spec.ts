import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { answer, begin, OUTER_HIP } from './interview-steps.ts'
import { eightWeeks, openOn } from './seed.ts'

/** High contrast: the system takes grounds and shadows away; focus, boxes and states are still to be seen. */

test.use({ serviceWorkers: 'block' })
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

/** The widths in CSS pixels of what can be seen round an element. */
const lines = (element: Locator) =>
  element.first().evaluate((found) => {
    const { borderTopStyle, borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(found)
    const seen = (style: string, width: string) => (style === 'none' ? 0 : Number.parseFloat(width))
    return { border: seen(borderTopStyle, borderTopWidth), outline: seen(outlineStyle, outlineWidth) }
  })

async function bordered(page: Page, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) expect((await lines(page.locator(selector))).border, selector).toBeGreaterThanOrEqual(1)
}

test('a list: boxes, lines and the focus', async ({ page }) => {
  await begin(page)
  await bordered(page, ['.btn-1', '.iconbtn', '.seg', '.bar'])
  expect(await answer(page, { ...OUTER_HIP, until: /^Any of these in the last two weeks/ })).toBe('stopped')
  await bordered(page, ['.checks .line', '.checks .line .o', '.checks .maybe', '.btn-1', '.btn-3'])
  const line = page.locator('.checks .line')
  const ground = () => line.first().evaluate((found) => getComputedStyle(found).backgroundColor)
  const before = await ground()
  // by key: what has the focus shows it, though the real box is not to be seen
  await page.keyboard.press('Tab')
  for (let stops = 0; stops < 12 && (await page.locator('.checks .line:has(:focus-visible)').count()) === 0; stops++) await page.keyboard.press('Tab')
  expect((await lines(page.locator('.checks .line:has(:focus-visible)'))).outline).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Space')
  expect(await ground()).not.toBe(before)
})

test('the pain slider', async ({ page }) => {
  await begin(page)
  expect(await answer(page, { ...OUTER_HIP, until: /worst pain/i })).toBe('stopped')
  await bordered(page, ['.pain-slider .track', '.pain-slider .thumb'])
  await page.getByRole('slider').focus()
  await page.keyboard.press('ArrowRight')
  expect((await lines(page.locator('.pain-slider .thumb'))).outline).toBeGreaterThanOrEqual(2)
})

test('the pages of a plan', async ({ page }) => {
  await openOn(page, eightWeeks(), 56, '/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await bordered(page, ['.sheet', '.btn-1'])
  await page.goto('/check-in')
  await page.getByRole('radio', { name: 'Yes, or not sure' }).check({ force: true })
  await bordered(page, ['.chip-pick', '.pain-slider .track', '.checks .line'])
})

test('the week: what was done, what is planned, which day it is', async ({ page }) => {
  await openOn(page, eightWeeks(), 55, '/')
  await expect(page.getByRole('list', { name: 'This week' })).toBeVisible()
  await bordered(page, ['.mk-s', '.mk-r'])
  // done and planned, and the line under today: grounds that the system does not take away
  for (const [selector, pseudo] of [
    ['.mk-s.on', ''],
    ['.week li.now', '::after'],
  ] as const)
    expect(
      await page
        .locator(selector)
        .first()
        .evaluate((mark, which) => getComputedStyle(mark, which).forcedColorAdjust, pseudo),
      selector,
    ).toBe('none')
})
