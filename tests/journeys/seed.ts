import type { Page } from '@playwright/test'
import type { Entry } from '#record/entry.ts'
import { knowledge, rehab } from '../built.ts'
import { RecordMaker, RUNNERS } from '../records.ts'

/** A runner's record, put into the browser before the app is opened on a given day. */

/** Records of the journeys begin on this day, a Monday in winter time. */
const FIRST = '2026-03-02'

/** A record with a finished assessment of an irritated tendon at the outer right hip. */
export const assessedRunner = (): RecordMaker => new RecordMaker(knowledge, rehab, FIRST).assess(0, RUNNERS.gluteal)

/** The same with a plan that was started that day. */
export const plannedRunner = (): RecordMaker =>
  assessedRunner().start(0, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'], morning: 3, worst: 5 })

/** Eight weeks of it: pain from 6 down to 1, a flare-up, two days without an entry, sessions, easy runs, tests. The last check-in is on day 55. */
export function eightWeeks(): RecordMaker {
  const record = plannedRunner()
  const worst = [
    6, 6, 5, 6, 5, 5, 4, 5, 4, 4, 4, 3, 4, 3, 3, 3, 2, 3, 3, 2, 2, 3, 2, 2, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2, 1, 5, 4, 3, 2, 2, 1, 2, 1, 1, 2, 1, 1,
  ]
  for (let day = 0; day < 56; day++) {
    const pain = worst[day] ?? 1
    const unhappy = day === 38
    if (day !== 12 && day !== 45)
      record.checkIn(day, {
        worst: pain,
        morning: Math.max(0, pain - 1),
        now: Math.max(0, pain - 1),
        ...(unhappy ? { note: 'Sore getting out of the car, fine once moving.' } : {}),
      })
    if (day % 7 === 1 || day % 7 === 3 || day % 7 === 5) record.session(day, { worst: Math.min(2, pain) })
    if (day > 13 && day % 4 === 2 && day !== 38)
      record.run(day, { minutes: 15 + Math.floor(day / 4), runMinutes: 10 + Math.floor(day / 4), distanceM: 2200 + day * 40 })
    if (day === 20 || day === 50) {
      record.test(day, { test: 'single-leg-stance-30', left: 30, right: day === 20 ? 24 : 30, pain: 1 })
      record.test(day, { test: 'side-plank-knees', left: 38, right: day === 20 ? 26 : 34, pain: 1 })
      record.test(day, { test: 'walk-30', both: 1, pain: 1 })
    }
  }
  return record
}

/** Opens the app on day `day` of the record, at nine in the morning, with these entries in storage. */
export async function openOn(page: Page, record: RecordMaker, day: number, address = '/'): Promise<void> {
  await page.clock.setFixedTime(new Date(record.moment(day, '09:00')))
  await page.route('**/seed', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>seed</title><link rel="icon" href="data:,">' }))
  await page.goto('/seed')
  await page.evaluate(put, record.entries as readonly Entry[] as never)
  await page.goto(address)
}

/** Runs in the page: the store as `src/storage/browser.ts` makes it. */
async function put(entries: readonly { readonly id: string }[]): Promise<void> {
  const opening = indexedDB.open('hipwise', 1)
  await new Promise<void>((done, failed) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { autoIncrement: true }).createIndex('id', 'id', { unique: true })
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('entries', 'readwrite')
      for (const entry of entries) transaction.objectStore('entries').add(entry)
      transaction.oncomplete = () => {
        opening.result.close()
        done()
      }
      transaction.onerror = () => failed(transaction.error)
    }
    opening.onerror = () => failed(opening.error)
  })
  localStorage.setItem('hipwise-known', '1')
}
