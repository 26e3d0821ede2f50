import type { Locator, Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { groinRunner, openOn } from './seed.ts'

test.use({ serviceWorkers: 'block' })

/** The answers lie in the record: that the questions lead to a result is told by assess.spec.ts. */
test.beforeEach(({ page }) => openOn(page, groinRunner(), 0, '/result/a1'))

test('the action and what is not excluded are inside the first screen', { tag: '@desk' }, async ({ page }) => {
  // 390x844 is a phone, 640x400 a desk of 1280x800 at 200 % zoom
  for (const size of [
    { width: 390, height: 844 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size)
    await page.reload()
    await inFirstScreen(page, page.getByRole('heading', { level: 1 }))
    await inFirstScreen(page, page.getByTestId('action'))
    await inFirstScreen(page, page.getByTestId('must-not-miss'))
  }
  await expect(page.getByTestId('must-not-miss')).toContainText('Not shown, not excluded')
})

test('words come before numbers, and a serious cause is never called unlikely', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'What it may be' })).toBeVisible()
  const text = await page.getByRole('main').innerText()
  expect(text).not.toMatch(/unlikely|misaligned|worn out|\bweak\b|!/i)
  expect(text).toMatch(/about \d in 10, an estimate/)
  await expect(
    page
      .getByText('No clinician has signed off', { exact: false })
      .or(page.getByText('no clinician has signed off', { exact: false }))
      .first(),
  ).toBeVisible()
})

test('the page about a condition opens from the result and passes axe', { tag: '@desk' }, async ({ page }) => {
  await page
    .getByRole('link', { name: /^Read more/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'What is going on' })).toBeVisible()
  await axe(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'What it may be' })).toBeVisible()
})

async function inFirstScreen(page: Page, line: Locator): Promise<void> {
  await expect(line).toBeVisible()
  const box = await line.boundingBox()
  const height = page.viewportSize()?.height ?? 0
  expect(box, 'on screen').not.toBeNull()
  expect((box?.y ?? 0) + (box?.height ?? 0), await line.innerText()).toBeLessThanOrEqual(height)
  expect(box?.y).toBeGreaterThanOrEqual(0)
}
