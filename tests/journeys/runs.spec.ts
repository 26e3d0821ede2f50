import type { Locator, Page } from '@playwright/test'
import { addDays } from '#basics/day.ts'
import { planEntry } from '#record/make-entry.ts'
import { knowledge } from '../built.ts'
import { raisingAnswers } from '../raising.ts'
import { RUNNERS } from '../records.ts'
import { asFit, madeSession } from '../training-files.ts'
import { axe, expect, test } from './fixtures.ts'
import { firstWalkRun, openWith, type Seeded, stored } from './player-records.ts'
import {
  keepCurves,
  LAST,
  openQuestions,
  runnerWithAWrongDate,
  runnerWithManyDoubts,
  runnerWithQuestions,
  runnerWithRuns,
  runnerWithTwoOfADay,
  runnerWithWalks,
  tenYears,
} from './runs-records.ts'
import { openOn, plannedRunner } from './seed.ts'

/** Runs, one run, shoes, what came before the pain, and the workout for the watch. */

test.use({ serviceWorkers: 'block' })

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('/runs, /runs/add and /runs/shoes have no accessibility finding and do not scroll sideways at 320 px', async ({ page }) => {
  for (const address of ['/runs', '/runs/add', '/runs/shoes']) {
    if (address === '/runs') await openOn(page, runnerWithQuestions(), LAST, address)
    else await page.goto(address)
    await page.setViewportSize({ width: 390, height: 844 })
    await expect(title(page)).toBeVisible()
    await axe(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})

test('the weeks as bars: a finding, ranges, a week by keyboard, a table, and the runs of a week', { tag: '@desk' }, async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/runs')
  await expect(title(page)).toHaveText('2 runs in seven days, 6.9 km')
  const bars = page.getByRole('region', { name: 'Kilometres a week' })
  await expect(bars.getByRole('img', { name: /^A bar for each week.*The longest run of 30 days at the end: 3.5 km/ })).toBeVisible()
  await bars.getByRole('button', { name: 'All' }).click()
  const week = bars.getByRole('slider', { name: 'Week' })
  await week.focus()
  for (let back = 0; back < 16; back++) await page.keyboard.press('ArrowLeft')
  await expect(week).toHaveAttribute('aria-valuetext', /^29 December 2025 – 4 January 2026, 39.1 km/)
  await bars.getByText('Show as a table').click()
  await expect(bars.getByRole('row', { name: /^29 December 2025/ })).toContainText('39.1 km')
  await bars.getByRole('button', { name: 'See these runs' }).click()
  await expect(page.getByRole('link', { name: /16\.0 km/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Runs up to/ })).toBeFocused()
  await axe(page)
})

test('how far today is said with its reason, and what stands out with its source and its caveat', async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/runs')
  const far = page.getByRole('region', { name: 'How far today' })
  await expect(far).toContainText('A day without running lies between two of them')
  await expect(far.getByRole('listitem')).toHaveCount(7)
  await expect(far).toContainText('Last import 9 days ago.')
  const shoes = page.getByRole('listitem').filter({ hasText: 'These shoes have run far' })
  await shoes.getByText('How sure is this?').click()
  await expect(shoes).toContainText('No trial links the number to injuries')
  await page.getByText('Other numbers of your load').click()
  await expect(page.getByText('Widely used and badly founded.')).toBeVisible()
  await axe(page)
})

// two pairs of one name stood in the list as one and the same
test('shoes of one name are told apart where a run is given its pair', async ({ page }) => {
  const record = runnerWithRuns()
  record.plan('shoe', 3, { shoe: 's3', name: 'Blue ones', kmAtStart: 12 })
  const run = record.entries.find(({ kind }) => kind === 'run')!
  await openOn(page, record, LAST, `/runs/${run.id}`)
  const list = page.getByRole('combobox', { name: 'Shoes' })
  await expect(list.getByRole('option')).toHaveText([/./, 'Old faithful', 'Blue ones, since 22 Mar 2026, 0 km', 'Blue ones, 12 km'])
})

// 99999 and -5 were answered with nothing at all
test('a number that no run has, and a day that is still to come, are said to be wrong where they stand', async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/runs')
  const long = page.getByRole('textbox', { name: 'How long' })
  for (const wrong of ['99999', '-5', '1e2', '20.5']) {
    await long.fill(wrong)
    await expect(long).toHaveAccessibleDescription('A whole number from 1 to 2,160 fits here.')
    await expect(long).toHaveAttribute('aria-invalid', 'true')
  }
  await axe(page)
  await long.fill('20')
  await expect(long).toHaveAccessibleDescription('')
  await page.goto('/runs/add')
  await page.getByLabel('Day', { exact: true }).fill('2026-04-27')
  await expect(page.getByLabel('Day', { exact: true })).toHaveAccessibleDescription('This day is still to come.')
  // Origin: 150 minutes where 15 were meant
  await page.getByRole('textbox', { name: 'Time' }).fill('150')
  await page.getByRole('textbox', { name: /^Distance/ }).fill('1,5')
  await expect(page.getByText('That is slower than walking.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Time' }).fill('20')
  await expect(page.getByText('That is slower than walking.')).toHaveCount(0)
  await page.getByRole('textbox', { name: /^Distance/ }).fill('15')
  await expect(page.getByText('Its distance does not fit its time. Written down so, it is asked about until it is put right.')).toBeVisible()
  await page.getByRole('textbox', { name: /^Distance/ }).fill('9999')
  await expect(page.getByRole('textbox', { name: /^Distance/ })).toHaveAccessibleDescription(KM_WANTED)
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page).toHaveURL(/\/runs\/add$/)
  await page.goto('/runs/shoes')
  await page.getByLabel('First run in it').fill('2027-01-01')
  await expect(page.getByLabel('First run in it')).toHaveAccessibleDescription('This day is still to come.')
  await page.getByRole('textbox', { name: 'In it already' }).fill('412,5')
  await expect(page.getByRole('textbox', { name: 'In it already' })).not.toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('textbox', { name: 'In it already' }).fill('6000')
  await expect(page.getByRole('textbox', { name: 'In it already' })).toHaveAccessibleDescription(
    'A number from 0 to 5,000 fits here, with at most two decimals.',
  )
})

const KM_WANTED = 'A number from 0.01 to 500 fits here, with at most two decimals. Leave it empty where it is not known.'

/** What the form says of a field when it is sent; the browser has no words of its own for it. */
const refused = async (page: Page, field: Locator, words: string) => {
  await page.getByRole('button', { name: /^(Write it down|Save the correction)$/ }).click()
  await expect(field).toHaveAccessibleDescription(words)
  await expect(field).toBeFocused()
  await expect(page.locator('form[novalidate]').filter({ has: field })).toHaveCount(1)
}

// 1e3 minutes were a thousand, 0 km was a distance, 1999 was a day, and of 1.234567 the browser spoke, in its own language
test('what is no plain figure, no distance or no day is not written down, and said where it stands', async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/runs/add')
  const [time, far, day] = [page.getByRole('textbox', { name: 'Time' }), page.getByRole('textbox', { name: /^Distance/ }), page.getByLabel('Day')]
  await time.fill('1e3')
  await refused(page, time, 'A whole number from 1 to 2,160 fits here.')
  await time.fill('30')
  // more running than the whole was shortened without a word, also where the whole was put right afterwards
  const running = page.getByRole('textbox', { name: /^Of it running/ })
  await running.fill('31')
  await refused(page, running, 'A number from 0 to 30 fits here, with at most two decimals.')
  await running.fill('30')
  await time.fill('20')
  await refused(page, running, 'A number from 0 to 20 fits here, with at most two decimals.')
  await time.fill('30')
  await expect(running).toHaveAccessibleDescription('')
  await far.pressSequentially('5,5')
  await expect(far).toHaveValue('5,5')
  for (const wrong of ['0', '1.234567', '5e1']) {
    await far.fill(wrong)
    await refused(page, far, KM_WANTED)
  }
  await far.fill('4.2')
  await day.fill('1999-12-31')
  await refused(page, day, 'Days from 1 January 2000 on fit here.')
  await axe(page)
  await day.fill('')
  await refused(page, day, 'Say which day it was.')
  await expect(page).toHaveURL(/\/runs\/add$/)
})

// a pain of 7 was gone after a reload, without a word
test('a run that is half written down is there after a reload, and gone once it is written down', async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/runs/add')
  const [time, far, pain] = [
    page.getByRole('textbox', { name: 'Time' }),
    page.getByRole('textbox', { name: /^Distance/ }),
    page.getByRole('slider', { name: 'Worst pain during it' }),
  ]
  await time.fill('33')
  await far.fill('5,5')
  await pain.fill('7')
  await page.reload()
  await expect(time).toHaveValue('33')
  await expect(far).toHaveValue('5.5')
  await expect(pain).toHaveValue('7')
  // what was said of one run is not said of the next without a word
  await expect(page.getByTestId('goes-on')).toContainText('It is not saved yet.')
  await axe(page)
  await page.getByRole('button', { name: 'Start anew' }).click()
  await expect(page.getByTestId('goes-on')).toHaveCount(0)
  await expect(time).toHaveValue('')
  await expect(pain).toHaveAttribute('aria-valuetext', 'Not chosen yet')
  await page.reload()
  await expect(time).toHaveValue('')
  await time.fill('33')
  await pain.fill('7')
  await page.reload()
  await expect(pain).toHaveValue('7')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page).toHaveURL(/\/runs$/)
  await page.goto('/runs/add')
  await expect(time).toHaveValue('')
  await expect(pain).toHaveAttribute('aria-valuetext', 'Not chosen yet')
})

test('a correction without its day says so, keeps what else was typed, and changes nothing', async ({ page }) => {
  const record = runnerWithRuns()
  const { id } = record.entries.findLast(({ kind }) => kind === 'run')!
  await openOn(page, record, LAST, `/runs/${id}`)
  const name = (await title(page).textContent())!
  await page.getByText('Put day, time, distance or sport right').click()
  const day = page.getByLabel('Day', { exact: true })
  const before = await day.inputValue()
  await page.getByRole('textbox', { name: 'Time' }).fill('17')
  await day.fill('')
  await refused(page, day, 'Say which day it was.')
  await expect(page.getByRole('textbox', { name: 'Time' })).toHaveValue('17')
  await expect(title(page)).toHaveText(name)
  await day.fill(before)
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(title(page)).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Time' })).toHaveValue('17')
})

// "10 % longer than the longest of 30 days", and nobody knew which run that was
test('a warning about one run names it, and leads to it', async ({ page }) => {
  const record = runnerWithRuns()
  record.run(LAST - 2, { minutes: 60, distanceM: 9000 })
  const run = record.entries.findLast(({ kind }) => kind === 'run')!
  await openOn(page, record, LAST, '/runs')
  await page.getByTestId('alert').getByRole('link', { name: 'Friday 24 April, 9.0 km' }).click()
  await expect(page).toHaveURL(new RegExp(`/runs/${run.id}$`))
})

// Origin: "90 % longer" stood over a walk-run of 29 minutes, 20 of them running, in a list of walk-runs of 29 and 30 minutes.
test('a warning about one run that compares minutes of running says them', async ({ page }) => {
  const record = runnerWithRuns()
  record.run(LAST - 2, { minutes: 70, runMinutes: 60.5 })
  await openOn(page, record, LAST, '/runs')
  await expect(page.getByTestId('alert')).toContainText(/60\.5 min of running, [\d.]+ min the most before/)
})

test('a planned run is answered before it happens', async ({ page }) => {
  const record = runnerWithRuns()
  // with the last import nine days ago the days without a run since are not known, and leave less
  record.plan('import', LAST, { day: addDays(record.first, LAST), files: 1, added: 0, duplicates: 1, skipped: 0, failed: 0 })
  await openOn(page, record, LAST, '/runs')
  const before = page.getByRole('region', { name: 'Before you run' })
  await before.getByRole('textbox', { name: 'How long' }).fill('20')
  await expect(before.getByTestId('planned')).toContainText('This day is for no run')
  await before.getByRole('combobox', { name: 'Day' }).selectOption('2026-04-28')
  await before.getByRole('textbox', { name: 'How long' }).fill('15')
  await expect(before.getByRole('status')).toContainText('Nothing stands out')
  await before.getByRole('textbox', { name: 'How far' }).fill('9')
  // 36 km/h
  await expect(before.getByTestId('misfit')).toContainText('Its distance does not fit its time.')
  await expect(before.getByRole('status')).not.toContainText('Nothing stands out')
  await before.getByRole('textbox', { name: 'How long' }).fill('')
  await expect(before.getByTestId('misfit')).toHaveCount(0)
  const warning = before.getByTestId('planned')
  await expect(warning).toContainText('More than this day allows')
  await expect(warning).toContainText('longer than the longest of 30 days')
  await expect(warning).toContainText('At your usual pace about')
  await axe(page)
  await warning.getByRole('button', { name: /^Make it/ }).click()
  await expect(before.getByRole('status')).toContainText('Nothing stands out')
})

test('what looks wrong and what may be there twice is asked, once', async ({ page }) => {
  await openOn(page, runnerWithQuestions(), LAST, '/runs')
  const questions = page.getByRole('region', { name: /to look at$/ })
  await expect(questions).toContainText('Part of it looks like a drive or a ride.')
  await questions.getByRole('button', { name: 'Not a run' }).click()
  await expect(questions.getByRole('heading', { name: '1 run to look at' })).toBeVisible()
  // nobody answers the next question within a double tap
  await page.waitForTimeout(600)
  await questions.getByRole('button', { name: 'One run' }).click()
  await expect(questions).toHaveCount(0)
  expect(await stored(page, 'correction')).toHaveLength(2)
  await page.reload()
  await expect(title(page)).toBeVisible()
  await expect(questions).toHaveCount(0)
})

// Origin: the run of that hour was removed, and of the two walks the page asked whether they are one run or two.
test('two walks that may be one, beside a run that was removed, are asked as what they are', async ({ page }) => {
  await openOn(page, runnerWithWalks(), 3, '/runs')
  const questions = page.getByRole('region', { name: '1 activity to look at' })
  await expect(questions.getByRole('button', { name: 'Two activities' })).toBeVisible()
  await expect(page.getByRole('button', { name: /(One|Two) runs?$/ })).toHaveCount(0)
  await questions.getByRole('button', { name: 'One activity' }).click()
  await expect(questions).toHaveCount(0)
})

test('after an answer the next question has the focus, at the same place, until nothing is left', async ({ page }) => {
  await openOn(page, runnerWithManyDoubts(5), LAST, '/runs')
  const questions = page.getByRole('region', { name: /to look at$/ })
  const items = questions.locator('.asklist > li')
  await expect(questions.getByText('And 2 more when these are answered.')).toBeVisible()
  for (const left of [4, 3, 2, 1]) {
    const right = items.nth(1).or(items.first()).last().getByRole('button', { name: 'It is right' })
    await right.focus()
    const before = (await questions.boundingBox())!.y
    await page.keyboard.press('Enter')
    await expect(questions.getByRole('heading', { name: left === 1 ? '1 run to look at' : `${left} runs to look at` })).toBeVisible()
    await expect(items.nth(left > 1 ? 1 : 0)).toBeFocused()
    // a warning may have come above: what is seen stays where it was
    expect(Math.abs((await questions.boundingBox())!.y - before)).toBeLessThan(60)
    await page.waitForTimeout(600)
  }
  const none = questions.getByRole('button', { name: 'Not a run' })
  await none.focus()
  // pressed twice at once: on a slow machine the second press of a double click falls on what has come into its place, and takes the focus there
  await none.evaluate((button: HTMLButtonElement) => {
    button.click()
    button.click()
  })
  await expect(page.getByText('Nothing is left to look at.')).toBeFocused()
  expect(await stored(page, 'correction')).toHaveLength(5)
})

test('a double tap answers one question', async ({ page }) => {
  await openOn(page, runnerWithManyDoubts(3), LAST, '/runs')
  await page.getByRole('button', { name: 'It is right' }).first().dblclick({ delay: 60 })
  await expect(page.getByRole('heading', { name: '2 runs to look at' })).toBeVisible()
  await page.waitForTimeout(600)
  expect(await stored(page, 'correction')).toHaveLength(1)
})

test('a run of a day that is still to come: what is wrong, what it counts for, and the way to put it right', async ({ page }) => {
  await openOn(page, runnerWithAWrongDate(), 3, '/runs')
  const questions = page.getByRole('region', { name: /to look at$/ })
  await expect(questions).toContainText('Sunday 27 December, 7.0 km')
  await expect(questions).toContainText('Its day is still to come')
  await expect(page.getByRole('link', { name: /7\.0 km.*Dated 27 Dec 2026, which is wrong: put its day right/ })).toBeVisible()
  await axe(page)
  await questions.getByRole('link', { name: 'Say which day it was' }).click()
  await expect(title(page)).toHaveText('Sunday 27 December, 7.0 km')
  const standing = page.getByTestId('standing')
  await expect(standing).toContainText('Until you say which day it was, it counts for no day')
  await axe(page)
  const day = page.getByLabel('Day', { exact: true })
  await expect(day).toHaveValue('2026-12-27')
  await day.fill('2026-03-04')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(standing).toHaveCount(0)
  await expect(title(page)).toHaveText('Wednesday 4 March, 7.0 km')
  // and it counts
  await expect(page.getByText('This was not a run')).toBeAttached()
  const body = (await stored(page, 'correction')).at(-1)!.body as Record<string, unknown>
  expect(body).toMatchObject({ day: '2026-03-04', start: '2026-03-04T07:00:00+01:00' })
  expect(body).not.toHaveProperty('doubts')
})

test('urgent advice that stands is on the page of runs, too', async ({ page }) => {
  const flag = knowledge.flags.find(({ id }) => id === 'rf-after-race')!
  const record = plannedRunner().assess(1, { ...RUNNERS.gluteal, ...raisingAnswers(knowledge, flag) }, 'a2')
  const shown = { assessment: 'a2', page: 'result', urgency: 'urgent', flags: [flag.id], causes: [], knowledge: knowledge.version } as const
  record.step(1, { step: 'shown', ...shown }, '07:07')
  await openOn(page, record, 2, '/runs')
  await expect(page.locator('.standing')).toContainText('What settles it')
  await axe(page)
})

// what it took from the second run was nowhere to be seen, and could not be answered
test('one by hand that fits two runs of its day stands on the page of both, and is answered there', async ({ page }) => {
  const { record, evening } = runnerWithTwoOfADay()
  await openOn(page, record, 3, `/runs/${evening}`)
  const twice = page.getByRole('region', { name: 'Is it there twice?' })
  await expect(twice).toContainText('It counts with another one of this day and fits this one, too.')
  await axe(page)
  await twice.getByRole('button', { name: 'Two runs' }).click()
  await expect(twice).not.toContainText('fits this one, too')
})

test('a run is written down, put right, removed and put back', async ({ page }) => {
  await openOn(page, plannedRunner(), 1, '/runs')
  await expect(title(page)).toHaveText('No run written down yet')
  await page.getByRole('link', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(page.getByRole('alert')).toHaveText('Say how many minutes it took.')
  await page.getByRole('textbox', { name: 'Time' }).fill('25')
  await page.getByRole('slider', { name: 'Worst pain during it' }).fill('2')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(title(page)).toHaveText('1 run in seven days, 25 min')

  await page.getByRole('link', { name: /25 min/ }).click()
  await expect(title(page)).toHaveText('Tuesday 3 March, 25 min')
  await expect(page.getByText('Written down by hand, so there are no curves.')).toBeVisible()
  await page.getByText('Put day, time, distance or sport right').click()
  await page.getByRole('textbox', { name: 'Time' }).fill('20')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(title(page)).toHaveText('Tuesday 3 March, 20 min')

  await page.getByRole('button', { name: 'Remove this run' }).click()
  await expect(page.getByText('It can be put back later.')).toHaveText('It can be put back later.')
  await expect(page.getByRole('group', { name: 'Remove this run' })).toBeFocused()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  await expect(page.getByTestId('standing')).toContainText('You removed this run')
  await expect(page.getByTestId('standing')).toContainText('Against today and the limit of a week it still counts')
  await axe(page)
  await page.getByRole('link', { name: 'Runs' }).first().click()
  await page.getByText('Removed: 1').click()
  await page.getByRole('link', { name: '20 min' }).click()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(page.getByTestId('standing')).toHaveCount(0)
  await expect(title(page)).toHaveText('Tuesday 3 March, 20 min')
})

test('one run: curves, the way without home, what is missing, and what the watch does not know', async ({ page }) => {
  const record = runnerWithRuns()
  const long = record.entries.find(({ body }) => (body as { readonly distanceM?: number }).distanceM === 16_000)!
  await openOn(page, record, LAST, '/runs')
  await expect(title(page)).toBeVisible()
  await keepCurves(page, 'f-61')
  await page.goto(`/runs/${long.id}`)
  await expect(title(page)).toHaveText('Wednesday 31 December 2025, 16.0 km')
  await expect(page.getByText('FIT file of Garmin Forerunner 255, out of the export of Strava')).toBeVisible()
  await expect(page.getByText('Not in the file: time on the ground.')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Cadence: 162 to 170, mean 166 steps a minute/ })).toBeVisible()
  for (const name of ['Pace', 'Heart rate', 'Height']) await expect(page.getByRole('img', { name: new RegExp(`^${name}:`) })).toBeVisible()
  await expect(page.getByText('within 200 m of the first and the last place is hidden')).toBeVisible()
  await page.getByText('Laps and pauses').click()
  await expect(
    page.getByText('1 pause, 1:30 in all. That is what the file marks. Its clock stood still for 1:35, and the times above go by the clock.'),
  ).toBeVisible()
  await expect(
    page.getByText('1:37:35 from start to end, less 1:35 of pauses: the clock of the watch ran 1:36:00. While it ran, you stood still for 0:20.'),
  ).toBeVisible()
  await page.getByText('Show as a table').click()
  await expect(page.getByRole('row', { name: /^10:00/ })).toContainText(/\d:\d\d/)
  await axe(page)
  await page.getByRole('button', { name: 'Show the ends, too' }).click()
  await expect(page.getByText('The whole way, with both ends.')).toBeVisible()

  await page.getByText('Trail', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Shoes' }).selectOption({ label: 'Blue ones' })
  await page.getByRole('slider', { name: 'How hard was it?' }).fill('8')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Written down.')).toBeVisible()
  expect((await stored(page, 'correction')).at(-1)).toMatchObject({
    of: long.id,
    body: { surface: 'trail', shoe: 's2', effort: 8, distanceM: 16_000, source: { id: 'f-61' } },
  })
  await page.getByRole('button', { name: 'Remove this run' }).click()
  await expect(page.getByText('It can be put back later. The same file is not taken in again.')).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.goto('/runs/nobody')
  await expect(title(page)).toHaveText('There is no run under this address')
})

test('shoes are added, put away and used again', async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/runs/shoes')
  await expect(page.getByText('Most makers say 480 to 800 km.')).toBeVisible()
  const used = page.getByRole('region', { name: 'In use', exact: true })
  await expect(used.getByRole('listitem').first()).toContainText(/Old faithful.*km/)
  await page.getByRole('button', { name: 'Add the pair' }).click()
  await expect(page.getByRole('alert')).toHaveText('Give the pair a name.')
  await page.getByRole('textbox', { name: 'Name' }).fill('Green ones')
  await page.getByRole('textbox', { name: 'In it already' }).fill('30')
  await page.getByRole('button', { name: 'Add the pair' }).click()
  await expect(used).toContainText('Green ones')
  const marks = '<b>x</b> <0>y</0> {0} &amp; "z"'
  await page.getByRole('textbox', { name: 'Name' }).fill(marks)
  await page.getByRole('button', { name: 'Add the pair' }).click()
  await expect(page.getByRole('button', { name: `Change ${marks}` })).toBeVisible()
  await page.getByRole('button', { name: 'Put away Old faithful' }).click()
  const away = page.getByRole('region', { name: 'No longer in use' })
  await expect(away).toContainText('Put away on 26 Apr 2026')
  await axe(page)
  await page.getByRole('button', { name: 'Use again Old faithful' }).click()
  await expect(away).toHaveCount(0)
  await expect(used).toContainText('Old faithful')
})

test('new shoes stand as a mark beside the pain', async ({ page }) => {
  await openOn(page, runnerWithRuns(), LAST, '/progress')
  await page.getByRole('button', { name: 'All' }).click()
  await expect(page.locator('.flagtx', { hasText: 'New shoes' })).toBeVisible()
})

/** Skips what is asked until it is asked what changed. */
async function toWhatChanged(page: Page): Promise<Locator> {
  const training = page.getByRole('heading', { name: 'What changed in your running before it began?' })
  const skip = page.getByRole('button', { name: 'Skip this one' })
  await expect(training.or(skip)).toBeVisible()
  while (!(await training.isVisible())) {
    const before = await title(page).textContent()
    await skip.click()
    await expect(title(page)).not.toHaveText(before ?? '')
  }
  return training
}

// Origin: nobody who had no runs yet was told, where it is asked what changed, that their files know it
test('beside the question what changed the files of the watch are offered, and their weeks stand there after it', async ({ page }) => {
  await openOn(page, openQuestions({ runs: false }), 2, '/assess')
  await toWhatChanged(page)
  await axe(page)
  await page.getByRole('link', { name: 'Take them in' }).click()
  const week = (nth: number, seconds: number) => madeSession({ start: Date.parse('2025-10-06T08:00:00Z') / 1000 + nth * 7 * 86_400, seconds })
  const files = Array.from({ length: 16 }, (_, nth) => ({
    name: `${nth}.fit`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(asFit(week(nth, nth === 12 ? 4000 : 1800))),
  }))
  await page.getByTestId('files').setInputFiles(files)
  await expect(page.getByRole('heading', { name: 'All files are read' })).toBeVisible()
  await page.goto('/assess')
  await toWhatChanged(page)
  await expect(page.getByTestId('before-the-pain')).toContainText('the longest of the 30 days before was 5.4 km')
})

test('what came before the pain is shown beside the questions, and answers none of them', async ({ page }) => {
  await openOn(page, openQuestions(), 2, '/assess')
  const shown = page.getByTestId('before-the-pain')
  const training = await toWhatChanged(page)
  await expect(shown).toContainText('was 62 km; the weeks before it about 40 km')
  await expect(shown).toContainText('On 31 Dec 2025 it was 16.0 km; the longest of the 30 days before was 8.0 km.')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await axe(page)
  await page.getByRole('checkbox', { name: /^One run much longer than usual before it began/ }).check({ force: true })
  for (let screens = 0; screens < 8 && (await training.isVisible()); screens++) {
    await page.locator('button[type=submit]').click()
    await page.waitForTimeout(350)
  }
  await expect(training).toBeHidden()
  const said = (await stored(page, 'assessment')).flatMap(({ answers }) => (answers ? [answers as Record<string, unknown>] : [])).at(-1)
  expect(said).toMatchObject({ 'trn-load-spike-session': 'yes', 'trn-load-weeks-increase': 'no' })
})

test('the result shows once more what came before the pain', async ({ page }) => {
  const record = openQuestions()
  const answers = Object.fromEntries(knowledge.interview.background.flatMap(({ findings }) => findings).map((id) => [id, 'no' as const]))
  record.step(2, { step: 'answered', assessment: 'a1', answers }).step(2, { step: 'finished', assessment: 'a1' })
  await openOn(page, record, 2, '/result/a1')
  const shown = page.getByTestId('before-the-pain')
  await expect(shown).toContainText('was 62 km; the weeks before it about 40 km')
  await expect(shown).toContainText('The answers you gave count, not these lines.')
  await axe(page)
})

test.describe('the workout for the watch', () => {
  let ready: Seeded
  test.beforeAll(() => {
    ready = firstWalkRun()
  })

  test('is downloaded, refused while something holds, and void then', async ({ page }) => {
    await openWith(page, ready, '/')
    await page.getByText('Take it along on your watch').click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the workout' }).click()
    expect((await coming).suggestedFilename()).toBe('hipwise-level-1.fit')
    await expect(page.getByText('Downloaded.')).toBeVisible()
    // the same beside the plan, and where the runs are
    for (const address of ['/plan', '/runs']) {
      await page.goto(address)
      await page.getByText('Take it along on your watch').click()
      await expect(page.getByRole('button', { name: 'Download the workout' })).toBeVisible()
      await axe(page)
    }
    await page.goto('/')
    await expect(title(page)).toBeVisible()
    await axe(page)
    await expect(page.getByTestId('void-workout')).toHaveCount(0)

    await page.goto('/runs/add')
    await page.getByRole('textbox', { name: 'Time' }).fill('25')
    await page.getByRole('slider', { name: 'Worst pain during it' }).fill('8')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await expect(title(page)).toHaveText(/in seven days/)
    await expect(page.getByText('No run today', { exact: true })).toBeVisible()
    await expect(page.getByText('Take it along on your watch')).toHaveCount(0)
    await page.goto('/')
    const gone = page.getByTestId('void-workout')
    await expect(gone).toContainText('The workout on your watch no longer counts')
    await axe(page)
    await expect(page.getByRole('button', { name: 'Download the workout' })).toHaveCount(0)
    await gone.getByRole('button', { name: 'I deleted it' }).click()
    await expect(gone).toHaveCount(0)
    await page.reload()
    await expect(title(page)).toBeVisible()
    await expect(gone).toHaveCount(0)
  })
})

test('an hour at the first level: before and after it is written down it says how much more that is, and what follows', async ({ page }) => {
  await openWith(page, firstWalkRun(), '/runs/add')
  const remark = page.getByTestId('beyond')
  await page.getByRole('textbox', { name: 'Time' }).fill('4')
  await page.getByRole('slider', { name: 'Worst pain during it' }).fill('1')
  await expect(remark).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Time' }).fill('60')
  await expect(remark.getByRole('heading')).toHaveText('At least 15 times what today allows')
  await expect(remark).toContainText('Today allows up to 4 minutes of running. This is 60.')
  await expect(remark).toContainText('With it, none of the next six days allows a run')
  await axe(page)
  await page.getByRole('textbox', { name: 'Of it running, if you walked too' }).fill('4')
  await expect(remark).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Of it running, if you walked too' }).fill('')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await expect(title(page)).toHaveText(/in seven days/)
  await expect(remark.getByRole('heading')).toHaveText('That was at least 15 times what today allowed')
  await expect(remark).toContainText('Today allowed up to 4 minutes of running. You wrote down 60.')
  await expect(remark).toContainText('With it, none of the next six days allows a run')
  await expect(page.getByText('is at least 15 times the 4 min of running of level 1')).toBeVisible()
  await axe(page)
  // Origin: it was said once, in the tab in which the run was written down
  const other = await page.context().newPage()
  await other.clock.setFixedTime(await page.evaluate(() => Date.now()))
  await other.goto('/runs')
  await expect(other.getByTestId('beyond').getByRole('heading')).toHaveText('That was at least 15 times what today allowed')
  await other.close()
  await remark.getByRole('link', { name: 'Put the run right' }).click()
  await page.getByText('Put day, time, distance or sport right').click()
  await page.getByRole('textbox', { name: 'Time' }).fill('4')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(title(page)).toContainText('4 min')
  await page.goBack()
  await expect(title(page)).toHaveText(/in seven days/)
  await expect(remark).toHaveCount(0)
})

test('a correction to a run beyond what today allows is told like one that is written down', async ({ page }) => {
  await openWith(page, firstWalkRun(), '/runs/add')
  const remark = page.getByTestId('beyond')
  await page.getByRole('textbox', { name: 'Time' }).fill('4')
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByRole('link', { name: /^\w{3} ?\d+ ?4 min/ }).click()
  await page.getByText('Put day, time, distance or sport right').click()
  await expect(remark).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Time' }).fill('60')
  await expect(remark.getByRole('heading')).toHaveText('At least 15 times what today allows')
  await expect(remark).toContainText('Today allows up to 4 minutes of running. This is 60.')
  await expect(remark).toContainText('With it, none of the next six days allows a run')
  await axe(page)
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(title(page)).toContainText('60 min')
  await expect(title(page)).toBeFocused()
  await expect(remark.getByRole('heading')).toHaveText('That was at least 15 times what today allowed')
  await expect(remark).not.toContainText('Is a number wrong?')
  await axe(page)
  await page.getByRole('textbox', { name: 'Time' }).fill('30')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(title(page)).toContainText('30 min')
  await expect(remark.getByRole('heading')).toHaveText('That was at least 7 times what today allowed')
  // removed, it counts as the longest that it ever was: reason and link name the same run
  await page.getByRole('button', { name: 'Remove this run' }).click()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await expect(page.getByText('A run of 60 min, written down for the last seven days, is at least 15 times')).toBeVisible()
  await page.getByRole('link', { name: 'See the run of 60 min, also told as 30 min' }).click()
  await expect(title(page)).toContainText('30 min')
})

test('a doubtful run of today that is said to be right among the questions is told like on its own page', async ({ page }) => {
  const { rows, now } = firstWalkRun()
  const source = { id: 'w', hash: 'w', path: 'w.fit', format: 'fit' } as const
  const run = { day: now.slice(0, 10), sport: 'run', minutes: 60, distanceM: 12_000, source, doubts: ['too-fast'] as const }
  await openWith(page, { rows: [...rows, planEntry('run', run, { id: 'w', now, device: 'phone' }) as never], now }, '/runs')
  const remark = page.getByTestId('beyond')
  await expect(remark).toHaveCount(0)
  await page.getByRole('button', { name: 'It is right' }).click()
  await expect(remark.getByRole('heading')).toHaveText('That was at least 15 times what today allowed')
  await expect(remark).toBeInViewport()
  await expect(title(page)).toBeFocused()
  await axe(page)
})

test('after a correction the form shows what is stored: a new number, and an empty field where one was cleared', async ({ page }) => {
  const { rows, now } = firstWalkRun()
  const run = { day: now.slice(0, 10), sport: 'run', minutes: 59, runMinutes: 20, distanceM: 8000 }
  await openWith(page, { rows: [...rows, planEntry('run', run, { id: 'w', now, device: 'phone' }) as never], now }, '/runs/w')
  const field = (name: string) => page.getByRole('textbox', { name })
  await page.getByText('Put day, time, distance or sport right').click()
  await expect(field('Time')).toHaveValue('59')
  await field('Time').fill('40')
  await field('Distance').fill('5')
  await field('Of it running').fill('')
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await expect(title(page)).toContainText('5.0 km')
  await expect(field('Time')).toHaveValue('40')
  await expect(field('Distance')).toHaveValue('5')
  await expect(field('Of it running')).toHaveValue('')
})

for (const how of ['put right', 'said to be right', 'removed and put back'] as const)
  test(`a run of today that comes to count is told like one that is written down: ${how}`, async ({ page }) => {
    const { rows, now } = firstWalkRun()
    const source = { id: 'w', hash: 'w', path: 'w.fit', format: 'fit' } as const
    const doubts = how === 'removed and put back' ? {} : { doubts: ['too-fast'] as const }
    const run = { day: now.slice(0, 10), sport: 'run', minutes: 60, distanceM: 12_000, source, ...doubts }
    await openWith(page, { rows: [...rows, planEntry('run', run, { id: 'w', now, device: 'phone' }) as never], now }, '/runs/w')
    const remark = page.getByTestId('beyond')
    await expect(title(page)).toContainText('12')
    await expect(remark).toBeHidden()
    if (how === 'put right') {
      await page.getByText('Put day, time, distance or sport right').click()
      await page.getByRole('textbox', { name: 'Time' }).fill('50')
      await page.getByRole('textbox', { name: 'Distance' }).fill('8')
      await expect(remark.getByRole('heading')).toHaveText('At least 12 times what today allows')
      await page.getByRole('button', { name: 'Save the correction' }).click()
      await expect(title(page)).toContainText('8.0 km')
    } else if (how === 'said to be right') {
      await page.getByRole('button', { name: 'It is right' }).click()
    } else {
      await page.getByRole('button', { name: 'Remove this run' }).click()
      await page.getByRole('button', { name: 'Yes, remove it' }).click()
      await expect(remark).toHaveCount(0)
      await page.getByRole('button', { name: 'Put it back' }).click()
    }
    await expect(page.getByTestId('standing')).toHaveCount(0)
    await expect(remark.getByRole('heading')).toHaveText(/^That was at least 1[25] times what today allowed$/)
    await axe(page)
  })

test('a run that is logged while running is stopped asks for the safety questions again', async ({ page }) => {
  const record = plannedRunner().checkIn(1).checkIn(2, { night: 'woken' }).checkIn(3, { night: 'woken' })
  await openOn(page, record, 4, '/runs/add')
  await page.getByRole('textbox', { name: 'Time' }).fill('100')
  await page.getByRole('textbox', { name: 'Distance, if known' }).fill('18')
  await page.getByRole('button', { name: 'Write it down' }).click()
  const again = page.getByTestId('screen-again')
  await expect(again).toContainText('A run was logged while running was stopped.')
  await axe(page)
  await again.getByRole('link', { name: 'Answer the questions again' }).click()
  await expect(page).toHaveURL(/\/assess/)
})

test('ten years open, every range is drawn, and the list goes to any month', async ({ page }) => {
  test.slow()
  await openOn(page, tenYears(), 7, '/')
  await expect(title(page)).toBeVisible()
  await page.getByRole('link', { name: 'Runs' }).first().click()
  await expect(title(page)).toHaveText(/in seven days|No run/)
  const bars = page.getByRole('region', { name: /a week$|a month$/ })
  await bars.getByRole('button', { name: 'All' }).click()
  await expect(page.getByRole('region', { name: 'Kilometres a month' }).getByRole('slider', { name: 'Month' })).toHaveAttribute('max', '120')
  await page.getByRole('combobox', { name: 'Go to a month' }).selectOption('2019-07')
  await expect(page.getByRole('heading', { name: /^Runs up to 31 July 2019/ })).toBeVisible()
})
