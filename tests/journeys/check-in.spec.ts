import type { Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { stored } from './player-records.ts'
import { openOn, plannedRunner } from './seed.ts'

/** Ten seconds: what the usual day takes, and that nothing is answered by what was only opened. */

test.use({ serviceWorkers: 'block' })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const asked = (page: Page, name: string) => page.getByRole('region', { name })

/** The second day of a plan: the questions of once a week are behind it. */
async function secondDay(page: Page): Promise<void> {
  await openOn(page, plannedRunner().checkIn(1, { sleepHours: 7 }), 2, '/check-in')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('the usual day is told in seven touches on one and a half screens', async ({ page }) => {
  await secondDay(page)
  const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)
  expect(screens).toBeLessThanOrEqual(1.6)
  await axe(page)
  for (const name of ['Pain right now', 'This morning, at the first steps', 'The worst of the last 24 hours'])
    await page.getByRole('slider', { name }).fill('1')
  for (const none of ['None', 'No', 'Nothing new', 'None of these']) await page.getByRole('radio', { name: none, exact: true }).check({ force: true })
  await button(page, 'Save').click()
  await expect(page.getByText('Checked in')).toBeVisible()
  const [, told] = await stored(page, 'check-in')
  expect(told).toMatchObject({ now: 1, morning: 1, worst: 1, painkillers: 'none', night: 'no', symptoms: [] })
  expect(Object.values(told?.flags as object)).toHaveLength(14)
  expect(new Set(Object.values(told?.flags as object))).toEqual(new Set(['no']))
})

test('every danger sign can be read before it is denied', async ({ page }) => {
  await secondDay(page)
  const signs = asked(page, 'Any danger sign since your last check-in?').getByRole('listitem')
  await expect(signs).toHaveCount(14)
  await expect(signs.filter({ hasText: 'Numbness between the legs' })).toBeVisible()
})

test('a list that was only opened is no answer, and a yes of which nothing was chosen is asked again', async ({ page }) => {
  await secondDay(page)
  await page.getByRole('slider', { name: 'Pain right now' }).fill('2')
  await page.getByRole('radio', { name: 'None of these', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'Yes, or not sure' }).check({ force: true })
  await button(page, 'Save').click()
  await expect(page.getByRole('alert')).toHaveText('You said yes above. Choose what it was, or take the yes back.')
  await axe(page)
  await page.getByRole('checkbox', { name: 'Not sure: Chest pain' }).check({ force: true })
  await page.getByRole('checkbox', { name: 'None of the others' }).check({ force: true })
  // taken back, the question is open again: nobody has said none
  await page.getByRole('checkbox', { name: 'Not sure: Chest pain' }).uncheck({ force: true })
  await expect(page.getByRole('radio', { name: 'None of these', exact: true })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Not sure: Chest pain' }).check({ force: true })
  await button(page, 'Save').click()
  await expect.poll(async () => (await stored(page, 'check-in')).at(-1)?.flags).toEqual({ 'rf-chest-pain': 'unsure' })
})

test.describe('left open over night', () => {
  // coming back to the tab also asks the service worker, which the journeys do not have
  test.use({ expected: /reading 'update'/ })

  /** The clock of the second day goes on, and the runner comes back to the tab. */
  async function comeBack(page: Page, time: string, day = 2): Promise<void> {
    await page.clock.setFixedTime(new Date(plannedRunner().moment(day, time)))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  }

  test('half filled in on the evening before, it still says so after midnight and nothing in the morning, which is another day', async ({ page }) => {
    await secondDay(page)
    const worst = page.getByRole('slider', { name: 'The worst of the last 24 hours' })
    await comeBack(page, '23:50')
    await worst.fill('4')
    await page.getByRole('radio', { name: 'None of these', exact: true }).check({ force: true })
    await comeBack(page, '00:30', 3)
    await expect(worst).toHaveValue('4')
    await comeBack(page, '07:30', 3)
    await expect(worst).not.toHaveValue('4')
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(worst).not.toHaveValue('4')
    await expect(page.getByRole('radio', { name: 'None of these', exact: true })).not.toBeChecked()
    await expect(page.getByTestId('goes-on')).toHaveCount(0)
    // what is told after midnight belongs to the evening, what is told in the morning does not, on a page that was never loaded again
    await comeBack(page, '23:50', 3)
    await comeBack(page, '00:30', 4)
    await comeBack(page, '07:30', 4)
    await worst.fill('3')
    await button(page, 'Save').click()
    await expect.poll(async () => (await stored(page, 'check-in')).at(-1)).toMatchObject({ day: '2026-03-06', worst: 3 })
  })
})

test('a note of which every letter was deleted is nothing that goes on', async ({ page }) => {
  await secondDay(page)
  await page.getByText('Stiffness, and a note for yourself').click()
  const note = page.getByRole('textbox', { name: /^A note for yourself/ })
  await note.fill('a')
  await page.reload()
  await expect(page.getByTestId('goes-on')).toBeVisible()
  await page.getByText('Stiffness, and a note for yourself').click()
  await expect(note).toHaveValue('a')
  await note.fill('')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByTestId('goes-on')).toHaveCount(0)
})

/** Runs in the page: a finger that goes on moving on the slider until the page is left. */
function goOnMoving(slider: HTMLElement | SVGElement): void {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  let at = 0
  const moving = setInterval(() => {
    if (!slider.isConnected) return clearInterval(moving)
    setValue.call(slider, String(2 + (at++ % 2)))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  }, 1)
}

test('what is touched while it is saved does not come back as not saved', async ({ page }) => {
  await secondDay(page)
  const worst = page.getByRole('slider', { name: 'The worst of the last 24 hours' })
  await worst.fill('2')
  await worst.evaluate(goOnMoving)
  await button(page, 'Save').click()
  await expect(worst).toHaveCount(0)
  await page.goto('/check-in')
  await expect(page.getByText('You have checked in today.')).toBeVisible()
  await expect(page.getByTestId('goes-on')).toHaveCount(0)
})

// Origin: chest pain was ticked, the page was left, and Today offered the walk-run.
test('a danger sign that was marked and not saved is said on every page of the plan until it is taken out', async ({ page }) => {
  await secondDay(page)
  await page.getByRole('radio', { name: 'Yes, or not sure' }).check({ force: true })
  const sign = page.getByRole('checkbox', { name: 'Numbness between the legs', exact: true })
  await sign.check({ force: true })
  const said = page.getByTestId('unsaved-sign')
  await expect(said).toHaveCount(0)
  for (const name of ['Today', 'Plan', 'Runs']) {
    await page.getByRole('link', { name, exact: true }).first().click()
    await expect(said).toContainText('You marked a danger sign and have not saved it.')
  }
  await axe(page)
  await page.reload()
  await said.getByRole('link', { name: 'Go back to the check-in' }).click()
  await expect(sign).toBeChecked()
  await expect(said).toHaveCount(0)
  await sign.uncheck({ force: true })
  await page.getByRole('link', { name: 'Today', exact: true }).first().click()
  await expect(page.getByRole('link', { name: /^Check in/ })).toBeVisible()
  await expect(said).toHaveCount(0)
})

// Origin: chest pain was ticked in "Put 07:00 right", the page was left, and Today offered the walk-run.
test('a danger sign that was marked in a correction and not saved is said on every page, until the correction is saved', async ({ page }) => {
  await openOn(page, plannedRunner().checkIn(1, { sleepHours: 7 }).checkIn(2, { worst: 2 }), 2, '/check-in')
  const putRight = page.getByRole('button', { name: /^Put .* right$/ })
  const [worst, goesOn] = [page.getByRole('slider', { name: 'The worst of the last 24 hours' }), page.getByTestId('goes-on')]
  const [sign, said] = [page.getByRole('checkbox', { name: 'Not sure: Chest pain' }), page.getByTestId('unsaved-sign')]
  await putRight.click()
  await worst.fill('3')
  await page.getByRole('radio', { name: 'Yes, or not sure' }).check({ force: true })
  await sign.check({ force: true })
  await page.getByRole('link', { name: 'Today', exact: true }).first().click()
  await expect(said).toContainText('You marked a danger sign and have not saved it.')
  await page.reload()
  await said.getByRole('link', { name: 'Go back to the check-in' }).click()
  await expect(putRight).toHaveAttribute('aria-pressed', 'true')
  await expect(goesOn).toContainText('It is not saved yet.')
  await expect(worst).toHaveValue('3')
  await expect(sign).toBeChecked()
  await axe(page)
  // begun anew, it is as it was written
  await goesOn.getByRole('button', { name: 'Start anew' }).click()
  await expect(worst).toHaveValue('2')
  await page.getByRole('link', { name: 'Today', exact: true }).first().click()
  await expect(page.getByText('Checked in')).toBeVisible()
  await expect(said).toHaveCount(0)
  await page.goto('/check-in')
  await expect(putRight).toHaveAttribute('aria-pressed', 'false')
  await putRight.click()
  await page.getByRole('radio', { name: 'Yes, or not sure' }).check({ force: true })
  await sign.check({ force: true })
  // a new one beside it takes nothing of it away
  await putRight.click()
  await expect(worst).not.toHaveValue('2')
  await putRight.click()
  await button(page, 'Save the correction').click()
  await expect.poll(async () => (await stored(page, 'correction')).at(-1)?.body).toMatchObject({ flags: { 'rf-chest-pain': 'unsure' } })
  await page.goto('/plan')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(said).toHaveCount(0)
})

test('half filled in, it is there again after a reload and a step back, in no record, and gone once it is saved or begun anew', async ({ page }) => {
  await secondDay(page)
  const [worst, goesOn] = [page.getByRole('slider', { name: 'The worst of the last 24 hours' }), page.getByTestId('goes-on')]
  await worst.fill('4')
  await page.getByRole('radio', { name: 'Nothing new', exact: true }).check({ force: true })
  await expect(goesOn).toHaveCount(0)
  await page.reload()
  await expect(goesOn).toContainText('It is not saved yet.')
  await expect(worst).toHaveValue('4')
  await expect(page.getByRole('radio', { name: 'Nothing new', exact: true })).toBeChecked()
  await expect(page.getByRole('slider', { name: 'Pain right now' })).toHaveAttribute('aria-valuetext', /not|nothing/i)
  await axe(page)
  await page.goto('/')
  await page.goBack()
  await expect(worst).toHaveValue('4')
  expect(await stored(page, 'check-in')).toHaveLength(1)
  await goesOn.getByRole('button', { name: 'Start anew' }).click()
  await expect(goesOn).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Nothing new', exact: true })).not.toBeChecked()
  await worst.fill('3')
  await button(page, 'Save').click()
  await expect.poll(async () => (await stored(page, 'check-in')).at(-1)).toMatchObject({ worst: 3 })
  expect((await stored(page, 'check-in')).at(-1)).not.toHaveProperty('symptoms')
  await page.goto('/check-in')
  await expect(page.getByText('You have checked in today.')).toBeVisible()
  await expect(goesOn).toHaveCount(0)
})

for (const [question, kind, key, value] of [
  ['Painkiller, last 24 hours?', 'Another one, or not sure', 'painkillers', 'other'],
  ['Did it disturb the night?', 'It woke me', 'night', 'woken'],
] as const)
  test(`${question} A yes opens what it can be`, async ({ page }) => {
    await secondDay(page)
    await asked(page, question).getByRole('radio', { name: 'Yes' }).check({ force: true })
    await button(page, 'Save').click()
    await expect(page.getByRole('alert')).toBeVisible()
    expect(await stored(page, 'check-in')).toHaveLength(1)
    await asked(page, question).getByRole('radio', { name: kind }).check({ force: true })
    await button(page, 'Save').click()
    await expect.poll(async () => (await stored(page, 'check-in')).at(-1)?.[key]).toBe(value)
  })

for (const address of ['/check-in', '/plan', '/'])
  test.describe(`${address} with text of twice the size at 320 px`, () => {
    test.use({ isMobile: false, viewport: { width: 320, height: 640 } })

    test('nothing sticks out', async ({ page }) => {
      await page.addInitScript(() => addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', '200%')))
      const record = plannedRunner()
      for (let day = 0; day < 3; day++) record.checkIn(day)
      await openOn(page, record.checkIn(3, { worst: 7 }), 3, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const open of await page.getByRole('radio', { name: /^Yes/ }).all()) await open.check({ force: true })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const out = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((part) => !part.closest('svg, .vh') && part.getBoundingClientRect().width > 1 && part.getBoundingClientRect().right > 320.5)
          .map((part) => `${part.tagName} ${part.className}`),
      )
      expect(out).toEqual([])
    })
  })
