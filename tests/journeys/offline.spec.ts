import { expect, test } from './fixtures.ts'
import { answer, begin, heading, mark, NO_WEIGHT, OUTER_HIP, proceed } from './interview-steps.ts'

/** Once loaded, everything works without a network: the worker answers from its precache. */

test.use({ expected: /ERR_INTERNET_DISCONNECTED/ })

const workerReady = (page: import('@playwright/test').Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
  })

test('a reload without a network in the middle of the interview loses nothing', async ({ page, context }) => {
  await begin(page)
  await workerReady(page)
  await mark(page, OUTER_HIP.place)
  await context.setOffline(true)
  await page.locator('input.num').fill('34')
  await proceed(page)
  const question = await heading(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('You are offline. Everything here still works.')).toBeVisible()
})

test('the urgent page comes, prints a number and comes back after a reload without a network', async ({ page, context }) => {
  await begin(page)
  await workerReady(page)
  await context.setOffline(true)
  expect(await answer(page, NO_WEIGHT)).toBe('urgent')
  await page.reload()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible()
  await page.getByRole('button', { name: 'I understand, go on to my result' }).click()
  await expect(page.getByRole('heading', { name: 'How sure are we?' })).toBeVisible()
  // whoever has to go to hospital now is not told of a tendon
  await expect(page.getByRole('heading', { name: 'What it may be' })).toHaveCount(0)
})
