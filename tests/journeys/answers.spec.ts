import type { Page } from '@playwright/test'
import { axe, expect, test } from './fixtures.ts'
import { answer, begin, heading, mark, OUTER_HIP, proceed, type Story } from './interview-steps.ts'

/** What is given on one screen: what is taken, what is refused, and what happens when it cannot be written. */

test.use({ serviceWorkers: 'block' })

const age = (page: Page) => page.getByRole('main').locator('input.num')
const TO_THE_AGE: Story = { ...OUTER_HIP, until: /old are you/i }

test('an impossible number is refused with its range, and skipped as a question, not written', async ({ page }) => {
  await begin(page)
  expect(await answer(page, TO_THE_AGE)).toBe('stopped')
  await age(page).fill('150')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /a number from \d+ to \d+/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/old are you/i)
  await axe(page)
  // what is no number is refused as well, and stands as it was typed
  await age(page).fill('about 40')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /a number from \d+ to \d+/ })).toBeVisible()
  await expect(age(page)).toHaveValue('about 40')
  await page.getByRole('button', { name: 'Skip this one' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/old are you/i)
  const question = await heading(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible()
})

test('“I don’t know” empties the number: what is seen is what is sent', async ({ page }) => {
  await begin(page)
  expect(await answer(page, TO_THE_AGE)).toBe('stopped')
  await age(page).fill('61')
  const unsure = page.getByRole('button', { name: 'I don’t know' })
  await unsure.click()
  await expect(age(page)).toHaveValue('')
  await expect(unsure).toHaveAttribute('aria-pressed', 'true')
  await age(page).fill('34')
  await expect(unsure).toHaveAttribute('aria-pressed', 'false')
  await proceed(page)
})

test.describe('while a part of the app cannot be fetched', () => {
  test.use({ expected: /ERR_FAILED|Failed to (fetch|load)/ })

  test('the answer is not lost in silence: it is said, and given again it is kept', async ({ page }) => {
    const part = /\/assets\/telling-(?!plan).*\.js$/
    await page.route(part, (route) => route.abort('failed'))
    await page.goto('/assess')
    const notice = page.getByRole('alert').filter({ hasText: 'could not be fetched' })
    // said before anything was answered
    await expect(notice).toBeVisible()
    const place = page.locator('svg').getByRole('checkbox', { name: OUTER_HIP.place }).first()
    await place.focus()
    await page.keyboard.press('Space')
    const on = page.getByRole('button', { name: 'Continue' })
    await on.click()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be saved yet' })).toBeVisible()
    await expect(on).toBeEnabled()
    await expect(place).toBeChecked()
    await axe(page)
    await page.unroute(part)
    await notice.getByRole('button', { name: 'Try again' }).click()
    await expect(notice).toHaveCount(0)
    await on.click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Where does it hurt?')
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible()
  })

  test('a record that is there stops the advice until it can be read', async ({ page }) => {
    await begin(page)
    await mark(page, OUTER_HIP.place)
    const part = /\/assets\/telling-(?!plan).*\.js$/
    let asked = 0
    await page.route(part, (route) => {
      asked += 1
      return route.abort('failed')
    })
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('can’t advise')
    await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible()
    // once to read the record, once to be ready for answers: from here on only the button asks again
    await expect.poll(() => asked).toBe(2)
    await page.unroute(part)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible()
  })
})

test('an untouched pain slider is no answer; a press or a key is', async ({ page }) => {
  await begin(page)
  expect(await answer(page, { ...OUTER_HIP, until: /how bad|worst|0 to 10/i })).toBe('stopped')
  const slider = page.getByRole('slider')
  const title = await heading(page)
  await slider.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Choose an answer' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(slider).toHaveAttribute('aria-valuetext', 'Not chosen yet')
  // 0 is where the untouched slider stands: saying it moves nothing
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /^0 of 10/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
})

test('a correction takes no impossible number either', async ({ page }) => {
  await begin(page)
  expect(await answer(page, { ...OUTER_HIP, age: 15 })).toBe('result')
  await page
    .locator('.howsure')
    .getByRole('button', { name: /^I pressed the wrong answer/ })
    .first()
    .click()
  await age(page).fill('150')
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('alert').filter({ hasText: /a number from \d+ to \d+/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Let us ask that again, in other words' })).toBeVisible()
  await age(page).fill('51')
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Is this really so?' })).toBeVisible()
})
