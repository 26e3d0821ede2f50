import { axe, expect, test } from './fixtures.ts'
import { assessedRunner, openOn, plannedRunner } from './seed.ts'

test.use({ serviceWorkers: 'block' })

test('from the result to a plan, a first check-in and a session', { tag: '@desk' }, async ({ page }) => {
  const record = assessedRunner()
  await openOn(page, record, 0, '/result/a1')
  await page.getByRole('heading', { name: 'From here on' }).scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: 'Start my plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your plan, from today')
  await axe(page)
  await expect(page.getByText('No clinician has signed this off')).toBeVisible()
  await page.getByRole('slider', { name: /at the first steps/ }).fill('3')
  await page.getByRole('checkbox', { name: 'Step', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Start my plan' }).click()

  // the questions were answered this morning: today is open
  await expect(page.getByRole('link', { name: 'Start session' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Check in this morning first')).toBeVisible()
  await axe(page)

  await page.getByRole('link', { name: 'Check in' }).click()
  await axe(page)
  for (const [name, score] of [
    ['Pain right now', '1'],
    ['This morning, at the first steps', '2'],
    ['The worst of the last 24 hours', '3'],
  ] as const)
    await page.getByRole('slider', { name }).fill(score)
  await page.getByRole('radio', { name: 'None', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'Nothing new', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'None of these', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Checked in')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Morning pain, last 5 days: not told, not told, not told, not told, 2' })).toBeVisible()
  // and again after a reload
  await page.reload()
  await expect(page.getByText('Checked in')).toBeVisible()
})

test('what is left alone in a check-in stays untold', async ({ page }) => {
  const record = plannedRunner()
  await openOn(page, record, 1, '/check-in')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('alert')).toHaveText('Nothing is filled in yet.')
  await page.getByRole('slider', { name: 'Pain right now' }).press('Home')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Danger signs still open')).toBeVisible()
  const body = await page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const opening = indexedDB.open('hipwise')
        opening.onsuccess = () => {
          const asking = opening.result.transaction('entries').objectStore('entries').getAll()
          asking.onsuccess = () => done(asking.result.findLast(({ kind }) => kind === 'check-in').body)
        }
      }),
  )
  expect(body).toEqual({ day: '2026-03-03', now: 0 })
})

test('a morning of 6 stops the run at once and says why', async ({ page }) => {
  const record = plannedRunner()
  for (let day = 0; day < 9; day++) record.checkIn(day)
  record.run(6)
  await openOn(page, record, 9)
  await page.getByRole('link', { name: 'Check in' }).click()
  await page.getByRole('slider', { name: 'This morning, at the first steps' }).fill('6')
  await page.getByRole('radio', { name: 'None', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'None of these', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Save' }).click()
  const hold = page.getByTestId('hold')
  await expect(hold).toBeVisible()
  await expect(hold).toContainText('6 this morning, usually 1')
  await expect(page.getByText('No run today')).toBeVisible()
  await axe(page)

  // it was a slip of the finger: the same entry put right
  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('button', { name: /^Put 09:00 right/ }).click()
  await expect(page.getByRole('slider', { name: 'This morning, at the first steps' })).toHaveValue('6')
  await page.getByRole('slider', { name: 'This morning, at the first steps' }).fill('1')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(page.getByText('Checked in')).toBeVisible()
  await expect(hold).toHaveCount(0)
})

test('a check-in by keyboard alone', { tag: '@desk' }, async ({ page }) => {
  await openOn(page, plannedRunner(), 1, '/check-in')
  await page.getByRole('slider', { name: 'Pain right now' }).focus()
  await page.keyboard.press('Home')
  await expect(page.getByRole('slider', { name: 'Pain right now' })).toHaveAttribute('aria-valuetext', /^0 of 10/)
  await page.getByRole('button', { name: /^Clear/ }).press('Enter')
  await expect(page.getByRole('slider', { name: 'Pain right now' })).toHaveAttribute('aria-valuetext', 'Not chosen yet')
  const reach = async (name: string | RegExp) => {
    for (let tabs = 0; tabs < 90; tabs++) {
      const focused = page.locator(':focus')
      const label = (await focused.count())
        ? await focused.evaluate((node) => node.getAttribute('aria-label') ?? node.closest('label')?.textContent ?? node.textContent ?? '')
        : ''
      if (typeof name === 'string' ? label.trim() === name : name.test(label)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${name} cannot be reached`)
  }
  await reach('None')
  await page.keyboard.press('Space')
  await reach('Nothing new')
  await page.keyboard.press('Space')
  await reach('None of these')
  await page.keyboard.press('Space')
  await reach('Save')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Checked in')).toBeVisible()
})

test('without a check-in of the last three days nothing is offered', async ({ page }) => {
  const record = plannedRunner()
  await openOn(page, record, 4)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check in first. It takes ten seconds.')
  await expect(page.getByRole('link', { name: 'Start session' })).toHaveCount(0)
  await expect(page.getByText('Run allowance today')).toHaveCount(0)
  await axe(page)
})

test('a step forward waits for a yes', async ({ page }) => {
  const record = plannedRunner()
  for (let day = 0; day <= 12; day++) {
    record.checkIn(day)
    if (day % 2 === 1) record.session(day)
    if (day === 5 || day === 9)
      record.test(day, { test: 'single-leg-stance-30', left: 40, right: 40, pain: 0 }).test(day, { test: 'walk-30', both: 1, pain: 0 })
  }
  await openOn(page, record, 12)
  const step = page.getByRole('region', { name: /^Move on to the next phase/ })
  await expect(step).toBeVisible()
  await step.getByRole('button', { name: 'Not yet' }).click()
  await expect(step).toHaveCount(0)
  await page.reload()
  await step.getByRole('button', { name: 'Accept' }).click()
  await expect(step).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Strengthen' })).toBeVisible()
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow', expected: /ERR_INTERNET_DISCONNECTED/ })

  test('a danger sign in the check-in interrupts at once', { tag: '@desk' }, async ({ page, context }) => {
    await openOn(page, plannedRunner(), 1)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
    })
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Check in' }).click()
    await page.getByRole('radio', { name: 'Yes, or not sure' }).check({ force: true })
    await page.getByRole('checkbox', { name: 'Numbness between the legs', exact: true }).check({ force: true })
    await page.getByRole('checkbox', { name: 'None of the others', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await page.getByRole('button', { name: /^I understand/ }).click()
    // it is in the record
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please go to an emergency department now.')
    await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Start session' })).toHaveCount(0)
    await axe(page)
  })
})
