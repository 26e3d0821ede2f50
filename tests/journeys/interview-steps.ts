import { expect, type Page } from '@playwright/test'

/** How a runner of a story goes through the questions. Everything is said by what can be seen, never by ids of the code. */
export interface Story {
  /** The checkbox of the map: "Outer hip ..., right". */
  readonly place: RegExp
  /** Lines and questions answered with yes; all others with no. */
  readonly yes?: RegExp
  /** Stops before the first screen whose heading matches. */
  readonly until?: RegExp
  readonly age?: number
}

/** From wherever the page is to the first screen of a new assessment. */
export async function begin(page: Page): Promise<void> {
  await page.goto('/')
  // a tap in the very moment in which the app takes the prerendered screen over goes with the old element
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Where does it hurt?' })).toBeVisible()
}

/** Marks the place on the map, whatever view shows it. */
export async function mark(page: Page, place: RegExp): Promise<void> {
  const region = page.locator('svg').getByRole('checkbox', { name: place }).first()
  await expect(region).toBeVisible()
  await region.focus()
  await page.keyboard.press('Space')
  await expect(region).toBeChecked()
  await proceed(page)
}

/** Answers until the result, an urgent page or the asked-for screen is there. */
export async function answer(page: Page, story: Story): Promise<'result' | 'urgent' | 'stopped'> {
  await mark(page, story.place)
  for (let screen = 0; screen < 90; screen++) {
    const here = await settled(page)
    if (here !== 'question') return here
    if (story.until?.test(await heading(page))) return 'stopped'
    await answerScreen(page, story)
    await proceed(page)
  }
  throw new Error('the interview has no end')
}

async function answerScreen(page: Page, { yes, age = 34 }: Story): Promise<void> {
  const title = await heading(page)
  const lines = page.locator('.checks .line')
  if (await lines.count()) {
    for (const [at, words] of (await lines.allInnerTexts()).entries()) if (yes?.test(words)) await lines.nth(at).click()
    return
  }
  const slider = page.getByRole('slider')
  if (await slider.count()) return slider.fill('4')
  const number = page.getByRole('main').locator('input.num')
  if (await number.count()) return number.fill(/old are you/i.test(title) ? String(age) : '5')
  const wanted = yes?.test(title) ? 0 : 1
  const choices = page.getByRole('radio')
  await choices.nth(Math.min(wanted, (await choices.count()) - 1)).check({ force: true })
}

/** Reads a list to its end, presses Continue (or "None of these") and waits for another screen. */
export async function proceed(page: Page): Promise<void> {
  const before = await page.evaluate(fingerprint)
  const button = page.locator('button[type=submit]')
  for (let looks = 0; looks < 60; looks++) {
    const rest = await button.getAttribute('data-rest')
    if (rest === null) break
    // not by the mouse, which would scroll the button into sight first
    if (rest === 'below') await button.evaluate((below) => (below as HTMLButtonElement).click())
    // a line counts once it was in sight for a moment
    await page.waitForTimeout(rest === 'below' ? 280 : 60)
  }
  await button.click()
  await page.waitForFunction(stillOnAnother, before, { timeout: 10_000 })
}

export const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

/** Which screen it is. Runs in the page. Not by the whole address: it changes before the next screen is drawn. */
const fingerprint = (): string =>
  [location.pathname, ...[...document.querySelectorAll<HTMLElement>('h1, .checks .line')].map((words) => words.innerText)].join('\n')

/**
 * Runs in the page, once a frame: another screen than `before` that stayed the same for five frames.
 * The old screen is drawn once more with its answers before the next one.
 */
function stillOnAnother(before: string): boolean {
  const looks = window as { last?: string; same?: number }
  const heads = [...document.querySelectorAll<HTMLElement>('h1, .checks .line')]
  const now = [location.pathname, ...heads.map((words) => words.innerText)].join('\n')
  looks.same = heads.length > 0 && now !== before && now === looks.last ? (looks.same ?? 0) + 1 : 0
  looks.last = now
  return looks.same >= 5
}

async function settled(page: Page): Promise<'question' | 'result' | 'urgent'> {
  if (await page.getByRole('alertdialog').count()) return 'urgent'
  return /\/result\//.test(page.url()) ? 'result' : 'question'
}

/** A runner with an irritated tendon at the outside of the right hip; nothing alarming. */
export const OUTER_HIP: Story = { place: /^Outer hip.*, right$/, yes: /lie on|lying on|that side/i }

/** A runner who cannot put weight on the leg. */
export const NO_WEIGHT: Story = { place: /^Deep in the groin.*, right$/, yes: /four steps/i }
