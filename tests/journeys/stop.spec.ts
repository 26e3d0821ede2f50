import type { Page } from '@playwright/test'
import type { Need, Programme } from '#knowledge/rehab-shape.ts'
import type { Run } from '#load/run.ts'
import { knowledge, rehab } from '../built.ts'
import { raisingAnswers } from '../raising.ts'
import type { RecordMaker } from '../records.ts'
import { RUNNERS } from '../records.ts'
import { axe, expect, test } from './fixtures.ts'
import { firstWalkRun, openWith } from './player-records.ts'
import { openOn, plannedRunner } from './seed.ts'

/** Whatever stops running stops it on every page: Today, Plan, Progress, Runs, the sheet, the session, the walk-run and the watch say the same. */

test.use({ serviceWorkers: 'block' })

const PAGES = ['/', '/check-in', '/plan', '/progress', '/runs', '/runs/add', '/sheet', '/session', '/walk-run'] as const

/** The page of the newest run of a record, where it has one. */
const ofOneRun = ({ entries }: Pick<RecordMaker, 'entries'>): readonly string[] =>
  entries
    .filter(({ kind }) => kind === 'run')
    .map(({ id }) => `/runs/${id}`)
    .slice(-1)

/** Every sentence of a programme that tells how to run: the rules of its phases, its advice for runs, what a phase asks to have run. */
const howToRun = ({ phases, runningAdvice = [] }: Programme): readonly string[] => [
  ...phases.flatMap(({ running }) => (running.step === 'none' ? [] : [running.text])),
  ...phases.flatMap(({ exit }) => exit.flatMap(({ need, text }) => (namesRuns(need) ? [text] : []))),
  ...phases.flatMap(({ running, goals }) => (running.step === 'ladder' ? goals : [])),
  ...runningAdvice,
]

const namesRuns = (need: Need): boolean => ('any' in need ? need.any.some(namesRuns) : 'runs' in need)

/** What the app itself says of a run that is offered. */
const OFFERED = [
  'min of running, in parts',
  'min at most',
  'km at most',
  'whichever comes first',
  'Start walk-run',
  'Download the workout',
  'Running as before',
  'An easy run if you like',
  'walk and run, if you like',
]

/** As a link leads there, nothing loaded anew: on when another page with a heading of its own has taken the place of the one before. */
async function led(page: Page, address: string): Promise<void> {
  const before = await page.locator('h1').first().elementHandle()
  await page.evaluate((to) => history.pushState(null, '', to), address)
  await page.waitForFunction((old) => !old?.isConnected && document.querySelector('h1'), before)
}

const loaded = (page: Page, address: string) => page.goto(address)

const wordsOf = (page: Page): Promise<string> => page.locator('main').evaluate((main) => main.textContent ?? '')

/** Three easy runs a week; days 0 to 6 of the first phase, calm, an easy run on two of them; then what stops it on day 7. The runs tell how far they went. */
function runnerWho(
  stops: (record: RecordMaker) => RecordMaker,
  until = 7,
  run: Partial<Run> = { distanceM: 3000 },
): { readonly record: RecordMaker; readonly day: number } {
  const record = plannedRunner()
  for (const day of [-13, -11, -8, -6, -4, -1]) record.run(day, { minutes: 20, runMinutes: 20, ...run })
  for (let day = 0; day < 7; day++) {
    record.checkIn(day)
    if (day === 1 || day === 4) record.run(day, { minutes: 20, runMinutes: 20, ...run })
  }
  return { record: stops(record), day: until }
}

const [gluteal] = rehab.programmes.filter(({ id }) => id === 'gluteal-tendinopathy') as [Programme]

/** Where each of them stands on a calm day of easy runs, and on one of a walk-run. */
const ON_EASY_DAYS = [
  // who reads only Today hears of the kilometres, too
  ['/', ['km at most', 'whichever comes first', 'An easy run if you like']],
  ['/runs', ['km at most', 'whichever comes first']],
] as const
const WITHOUT_A_DISTANCE = [
  ['/', ['min at most']],
  ['/runs', ['min at most']],
] as const
const ON_WALK_RUN_DAYS = [
  ['/', ['min of running, in parts', 'Start walk-run', 'Download the workout', 'walk and run, if you like']],
  ['/plan', ['Download the workout']],
  ['/runs', ['min of running, in parts', 'Download the workout']],
  ['/walk-run', ['Walk to warm up']],
] as const

test('on a calm day the words are there: what the table below looks for can be found', async ({ page }) => {
  const { record, day } = runnerWho((calm) => calm.checkIn(7))
  await openOn(page, record, day, '/')
  for (const arrive of [led, loaded]) {
    await arrive(page, '/plan')
    const words = await wordsOf(page)
    expect(howToRun(gluteal).filter((sentence) => !words.includes(sentence))).toEqual([])
    for (const [address, said] of ON_EASY_DAYS) await expectWords(page, arrive, address, said)
  }
})

test('on a calm day after runs whose distance nobody told, the words of minutes are there', async ({ page }) => {
  const { record, day } = runnerWho((calm) => calm.checkIn(7), 7, {})
  await openOn(page, record, day, '/')
  for (const [address, said] of WITHOUT_A_DISTANCE) await expectWords(page, loaded, address, said)
})

test('on a calm day of a walk-run its words are there, too', async ({ page }) => {
  await openWith(page, firstWalkRun(), '/check-in')
  for (const [address, said] of ON_WALK_RUN_DAYS) await expectWords(page, loaded, address, said)
})

async function expectWords(page: Page, arrive: typeof led | typeof loaded, address: string, said: readonly string[]): Promise<void> {
  await arrive(page, address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const words of said) await expect.poll(() => wordsOf(page), address).toContain(words)
}

for (const [what, stops, until] of [
  ['a danger sign in the check-in: no page says how to run', (record) => record.checkIn(7, { flags: { ...record.noFlags(), 'rf-saddle-numbness': 'yes' } })],
  ['the worst pain of the day is 7: no page says how to run', (record) => record.checkIn(7, { worst: 7 })],
  ['a morning well above the usual one: no page says how to run', (record) => record.checkIn(7, { morning: 4 })],
  ['a limp: no page says how to run', (record) => record.checkIn(7, { symptoms: ['limp'] })],
  ['numbness: no page says how to run', (record) => record.checkIn(7, { symptoms: ['numbness'] })],
  ['the other side: no page says how to run', (record) => record.checkIn(7, { symptoms: ['other-side'] })],
  [
    'two nights woken in every position: no page says how to run',
    (record) => record.checkIn(6, { night: 'every-position' }).checkIn(7, { night: 'every-position' }),
  ],
  ['a painkiller: no page says how to run', (record) => record.checkIn(7, { painkillers: 'paracetamol' })],
  ['a painkiller that was not asked about: no page says how to run', (record) => record.checkIn(7, { painkillers: undefined } as never)],
  ['a morning that was not told: no page says how to run', (record) => record],
  ['no check-in for three days: no page says how to run', (record) => record, 10],
  ['no word for two weeks: no page says how to run', (record) => record, 22],
  ['a lock by a clinician: no page says how to run', (record) => record.checkIn(7).clinician(7, { locks: { what: 'running' } }, false)],
  ['newer answers that ask for another plan: no page says how to run', (record) => record.checkIn(7).assess(7, RUNNERS.groinImpact, 'a2')],
] as const satisfies readonly (readonly [string, (record: RecordMaker) => RecordMaker, number?])[])
  test(what, async ({ page }) => {
    const { record, day } = runnerWho(stops, until)
    await openOn(page, record, day, PAGES.at(-1))
    for (const address of [...ofOneRun(record), ...PAGES]) {
      // a danger sign interrupts: the warning stands on every address, and no link leads past it
      await (what.startsWith('a danger sign') ? loaded : led)(page, address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const words = await wordsOf(page)
      expect(
        [...rehab.programmes.flatMap(howToRun), ...OFFERED].filter((sentence) => words.includes(sentence)),
        address,
      ).toEqual([])
      if (address === '/plan') await expect(page.getByTestId('running-closed').or(page.getByTestId('hold')).first()).toBeVisible()
    }
  })

// Origin: "From 4 down to 2 in 3 weeks." stood above a day with a pain of 8, and "keep this level" below "two days without running"
test('after a run with a limp: no good news on Progress, the reason on Runs, and no step to keep beside the step back', async ({ page }) => {
  const { record, day } = runnerWho((each) => each.checkIn(7).run(7, { minutes: 15, worst: 8, limp: true }))
  await openOn(page, record, day, '/progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Held back for now.')
  await page.goto('/runs')
  await expect(page.getByText('A limp shows that the leg is protecting itself.').first()).toBeVisible()
  await page.goto('/')
  await expect(page.getByTestId('hold')).toContainText('Walk only as far as you do not limp.')
  await expect(page.getByTestId('hold')).not.toContainText('No step further yet.')
})

// Origin: after "I cannot stand on that leg" in a check-in, the heading and the only big button of Today were to answer the questions again.
for (const [what, sign, action, calls] of [
  ['an emergency', 'rf-cannot-bear-weight', 'Please go to an emergency department now.', true],
  ['an emergency not of bone', 'rf-saddle-numbness', 'Please go to an emergency department now.', true],
  ['a sign to be seen today', 'rf-leg-swelling', 'Please be seen today for a scan of the leg.', false],
] as const)
  test(`Today after ${what} in the check-in: what to do first, then the questions`, async ({ page }) => {
    const { record, day } = runnerWho((each) => each.checkIn(7, { flags: { ...each.noFlags(), [sign]: 'yes' } }))
    await openOn(page, record, day, '/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(action)
    await expect(page.getByText('Answer the questions again now')).toHaveCount(0)
    await expect(page.locator('main').getByText('do not run', { exact: false }).first()).toBeVisible()
    const links = await page.locator('main a').allTextContents()
    // the numbers come before every other link
    expect(links.slice(0, 3)).toEqual(calls ? ['112', '911', '999'] : expect.not.arrayContaining(['112']))
    const questions = page.locator('main').getByRole('link', { name: 'Answer the questions again' })
    await expect(questions).toHaveCount(1)
    await expect(questions).not.toHaveClass(/btn-1/)
    await axe(page)
    await page.goto('/plan')
    await expect(page.getByTestId('running-closed')).toContainText(action)
    // the list of what was decided keeps its words
    await expect(page.getByTestId('hold').getByText('Answer the questions again now')).toHaveCount(0)
    await axe(page)
  })

// the sentence stood above and below: what stood below looked like a second warning
test('an emergency that came with the questions is said once on Today, with its day and what settles it', async ({ page }) => {
  const flag = knowledge.flags.find(({ urgency }) => urgency === 'emergency')!
  const record = plannedRunner().assess(1, { ...RUNNERS.gluteal, ...raisingAnswers(knowledge, flag) }, 'a2')
  const shown = { assessment: 'a2', page: 'result', urgency: 'emergency', flags: [flag.id], causes: [], knowledge: knowledge.version } as const
  record.step(1, { step: 'shown', ...shown }, '07:07')
  await openOn(page, record, 2, '/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(flag.action)
  await expect(page.locator('main').getByText(flag.action)).toHaveCount(1)
  await expect(page.locator('.standing')).toContainText(`${flag.name}.`)
  await expect(page.locator('.standing')).toContainText('What settles it')
  await axe(page)
})

for (const [what, begun, title] of [
  ['ends the walk-run under way', true, 'How was it?'],
  ['closes one that has not begun', false, 'No walk-run today'],
] as const)
  test(`a stop that comes in another tab ${what}`, async ({ page, context }) => {
    const seeded = firstWalkRun()
    await openWith(page, seeded, '/walk-run')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Walk to warm up')
    if (begun) {
      await page.getByRole('button', { name: 'Start' }).click()
      await page.clock.runFor(30_000)
    }
    const other = await context.newPage()
    await other.clock.install({ time: new Date(seeded.now) })
    await other.goto('/check-in')
    await other.getByRole('slider', { name: 'The worst of the last 24 hours' }).fill('8')
    await other.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    // an outing ended without a word of what had ended it
    await expect(page.locator('main')).toContainText(begun ? 'No running today any more.' : title)
    await expect(page.locator('main')).toContainText('no run and no hops')
    await axe(page)
  })

test('the two limits of pain say which is for an exercise and which for a run', async ({ page }) => {
  const { record, day } = runnerWho((calm) => calm.checkIn(7))
  await openOn(page, record, day, '/plan')
  const limits = page.getByTestId('pain-limits')
  await expect(limits).toContainText('In exercises: Up to 5 out of 10')
  await expect(limits).toContainText('Before a run: at most 3 out of 10')
  await page.goto('/session')
  await expect(page.getByText('Pain limit in these exercises, not for runs: 5 of 10.')).toBeVisible()
})

for (const [what, given, exercise, said] of [
  ['a stop', { symptoms: ['numbness'] }, 'glute-bridge', 'Have somebody look at it first.'],
  ['a painkiller and a hop', { painkillers: 'paracetamol' }, 'pogo-hops', 'No run today, and nothing that lands.'],
  ['a painkiller and what does not land', { painkillers: 'paracetamol' }, 'glute-bridge', undefined],
] as const)
  test(`the page of an exercise follows the day: ${what}`, async ({ page }) => {
    const { record, day } = runnerWho((each) => each.checkIn(7, given as never))
    await openOn(page, record, day, `/exercise/${exercise}`)
    await expect(page.getByRole('heading', { name: 'How it goes' })).toBeVisible()
    if (said) {
      await expect(page.getByTestId('not-now')).toContainText(said)
      await axe(page)
    } else {
      await page.waitForLoadState('networkidle')
      await expect(page.getByTestId('not-now')).toHaveCount(0)
    }
  })
