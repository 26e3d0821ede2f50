import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { openWith, stored } from './player-records.ts'
import { assessedRunner } from './seed.ts'

/** The loop in a cellar: an assessed runner starts, trains, says the next morning what came of it, and is told what changes and why. No network at all. */

// the figures stand still: each frame of theirs would be drawn for each of the session's minutes
test.use({ expected: /ERR_INTERNET_DISCONNECTED/, contextOptions: { reducedMotion: 'reduce' } })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Everything the pages need is in the worker's cache. */
async function leaveTheNetwork(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
  })
  await page.context().setOffline(true)
}

async function checkIn(page: Page, morning: string): Promise<void> {
  await page.getByRole('link', { name: 'Check in' }).click()
  await page.getByRole('slider', { name: 'This morning, at the first steps' }).fill(morning)
  await page.getByRole('radio', { name: 'None', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'Nothing new', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'None of these', exact: true }).check({ force: true })
  await button(page, 'Save').click()
}

/** Every step of the session, nothing said on the way but that the walks are done: that a walk is counted down is told by player.spec.ts. */
async function train(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start session' }).click()
  await button(page, 'Start').click()
  const [asked, walked] = [button(page, 'Go on without saying'), button(page, 'All done')]
  const over = page.getByRole('heading', { level: 1, name: /How was it/ })
  await expect(async () => {
    if (await over.isVisible()) return
    for (const said of [walked, asked]) if (await said.isVisible()) await said.click()
    await page.clock.runFor(20_000)
    expect(await over.isVisible()).toBe(true)
  }).toPass({ intervals: [0], timeout: 120_000 })
  await page.getByRole('slider').fill('2')
  await button(page, 'Built up').click()
  for (const no of await page.getByRole('button', { name: 'No', exact: true }).all()) await no.click()
  await button(page, 'Write it down').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written down')
}

test('starts a plan, trains, reports 6 the next morning, and sees the step back and why', async ({ page }) => {
  test.setTimeout(240_000)
  const record = assessedRunner()
  await openWith(page, { rows: record.entries as never, now: record.moment(0, '08:00') }, '/result/a1')
  await leaveTheNetwork(page)
  await page.getByRole('heading', { name: 'From here on' }).scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: 'Start my plan' }).click()
  await page.getByRole('slider', { name: /at the first steps/ }).fill('2')
  await button(page, 'Start my plan').click()
  await checkIn(page, '2')
  await train(page)
  const [session] = await stored(page, 'session')
  expect(session).toMatchObject({ finished: true, worst: 2, course: 'built-up' })

  // the next morning, still in the cellar
  await page.clock.setSystemTime(new Date(record.moment(1, '07:30')))
  await page.goto('/')
  await checkIn(page, '6')
  const hold = page.getByTestId('hold')
  await expect(hold).toContainText('6 this morning, usually 2')
  await expect(hold).toContainText('easy')
  await expect(page.getByText('No run today')).toBeVisible()
  await page.goto('/plan')
  await expect(page.getByRole('region', { name: 'What was decided, and why' }).getByText('The pain climbed through the session.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was decided, and why' }).getByText(/This morning was 2 or more above your usual/)).toBeVisible()
})
