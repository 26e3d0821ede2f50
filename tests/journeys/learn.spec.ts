import { axe, expect, test } from './fixtures.ts'
import { openOn, plannedRunner } from './seed.ts'

/** The library: found, read, printed, also without a network. */

test.describe('read', () => {
  test.use({ serviceWorkers: 'block' })

  for (const address of [
    '/learn',
    '/learn?q=groin%20click',
    '/learn/outer-hip-pain',
    '/learn/how-the-hip-works',
    '/learn/glossary',
    '/learn/exercises',
    '/condition/gluteal-tendinopathy',
    '/exercise/clamshell',
    '/exercise/side-plank-hold',
    '/sources',
  ])
    test(`${address} has no accessibility finding and does not scroll sideways at 320 px`, { tag: '@desk' }, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (address.includes('?q=')) await expect(page.locator('.found a').first()).toBeVisible()
      await axe(page)
      await page.setViewportSize({ width: 320, height: 640 })
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })

  test('a question with a typing error finds the page; the count is announced; the keyboard alone gets there and back', async ({ page }) => {
    await page.goto('/learn')
    const box = page.getByRole('searchbox', { name: 'Search the library' })
    await box.focus()
    await page.keyboard.type('glutael tendinopaty')
    await expect(page.getByRole('status')).toHaveText(/^\d+ pages? found$/)
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('.found a').first()).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(box).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Irritated tendon at the outside of the hip')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.goBack()
    // the question is still there
    await expect(box).toHaveValue('glutael tendinopaty')
    await expect(page.locator('.found a').first()).toBeVisible()
  })

  for (const [address, name] of [
    ['/learn/red-flags', 'When to get help now'],
    ['/condition/septic-arthritis-hip', 'an emergency'],
  ] as const)
    test(`${name}: the numbers to call stand at the top`, { tag: '@desk' }, async ({ page }) => {
      await page.goto(address)
      for (const number of ['112', '911', '999']) await expect(page.locator(`.callhere a[href="tel:${number}"]`)).toBeVisible()
      await axe(page)
    })

  test('when to get help stands first on the shelf', async ({ page }) => {
    await page.goto('/learn')
    await expect(page.locator('.startcards a').first()).toContainText('help')
  })

  test('when to get help stays where it is while something is searched for', { tag: '@desk' }, async ({ page }) => {
    await page.goto('/learn')
    const help = page.getByRole('link', { name: 'When to get help now' }).first()
    await expect(page.locator('.shell')).toHaveCount(0)
    const place = await help.boundingBox()
    await page.getByRole('searchbox').fill('shoes')
    await expect(page.locator('.found a').first()).toBeVisible()
    await expect(page.locator('.shelves')).toHaveCount(0)
    expect(await help.boundingBox()).toEqual(place)
  })

  test('Back comes to the place that was left', { tag: '@desk' }, async ({ page }) => {
    await page.goto('/learn')
    // the links of the page as it was sent go when the app comes
    await expect(page.locator('.shell')).toHaveCount(0)
    const far = page.locator('.shelves a').nth(40)
    await far.scrollIntoViewIfNeeded()
    const place = await page.evaluate(() => scrollY)
    expect(place).toBeGreaterThan(400)
    await far.click()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Learn')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learn')
    await expect.poll(() => page.evaluate((was) => Math.abs(scrollY - was), place)).toBeLessThan(60)
  })

  test('the address of a word opens at the word', async ({ page }) => {
    await page.goto('/learn/glossary#sacrum')
    await expect(page.locator('#sacrum')).toBeInViewport()
  })

  test('with text of twice the size, on a tiny screen, and with a question of one endless word, nothing goes sideways', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 480 })
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
    for (const address of ['/learn/outer-hip-pain', `/learn?q=${'x'.repeat(500)}`]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (address.includes('?q=')) await expect(page.getByText('Nothing found about')).toBeVisible()
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })

  test('what is not about hips is not found, and the page says so', async ({ page }) => {
    await page.goto('/learn')
    await page.getByRole('searchbox').fill('plantar')
    await expect(page.getByRole('status')).toContainText('Nothing found about “plantar”')
    await axe(page)
  })

  test('a word of the field is explained by keyboard, and Escape closes it', { tag: '@desk' }, async ({ page }) => {
    await page.goto('/learn/how-the-hip-works')
    const word = page.getByRole('button', { name: 'gluteus medius' }).first()
    await expect(word).toHaveAccessibleDescription(/gluteus medius: .{20,}/i)
    await word.focus()
    const meaning = page.getByRole('tooltip').filter({ hasText: /^gluteus medius:/i })
    await expect(meaning.first()).toBeVisible()
    await axe(page)
    await page.keyboard.press('Escape')
    await expect(meaning.first()).toBeHidden()
    await expect(word).toBeFocused()
    await word.click()
    await expect(meaning.first()).toBeVisible()
    await page.getByRole('heading', { level: 1 }).click()
    await expect(meaning.first()).toBeHidden()
  })

  test('a claim leads to its source, and the source says how it was read', async ({ page }) => {
    await page.goto('/learn/outer-hip-pain')
    await page.getByRole('link', { name: 'source 1' }).first().click()
    await expect(page).toHaveURL(/#source-1$/)
    await expect(page.locator('#source-1')).toContainText(/We (read|know)/)
    await page.getByRole('link', { name: 'All sources, and how we read them' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sources, and how we read them')
  })

  test('a figure on the page of a condition leads to its source, our own estimate to what that means', async ({ page }) => {
    await page.goto('/condition/gluteal-tendinopathy')
    const figure = page.locator('p', { hasText: '51 of 66 people were much better.' })
    await figure.getByRole('link', { name: 'source 1' }).click()
    await expect(page).toHaveURL(/#source-1$/)
    await expect(page.locator('#source-1')).toContainText('BMJ 2018')
    await page.getByRole('link', { name: 'our estimate' }).first().click()
    await expect(page.locator('#our-estimate')).toBeInViewport()
    await expect(page.getByRole('article')).not.toContainText('[^')
  })

  test('sources are found by author and year in any order, counted aloud, still by how they were read; Back finds the words again', async ({ page }) => {
    await page.goto('/sources')
    const field = page.getByRole('searchbox', { name: /^Find a source/ })
    await expect(page.getByRole('status')).toBeEmpty()
    const all = await page.locator('li[id^="of-"]').count()
    expect(all).toBeGreaterThan(250)
    await field.focus()
    await page.keyboard.type('2018 Mellor')
    await expect(page.getByRole('status')).toHaveText('1 source found')
    await expect(page.locator('li[id^="of-"]')).toHaveCount(1)
    await expect(page.locator('#of-mellor2018')).toContainText('gluteal tendinopathy')
    await expect(page.getByRole('heading', { level: 2, name: 'We read the abstract' })).toBeVisible()
    await axe(page)
    await page.keyboard.press('Tab')
    await expect(page.locator('#of-mellor2018 a')).toBeFocused()
    await page.goto('/learn')
    await page.goBack()
    await expect(field).toHaveValue('2018 Mellor')
    await field.fill('zzz')
    await expect(page.getByRole('status')).toContainText('No source has all the words “zzz”')
    await field.fill('')
    await expect(page.locator('li[id^="of-"]')).toHaveCount(all)
  })

  test('of hundreds of sources those far below are laid out when they come near, and on paper all are', async ({ page }) => {
    await page.goto('/sources')
    await expect(page.locator('.shell')).toHaveCount(0)
    const last = page.locator('li[id^="of-"]').last()
    const laidOut = () =>
      last
        .locator('span')
        .first()
        .evaluate((line) => line.checkVisibility({ contentVisibilityAuto: true }))
    expect(await laidOut()).toBe(false)
    await last.scrollIntoViewIfNeeded()
    await expect.poll(laidOut).toBe(true)
    await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(laidOut).toBe(false)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(laidOut).toBe(true)
  })

  test('the address of a source opens at the source', async ({ page }) => {
    await page.goto('/sources#of-mellor2018')
    await expect(page.locator('#of-mellor2018')).toBeInViewport()
    await expect(page.locator('#of-mellor2018')).toBeFocused()
  })

  test('pages lead to each other: guide, condition, exercise and back to a guide', { tag: '@desk' }, async ({ page }) => {
    await page.goto('/learn/outer-hip-pain')
    const beside = page.getByRole('complementary', { name: 'About this page' })
    await beside.getByRole('link', { name: 'Irritated tendon at the outside of the hip' }).click()
    await expect(page.getByRole('heading', { name: 'When to worry' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'How long it takes' })).toBeVisible()
    await beside.locator('a[href^="/exercise/"]').first().click()
    await expect(page.getByRole('heading', { name: 'How it goes' })).toBeVisible()
    await expect(page.locator('.artfig path').first()).toBeAttached()
    await page.goto('/condition/gluteal-tendinopathy')
    await beside.getByRole('link', { name: 'Pain at the outside of the hip' }).click()
    await expect(page).toHaveURL(/\/learn\/outer-hip-pain$/)
  })

  test('an address of another kind leads to the right page; one that names nothing says so', async ({ page }) => {
    await page.goto('/learn/clamshell')
    await expect(page).toHaveURL(/\/exercise\/clamshell$/)
    await page.goto('/learn/no-such-page')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page about this')
    await axe(page)
  })

  test('on paper: the text and its sources, nothing to press', async ({ page }) => {
    await page.goto('/learn/how-the-hip-works')
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('#sources')).toBeVisible()
    await expect(page.locator('.moments svg').first()).toBeVisible()
    await expect(page.getByText('Print this page')).toBeHidden()
    await expect(page.getByRole('complementary', { name: 'About this page' })).toBeHidden()
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  })

  test('with a plan the library stands in its frame, and plan and session lead to it', { tag: '@desk' }, async ({ page, isMobile }) => {
    await openOn(page, plannedRunner(), 1, '/more')
    await page.getByRole('link', { name: 'Open the library' }).click()
    await expect(page.getByRole('navigation', { name: isMobile ? 'Main, bottom' : 'Main', exact: true })).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeVisible()
    const here = page.getByRole('navigation', { name: isMobile ? 'Main, bottom' : 'Main', exact: true }).locator('[aria-current=page]')
    for (const address of ['/learn', '/learn/glossary', '/learn/outer-hip-pain', '/condition/gluteal-tendinopathy', '/exercise/clamshell', '/sources']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(here).toHaveText([isMobile ? 'More' : 'Learn'])
    }
    await page.goto('/more')
    await expect(here).toHaveText(['More'])
    await page.goto('/plan')
    await expect(here).toHaveText(['Plan'])
    await expect(page.getByRole('heading', { name: 'Read about it' })).toBeVisible()
    await page.goto('/session')
    await page.locator('.intro-list a').first().click()
    await expect(page.getByRole('heading', { name: 'How it goes' })).toBeVisible()
    await axe(page)
  })
})

test.describe('without a network', () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED/ })

  test('after the first visit the library is searched and read', async ({ page, context }) => {
    await page.goto('/')
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
    })
    // the library is kept once, in its drawers, and not as the pages that are sent
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await self.caches.keys()).map(async (name) => (await self.caches.open(name)).keys()))
      return caches.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept.filter((name) => name.endsWith('.html')).sort()).toEqual(['/assess.html', '/index.html', '/learn.html', '/result.html'])
    await context.setOffline(true)
    await page.goto('/learn')
    await page.getByRole('searchbox').fill('side of hip hurts at night')
    await page.locator('.found a').first().click()
    await expect(page.getByRole('heading', { name: 'Short answer' })).toBeVisible()
    await page.goto('/exercise/clamshell')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clamshell')
    await page.goto('/condition/snapping-hip')
    await expect(page.getByRole('heading', { name: 'When to worry' })).toBeVisible()
  })
})
