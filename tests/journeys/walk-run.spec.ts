import { axe, expect, test } from './fixtures.ts'
import { calmPhase, firstWalkRun, openWith, type Seeded, stored } from './player-records.ts'

test.use({ serviceWorkers: 'block' })

let ready: Seeded
test.beforeAll(() => {
  ready = firstWalkRun()
})

test('a walk-run in the pocket: sleep and reload lose nothing, one entry', async ({ page }) => {
  await openWith(page, ready, '/walk-run')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Walk to warm up')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.clock.runFor(60_000)
  await expect(page.getByTestId('number')).toHaveText(/^(4:00|3:5\d)$/)
  // the phone sleeps for four minutes and ten seconds
  await page.clock.fastForward('04:10')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run')
  await expect(page.getByTestId('where')).toHaveText('Run 1 of 8')
  await expect(page.getByTestId('number')).toHaveText(/^(1\d|20)$/)
  await axe(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run')
  await page.clock.runFor(21_000)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Walk')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.clock.fastForward('30:00')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Walk')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.clock.fastForward('25:00')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How was it?')
  await expect(page.getByText('The page slept for a while')).toBeVisible()
  await page.getByRole('button', { name: 'One fewer' }).click()
  await axe(page)
  await page.getByRole('slider').fill('1')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written down')
  expect((await stored(page, 'run')).at(-1)).toMatchObject({ sport: 'run', level: 1, runMinutes: 3.5, unbrokenMin: 0.5, worst: 1 })
  await page.goto('/walk-run')
  await expect(page.getByText('You have run today.')).toBeVisible()
})

test('it hurts: stops, asks, writes what was run', async ({ page }) => {
  await openWith(page, ready, '/walk-run')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.clock.runFor(5 * 60_000 + 24_000)
  await page.getByRole('button', { name: 'It hurts' }).click()
  await axe(page)
  await page.getByRole('slider').fill('4')
  await page.getByRole('button', { name: 'Yes', exact: true }).click()
  await page.getByRole('button', { name: 'Stop here', exact: true }).click()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect.poll(async () => (await stored(page, 'run')).at(-1)).toMatchObject({ sport: 'run', runMinutes: 0.4, worst: 4, limp: true })
  // what follows stands on the page at once, in the words of Today
  const hold = page.getByTestId('hold')
  await expect(hold).toContainText('A limp shows that the leg is protecting itself.')
  const said = await hold.getByRole('heading').innerText()
  await axe(page)
  await page.getByRole('link', { name: 'Back to today' }).click()
  await expect(page.getByTestId('hold').getByRole('heading')).toHaveText(said)
})

test('without a walk-run today it says why', async ({ page }) => {
  await openWith(page, calmPhase(), '/walk-run')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No walk-run today')
  await axe(page)
})

test('a movement test: each side timed, both needed, one entry', async ({ page }) => {
  await openWith(page, calmPhase(), '/test/single-leg-stance-30')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-leg stance')
  await axe(page)
  const write = page.getByRole('button', { name: 'Write it down' })
  await expect(write).toBeDisabled()
  await page.getByRole('button', { name: 'Start: left leg' }).click()
  await page.clock.runFor(5100 + 12_400)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByLabel('left leg, in seconds')).toHaveValue('12')
  await page.getByRole('button', { name: 'Start: right leg' }).click()
  await page.clock.runFor(5100 + 40_000)
  await expect(page.getByLabel('right leg, in seconds')).toHaveValue('30')
  await page.getByRole('slider').fill('1')
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await write.click()
  await expect.poll(() => stored(page, 'test')).toMatchObject([{ test: 'single-leg-stance-30', left: 12, right: 30, pain: 1, painkillers: false }])
})

test('a timer that slept does not count', async ({ page }) => {
  await openWith(page, calmPhase(), '/test/single-leg-stance-30')
  await page.getByRole('button', { name: 'Start: left leg' }).click()
  await page.clock.runFor(5100 + 2000)
  await page.clock.fastForward('01:00')
  await expect(page.getByText('The page was asleep, so this time does not count')).toBeVisible()
  await expect(page.getByLabel('left leg, in seconds')).toHaveValue('')
})

test('a test that today does not ask for says so', async ({ page }) => {
  await openWith(page, calmPhase(), '/test/hop-distance')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Not today')
  await page.goto('/test/nothing')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such test')
})

test('the sheet holds what today offers', async ({ page }) => {
  await openWith(page, calmPhase(), '/sheet')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('17 January 2026')
  await axe(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Glute bridge', exact: true })).toBeVisible()
})
