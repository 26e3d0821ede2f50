import { axe, expect, test } from './fixtures.ts'
import { answer, begin, heading, mark, OUTER_HIP, proceed } from './interview-steps.ts'

test.use({ serviceWorkers: 'block' })

test('from the empty page to a result', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  expect(await answer(page, OUTER_HIP)).toBe('result')
  await expect(page.getByRole('heading', { name: 'What it may be' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What to do today' })).toBeVisible()
  await expect(page.getByText('not a diagnosis').first()).toBeVisible()
  await axe(page)
})

test('every kind of screen passes axe, moves the focus to its heading and has a name', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/')
  await axe(page)
  await begin(page)
  const seen = new Set<string>()
  await axe(page)
  await mark(page, OUTER_HIP.place)
  for (let screen = 0; screen < 90 && !/\/result\//.test(page.url()); screen++) {
    const kind = await kindOf(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await page.title()).toContain('· Hipwise')
    if (!seen.has(kind)) await axe(page)
    seen.add(kind)
    const before = page.url()
    await page.getByRole('button', { name: /^Skip th(is one|ese questions)$/ }).click()
    if (kind === 'checklist') await page.getByRole('button', { name: 'Skip them all the same' }).click()
    await expect(page).not.toHaveURL(before)
  }
  expect([...seen]).toEqual(expect.arrayContaining(['choice', 'checklist', 'number', 'slider']))
  await expect(page.getByRole('heading', { name: 'What you skipped' })).toBeVisible()
})

test('a reload goes on at the same question, and Back leads to the one before', async ({ page }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  const first = await heading(page)
  await page.locator('input.num').fill('34')
  await proceed(page)
  const second = await heading(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible()
  await expect(page.locator('input.num')).toHaveValue('34')
  await proceed(page)
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible()
  await page.getByRole('button', { name: 'Save and close' }).click()
  await page.getByRole('link', { name: 'Go on where you stopped' }).click()
  await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible()
})

test('each view of the map is one stop of the Tab key, and the arrow keys lead to every place', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  const view = page.locator('svg.bodymap-view').first()
  const regions = view.getByRole('checkbox')
  await regions.first().waitFor()
  expect(await view.locator('[tabindex="0"]').count()).toBe(1)
  await view.locator('[tabindex="0"]').focus()
  const names = new Set<string | null>()
  const count = await regions.count()
  for (let key = 0; key < count; key++) {
    names.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null))
    await page.keyboard.press(key % 2 ? 'ArrowRight' : 'ArrowDown')
  }
  expect(names.size).toBe(new Set(await regions.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).size)
  await page.keyboard.press('Space')
  await expect(page.locator('svg.bodymap-view :focus')).toBeChecked()
  await page.keyboard.press('Tab')
  expect(await view.locator(':focus').count()).toBe(0)
  await page.keyboard.press('Shift+Tab')
  await expect(view.locator(':focus')).toBeChecked()
})

test('the place under the pointer is named, and a tap marks it', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  const place = page.locator('.bm-region').first()
  await place.hover({ force: true })
  await expect(page.locator('.pointed')).toHaveText((await place.getAttribute('aria-label')) ?? '')
  await place.click({ force: true })
  await expect(page.locator('.chips.marked button')).toHaveCount(1)
})

test('the list beside the map says the same as the map', { tag: '@desk' }, async ({ page }) => {
  await begin(page)
  if (await page.getByText('Choose from a list instead').isVisible()) await page.getByText('Choose from a list instead').click()
  const listed = page.getByRole('group', { name: 'Or choose from the list' }).getByRole('checkbox', { name: /^Outer hip.*, left$/ })
  await listed.check()
  await expect(
    page
      .locator('svg')
      .getByRole('checkbox', { name: /^Outer hip.*, left$/ })
      .first(),
  ).toBeChecked()
  await page.getByRole('button', { name: /^Outer hip.*, left remove$/ }).click()
  await expect(listed).not.toBeChecked()
  await page.locator('button[type=submit]').click()
  await expect(page.getByText('Mark at least one spot')).toBeVisible()
})

test('texts 40 % longer and a width of 320 keep the page inside the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/?locale=pseudo')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('hurttt')
  await fits(page)
  await page.goto('/assess')
  await page.locator('svg').getByRole('checkbox').first().waitFor()
  await fits(page)
  await page.locator('svg').getByRole('checkbox', { name: /,/ }).nth(4).press('Space')
  for (let screen = 0; screen < 8; screen++) {
    await fits(page)
    if (await page.locator('input.num').count()) await page.locator('input.num').fill('34')
    else if (await page.getByRole('radio').count()) await page.getByRole('radio').nth(1).check({ force: true })
    await proceed(page)
  }
})

async function fits(page: import('@playwright/test').Page): Promise<void> {
  const [inner, whole] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth])
  expect(whole, `sideways scroll on ${page.url()}`).toBeLessThanOrEqual(inner as number)
}

async function kindOf(page: import('@playwright/test').Page): Promise<string> {
  if (await page.locator('.checks').count()) return 'checklist'
  if (await page.getByRole('slider').count()) return 'slider'
  if (await page.locator('.selftest').count()) return 'self-test'
  return (await page.locator('input.num').count()) ? 'number' : 'choice'
}
