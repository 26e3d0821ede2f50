import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { answer, begin, heading, NO_WEIGHT, OUTER_HIP, proceed } from './interview-steps.ts'

test.use({ serviceWorkers: 'block', isMobile: false })

const SIZES = [
  { width: 375, height: 620 },
  { width: 640, height: 400 },
]

for (const viewport of SIZES)
  test.describe(`on ${viewport.width} by ${viewport.height}`, () => {
    test.use({ viewport })

    test('after one list was read to its end, the next one has to be read too', async ({ page }) => {
      await begin(page)
      expect(await answer(page, { ...OUTER_HIP, until: /^Any of these in the last two weeks/ })).toBe('stopped')
      for (let lists = 0; lists < 4; lists++) {
        await painted(page)
        const [title, address] = [await heading(page), page.url()]
        const button = page.locator('button[type=submit]')
        expect(await hidden(page), `${title} is longer than the screen`).toBeGreaterThan(0)
        await expect(button).toHaveText('More below')
        const before = await recorded(page)
        // not by the mouse, which would scroll the button into sight first
        await press(button)
        await painted(page)
        expect(page.url()).toBe(address)
        expect(await recorded(page)).toBe(before)
        // what it says now, it says of lines that were in sight
        for (let screens = 0; screens < 12 && (await button.innerText()) === 'More below'; screens++) {
          await press(button)
          await page.waitForTimeout(280)
        }
        await expect(button).toHaveText('None of these')
        await proceed(page)
      }
    })

    test('a fling over a list, and a second tap at once, read nothing', async ({ page }) => {
      await begin(page)
      expect(await answer(page, { ...OUTER_HIP, until: /^Does any of this apply to you/ })).toBe('stopped')
      await page.waitForTimeout(400)
      const button = page.locator('button[type=submit]')
      await expect(button).toHaveText('More below')
      // through every line and back within less than a moment
      await page.evaluate(async () => {
        for (const step of [0.25, 0.5, 0.75, 1, 0]) {
          window.scrollTo({ top: step * document.documentElement.scrollHeight, behavior: 'instant' })
          await new Promise((painted) => requestAnimationFrame(painted))
        }
      })
      await page.waitForTimeout(300)
      await expect(button).toHaveText('More below')
      for (let tap = 0; tap < 3; tap++) await press(button)
      await painted(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Does any of this apply to you?')
    })

    test('jumping to the end passes no line over', async ({ page }) => {
      await begin(page)
      expect(await answer(page, { ...OUTER_HIP, until: /^Does any of this apply to you/ })).toBe('stopped')
      await painted(page)
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      await painted(page)
      const button = page.locator('button[type=submit]')
      if (viewport.height < 500) await expect(button).toHaveText('More below')
      await proceed(page)
      await expect.poll(() => heading(page)).not.toMatch(/^Does any of this apply to you/)
    })

    test('what has the focus is in sight', async ({ page }) => {
      await begin(page)
      await page.waitForTimeout(100)
      for (let stop = 0; stop < 12; stop++) await focusedInSight(page)
      await page.goto('/assess')
      expect(await answer(page, { ...OUTER_HIP, until: /^Does any of this apply to you/ })).toBe('stopped')
      await painted(page)
      for (let stop = 0; stop < 24; stop++) await focusedInSight(page)
    })

    test('the map can be marked', async ({ page }) => {
      await begin(page)
      const region = page.locator('svg').getByRole('checkbox', { name: NO_WEIGHT.place }).first()
      const box = await region.boundingBox()
      expect(box).not.toBeNull()
      await region.click()
      await expect(region).toBeChecked()
      await page.getByRole('button', { name: 'Continue' }).click()
      await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toHaveCount(0)
    })
  })

const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))))

const press = (button: Locator) => button.evaluate((element) => (element as HTMLButtonElement).click())

/** How many lines are not wholly above the buttons. */
const hidden = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const foot = Math.min(window.innerHeight, document.querySelector('.ask-foot')?.getBoundingClientRect().top ?? 0)
    return [...document.querySelectorAll('.checks li')].filter((line) => line.getBoundingClientRect().bottom > foot + 1).length
  })

/** How many entries the record holds. */
const recorded = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open('hipwise')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('entries').objectStore('entries').count()
          counting.onsuccess = () => {
            opening.result.close()
            done(counting.result)
          }
        }
      }),
  )

/** One press of Tab; wherever it leads, nothing covers the middle of it. */
async function focusedInSight(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await painted(page)
  const covered = await page.evaluate(() => {
    const now = document.activeElement
    if (!now || now === document.body) return undefined
    const foot = document.querySelector('.ask-foot')
    const { top, bottom } = now.getBoundingClientRect()
    const name = now.getAttribute('aria-label') ?? now.parentElement?.textContent ?? now.tagName
    if (bottom <= 0 || top >= window.innerHeight) return `${name} is off the screen`
    if (!foot || foot.contains(now) || getComputedStyle(foot).position !== 'sticky') return undefined
    return top + 4 >= foot.getBoundingClientRect().top ? `${name} is behind the buttons` : undefined
  })
  expect(covered).toBeUndefined()
}
