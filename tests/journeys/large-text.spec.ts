import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { proceed } from './interview-steps.ts'

/** Text of twice the size, on a small and on a tiny screen: every danger sign can be read, and every list comes to its end. */

test.use({ serviceWorkers: 'block', isMobile: false })

const root = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%'
    })
  })

/** As set in the browser: the breakpoints of the page count in it, too. */
async function browser(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

for (const [how, enlarge, address] of [
  ['text at 200 % by the page', root, '/'],
  ['text at 200 % by the browser', browser, '/'],
  ['text at 200 % and 40 % longer', browser, '/?locale=pseudo'],
] as const)
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 480 },
  ])
    test.describe(`${how}, ${viewport.width} by ${viewport.height}`, () => {
      test.use({ viewport })

      test('the lists of danger signs', async ({ page }) => {
        await enlarge(page)
        await page.goto(address)
        await page.goto('/assess')
        const place = page.locator('svg').getByRole('checkbox', { name: /,/ }).nth(4)
        await place.press('Space')
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
        let lists = 0
        for (let screen = 0; screen < 12 && lists < 3; screen++) {
          expect(await sideways(page), page.url()).toBeLessThanOrEqual(0)
          if (await page.locator('.checks').count()) {
            lists += 1
            expect(await squeezed(page)).toEqual([])
          } else if (await page.locator('input.num').count()) await page.locator('input.num').fill('34')
          else if (await page.getByRole('radio').count()) await page.getByRole('radio').nth(1).check({ force: true })
          // fails when "More below" never ends
          await proceed(page)
        }
        expect(lists).toBe(3)
      })
    })

for (const [how, enlarge] of [
  ['by the page', root],
  ['by the browser', browser],
] as const)
  test(`text at 200 % ${how}: the link to the content is whole and covers nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 })
    await enlarge(page)
    await page.goto('/?locale=pseudo')
    const skip = page.locator('.skip')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const hidden = await skip.boundingBox()
    expect(Math.max(hidden!.width, hidden!.height)).toBeLessThanOrEqual(1)
    await skip.focus()
    const [link, next] = [(await skip.boundingBox())!, (await page.locator('.pagetop, main').first().boundingBox())!]
    expect(link.x).toBeGreaterThanOrEqual(0)
    expect(link.x + link.width).toBeLessThanOrEqual(320)
    expect(link.y + link.height).toBeLessThanOrEqual(next.y)
    expect(await skip.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  })

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Lines whose words have less than 45 % of the screen, or stick out of their box. */
const squeezed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.checks .line > span:last-of-type')]
      .filter((words) => words.clientWidth < 0.45 * innerWidth || words.scrollWidth > words.clientWidth + 1)
      .map((words) => `${words.clientWidth} of ${innerWidth}: ${words.innerText}`),
  )
