import { expect, test } from './fixtures.ts'
import { calmPhase, openWith, stored } from './player-records.ts'

/** A session in a cellar: once loaded, nothing of it needs a network. */

test.use({ expected: /ERR_INTERNET_DISCONNECTED/ })

test('a session without a network, a reload in the middle of it included', async ({ page, context }) => {
  await openWith(page, calmPhase(), '/session')
  await expect(page.getByRole('button', { name: 'Start' })).toBeVisible()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
  })
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Skip' }).click()
  await page.clock.runFor(20_000)
  await page.reload()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'All done' }).click()
  await page.getByRole('button', { name: 'Go on without saying' }).click()
  await page.getByRole('button', { name: 'Stop the session. What you did is kept.' }).click()
  await page.getByRole('button', { name: 'No time' }).click()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written down')
  expect(await stored(page, 'session')).toMatchObject([{ exercises: [{ exercise: 'brisk-walk', sets: [{ minutes: 5 }] }, { skipped: 'time' }] }])
})
