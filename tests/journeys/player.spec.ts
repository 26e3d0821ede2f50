import type { Locator, Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { calmPhase, openWith, stored } from './player-records.ts'

/** HZ-21: the player miscounts. A clock of the journey's own, which jumps, sleeps and goes on. */

test.use({ serviceWorkers: 'block', actionTimeout: 5000 })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const number = (page: Page) => page.getByTestId('number')
const where = (page: Page) => page.getByTestId('where')

async function start(page: Page): Promise<void> {
  await openWith(page, calmPhase(), '/session')
  await button(page, 'Start').click()
  await expect(where(page)).toHaveText('Get ready')
}

/** Through the warm-up walk into the first exercise with sides: hip circles, right leg first. */
async function toTheCircles(page: Page): Promise<void> {
  await button(page, 'Skip').click()
  await button(page, 'All done').click()
  await button(page, 'Go on without saying').click()
  await expect(where(page)).toHaveText('Get ready: right leg')
}

/** From here on time goes only where the journey lets it, however busy the machine is. */
const stopTheClock = (page: Page): Promise<void> => expect(async () => page.clock.pauseAt(await page.evaluate(() => Date.now() + 500))).toPass()

/** Into the first hold of five seconds. */
async function toTheHold(page: Page): Promise<void> {
  await toTheCircles(page)
  await page.clock.runFor(15_400)
  await button(page, 'Skip').click()
  await button(page, 'No time').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Static push-apart, lying')
  await stopTheClock(page)
  await expect(async () => {
    await page.clock.runFor(400)
    await expect(where(page)).toHaveText('Hold, set 1 of 3', { timeout: 100 })
  }).toPass({ intervals: [0] })
}

/** Skips what is left, step by step; what was done before stands. */
async function skipTheRest(page: Page, over: Locator): Promise<void> {
  await stopTheClock(page)
  for (let turn = 0; turn < 60 && !(await over.isVisible()); turn++) {
    // a step of getting ready is skipped without a reason
    if (await button(page, 'No time').isVisible()) await button(page, 'No time').click()
    else await button(page, 'Skip').click()
    await page.clock.runFor(700)
  }
  await expect(over).toBeVisible()
}

/** Goes on until the end, saying nothing on the way. */
async function toTheEnd(page: Page): Promise<void> {
  const [asked, over] = [button(page, 'Go on without saying'), page.getByRole('heading', { level: 1, name: /How was it/ })]
  for (let turn = 0; turn < 120; turn++) {
    if (await over.isVisible()) return
    if (await asked.isVisible()) await asked.click()
    await page.clock.runFor(20_000)
  }
  throw new Error('the session has no end')
}

test('a whole session: every set of each side once, one entry', async ({ page }) => {
  // the figures stand still: each frame of theirs would be drawn for each of the session's minutes
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await start(page)
  await toTheEnd(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done. How was it?')
  await axe(page)
  await page.getByRole('slider').fill('2')
  await button(page, 'Eased').click()
  for (const no of await page.getByRole('button', { name: 'No', exact: true }).all()) await no.click()
  await button(page, '5').click()
  await button(page, 'Write it down').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written down')
  await axe(page)
  const [session, ...more] = await stored(page, 'session')
  expect(more).toEqual([])
  expect(session).toMatchObject({ plan: 'p1', phase: 'calm', finished: true, worst: 2, course: 'eased', limp: false, painkillers: false, effort: 5 })
  const done = session?.exercises as { exercise: string; sets: Record<string, unknown>[] }[]
  expect(done.find(({ exercise }) => exercise === 'hip-circles')?.sets).toEqual([
    { reps: 8, side: 'right' },
    { reps: 8, side: 'left' },
  ])
  expect(done.find(({ exercise }) => exercise === 'isometric-hip-abduction-supine')?.sets).toEqual([{ holdS: 5 }, { holdS: 5 }, { holdS: 5 }])
  // nothing of it may come back
  await page.goto('/session')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today’s session is done')
  await axe(page)
})

for (const [how, again] of [
  ['at its end', async (page: Page) => skipTheRest(page, page.getByRole('heading', { level: 1, name: /How was it/ }))],
  ['on the way, and ended there', async (page: Page) => page.clock.runFor(1000)],
] as const)
  test(`a session loaded again ${how}: written down once, and it says so`, async ({ page }) => {
    await start(page)
    await toTheCircles(page)
    await again(page)
    // the app comes when its clock goes again
    await page.reload({ waitUntil: 'load' })
    await page.clock.resume()
    const [stop, write] = [button(page, 'End here and write down what I did'), button(page, 'Write it down')]
    await expect(stop.or(write)).toBeVisible()
    if (await stop.isVisible()) await stop.click()
    await write.dblclick()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written down')
    expect(await stored(page, 'session')).toHaveLength(1)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('How was it?')
    await expect(write).toHaveCount(0)
    expect(await stored(page, 'session')).toHaveLength(1)
  })

test('a session of which everything was skipped is none: nothing is written down', async ({ page }) => {
  await start(page)
  await skipTheRest(page, page.getByRole('heading', { level: 1, name: 'Nothing done, nothing written down' }))
  await page.clock.resume()
  await axe(page)
  expect(await stored(page, 'session')).toEqual([])
  await page.getByRole('link', { name: 'Back to today' }).click()
  await expect(page.getByRole('list', { name: 'This week' }).locator('[aria-current]')).toContainText('session planned')
  await page.goto('/session')
  await expect(button(page, 'Start')).toBeVisible()
})

test('what runs down is named as it stands: minutes, then seconds', async ({ page }) => {
  await start(page)
  await button(page, 'Skip').click()
  await expect(where(page)).toHaveText('minutes left')
  await expect(async () => {
    await page.clock.runFor(5000)
    expect(await number(page).textContent()).toMatch(/^\d\d$/)
  }).toPass({ intervals: [0] })
  await expect(where(page)).toHaveText('seconds left')
})

test('a clock that is set neither adds nor takes time', async ({ page }) => {
  await start(page)
  await toTheHold(page)
  await page.clock.runFor(2000)
  await expect(number(page)).toHaveText('3')
  await page.clock.setSystemTime(new Date('2026-01-17T23:00:00+01:00'))
  await page.clock.runFor(1000)
  await expect(number(page)).toHaveText('2')
  await page.clock.setSystemTime(new Date('2026-01-17T06:00:00+01:00'))
  await page.clock.runFor(1000)
  await expect(number(page)).toHaveText('1')
})

test('a freeze in the middle of a hold stops it there, and the hold counts once', async ({ page }) => {
  await start(page)
  await toTheHold(page)
  await page.clock.runFor(2000)
  await page.clock.fastForward('10:00')
  await expect(page.getByText('because the page was asleep. Nothing')).toBeVisible()
  await expect(number(page)).toHaveText('3')
  await expect(where(page)).toHaveText('Hold, set 1 of 3')
  await button(page, 'Go on').click()
  await expect(where(page)).toHaveText('Get ready: set 1 of 3')
  await page.clock.runFor(5000 + 3600)
  await expect(where(page)).toHaveText('Rest, then set 2 of 3')
  await button(page, 'Stop the session. What you did is kept.').click()
  await button(page, 'Another reason').click()
  await button(page, 'Write it down').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written down')
  const [session] = await stored(page, 'session')
  expect(session).toMatchObject({ finished: false })
  expect(session).not.toHaveProperty('worst')
  const done = session?.exercises as { exercise: string; sets: unknown[] }[]
  expect(done.find(({ exercise }) => exercise === 'isometric-hip-abduction-supine')).toMatchObject({ sets: [{ holdS: 5 }], skipped: 'other' })
})

test('a reload in the middle of a hold comes back in this hold, standing still', async ({ page }) => {
  await start(page)
  await toTheHold(page)
  await page.clock.runFor(2000)
  // the clock stands while the page is loaded again: on a busy machine that takes seconds
  await page.reload({ waitUntil: 'load' })
  await page.clock.resume()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Go on where you stopped')
  await expect(page.getByTestId('taken-up')).toContainText('Static push-apart, lying')
  await expect(page.getByTestId('taken-up')).toContainText('2 of 5 s held')
  await axe(page)
  await page.clock.runFor(60_000)
  await button(page, 'Go on').click()
  await expect(where(page)).toHaveText('Get ready: set 1 of 3')
  await page.clock.runFor(5200)
  await expect(where(page)).toHaveText('Hold, set 1 of 3')
  await expect(number(page)).toHaveText('3')
})

test('after a reload it is the same leg', async ({ page }) => {
  await start(page)
  await toTheCircles(page)
  const circles = page.getByRole('heading', { level: 1, name: 'Gentle hip circles' })
  await expect(circles).toBeVisible()
  await page.clock.runFor(15_000 + 6000)
  await expect(where(page)).toHaveText('of 8, right leg')
  await page.reload()
  await expect(page.getByTestId('taken-up')).toContainText('right leg')
  await button(page, 'Go on').click()
  await page.clock.runFor(6000)
  await expect(where(page)).toHaveText('of 8, right leg')
})

test('two quick taps are one', async ({ page }) => {
  await start(page)
  await button(page, 'Skip').dblclick()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(where(page)).toHaveText('minutes left')
  await button(page, 'Pause').dblclick()
  await expect(button(page, 'Go on')).toBeVisible()
})

test('a screen reader hears each step, not each second', async ({ page }) => {
  await start(page)
  await toTheCircles(page)
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const region = document.querySelector('[aria-live]')!
    new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true })
  })
  for (let second = 0; second < 58; second++) await page.clock.runFor(1000)
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(['Go: 8 times, right leg.', 'Get ready: left leg.', 'Go: 8 times, left leg.'])
})

test('by keyboard alone, and every sheet is accessible', async ({ page }) => {
  await openWith(page, calmPhase(), '/session')
  await expect(button(page, 'Start')).toBeVisible()
  await axe(page)
  await button(page, 'Start').focus()
  await page.keyboard.press('Enter')
  await expect(button(page, 'Pause')).toBeFocused()
  await axe(page)
  await page.keyboard.press('Space')
  await expect(button(page, 'Go on')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Skip')).toBeFocused()
  for (const [opener, title] of [
    ['Swap', 'Swap for another one'],
    ['Something is wrong', 'What do you notice?'],
    ['Stop the session. What you did is kept.', 'End the session here?'],
  ] as const) {
    await button(page, opener).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await axe(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button(page, opener)).toBeFocused()
  }
  await button(page, 'All done').focus()
  await page.keyboard.press('Enter')
})

test('a swap for today goes on with the other one; from now on it is written down', async ({ page }) => {
  await start(page)
  await toTheCircles(page)
  await button(page, 'Swap').click()
  await button(page, 'From now on').click()
  await page.getByRole('button', { name: /^Heel slide/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Heel slide')
  await expect.poll(() => stored(page, 'swapped')).toMatchObject([{ from: 'hip-circles', to: 'heel-slide' }])
})

test('more pain than the plan allows ends the exercise, calmly', async ({ page }) => {
  await start(page)
  await toTheCircles(page)
  await page.clock.runFor(16_000)
  await button(page, 'Skip').click()
  await axe(page)
  await button(page, 'It hurts').click()
  await page.getByRole('slider').fill('7')
  await button(page, 'Leave this exercise').click()
  await expect(page.getByRole('dialog')).toContainText('7 of 10 is more than your plan allows')
  await axe(page)
  await button(page, 'End the session').click()
  await expect(page.getByText('The most you told along the way was 7 of 10.')).toBeVisible()
  await button(page, 'Write it down').click()
  await expect.poll(() => stored(page, 'session')).toMatchObject([{ finished: false, exercises: [{ exercise: 'brisk-walk' }, { skipped: 'pain', pain: 7 }] }])
})

test('something new is written down at once; a red flag interrupts', async ({ page }) => {
  await start(page)
  await button(page, 'Something is wrong').click()
  await button(page, 'Chest pain').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect((await stored(page, 'check-in')).at(-1)).toMatchObject({ flags: { 'rf-chest-pain': 'yes' } })
  await page.goto('/session')
  await expect(page.getByRole('alertdialog')).toBeVisible()
})

test('a limp ends the session and stands in it', async ({ page }) => {
  await start(page)
  await button(page, 'Something is wrong').click()
  await button(page, 'I limp').click()
  await expect(page.getByText('What you noticed is noted')).toBeVisible()
  await button(page, 'Write it down').click()
  await expect.poll(() => stored(page, 'session')).toMatchObject([{ limp: true, symptoms: ['limp'], finished: false }])
})
