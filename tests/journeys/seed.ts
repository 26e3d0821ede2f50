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

/** A finished assessment of deep groin pain on the right and nothing else: a stress injury of the thigh bone's neck is not shown and not excluded. */
export const groinRunner = (): RecordMaker => new RecordMaker(knowledge, rehab, FIRST).assess(0, { 'loc-groin-deep': 'right', age: 34 })

/** A finished assessment at the outer right hip at 34, and the next day one at the front of the left hip at 51. */
export const runnerOfTwo = (): RecordMaker =>
  new RecordMaker(knowledge, rehab, FIRST)
    .assess(0, { 'loc-lateral-trochanter': 'right', 'beh-night-pain-side-lying': 'yes', age: 34 })
    .assess(1, { 'loc-front-hip': 'left', age: 51 }, 'a2')

/** Eight weeks of it: pain from 6 down to 1, the next phase after two weeks, a flare-up, days without an entry, sessions, easy runs, tests. */
export function eightWeeks(): RecordMaker {
  const record = plannedRunner()
  const worst = [5, 5, 4, 5, 4, 4, 3, 4, 3, 3, 3, 3, 2, 3, 2, 2, 2, 3, 2, 2, 2, 2, 1, 2, 2, 1, 2, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 4, 4, 3, 2, 2, 1, 2, 1, 1, 1]
  for (let day = 0; day < 56; day++) {
    const pain = worst[day] ?? 1
    const [flare, missing] = [day >= 38 && day <= 41, day === 13 || day === 44]
    if (!missing)
      record.checkIn(day, {
        worst: pain,
        morning: Math.max(0, pain - 2),
        now: Math.max(0, pain - 1),
        ...(day === 38 ? { morning: 3, note: 'Sore getting out of the car, fine once moving.' } : {}),
      })
    if (day === 9 || day === 20 || day === 50) {
      record.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 1 })
      record.test(day, { test: 'side-plank-knees', left: 38, right: day === 50 ? 34 : 26, pain: 1 })
      record.test(day, { test: 'walk-30', both: 1, pain: 1 })
    }
    // asked to look at the cause again, the runner does
    if (day === 45) record.assess(day, RUNNERS.gluteal, 'a2')
    if (day === 15) record.accept(day, { kind: 'phase', from: 'calm', to: 'strength' })
    if (!missing && !flare && [1, 3, 5].includes(day % 7)) record.session(day, { worst: Math.min(2, pain), phase: day > 15 ? 'strength' : 'calm' })
    if (day > 16 && day % 4 === 2 && (day < 38 || day > 48)) record.run(day, { minutes: 20, runMinutes: 16, distanceM: 2400 + day * 20 })
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
