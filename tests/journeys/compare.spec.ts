import { axe, expect, test } from './fixtures.ts'
import { openOn, runnerOfTwo } from './seed.ts'

test.use({ serviceWorkers: 'block' })

test('two assessments side by side, one removed again', async ({ page }) => {
  await openOn(page, runnerOfTwo(), 1)
  await axe(page)
  await page.getByRole('link', { name: 'Compare two of them' }).click()
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: /^Age/ })
  await expect(row).toContainText('34')
  await expect(row).toContainText('51')
  // what can mean danger or says where it hurts stands above what is only known about the runner, and nothing was never asked
  const names = await page.getByRole('table').first().getByRole('rowheader').allInnerTexts()
  expect(names.findIndex((name) => name.startsWith('Front of the hip'))).toBeLessThan(names.findIndex((name) => name.startsWith('Age')))
  await expect(page.getByRole('table').first()).not.toContainText('Not asked')
  await axe(page)

  await page.goto('/')
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click()
  await axe(page)
  await page.getByRole('button', { name: 'Entered by mistake' }).click()
  await expect(page.locator('.past > li')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('.past > li')).toHaveCount(1)
})
