import type { Page } from '@playwright/test'
import { build } from 'vite'
import { CONTRACT } from '#storage/contract.ts'
import { axe, expect, test } from './fixtures.ts'
import { begin, heading, mark, OUTER_HIP } from './interview-steps.ts'
import { keepCurves, LAST, runnerWithRuns } from './runs-records.ts'
import { openOn } from './seed.ts'

test.use({ serviceWorkers: 'block' })

/** A module of the tests as a script that names its exports. */
async function scriptOf(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: `tests/journeys/${entry}`, formats: ['iife'], name } },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  return bundle && 'output' in bundle ? bundle.output[0].code : ''
}

/** An empty page of our own origin with the script in it. */
async function openWith(page: Page, script: string): Promise<void> {
  await page.route('**/contract', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>contract</title><script>${script}</script>` }),
  )
  await page.goto('/contract')
}

let contractScript = ''
let filesScript = ''

test.beforeAll(async () => {
  contractScript = await scriptOf('contract-in-browser.ts', 'contract')
  filesScript = await scriptOf('files-in-browser.ts', 'files')
})

test.describe('the record in IndexedDB', () => {
  for (const [number, { title }] of CONTRACT.entries())
    test(title, async ({ page }) => {
      await openWith(page, contractScript)
      expect(await page.evaluate((n) => (window as unknown as { contract: { check(n: number): Promise<string> } }).contract.check(n), number)).toBe('kept')
    })

  for (const [what, title, rows, first] of [
    ['row lost', 'a row that is gone does not come back out of them', 2099, 'e1'],
    ['pack spoiled', 'one that cannot be read takes no row along, and is made again', 2100, 'e0'],
  ] as const)
    test(`packs are only a copy: ${title}`, async ({ page }) => {
      await openWith(page, contractScript)
      const seen = await page.evaluate((done) => (window as unknown as { contract: { packed(what: string): Promise<unknown> } }).contract.packed(done), what)
      expect(seen).toEqual({ packs: [0, 8, 8], rows: [2100, rows, rows], first })
    })
})

test.describe('curves and originals in IndexedDB', () => {
  const fast = { everyS: 10, speed: [3, null, 3.2], track: '_p~iF' }
  const slow = { everyS: 30, speed: [2] }
  const told: readonly (readonly [clause: string, found: readonly unknown[]])[] = [
    ['curves come back under the id of their file', [fast, undefined]],
    ['kept again they are replaced, and all are listed by their ids', [slow, ['a', 'b']]],
    [
      'what was dealt with is remembered, also without a run',
      [
        [
          ['crc-1', 'hash'],
          ['crc-2', 'other'],
        ],
      ],
    ],
    [
      'a file comes back byte by byte, once for each hash',
      [
        [
          { hash: 'h1', name: 'h1.fit', size: 3 },
          { hash: 'h2', name: 'h2.fit', size: 0 },
        ],
        [1, 2, 255],
        undefined,
      ],
    ],
    ['a removed file leaves the others, and all can be removed', [['h2', 'h3'], [], undefined]],
    ['erasing the record takes both with it, and both can be kept again', [true, undefined, [], true, slow]],
    ['a row that is no curve is not handed out', [undefined]],
  ]
  for (const [clause, found] of told)
    test(clause, async ({ page }) => {
      await openWith(page, filesScript)
      expect(
        await page.evaluate((name) => (window as unknown as { files: { clauses: Record<string, () => Promise<unknown>> } }).files.clauses[name]!(), clause),
      ).toEqual(found)
    })
})

test('a full device is said plainly, and nothing is lost', async ({ page }) => {
  await page.addInitScript(() => {
    const add = IDBObjectStore.prototype.add
    let refusing = true
    Object.assign(window, { makeRoom: () => (refusing = false) })
    IDBObjectStore.prototype.add = function (...given: Parameters<typeof add>) {
      if (refusing && JSON.stringify(given[0]).includes('"answered"')) throw new DOMException('no room', 'QuotaExceededError')
      return add.apply(this, given)
    }
  })
  await begin(page)
  await mark(page, OUTER_HIP.place)
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Where does it hurt?')
  await axe(page)
  const question = await heading(page)
  await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('no room left')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
})

test('a browser that keeps nothing still asks and answers', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await begin(page)
  await expect(page.getByRole('alert').filter({ hasText: 'does not let Hipwise keep anything' })).toBeVisible()
  await mark(page, OUTER_HIP.place)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Where does it hurt?')
})

test('an entry that nobody can read stops the advice and says so', async ({ page }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('hipwise')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite')
          transaction.objectStore('entries').add({ half: 'a row' })
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
          transaction.onerror = () => failed(transaction.error)
        }
      }),
  )
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can’t advise')
  await expect(page.getByText('Nothing was deleted')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible()
  await axe(page)
})

test('a record that cannot be read when the page is opened stops the advice until it can', async ({ page }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  await page.addInitScript(() => {
    const getAll = IDBObjectStore.prototype.getAll
    let refusing = !sessionStorage.getItem('works')
    Object.assign(window, { mend: () => (refusing = false) })
    IDBObjectStore.prototype.getAll = function (...given: Parameters<typeof getAll>) {
      if (refusing) throw new DOMException('disk', 'UnknownError')
      return getAll.apply(this, given)
    }
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('can’t advise')
  await expect(page.getByText('Your record on this device can’t be read')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call 112' })).toBeVisible()
  await axe(page)
  await page.evaluate(() => (window as unknown as { mend(): void }).mend())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible()
})

test('a warning that this version no longer names is still told', async ({ page }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  await page.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('hipwise')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite')
          const entries = transaction.objectStore('entries')
          const all = entries.getAll()
          all.onsuccess = () => {
            const last = all.result.at(-1)
            const body = {
              step: 'shown',
              assessment: last.body.assessment,
              page: 'result',
              urgency: 'urgent',
              flags: ['rf-of-last-year'],
              causes: [],
              knowledge: 'v',
            }
            entries.add({ ...last, id: `${last.id}x`, body })
          }
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
          transaction.onerror = () => failed(transaction.error)
        }
      }),
  )
  await page.goto('/')
  await expect(page.getByTestId('shown-before')).toContainText('An earlier version warned you')
  await expect(page.getByTestId('shown-before')).toContainText(/within days/i)
  await axe(page)
})

test('erasing leaves nothing behind, in this tab or another', async ({ page, context }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  await page.goto('/')
  // whatever page keeps something here, also one that is not open
  await page.evaluate(() => {
    for (const key of ['hipwise-voice', 'hipwise-of-a-later-page', 'somebody-else']) localStorage.setItem(key, '1')
  })
  const other = await context.newPage()
  await other.goto('/')
  for (const tab of [page, other]) await tab.evaluate(() => sessionStorage.setItem('hipwise-check-in', '{}'))
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  await axe(page)
  await page.getByRole('button', { name: 'Erase it all' }).click()
  await expect(page.getByText('Everything is erased')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['somebody-else'])
  for (const tab of [page, other])
    await expect.poll(() => tab.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('hipwise')))).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
})

test('what is erased is said first, with how much of it there is', async ({ page }) => {
  const record = runnerWithRuns()
  await openOn(page, record, LAST, '/more')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await keepCurves(page, 'f-61')
  await page.evaluate(() => localStorage.setItem('hipwise-watch-workout', JSON.stringify([{ plan: 'p', level: 1, day: '2026-03-20' }])))
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  const asked = page.getByRole('group', { name: 'Erase everything on this device' })
  await expect(asked).toContainText(`${record.entries.filter(({ kind }) => kind === 'run').length} runs and other trainings`)
  await expect(asked).toContainText('the charts of 1 of them')
  await expect(asked).toContainText('1 original file, 0.1 MB')
  await expect(asked).toContainText('1 workout for your watch')
  await axe(page)
  await asked.getByRole('button', { name: 'Erase it all' }).click()
  await expect(page.getByText('Everything is erased')).toBeVisible()
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain('hipwise-files')
})

test('another tab follows', async ({ page, context }) => {
  await begin(page)
  const other = await context.newPage()
  await other.goto('/')
  await mark(page, OUTER_HIP.place)
  await expect(other.getByRole('link', { name: 'Go on where you stopped' })).toBeVisible()
})

test('after removing an assessment the focus is on the heading', async ({ page }) => {
  await begin(page)
  await mark(page, OUTER_HIP.place)
  await page.goto('/')
  await page.getByRole('button', { name: /^Remove the assessment/ }).click()
  await page.getByRole('button', { name: 'Entered by mistake' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('button', { name: /^Remove the assessment/ })).toHaveCount(0)
})
