import type { Page } from '@playwright/test'
import { addDays } from '#basics/day.ts'
import { expect, test } from './fixtures.ts'
import { proceed } from './interview-steps.ts'
import { keepCurves, LAST, runnerWithQuestions } from './runs-records.ts'
import { openOn } from './seed.ts'

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

/** The same text on half as many pixels: what the browser's own zoom of 200 % leaves of a phone. */
const half = { width: 195, height: 422 }

for (const [how, enlarge, viewport] of [
  ['text at 200 % by the page', root, { width: 390, height: 844 }],
  ['text at 200 % by the page, on a desk', root, { width: 1280, height: 800 }],
  ['text at 200 % by the browser', browser, { width: 390, height: 844 }],
  ['a page zoomed to 200 %', async () => undefined, half],
] as const)
  test(`${how}: no page of a runner with a plan scrolls sideways, covers words with pictures or cuts what is chosen`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await enlarge(page)
    const record = runnerWithQuestions()
    const long = record.entries.find(({ body }) => (body as { readonly distanceM?: number }).distanceM === 16_000)!
    await openOn(page, record, LAST, '/runs')
    await keepCurves(page, 'f-61')
    for (const [address, waitsFor] of [
      ['/', '.thumbs svg'],
      ['/plan', '.tl li'],
      [`/runs/${long.id}`, '.outline'],
      ['/runs', '.runrow'],
      ['/runs/add', 'input[type=date]'],
      ['/runs/shoes', '.shoelist li'],
      ['/runs/import', 'h1'],
      ['/check-in', 'input[type=range]'],
      ['/progress', '.chart'],
    ] as const) {
      await page.goto(address)
      await expect(page.locator(waitsFor).first()).toBeVisible()
      expect.soft(await wider(page), address).toEqual([])
      expect.soft(await covered(page), address).toEqual([])
      expect.soft(await touching(page), address).toEqual([])
      expect.soft(await cut(page), address).toEqual([])
    }
  })

// a pair with a name of 60 letters made Shoes and Runs scroll sideways, 633 of 390
test('a name and a note of 60 letters without a blank make no page scroll sideways', async ({ page }) => {
  const long = 'Wolkenschieber'.repeat(5).slice(0, 60)
  const record = runnerWithQuestions()
  record.plan('shoe', 50, { shoe: 's3', name: long, started: addDays(record.first, 45) })
  record.run(LAST - 2, { minutes: 22, distanceM: 3000, gear: `${long.slice(1)}!`, note: long })
  record.run(LAST - 1, { minutes: 22, distanceM: 3000, shoe: 's3' })
  record.checkIn(LAST, { note: long }, '08:00')
  const last = record.entries.findLast(({ kind }) => kind === 'run')!
  await openOn(page, record, LAST, '/')
  for (const address of ['/', '/runs', '/runs/shoes', `/runs/${last.id}`, '/progress', '/check-in']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect.soft(await wider(page), address).toEqual([])
  }
})

/** Names of exercises that lie on a picture or on another name. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const places = [...document.querySelectorAll<HTMLElement>('.thumbs li')].map((row) => {
      const name = document.createRange()
      name.selectNodeContents(row.lastChild!)
      return { said: row.innerText, name: [...name.getClientRects()], picture: row.querySelector('.ph')!.getBoundingClientRect() }
    })
    const meet = (a: DOMRect, b: DOMRect) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
    return places.flatMap(({ said, name }, at) =>
      places
        .filter((other, place) => name.some((line) => meet(line, other.picture) || (place !== at && other.name.some((each) => meet(line, each)))))
        .map((other) => `${said} on ${other.said}`),
    )
  })

/** Days of the week whose words stand closer to each other than a tenth of their size. */
const touching = (page: Page) =>
  page.evaluate(() => {
    const words = [...document.querySelectorAll<HTMLElement>('.week li, .weekahead li')].flatMap((day) => {
      const range = document.createRange()
      range.selectNodeContents(day.firstElementChild!)
      return { said: day.innerText, place: range.getBoundingClientRect(), gap: Number.parseFloat(getComputedStyle(day).fontSize) / 10 }
    })
    return words.flatMap(({ said, place, gap }, at) => {
      const next = words[at + 1]
      return next && next.place.top < place.bottom && next.place.left > place.left && next.place.left - place.right < gap ? [`${said} ${next.said}`] : []
    })
  })

/** What is chosen in a list, where there is no room for its words. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('select')].flatMap((list) => {
      const words = document.createElement('span')
      const { whiteSpace, paddingLeft, paddingRight } = getComputedStyle(list)
      words.textContent = list.selectedOptions[0]?.label ?? ''
      words.style.cssText = `position:absolute;visibility:hidden;white-space:${whiteSpace === 'pre' ? 'pre' : 'normal'};line-height:1`
      // the arrow takes about its own height
      words.style.maxWidth = `${list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 24}px`
      list.after(words)
      const fits = words.scrollWidth <= words.clientWidth && words.offsetHeight <= list.clientHeight
      words.remove()
      return fits ? [] : [words.textContent]
    }),
  )

/** What sticks out of a page that scrolls sideways. */
const wider = async (page: Page) =>
  (await sideways(page)) <= 0
    ? []
    : page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *, .tabs *')]
          .filter((part) => !part.closest('.tablebox > *') && part.getBoundingClientRect().right > innerWidth + 0.5)
          .map((part) => `${part.tagName} ${part.getAttribute('class')}: ${part.textContent?.slice(0, 60)}`),
      )
