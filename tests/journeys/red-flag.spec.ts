import { axe, expect, test } from './fixtures.ts'
import { answer, begin, NO_WEIGHT } from './interview-steps.ts'

test.use({ serviceWorkers: 'block' })

// by keyboard alone, by its accessibility tree, after a reload and by every address
test('the urgent page takes the focus, survives a reload and needs an act to be left', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  expect(await answer(page, { ...NO_WEIGHT, until: /four steps/i })).toBe('stopped')
  // keyboard only: yes is the first radio, then Continue
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toBeVisible()
  const action = page.getByRole('heading', { level: 1 })
  await expect(action).toBeFocused()
  await expect(dialog).toMatchAriaSnapshot(`
    - alertdialog:
      - text: Emergency
      - heading [level=1]
      - paragraph
  `)
  for (const number of ['112', '911', '999']) await expect(page.getByRole('link', { name: `Call ${number}` })).toHaveAttribute('href', `tel:${number}`)
  await axe(page)

  const said = await action.innerText()
  for (const address of [page.url(), '/', '/assess']) {
    await page.goto(address)
    await expect(dialog).toBeVisible()
    await expect(action).toHaveText(said)
  }
  await page.goBack()
  await expect(dialog).toBeVisible()

  // leaving takes an act, and the result stays at that urgency
  await page.getByRole('button', { name: 'I understand, go on to my result' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/result\//)
  await expect(page.locator('.layer1')).toContainText('Emergency')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said)
  await axe(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said)
})

test('a wrong answer is asked again and confirmed before the warning goes', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  expect(await answer(page, NO_WEIGHT)).toBe('urgent')
  await page.getByRole('button', { name: 'I pressed the wrong answer' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  // a statement, never a question whose yes could mean its no
  await expect(page.getByRole('heading', { name: 'You cannot stand on that leg and take four steps.' })).toBeVisible()
  await expect(page.getByText('“Yes” means')).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'That is not true' })).toBeVisible()
  await axe(page)
  await page.getByRole('radio').nth(1).check({ force: true })
  await page.locator('button[type=submit]').click()
  await page.getByRole('button', { name: 'Yes, correct it' }).click()
  await expect(page.getByText('Tick the box first')).toBeVisible()
  await page.getByRole('checkbox').check()
  await axe(page)
  await page.getByRole('button', { name: 'Yes, correct it' }).click()
  // the interview goes on where it stopped
  await expect(page.getByText(/minutes? left|Almost done/).first()).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
})

test('a correction that changes nothing that matters leaves the warning', async ({ page }) => {
  await begin(page)
  expect(await answer(page, NO_WEIGHT)).toBe('urgent')
  await page.getByRole('button', { name: 'I pressed the wrong answer' }).click()
  await expect(page.getByText('If you are not sure, it stays')).toBeVisible()
  // not sure counts as yes
  await page.getByRole('radio').nth(2).check({ force: true })
  await page.locator('button[type=submit]').click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Yes, correct it' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('an edited answer does not take the warning away', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  expect(await answer(page, NO_WEIGHT)).toBe('urgent')
  await page.getByRole('link', { name: 'Show my answers to a clinician' }).click()
  await expect(page.getByRole('heading', { name: 'My answers about my hip' })).toBeVisible()
  await axe(page)
  await expect(page.getByRole('link', { name: /^Edit/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Back to the warning' }).click()
  await page.getByRole('button', { name: 'I understand, go on to my result' }).click()
  await page.getByRole('link', { name: 'Edit answers' }).click()
  await page.getByRole('link', { name: /^Edit.*(steps|weight)/i }).click()
  await page.getByRole('radio').nth(1).check({ force: true })
  const edited = page.url()
  await page.locator('button[type=submit]').click()
  await expect(page).not.toHaveURL(edited)
  await page.goto('/')
  await expect(page.locator('.standing')).toBeVisible()
  await expect(page.locator('.standing')).toContainText('the warning stays')
})

test('a warning that is not for today can be corrected after the result, too', async ({ page }) => {
  await begin(page)
  expect(await answer(page, { place: /^Outer hip.*, right$/, yes: /worse each week|worse and worse|getting worse/i })).toBe('result')
  await expect(page.locator('.layer1')).toContainText(/within days/i)
  const warnings = page.locator('.howsure').getByRole('button', { name: /^I pressed the wrong answer/ })
  expect(await warnings.count()).toBeGreaterThan(0)
  await warnings.filter({ hasText: 'worse week by week' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Let us ask that again, in other words' })).toBeFocused()
  await page.getByRole('radio', { name: 'That is not true' }).check({ force: true })
  await page.locator('button[type=submit]').click()
  await page.getByRole('checkbox').check()
  await axe(page)
  await page.getByRole('button', { name: 'Yes, correct it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.locator('.layer1')).not.toContainText(/within days/i)
  // what rested on the same answer went with it, and nothing else
  await expect(warnings.filter({ hasText: /worse/i })).toHaveCount(0)
})

test('after a same-day warning the safety questions that are still open come first', async ({ page }) => {
  await begin(page)
  expect(await answer(page, { place: /^Deep in the groin.*, right$/, yes: /calf or thigh clearly more swollen/i })).toBe('urgent')
  await expect(page.getByRole('alertdialog')).not.toContainText('Emergency')
  await page.getByRole('button', { name: 'I understand, go on with the other safety questions' }).click()
  await expect(page).toHaveURL(/\/assess/)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Any of these in the last two weeks?' })).toBeVisible()
  await page.goto('/')
  await expect(page.locator('.standing')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible()
})

test('the country puts its number first and keeps the others', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel(/Where are you/).selectOption('GB')
  await expect(page.getByText('Emergency number in United Kingdom')).toBeVisible()
  await begin(page)
  expect(await answer(page, NO_WEIGHT)).toBe('urgent')
  await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999')
  await expect(page.getByRole('alertdialog')).toContainText('112, 911 or 999')
})
