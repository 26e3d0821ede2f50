import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { asFit, asGpx, asTcx, joined, madeSession, STRAVA_HEADERS, utf8, zipOf } from '../training-files.ts'
import { axe, expect, test } from './fixtures.ts'
import { assessedRunner, eightWeeks, openOn, plannedRunner } from './seed.ts'

/** Training files brought in: a whole archive in one gesture, stopped, gone on with, given again; good files among bad ones. */

test.use({ serviceWorkers: 'block' })

const DAY = 86_400
/** The journeys' today: nine in the morning of day 20 of the record, when easy runs are open. */
const ON = 20
const TODAY = Date.parse('2026-03-22T08:00:00Z') / 1000

const run = (ago: number, seconds = 1200, speed = 2.8) => madeSession({ start: TODAY - ago * DAY - 3600, seconds, speed })

/** As Strava gives it out: a run every third day until the plan began, and what else lies in an export. */
function archive(count: number, seconds = 1500): Buffer {
  const runs = Array.from({ length: count }, (_, at) => [`activities/${9000 + at}.fit`, asFit(run(22 + at * 3, seconds))] as const)
  const others = {
    'activities.csv': utf8(`${STRAVA_HEADERS.en}\n`),
    'media/photo.jpg': joined(Uint8Array.of(0xff, 0xd8, 0xff), utf8('jfif')),
    'activities/broken.fit': utf8('this was never a file of a watch'),
  }
  return Buffer.from(zipOf({ ...Object.fromEntries(runs), ...others }, 0))
}

test('before the first question, the way to the import stands on the start', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Bring in your runs' }).click()
  await give(page, file('run.fit', asFit(run(22))))
  await expect(heading(page, 'All files are read')).toBeVisible()
  await page.goto('/')
  await page.getByRole('link', { name: 'See your runs' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/run/)
})

/** The worker does not come before it is let go: until then an import is under way. */
async function heldBack(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

// "No run written down yet", while two thousand were coming in
test('while files are read, the page of runs says so', async ({ page }) => {
  await page.goto('/runs/import')
  const letGo = await heldBack(page)
  await give(page, file('export.zip', archive(3)))
  await expect(page.getByRole('button', { name: 'Stop here' })).toBeVisible()
  await page.getByRole('link', { name: 'Runs', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your runs are being read')
  await expect(page.getByTestId('reading')).toContainText('They show here once all are read.')
  await axe(page)
  letGo()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ runs? in seven days|^No run in the last seven days/)
  await expect(page.getByTestId('reading')).toHaveCount(0)
})

// an export of weeks ago was word that nothing had been run since
test('an archive that was made before today tells of no day after it, and the page says so', async ({ page }) => {
  await openImport(page)
  const path = test.info().outputPath('export.zip')
  writeFileSync(path, archive(3))
  const made = new Date(await page.evaluate(() => Date.now() - 5 * 86_400_000))
  utimesSync(path, made, made)
  await page.getByTestId('files').setInputFiles(path)
  await expect(heading(page, 'Done; 1 file could not be read')).toBeVisible()
  await expect(page.getByTestId('made-before')).toContainText('What you ran after that is not in it')
  await axe(page)
  await page.goto('/runs')
  await expect(page.locator('main')).toContainText('Last import today, of an archive made 5 days ago')
})

test('before there is a plan, the way to the import stands on the start, on the result and where the plan will be', async ({ page }) => {
  for (const address of ['/', '/result/a1', '/plan', '/progress', '/more']) {
    if (address === '/') await openOn(page, assessedRunner(), 1, address)
    else await page.goto(address)
    const door = page.getByRole('link', { name: 'Bring in your runs' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (address === '/result/a1') await page.getByRole('heading', { name: 'From here on' }).scrollIntoViewIfNeeded()
    await expect(door).toBeVisible()
    await axe(page)
    await door.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring in your runs')
  }
})

const file = (name: string, content: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
const give = (page: Page, ...files: readonly ReturnType<typeof file>[]) => page.getByTestId('files').setInputFiles(files)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

/** How many runs the record in the browser has, and how many different files they came from. */
const kept = (page: Page): Promise<readonly [runs: number, files: number]> =>
  page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('hipwise')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll()
          all.onsuccess = () => {
            const runs = all.result.filter(({ kind, body }) => kind === 'run' && body.source)
            opening.result.close()
            done([runs.length, new Set(runs.map(({ body }) => body.source.id)).size] as const)
          }
        }
      }),
  )

function openImport(page: Page): Promise<void> {
  const record = eightWeeks()
  const untilNow = record.entries.filter(({ at }) => Date.parse(at) / 1000 <= TODAY)
  return openOn(page, Object.assign(record, { entries: untilNow }), ON, '/runs/import')
}

test('an archive dropped in: lines at once, and what it changed; the same archive again adds nothing', { tag: '@desk' }, async ({ page }) => {
  await openImport(page)
  await axe(page)
  const bytes = archive(12).toString('base64')
  const dropped = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'export_123.zip'))
    return transfer
  }, bytes)
  await page.getByTestId('dropzone').dispatchEvent('drop', { dataTransfer: dropped })
  await expect(heading(page, 'Done; 1 file could not be read')).toBeVisible()
  await expect(page.getByText('12 runs were added.')).toBeVisible()
  await expect(page.getByText('15 files: 12 brought something new, 2 hold no training, 1 could not be read.')).toBeVisible()
  // what needs somebody stands open, the rest is folded
  await expect(page.getByText('broken.fit')).toBeVisible()
  await expect(page.getByText('9000.fit')).toBeHidden()
  await page.getByText('Added 12').click()
  await expect(page.getByText('9000.fit')).toBeVisible()
  await expect(page.getByRole('row', { name: 'Most running in one run of 30 days 2.2 km 4.2 km' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Running in the next seven days, at most 32 min 55 min' })).toBeVisible()
  expect(await kept(page)).toEqual([12, 12])
  await axe(page)
  await page.getByRole('button', { name: 'Add more files' }).click()
  await give(page, file('again.zip', archive(12)))
  await expect(page.getByText('15 files: 12 were there already, 2 hold no training, 1 could not be read.')).toBeVisible()
  expect(await kept(page)).toEqual([12, 12])
  await page.getByRole('link', { name: 'See your runs' }).click()
  await expect(page).toHaveURL(/\/runs$/)
})

/** Drops a folder of this machine, as from its file manager: the browser opens it and what lies in it. */
async function dropFolder(page: Page, folder: string): Promise<void> {
  const { x, y, width, height } = (await page.getByTestId('dropzone').boundingBox())!
  const at = { x: x + width / 2, y: y + height / 2, data: { items: [], files: [folder], dragOperationsMask: 1 } }
  const browser = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await browser.send('Input.dispatchDragEvent', { type, ...at })
}

test('a folder dropped in: all that lies in it and in its folders is read, also beyond the hundred that the browser names at once', async ({ page }) => {
  const folder = test.info().outputPath('my watch')
  mkdirSync(`${folder}/2026/March`, { recursive: true })
  writeFileSync(`${folder}/a.fit`, asFit(run(3)))
  writeFileSync(`${folder}/2026/b.gpx`, asGpx(run(6)))
  writeFileSync(`${folder}/2026/March/c.zip`, zipOf({ 'd.tcx': asTcx(run(9)) }))
  for (let at = 0; at < 120; at++) writeFileSync(`${folder}/2026/March/${at}.txt`, 'no run')
  await openImport(page)
  await dropFolder(page, folder)
  await expect(heading(page, 'All files are read')).toBeVisible()
  await expect(page.getByText('3 runs were added.')).toBeVisible()
  await expect(page.getByText(/^123 files: 3 brought something new, /)).toBeVisible()
  expect(await kept(page)).toEqual([3, 3])
})

/** Does it in the page as soon as a run is told: hundreds may be read before a journey has looked twice. */
function atTheFirstRun(act: 'stop' | 'reload'): void {
  new MutationObserver((_, watching) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop here')
    if (!button || !/\b[1-9]\d* runs?\b/.test(document.body.innerText)) return
    watching.disconnect()
    if (act === 'stop') button.click()
    else location.reload()
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

test('a run while running was stopped asks for the safety questions again, whether all files are read or reading was stopped', async ({ page }) => {
  const record = plannedRunner().checkIn(1).checkIn(2, { night: 'woken' }).checkIn(3, { night: 'woken' })
  await openOn(page, record, 4, '/runs/import')
  await page.evaluate(atTheFirstRun, 'stop' as const)
  const today = madeSession({ start: Date.parse('2026-03-06T06:00:00Z') / 1000, seconds: 6000, speed: 3 })
  await give(page, file('a.fit', asFit(today)), file('export.zip', archive(400, 500)))
  await expect(heading(page, 'Stopped')).toBeVisible()
  const again = page.getByTestId('screen-again')
  await expect(again.getByRole('link', { name: 'Answer the questions again' })).toBeVisible()
  // Origin: "a run was logged while running was stopped" named no run
  await expect(again.getByRole('link', { name: /^See the [\d.]+ km of \d+ / })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Add more files' }).click()
  await give(page, file('a.fit', asFit(today)))
  await expect(heading(page, 'All files are read')).toBeVisible()
  await expect(again.getByRole('link', { name: 'Answer the questions again' })).toBeVisible()
})

test('a run far beyond what the plan allowed is told plainly, and the way on is to today', async ({ page }) => {
  await openImport(page)
  await give(page, file('long.fit', asFit(run(1, 7200))), file('usual.fit', asFit(run(4))))
  await expect(heading(page, 'All files are read')).toBeVisible()
  const far = page.getByTestId('far-beyond')
  await expect(far.getByRole('heading')).toHaveText('A run was far more than your plan allowed')
  await expect(far).toContainText(
    /^A run was far more than your plan allowedSaturday 21 March: 120 minutes of running. As your plan stood then, a run could have up to \d+ minutes\./,
  )
  await axe(page)
  await page.getByRole('link', { name: 'See what today allows' }).click()
  await expect(page.getByRole('region', { name: 'Run allowance today' })).toBeVisible()
})

test('stopped in the middle, what is done stays; after a reload the same archive goes on from there', async ({ page }) => {
  await openImport(page)
  const whole = archive(400, 500)
  await page.evaluate(atTheFirstRun, 'stop' as const)
  await give(page, file('export.zip', whole))
  await expect(heading(page, 'Stopped')).toBeVisible()
  const [some] = await kept(page)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(400)
  await expect(page.getByText(new RegExp(`^${some} runs? w(as|ere) added`))).toBeVisible()
  // Origin: the same news stood here twice, once as an import that did not end
  await expect(heading(page, 'What was not read')).toBeVisible()
  await expect(heading(page, 'An import did not end')).toHaveCount(0)
  // Origin: neither page said that a part of the archive was not read
  const stillKept = page.getByText(new RegExp(`^${some} runs? (and|or) other activit(ies|y) of it (are|is) kept`))
  await page.getByRole('link', { name: 'See your runs' }).click()
  await expect(heading(page, 'An import did not end')).toBeVisible()
  await expect(stillKept).toBeVisible()
  await page.reload()
  await page.getByRole('link', { name: 'Go on with the import' }).click()
  await expect(heading(page, 'An import did not end')).toBeVisible()
  await give(page, file('export.zip', whole))
  await expect(page.getByText(new RegExp(`\\b${some} (was|were) there already`))).toBeVisible({ timeout: 120_000 })
  expect(await kept(page)).toEqual([400, 400])
})

test('a reload in the middle is told: how much is kept, and that the same archive goes on from there', async ({ page }) => {
  await openImport(page)
  const whole = file('export.zip', archive(400, 500))
  await page.evaluate(atTheFirstRun, 'reload' as const)
  await give(page, whole)
  await expect(heading(page, 'An import did not end')).toBeVisible()
  const [some] = await kept(page)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(400)
  await expect(page.getByText(new RegExp(`\\b${some} runs? (and|or) other activit(ies|y) of it (are|is) kept`))).toBeVisible()
  await expect(page.getByText('Reading export.zip did not come to its end.')).toBeVisible()
  await axe(page)
  await page.goto('/runs')
  await expect(page.getByText(new RegExp(`^${some} runs? (and|or) other activit(ies|y) of it (are|is) kept`))).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Go on with the import' }).click()
  // another one ends a while later: this one is still to be gone on with
  await page.clock.setFixedTime(new Date((TODAY + 600) * 1000))
  await give(page, file('good.fit', asFit(run(3))))
  await expect(page.getByText('1 run was added.')).toBeVisible()
  await page.getByRole('link', { name: 'See your runs' }).click()
  await expect(page.getByText(new RegExp(`^${some} runs? (and|or) other activit(ies|y) of it (are|is) kept`))).toBeVisible()
  await page.getByRole('link', { name: 'Go on with the import' }).click()
  await page.getByRole('button', { name: 'Add more files' }).click()
  await expect(heading(page, 'An import did not end')).toBeVisible()
  await give(page, whole)
  await expect(page.getByText(new RegExp(`\\b${some} (was|were) there already`))).toBeVisible({ timeout: 120_000 })
  expect(await kept(page)).toEqual([401, 401])
  await page.goto('/runs')
  await expect(heading(page, 'How far today')).toBeVisible()
  await expect(heading(page, 'An import did not end')).toHaveCount(0)
  await page.goto('/runs/import')
  await expect(page.getByTestId('dropzone')).toBeVisible()
  await expect(heading(page, 'An import did not end')).toHaveCount(0)
})

test('a file that changes before it is read: not everything could be read, and the import stays named until it was', async ({ page }) => {
  await openImport(page)
  const path = test.info().outputPath('export.zip')
  const whole = archive(3)
  writeFileSync(path, whole)
  // the worker comes once the file is half of what was given
  const letGo = await heldBack(page)
  await page.getByTestId('files').setInputFiles(path)
  await expect(page.getByRole('button', { name: 'Stop here' })).toBeVisible()
  writeFileSync(path, whole.subarray(0, whole.length / 2))
  letGo()
  await expect(heading(page, 'Not everything could be read')).toBeVisible()
  await expect(page.getByText('runs may be missing')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'export.zip' })).toContainText('It cannot be read')
  await axe(page)
  await page.getByRole('link', { name: 'See your runs' }).click()
  await expect(heading(page, 'An import did not end')).toBeVisible()
  await page.getByRole('link', { name: 'Go on with the import' }).click()
  await page.getByRole('button', { name: 'Add more files' }).click()
  await give(page, file('export.zip', whole))
  await expect(heading(page, 'Done; 1 file could not be read')).toBeVisible()
  await expect(heading(page, 'An import did not end')).toHaveCount(0)
  expect(await kept(page)).toEqual([3, 3])
})

test('two tabs: the second says which files the first is reading, before and after files are given to it', async ({ page, context }) => {
  await openImport(page)
  const second = await context.newPage()
  await second.goto('/runs/import')
  await expect(second.getByTestId('dropzone')).toBeVisible()
  // another one broke off before
  await second.evaluate(() => localStorage.setItem('hipwise-import', '[{"now":"then","names":["old.zip"],"more":0}]'))
  await give(page, file('export.zip', archive(400, 500)))
  await expect(second.getByText('Another tab of Hipwise is reading export.zip.')).toBeVisible()
  await give(second, file('good.fit', asFit(run(3))))
  await expect(heading(second, 'Nothing was read')).toBeVisible()
  await expect(second.getByText('What you add in this tab is not read meanwhile.')).toBeVisible()
  await axe(second)
  await expect(heading(page, 'Done; 1 file could not be read')).toBeVisible({ timeout: 120_000 })
  expect(await kept(page)).toEqual([400, 400])
  await expect(second.getByText('The other tab is done. What you added here was not read: add it again.')).toBeVisible()
  await expect(second.getByText(/is reading/)).toHaveCount(0)
  await second.getByRole('button', { name: 'Add more files' }).click()
  await give(second, file('good.fit', asFit(run(3))))
  await expect(heading(second, 'All files are read')).toBeVisible()
})

test('runs that wait or count once with another are named, so that the list adds up', async ({ page }) => {
  await openImport(page)
  const far = madeSession({ start: TODAY - 9 * DAY, seconds: 1200, speed: 9 })
  const late = madeSession({ start: TODAY - 30 * DAY, seconds: 1800 })
  const begun = madeSession({ start: TODAY - 30 * DAY + 900, seconds: 900 })
  const ahead = run(-40)
  await give(page, ...[run(3), far, late, begun, ahead].map((each, at) => file(`${at}.fit`, asFit(each))))
  await expect(heading(page, 'All files are read')).toBeVisible()
  await expect(page.getByText('5 runs were added.')).toBeVisible()
  await expect(page.getByTestId('runs-add-up')).toHaveText(
    'Of these runs: 2 are new on your list, 1 may be a copy of another run, which counts once until you say, 1 looks wrong and counts for nothing until you say, 1 is dated ahead and counts for no day until you say.',
  )
  await axe(page)
})

test('a file of an export that cannot be read: its run comes from the table, and its line says so', async ({ page }) => {
  await openImport(page)
  const row = '7,"Mar 19, 2026, 6:00:00 AM","By the lake",Run,,1800,"5.43",150.0,,false,,"Red",activities/7.gpx,,,1800.0,1800.0,5430,4.1'
  const page7 = utf8('<!DOCTYPE html><html><title>Sign in</title></html>')
  await give(page, file('e.zip', zipOf({ 'activities.csv': utf8(`${STRAVA_HEADERS.en}\n${row}\n`), 'activities/7.gpx': page7 })))
  await expect(page.getByText('1 run was added.')).toBeVisible()
  await expect(page.getByText('2 files: 1 was damaged, but its training is here, 1 holds no training.')).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: '7.gpx' })
  await expect(line).toContainText('5.4 km')
  await expect(line).toContainText('This is a web page')
  await expect(line).toContainText('Its day, times and distance are those that the table of the export tells.')
  await page.goto('/runs')
  await page.getByRole('link', { name: /30 min/ }).click()
  await expect(page.getByText('A line of a table (CSV), out of the export of Strava, because its file could not be read')).toBeVisible()
  await expect(page.getByText('Known from Strava’s table only: distance and time; its file could not be read.')).toBeVisible()
  await expect(page.getByText(/Import the file again|Not in the file/)).toHaveCount(0)
})

test('a row of a table that nobody understands is no run, and the line of the table says so', async ({ page }) => {
  await openImport(page)
  const row = (date: string) => `7,"${date}","By the lake",Run,,1800,"5.43",150.0,,false,,"Red",,,,1800.0,1800.0,5430,4.1`
  await give(page, file('activities.csv', utf8(`${STRAVA_HEADERS.en}\n${row('Mar 19, 2026, 6:00:00 AM')}\n${row('once in March')}\n`)))
  await expect(page.getByText('1 run was added.')).toBeVisible()
  await expect(page.getByText('1 file: 1 could not be read.')).toBeVisible()
  const line = page.getByRole('listitem').filter({ hasText: 'activities.csv' })
  await expect(line).toContainText('5.4 km')
  await expect(line).toContainText('Write it down by hand. 1 row could not be understood.')
})

test('good files among bad ones: each gets its line in plain words', async ({ page }) => {
  await openImport(page)
  const locked = Buffer.from(zipOf({ 'secret.fit': asFit(run(40)) }))
  // the flag of an encrypted entry, in its own header and in the directory
  locked[6] = 1
  locked[locked.indexOf(Buffer.from('PK\u0001\u0002')) + 8] = 1
  await give(
    page,
    file('good.fit', asFit(run(3))),
    file('photo.jpg', joined(Uint8Array.of(0xff, 0xd8, 0xff), utf8('jfif'))),
    file('locked.zip', locked),
    file('nothing.fit', new Uint8Array()),
    file(
      'noise.tcx',
      Uint8Array.from({ length: 900 }, (_, at) => (at * 7919) % 251),
    ),
    file('cut.fit', asFit(run(5)).subarray(0, 30_000)),
    file('other.gpx', asGpx(run(7))),
  )
  await expect(heading(page, 'Done; 2 files could not be read')).toBeVisible()
  await expect(page.getByText('3 runs were added.')).toBeVisible()
  const said = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await expect(said('secret.fit')).toContainText('locked with a password')
  await expect(said('noise.tcx')).toContainText('not a training file')
  await expect(said('cut.fit')).toContainText(/[\d,]+ of about [\d,]+ points saved/)
  await page.getByText('Nothing to learn from 2').click()
  await expect(said('nothing.fit')).toContainText('There is nothing in it')
  await expect(said('photo.jpg')).toContainText('it holds no run')
  await axe(page)
  // its own page; then the same whole, which is better; then what is left of it once more
  await page.getByRole('link', { name: 'See your runs' }).click()
  await page.getByRole('link', { name: /^Tue 17 2\.0 km/ }).click({ timeout: 10_000 })
  await expect(page.getByText(/^Its file is damaged: \d+:\d\d could be saved, and the figures cover only that part\.$/)).toBeVisible()
  await expect(page.getByText(/stood still|of pauses/)).toHaveCount(0)
  await axe(page)
  await page.goto('/runs/import')
  await give(page, file('whole.fit', asFit(run(5))))
  await expect(page.getByText('1 that was there is known better now.')).toBeVisible()
  await page.getByRole('button', { name: 'Add more files' }).click()
  await give(page, file('cut again.fit', asFit(run(5)).subarray(0, 25_000)))
  await expect(said('cut again.fit')).toContainText('The whole run is there already, from whole.fit')
  await expect(page.getByText('1 file: 1 was there already.')).toBeVisible()
})

// a ride was "The same run as in ride.fit"
test('a copy of a ride is told as an activity, one of a run as a run', async ({ page }) => {
  await openOn(page, assessedRunner(), ON, '/runs/import')
  const ride = madeSession({ start: TODAY - 8 * DAY, seconds: 1200, speed: 7, sport: 'cycling' })
  await give(page, file('ride.fit', asFit(ride)), file('ride.gpx', asGpx(ride)), file('run.fit', asFit(run(22))), file('run.gpx', asGpx(run(22))))
  await expect(heading(page, 'All files are read')).toBeVisible()
  const line = (name: string) => page.locator('.filelines > li', { has: page.locator('.filename', { hasText: name }) })
  await page.locator('summary', { hasText: 'There already' }).click()
  await expect(line('ride.gpx')).toContainText('The same activity as in ride.fit.')
  await expect(line('run.gpx')).toContainText('The same run as in run.fit.')
})

test('what looks wrong and what may be there twice is asked with plain buttons', async ({ page }) => {
  await openImport(page)
  // a second watch that was paused for a while, and a ride that was recorded as a run
  const second = madeSession({ start: TODAY - 4 * DAY - 3600 + 2 * 3600, seconds: 1500, speed: 2.8 })
  await give(page, file('a.fit', asFit(run(4, 1500))), file('b.tcx', asTcx(second)), file('ride.fit', asFit(run(9, 1500, 9))))
  await expect(heading(page, '2 runs to look at')).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Not a run' }).click()
  await expect(heading(page, '1 run to look at')).toBeVisible()
  // nobody answers the next question within a double tap
  await page.waitForTimeout(600)
  await page.getByRole('button', { name: 'One run' }).click()
  await expect(heading(page, '1 run to look at')).toHaveCount(0)
})

test('originals are kept when asked, and given back byte by byte', async ({ page }) => {
  await openImport(page)
  const [fit, gpx] = [asFit(run(3)), asGpx(run(6))]
  await page.getByRole('checkbox', { name: /keep the files/ }).check()
  await give(page, file('3.fit', fit), file('x.zip', zipOf({ 'folder/6.gpx': gpx })))
  await expect(heading(page, 'Files kept here')).toBeVisible()
  await expect(page.getByText('2 files, ')).toBeVisible()
  const [back] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Give them back as a zip' }).click()])
  const files = unzipSync(await contentOf(back))
  expect(Object.keys(files).sort()).toEqual(['3.fit', '6.gpx'])
  expect(Buffer.from(files['3.fit']!).equals(fit)).toBe(true)
  expect(strFromU8(files['6.gpx']!)).toBe(strFromU8(gpx))
  await page.getByRole('button', { name: 'Remove them' }).click()
  await page.getByRole('button', { name: 'Yes, remove the files' }).click()
  await expect(heading(page, 'Files kept here')).toHaveCount(0)
  expect(await kept(page)).toEqual([2, 2])
})

const contentOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(readFileSync(await download.path()))

test('it goes on while another page is looked at', async ({ page }) => {
  await openImport(page)
  await give(page, file('export.zip', archive(150, 500)))
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('link', { name: 'Your runs' }).click()
  await expect(page).toHaveURL(/\/runs$/)
  await page.getByRole('link', { name: /from your watch|Import/ }).click()
  await expect(heading(page, 'Done; 1 file could not be read')).toBeVisible({ timeout: 60_000 })
  expect(await kept(page)).toEqual([150, 150])
})

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow', expected: /ERR_INTERNET_DISCONNECTED/ })

  test('runs come in all the same', async ({ page, context }) => {
    await page.goto('/runs/import')
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (!navigator.serviceWorker.controller) await new Promise((later) => setTimeout(later, 50))
    })
    await context.setOffline(true)
    await page.reload()
    await give(page, file('good.fit', asFit(run(3))))
    await expect(page.getByText('1 run was added.')).toBeVisible()
    await expect(page.getByText('How far you may run is part of a plan, and there is none yet.')).toBeVisible()
  })
})
