import type { Page } from '@playwright/test'
import { knowledge } from '../built.ts'
import { RUNNERS } from '../records.ts'
import { axe, expect, test } from './fixtures.ts'
import { stored } from './player-records.ts'
import { openOn, plannedRunner } from './seed.ts'

/** A clinician has looked: the runner's own word ends what it may end, and nothing about bone. */

test.use({ serviceWorkers: 'block' })

const SWOLLEN = 'rf-leg-swelling'

/** A same-day warning from the check-in of day 2. */
const warned = () => {
  const record = plannedRunner().checkIn(1)
  return record.checkIn(2, { flags: { ...record.noFlags(), [SWOLLEN]: 'yes' } })
}

async function tellVisit(page: Page, date: string, allowed: string): Promise<void> {
  await page.getByRole('button', { name: 'Write down what they said' }).press('Enter')
  await expect(page.getByLabel('On which day?')).toBeFocused()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('alert')).toHaveText('The day, who it was and what they allowed are needed.')
  await page.getByLabel('On which day?').fill(date)
  await page.getByRole('radio', { name: 'Doctor' }).check({ force: true })
  await page.getByRole('checkbox', { name: allowed }).check({ force: true })
}

test('who, when and what they allowed: a dated entry, and what still has to follow', async ({ page }) => {
  const record = warned()
  await openOn(page, record, 3, '/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Please be seen today for a scan of the leg.')
  await page.getByRole('link', { name: 'A clinician has seen me' }).click()
  await expect(page.getByRole('heading', { name: 'Has a clinician seen you?' })).toBeInViewport()
  await tellVisit(page, '2026-03-05', 'Strength exercises')
  await expect(page.getByTestId('seen-follows')).toContainText('ends with this and a fresh round of the questions, three days or more after 4 March 2026')
  await axe(page)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('Seen on 5 March 2026: Doctor. Allowed: Strength exercises.')).toBeVisible()
  const [entry] = await stored(page, 'adjustment')
  expect(entry).toEqual({
    clears: ['examined'],
    seenOn: '2026-03-05',
    locks: { what: 'running' },
    note: 'Seen on 5 March 2026: Doctor. Allowed: Strength exercises.',
  })
})

test('a visit of before the warning settles nothing, and it says so', async ({ page }) => {
  await openOn(page, warned(), 3, '/plan')
  await tellVisit(page, '2026-03-03', 'Running')
  await expect(page.getByTestId('seen-follows')).toContainText('this visit cannot settle it')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect.poll(async () => (await stored(page, 'adjustment'))[0]).toMatchObject({ seenOn: '2026-03-03' })
  await expect(page.getByTestId('seen-follows')).toContainText('this visit cannot settle it')
  await expect(page.getByTestId('seen-follows')).not.toContainText('ends with this')
})

test('where bone is in question the word is kept, opens nothing, and it says why', async ({ page }) => {
  const record = plannedRunner()
  for (let day = 0; day < 8; day++) record.checkIn(day)
  await openOn(page, record.assess(7, RUNNERS.groinImpact, 'a2'), 7, '/plan')
  await tellVisit(page, '2026-03-09', 'Running')
  await expect(page.getByTestId('seen-follows')).toContainText('your own word does not open running')
  await page.getByRole('radio', { name: 'MRI' }).check({ force: true })
  await page.getByRole('radio', { name: 'Nothing wrong' }).check({ force: true })
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByText('MRI: Nothing wrong.')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('No run today')).toBeVisible()
  await axe(page)
})

/** The warning as the urgent page showed it. */
const shown = () =>
  warned()
    .step(2, { step: 'answered', assessment: 'a1', answers: { [SWOLLEN]: 'yes' } }, '08:01')
    .step(2, { step: 'shown', assessment: 'a1', page: 'urgent', urgency: 'same-day', flags: ['rf-clot'], causes: [], knowledge: knowledge.version }, '08:02')
    .step(2, { step: 'acknowledged', assessment: 'a1', flags: ['rf-clot'] }, '08:03')

test('while the warning closes the plan it is said in full', async ({ page }) => {
  await openOn(page, shown().assess(6, RUNNERS.gluteal, 'a2').checkIn(6), 6, '/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Please be seen today')
  await expect(page.locator('.standing')).toContainText('What settles it')
  await expect(page.getByTestId('settled')).toHaveCount(0)
})

test('with the word and a fresh round of the questions the plan is open again, and no page says stop beside it', async ({ page }) => {
  const record = shown()
    .says(3, { clears: ['examined'], note: 'Seen on 5 March 2026: Doctor.' })
    .assess(6, RUNNERS.gluteal, 'a2')
    .checkIn(6)
  await openOn(page, record, 6, '/')
  await expect(page.getByRole('link', { name: 'Start session' })).toBeVisible()
  for (const address of ['/', '/plan', '/runs']) {
    await page.goto(address)
    await expect(page.getByTestId('settled')).toContainText('Warned on 4 March 2026, settled since: One leg clearly more swollen than the other.')
    await expect(page.getByText('Please be seen today')).toHaveCount(0)
  }
  await page.goto('/plan')
  await expect(page.getByRole('heading', { name: 'Has a clinician seen you?' })).toHaveCount(0)
})
