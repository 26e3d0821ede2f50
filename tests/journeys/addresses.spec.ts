import { axe, expect, test } from './fixtures.ts'
import { begin, heading, mark, OUTER_HIP } from './interview-steps.ts'

test.use({ serviceWorkers: 'block' })

test('an address that names nothing says so and leads home', async ({ page }) => {
  await page.goto('/nothing/of/this/name')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
  await axe(page)
  await page.getByRole('link', { name: 'To the start' }).click()
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
})

test('an unknown assessment does not open another one', async ({ page }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  const question = await heading(page)
  await page.goto('/assess?of=01890000-0000-7000-8000-000000000000')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist')
  await page.goto('/assess')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(question)
})

test('the screens after a result need a result', async ({ page }) => {
  await page.goto('/assess?more=true')
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/\/$/)
})
