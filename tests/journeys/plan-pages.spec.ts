import type { Locator } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { stored } from './player-records.ts'
import { assessedRunner, eightWeeks, openOn, plannedRunner } from './seed.ts'

/** Plan, Runs, Progress and More of a runner with a plan. */

test.use({ serviceWorkers: 'block' })

const LAST = 55

/** Two taps before the page can draw anything in between. */
const twice = (button: Locator) => button.evaluate((found: HTMLButtonElement) => [found.click(), found.click()].length)

for (const address of ['/', '/check-in', '/plan', '/runs', '/progress', '/more'])
  test(`${address} has no accessibility finding and does not scroll sideways at 320 px`, { tag: '@desk' }, async ({ page }) => {
    await openOn(page, eightWeeks(), LAST, address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await axe(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

test('the plan says where it stands, what is missing and why it went as it did', { tag: '@desk' }, async ({ page }) => {
  await openOn(page, eightWeeks(), LAST, '/plan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phase 2 of 5: Strengthen')
  await expect(
    page
      .getByRole('region', { name: /^To reach/ })
      .getByText('Not measured in the last three weeks')
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was decided, and why' })).toContainText('What would change it')

  await page.getByRole('button', { name: 'Name them' }).click()
  await page.getByRole('textbox', { name: 'Activity 1' }).fill('Run for the bus')
  await page.getByRole('slider', { name: 'How well can you do it?' }).fill('4')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'What you want to do again' })).toContainText('4 of 10')

  await page.getByRole('button', { name: 'End this plan' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
  await page.goto('/plan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no plan yet')
})

test.describe('on a tiny screen', () => {
  test.use({ isMobile: false, viewport: { width: 320, height: 640 } })

  test('at 320 px with text of twice the size nothing of progress or of the bar sticks out', async ({ page }) => {
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => document.documentElement.style.setProperty('font-size', '200%')))
    await openOn(page, eightWeeks(), LAST, '/progress')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByText('Show as a table').click()
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, .tabs a span')]
        .filter((part) => !part.closest('.tablebox > *, svg') && part.getBoundingClientRect().width > 0 && part.getBoundingClientRect().right > 320.5)
        .map((part) => `${part.tagName} ${part.className}`),
    )
    expect(wider).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const words = await page.locator('.tabs a span').evaluateAll((spans) =>
      spans.map((span) => {
        const range = document.createRange()
        range.selectNodeContents(span)
        const { left, right } = range.getBoundingClientRect()
        return { left, right }
      }),
    )
    for (const [i, { right }] of words.slice(0, -1).entries()) expect(right).toBeLessThanOrEqual(words[i + 1]?.left ?? 0)
  })
})

test('a clock set back before the plan: it says so, and offers no second plan', async ({ page }) => {
  await openOn(page, plannedRunner(), -3, '/')
  for (const address of ['/', '/plan', '/check-in', '/plan/start', '/session']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This device’s clock looks wrong')
    await expect(page.getByRole('link', { name: 'See which plan fits' })).toHaveCount(0)
  }
  await axe(page)
})

// it said "23 November 2026, but your plan began on 23 November 2026"
test('a clock set back on the day on which the plan began: the times are said', async ({ page }) => {
  const record = plannedRunner()
  await openOn(page, record, 0, '/')
  await page.clock.setFixedTime(new Date(record.moment(0, '06:15')))
  await page.goto('/')
  await expect(page.getByText('It says 2 March 2026, 06:15, but your plan began that day at 07:30.')).toBeVisible()
})

test('an untouched pain slider stands out from the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openOn(page, plannedRunner(), 1, '/check-in')
  const ring = await page
    .locator('.pnone .thumb')
    .first()
    .evaluate((thumb) => getComputedStyle(thumb).boxShadow)
  // --line-strong, 3:1 against the ground
  expect(ring).toContain('rgb(113, 132, 122)')
})

test('a note has its end, and a long one is folded on progress', async ({ page }) => {
  await openOn(page, plannedRunner(), 1, '/check-in')
  await page.locator('summary', { hasText: 'a note' }).click()
  const note = page.getByRole('textbox', { name: 'A note for yourself' })
  await note.fill('a'.repeat(1990))
  await expect(page.getByText('10 characters left')).toBeVisible()
  await expect(note).toHaveAttribute('maxlength', '2000')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('list', { name: 'This week' })).toBeVisible()
  await page.goto('/progress')
  await expect(page.getByText('You wrote')).toBeHidden()
  await page.getByText('Your note of this day').click()
  await expect(page.getByText('You wrote')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
})

test('each “Edit” beside an answer is named after what stands beside it', async ({ page }) => {
  await openOn(page, assessedRunner(), 0, '/answers/a1')
  const map = page.locator('.answerblock', { has: page.getByRole('heading', { name: 'Where it hurts' }) })
  await expect(map.getByRole('link')).toHaveAccessibleName('Edit Where it hurts')
})

test('a double tap on Save is one check-in', async ({ page }) => {
  await openOn(page, plannedRunner(), 1, '/check-in')
  await page.getByRole('slider', { name: 'Pain right now' }).fill('2')
  await twice(page.getByRole('button', { name: 'Save' }))
  await expect(page).toHaveURL(/\/$/)
  expect(await stored(page, 'check-in')).toHaveLength(1)
})

test('a double tap writes one run, one round of the scale, one plan', async ({ page }) => {
  await openOn(page, assessedRunner(), 0, '/plan/start')
  await page.getByText('Right', { exact: true }).click()
  await twice(page.getByRole('button', { name: 'Start my plan' }))
  await expect(page.getByRole('list', { name: 'This week' })).toBeVisible()
  expect(await stored(page, 'plan-start')).toHaveLength(1)

  await page.goto('/runs/add')
  await page.getByRole('textbox', { name: 'Time' }).fill('25')
  await twice(page.getByRole('button', { name: 'Write it down' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 run in seven days, 25 min')
  expect(await stored(page, 'run')).toHaveLength(1)

  await page.goto('/plan')
  await page.getByRole('button', { name: 'Name them' }).click()
  await page.getByRole('textbox', { name: 'Activity 1' }).fill('Run for the bus')
  await page.getByRole('slider', { name: 'How well can you do it?' }).fill('4')
  await twice(page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('region', { name: 'What you want to do again' })).toContainText('4 of 10')
  expect(await stored(page, 'questionnaire')).toHaveLength(1)
})

test('any number of an untouched pain slider can be tapped, and looking at it is no answer', { tag: '@desk' }, async ({ page }) => {
  await openOn(page, plannedRunner(), 1, '/check-in')
  const slider = page.getByRole('slider', { name: 'Pain right now' })
  const box = page.locator('.painfield', { has: slider })
  for (const pain of [5, 0, 10, 3]) {
    await slider.focus()
    await page.keyboard.press('Enter')
    await expect(slider).toHaveAttribute('aria-valuetext', 'Not chosen yet')
    const { x, y, width, height } = (await slider.boundingBox())!
    await page.mouse.click(x + (width * (pain + 0.5)) / 11, y + height / 2)
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${pain} of 10`))
    await box.getByRole('button', { name: 'Clear' }).click()
  }
})

test('progress says what it shows, tells a day by tap and by keyboard, and has a table', { tag: '@desk' }, async ({ page }) => {
  await openOn(page, eightWeeks(), LAST, '/progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From 4 down to 1 in 8 weeks.')
  await page.getByRole('button', { name: 'All' }).click()
  const day = page.getByRole('slider', { name: 'Day' })
  await day.focus()
  for (let back = 0; back < LAST - 38; back++) await page.keyboard.press('ArrowLeft')
  await expect(day).toHaveAttribute('aria-valuetext', 'Thursday 9 April, worst pain 4')
  const story = page.getByRole('region', { name: 'Thursday 9 April' })
  await expect(story).toContainText('Worst pain 4')
  await expect(story).toContainText('You wrote: “Sore getting out of the car, fine once moving.”')
  await expect(story).toContainText('usually 0')
  await page.getByRole('button', { name: 'Day before' }).click()
  await expect(page.getByRole('region', { name: 'Wednesday 8 April' })).toBeVisible()
  // the left end of the chart is its first day
  const box = await page.locator('.chartbox').boundingBox()
  await page.mouse.click((box?.x ?? 0) + 34, (box?.y ?? 0) + 120)
  await expect(page.getByRole('region', { name: 'Monday 2 March' })).toBeVisible()
  await page.getByText('Show as a table').click()
  await expect(page.getByRole('row', { name: /^15 Mar/ })).toContainText('not told')
  await axe(page)
})

test('without a plan its pages teach one thing and offer one way in', { tag: '@desk' }, async ({ page }) => {
  await openOn(page, assessedRunner(), 0, '/progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no plan yet')
  await axe(page)
  await page.getByRole('link', { name: 'See which plan fits' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your plan, from today')
})
