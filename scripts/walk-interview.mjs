/**
 * Answers the interview like a runner with a plain story, from /assess to the result; resolves to the result's address. Someone whose outer hip
 * hurts when they lie on it, on stairs and with crossed legs, and who has no danger sign.
 * Throws when the result is not reached within `most` screens, saying where it stood.
 * @param {import('@playwright/test').Page} page
 * @param {string} home the server's address
 */
export async function walkInterview(page, home, most = 80) {
  await page.goto(`${home}/assess`)
  for (let screen = 0; screen < most; screen += 1) {
    // by its role: the prerendered screen has none, so this waits for the app
    const heading = page.getByRole('heading', { level: 1 }).first()
    await heading.waitFor()
    if (/\/result\//.test(page.url())) return page.url()
    const asked = await heading.elementHandle()
    await answerScreen(page)
    // every screen has a heading of its own; the address may change before it
    await asked?.waitForElementState('hidden', { timeout: 10_000 })
  }
  throw new Error(`No result after ${most} screens; the last one was ${page.url()}: ${await page.locator('h1').first().textContent()}`)
}

/** Lines that this runner ticks; every other line is left alone, which answers it with no. */
const TICKED = [/^Outer hip/, /^Lying on that side hurts/, /^Stairs or hills hurt/, /^Crossing that leg/, /^Sore when you press/, /^One run much longer/]
const YES = [/clearly calm it/, /bony point of the outer hip/]
const NUMBERS = [
  [/old are you/, '47'],
  [/weeks/, '6'],
]

async function answerScreen(page) {
  const heading = (await page.locator('h1').first().textContent()) ?? ''
  for (const name of TICKED) {
    const line = page.getByRole('checkbox', { name }).first()
    if ((await line.count()) > 0 && !(await line.isChecked())) await line.click({ force: true })
  }
  const fields = page.locator('form input:not([type=radio]):not([type=checkbox]):not([type=range]):visible')
  for (const field of await fields.all()) await field.fill(NUMBERS.find(([asks]) => asks.test(heading))?.[1] ?? '30')
  for (const slider of await page.locator('form input[type=range]:visible').all()) await slider.fill('4')
  const wanted = YES.some((asks) => asks.test(heading)) ? 'yes' : 'no'
  for (const group of await page.locator('form fieldset:visible').all()) await choose(group, wanted)
  const button = page.locator('form button[type=submit]')
  for (let looks = 0; looks < 60; looks += 1) {
    const rest = await button.getAttribute('data-rest')
    if (rest === null) break
    if (rest === 'below') await button.click()
    // a line counts once it was in sight for a moment
    await page.waitForTimeout(rest === 'below' ? 280 : 60)
  }
  await button.click()
}

/** The wanted answer where it is offered, otherwise the first one. */
async function choose(group, wanted) {
  const radio = group.locator(`input[type=radio][value=${wanted}]`)
  const any = (await radio.count()) > 0 ? radio : group.locator('input[type=radio]')
  if ((await any.count()) > 0) await any.first().check({ force: true })
}
