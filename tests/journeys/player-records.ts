import type { Page } from '@playwright/test'
import type { StrengthTest } from '#knowledge/rehab-shape.ts'
import type { Today } from '#plan/today.ts'
import type { Stored } from '#record/entry.ts'
import { readEntries } from '#record/read-entries.ts'
import { tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from '../built.ts'
import { RecordMaker, RUNNERS } from '../records.ts'

/** Runners in the middle of a plan, for the pages of a session, a test and a run. */
export interface Seeded {
  readonly rows: readonly Stored[]
  /** The moment the journey happens at. */
  readonly now: string
}

const FIRST = '2026-01-05'

const seeded = (maker: RecordMaker, day: number): Seeded => ({
  rows: maker.entries as readonly unknown[] as readonly Stored[],
  now: maker.moment(day, '10:00'),
})

const planned = (first = FIRST): RecordMaker =>
  new RecordMaker(knowledge, rehab, first).assess(0, RUNNERS.gluteal).start(0, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'] })

/** A tendon of the outer hip on the right, five days in the first phase, checked in this morning. */
export function calmPhase(): Seeded {
  const maker = planned('2026-01-12')
  for (let day = 0; day <= 5; day++) maker.checkIn(day)
  return seeded(maker, 5)
}

/** The same runner, who does all that is offered, tests and accepts every step, on the first day with a walk-run; the last check-in is of that morning. */
export const firstWalkRun = (): Seeded => {
  known ??= untilTheFirstWalkRun()
  return known
}

/** Months of a record take a second to make. */
let known: Seeded | undefined

function untilTheFirstWalkRun(): Seeded {
  const maker = planned()
  const confirmed = Object.fromEntries(
    [...rehab.returnToRun.gates, ...rehab.programmes.flatMap(({ phases }) => phases.flatMap(({ exit }) => exit))].flatMap(({ need }) =>
      'confirmed' in need ? [[need.confirmed, 'yes' as const]] : [],
    ),
  )
  for (let day = 0; day < 160; day++) {
    maker.checkIn(day, { worst: 0, morning: 0, now: 0, confidence: 8, confirmed })
    const today = todayOf(maker, day)
    if (today.run.kind === 'walk-run') return seeded(maker, day)
    doAll(maker, day, today)
  }
  throw new Error('no walk-run in 250 days')
}

function todayOf(maker: RecordMaker, day: number): Today {
  const { rows, now } = seeded(maker, day)
  const { entries } = readEntries(rows)
  const told = tellPlan(entries, tellState(rows, knowledge), knowledge, rehab, now).plan
  if (!told) throw new Error('no plan in the record')
  return told.today
}

function doAll(maker: RecordMaker, day: number, { session, tests, proposals }: Today): void {
  for (const test of tests) maker.test(day, { test: test.id, ...good(test), pain: 0 }, '12:00')
  if (session)
    maker.session(day, {
      phase: session.phase,
      worst: 0,
      exercises: session.items.map(({ exercise, task }) => ({
        exercise: exercise.id,
        sets: Array.from({ length: task.sets }, () => ({ reps: 30, holdS: 60 })),
        pain: 0,
        effort: 5,
      })),
    })
  const step = proposals.find(({ step: { kind } }) => kind !== 'dose') ?? proposals[0]
  if (step) maker.accept(day, step.step)
}

const good = ({ measure, sides }: StrengthTest) => {
  const value = measure === 'done' ? 1 : measure === 'rating' ? 2 : measure === 'cm' ? 120 : measure === 'pain' ? undefined : 60
  return value === undefined ? {} : sides === 'each' ? { left: value, right: value } : { both: value }
}

/** Puts a record into the page's storage, sets the page's clock and opens the address. */
export async function openWith(page: Page, { rows, now }: Seeded, address: string): Promise<void> {
  await page.clock.install({ time: new Date(now) })
  await page.route('**/seed', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>seed</title><link rel="icon" href="data:,">' }))
  await page.goto('/seed')
  await page.evaluate(
    (entries) =>
      new Promise<void>((done, failed) => {
        // as src/storage/browser.ts makes it
        const opening = indexedDB.open('hipwise', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id', { unique: true })
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('entries', 'readwrite')
          for (const entry of entries) transaction.objectStore('entries').add(entry)
          transaction.onerror = () => failed(transaction.error)
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    rows,
  )
  await page.goto(address)
}

/** The bodies of all entries of a kind that lie in the page's storage. */
export const stored = (page: Page, kind: string): Promise<readonly Record<string, unknown>[]> =>
  page.evaluate(
    (wanted) =>
      new Promise<readonly Record<string, unknown>[]>((done, failed) => {
        const opening = indexedDB.open('hipwise')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll()
          all.onsuccess = () => {
            opening.result.close()
            done((all.result as { kind: string; body: Record<string, unknown> }[]).filter(({ kind }) => kind === wanted).map(({ body }) => body))
          }
        }
      }),
    kind,
  )
