import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A page is sent whole, to be read before any JavaScript; the app takes its place, and nobody who reads, types or presses notices. */

test.use({ serviceWorkers: 'block' })

/** Opens an address while the app is kept waiting; the answer lets it come and resolves when it is there. */
async function openAsSent(page: Page, address: string): Promise<() => Promise<void>> {
  let come = () => {}
  const waiting = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route('**/assets/app-*.js', async (route) => {
    await waiting
    await route.continue()
  })
  const taking = page.waitForRequest('**/assets/takeover-*.js')
  await page.goto(address, { waitUntil: 'commit' })
  await expect(page.locator('.shell h1')).toBeVisible()
  await (await (await taking).response())?.finished()
  return async () => {
    come()
    await expect(page.locator('.shell')).toHaveCount(0)
  }
}

const look = (page: Page) =>
  page.evaluate(() => ({ title: document.title, text: document.querySelector('main')?.innerText, height: document.documentElement.scrollHeight }))

test.describe('without JavaScript', () => {
  // the browser says so of every script it leaves out
  test.use({ javaScriptEnabled: false, arrives: false, expected: /\.js csp$/ })

  for (const [address, says] of [
    ['/learn', 'When to get help now'],
    ['/learn/outer-hip-pain', 'Short answer'],
    ['/learn/red-flags', '112'],
    ['/condition/gluteal-tendinopathy', 'When to worry'],
    ['/exercise/clamshell', 'How it goes'],
    ['/learn/glossary', 'Sacrum'],
    ['/sources', 'We read the abstract'],
  ] as const)
    test(`${address} can be read, and says what it is called`, async ({ page }) => {
      await page.goto(address)
      await expect(page.locator('main').getByText(says).first()).toBeVisible()
      await expect(page).toHaveTitle(new RegExp(`^${await page.locator('h1').innerText()} · Hipwise$`))
    })
})

for (const address of [
  '/learn',
  '/learn/outer-hip-pain',
  '/learn/red-flags',
  '/learn/conditions',
  '/condition/gluteal-tendinopathy',
  '/exercise/clamshell',
  '/sources',
])
  test(`${address} says the same, and stands still, when the app takes its place`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const appComes = await openAsSent(page, address)
    await page.evaluate(() => document.fonts.ready)
    const before = await look(page)
    await appComes()
    await page.waitForLoadState('networkidle')
    expect(await look(page)).toEqual(before)
    const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0))
    expect(moved).toBeLessThan(0.05)
  })

test('whoever has read on stays at the place', async ({ page }) => {
  const appComes = await openAsSent(page, '/learn/outer-hip-pain')
  await page.evaluate(() => scrollTo(0, 700))
  await appComes()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => scrollY)).toBe(700)
})

test('a link that is pressed before and let go after leads on', async ({ page }) => {
  for (const [address, name, leads] of [
    ['/', 'Start', /\/assess/],
    ['/learn', 'When to get help now', /\/learn\/red-flags$/],
  ] as const) {
    const appComes = await openAsSent(page, address)
    await page.getByRole('link', { name }).first().hover()
    await page.mouse.down()
    await appComes()
    await page.mouse.up()
    await expect(page).toHaveURL(leads)
    await page.unrouteAll()
  }
})

test('a press that leaves its link before it is let go leads nowhere', async ({ page }) => {
  const appComes = await openAsSent(page, '/')
  await page.getByRole('link', { name: 'Start' }).hover()
  await page.mouse.down()
  await page.mouse.move(5, 5)
  await appComes()
  await page.mouse.up()
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/\/$/)
})

test('a press with another button, or with a key held, is left to the browser', async ({ page }) => {
  for (const [key, button] of [
    ['Control', 'left'],
    ['Shift', 'left'],
    ['Alt', 'left'],
    [undefined, 'right'],
  ] as const) {
    const appComes = await openAsSent(page, '/')
    await page.getByRole('link', { name: 'Start' }).hover()
    if (key) await page.keyboard.down(key)
    await page.mouse.down({ button })
    await appComes()
    await page.mouse.up({ button })
    if (key) await page.keyboard.up(key)
    await page.waitForTimeout(300)
    await expect(page, `${key} ${button}`).toHaveURL(/\/$/)
    await page.unrouteAll()
  }
})

test.describe('where what keeps the hold cannot be fetched', () => {
  test.use({ expected: /404/ })

  test('the app comes all the same, and nothing is thrown', async ({ page }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.route('**/assets/takeover-*.js', (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto('/learn')
    await expect(page.locator('.shell')).toHaveCount(0)
    expect(errors).toEqual([])
  })
})

test('what is typed in the search is searched for, and typing goes on', async ({ page }) => {
  const appComes = await openAsSent(page, '/learn')
  const box = page.getByRole('searchbox')
  await box.focus()
  await page.keyboard.type('groin')
  await appComes()
  await expect(box).toBeFocused()
  await page.keyboard.type(' click')
  await expect(box).toHaveValue('groin click')
  await expect(page.locator('.found a').first()).toBeVisible()
})

test('Enter in the search sends nothing away before the app is there', async ({ page }) => {
  const appComes = await openAsSent(page, '/learn')
  await page.getByRole('searchbox').fill('groin')
  // another page would not know of it; the address alone tells nothing, for the app writes down in it what is searched for
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await page.keyboard.press('Enter')
  await appComes()
  await expect(page.locator('.found a').first()).toBeVisible()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('the focus stays on the word it was on', async ({ page }) => {
  const appComes = await openAsSent(page, '/learn/how-the-hip-works')
  const word = page.getByRole('button', { name: 'gluteus medius' }).first()
  await word.focus()
  await appComes()
  await expect(word).toBeFocused()
})
