/**
 * Answers the interview like a patient runner with nothing alarming to tell, from /assess to the result; resolves to the result's address.
 * Throws when the result is not reached within `most` screens, saying where it stood.
 * @param {import('@playwright/test').Page} page
 * @param {string} home the server's address
 */
export async function walkInterview(page, home, most = 80) {
  await page.goto(`${home}/assess`)
  for (let screen = 0; screen < most; screen += 1) {
    await page.locator('h1').first().waitFor()
    if (/\/result\//.test(page.url())) return page.url()
    const before = page.url()
    await answerScreen(page)
    await page.waitForURL((url) => url.href !== before, { timeout: 10_000 })
  }
  throw new Error(`No result after ${most} screens; the last one was ${page.url()}: ${await page.locator('h1').first().textContent()}`)
}

async function answerScreen(page) {
  const noSpot = page.getByRole('button', { name: /point to one spot/ })
  if (await noSpot.isVisible()) return noSpot.click()
  for (const field of await page.locator('form input[type=number]:visible').all()) if (!(await field.inputValue())) await field.fill(await withinReach(field))
  for (const slider of await page.locator('form input[type=range]:visible').all()) await slider.fill('3')
  for (const group of await page.locator('form fieldset:visible').all()) await chooseMild(group)
  await page.locator('form button[type=submit]').click()
}

/** 34, or what the field takes that is nearest. */
async function withinReach(field) {
  const [min, max] = [Number((await field.getAttribute('min')) ?? 0), Number((await field.getAttribute('max')) ?? 999)]
  return String(Math.min(max, Math.max(min, 34)))
}

/** "No" where there is one, otherwise the first choice. */
async function chooseMild(group) {
  const no = group.locator('input[type=radio][value=no]')
  const radio = (await no.count()) > 0 ? no : group.locator('input[type=radio]')
  if ((await radio.count()) > 0) await radio.first().check({ force: true })
}
