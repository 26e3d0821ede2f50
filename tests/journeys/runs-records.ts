import type { Page } from '@playwright/test'
import { addDays } from '#basics/day.ts'
import type { Curves } from '#files/meaning/curves.ts'
import type { Run } from '#load/run.ts'
import { withdrawalEntry } from '#record/make-entry.ts'
import { knowledge, rehab } from '../built.ts'
import { completeAnswers, RecordMaker, RUNNERS } from '../records.ts'
import { asFit, madeSession } from '../training-files.ts'
import { eightWeeks, plannedRunner } from './seed.ts'

/** Runners with runs from a watch, for the pages of runs. Days count from the record's first; the watch's files were taken in on day 1. */

/** The last day of `runnerWithRuns`. */
export const LAST = 55

const START = '07:00'

/** A run as its file told it; `day` may lie before the record. */
function fromWatch(record: RecordMaker, day: number, given: Partial<Run> = {}, written = Math.max(1, day)): void {
  const [minutes, distanceM] = [given.minutes ?? 48, given.distanceM ?? 8000]
  record.plan('run', written, {
    day: addDays(record.first, day),
    sport: 'run',
    minutes,
    distanceM,
    timerS: minutes * 60,
    elapsedS: minutes * 60 + 95,
    movingS: minutes * 60 - 20,
    start: `${addDays(record.first, day)}T${START}:00+01:00`,
    cadenceSpm: 166,
    hr: { average: 148, max: 169 },
    ascentM: 62,
    descentM: 60,
    surface: 'street',
    device: 'Garmin Forerunner 255',
    gear: 'Old faithful',
    source: { id: `f${day}`, hash: `f${day}`, path: `activities/${1000 + day}.fit`, format: 'fit', service: 'strava' },
    ...given,
  })
}

/** Five months of runs: 40 km a week, 62 km in the week before the pain, a pause, and short ones again beside a plan of eight weeks. */
export function runnerWithRuns(): RecordMaker {
  const record = eightWeeks()
  runsBeforeThePain(record)
  record.plan('import', 1, { day: addDays(record.first, 1), files: 70, added: 67, duplicates: 2, skipped: 1, failed: 0 })
  record.plan('shoe', 1, { shoe: 's1', name: 'Old faithful', kmAtStart: 120, started: addDays(record.first, -160) })
  record.plan('shoe', 2, { shoe: 's2', name: 'Blue ones', started: addDays(record.first, 20) })
  record.plan('import', 46, { day: addDays(record.first, 46), files: 2, added: 2, duplicates: 0, skipped: 0, failed: 0 })
  return record
}

/** 40 km a week, and 62 km in the week before the pain. */
function runsBeforeThePain(record: RecordMaker): void {
  for (let day = -150; day < -66; day++) if ([0, 2, 4, 5, 6].includes(((day % 7) + 7) % 7)) fromWatch(record, day)
  for (let day = -66; day < -59; day++) fromWatch(record, day, { minutes: 54, distanceM: day === -61 ? 16_000 : 7700, ...(day === -61 ? { minutes: 96 } : {}) })
}

/** The same runs, and questions that are answered but for those about the training; the pain began eight weeks before the first day. */
export function openQuestions({ runs = true } = {}): RecordMaker {
  const record = new RecordMaker(knowledge, rehab, '2026-03-02')
  if (runs) runsBeforeThePain(record)
  const training = new Set(knowledge.interview.background.find(({ id }) => id === 'training')?.findings)
  const answers = Object.entries(completeAnswers(knowledge, RUNNERS.gluteal)).filter(([id]) => !training.has(id))
  record.step(2, { step: 'started', assessment: 'a1', knowledge: knowledge.version })
  return record.step(2, { step: 'answered', assessment: 'a1', answers: Object.fromEntries(answers) })
}

/** The same with one run that looks wrong and one that may be there twice. */
export function runnerWithQuestions(): RecordMaker {
  const record = runnerWithRuns()
  fromWatch(record, 40, { minutes: 60, distanceM: 18_000, doubts: ['vehicle'], source: { id: 'car', hash: 'car', path: 'car.fit', format: 'fit' } })
  fromWatch(record, 43, {
    minutes: 24,
    distanceM: 4000,
    start: `${addDays(record.first, 43)}T17:00:00+01:00`,
    source: { id: 'one', hash: 'one', path: 'one.fit', format: 'fit' },
  })
  fromWatch(record, 43, {
    minutes: 18,
    distanceM: 3000,
    start: `${addDays(record.first, 43)}T17:06:00+01:00`,
    source: { id: 'two', hash: 'two', path: 'two.gpx', format: 'gpx' },
  })
  return record
}

/** On day 2 two runs by watch, and one by hand that fits both; gives the one it does not count with. */
export function runnerWithTwoOfADay(): { readonly record: RecordMaker; readonly evening: string } {
  const record = plannedRunner()
  const byWatch = (id: string, minutes: number, hour: string): string => {
    const source = { id, hash: id, path: `${id}.fit`, format: 'fit' } as const
    fromWatch(record, 2, { minutes, distanceM: minutes * 150, start: `${addDays(record.first, 2)}T${hour}:00:00+01:00`, source })
    return record.last
  }
  byWatch('morning', 30, '07')
  const evening = byWatch('evening', 32, '18')
  return { record: record.run(2, { minutes: 30, distanceM: 4500 }), evening }
}

/** On day 2, two walks that may be one, and a run of that hour, which was removed. */
export function runnerWithWalks(): RecordMaker {
  const record = plannedRunner()
  const onFoot = (id: string, sport: string, minutes: number, distanceM: number) =>
    fromWatch(record, 2, { sport, minutes, distanceM, source: { id, hash: id, path: `${id}.fit`, format: 'fit' } })
  onFoot('one', 'walk', 60, 5000)
  onFoot('two', 'walk', 52, 4000)
  onFoot('run', 'run', 56, 4500)
  return record.add(withdrawalEntry({ of: record.last, reason: 'entered-by-mistake' }, record.writing(3)))
}

/** As many runs that look wrong, below weeks of others. */
export function runnerWithManyDoubts(many: number): RecordMaker {
  const record = runnerWithRuns()
  for (let each = 0; each < many; each++)
    fromWatch(record, 30 + 2 * each, { doubts: ['vehicle'], source: { id: `d${each}`, hash: `d${each}`, path: `d${each}.fit`, format: 'fit' } })
  return record
}

/** One run whose watch had the wrong date: 300 days after the record's first. */
export function runnerWithAWrongDate(): RecordMaker {
  const record = plannedRunner()
  fromWatch(record, 300, { minutes: 40, distanceM: 7000, doubts: ['date'], source: { id: 'w', hash: 'w', path: 'w.fit', format: 'fit' } }, 1)
  // an import writes when it happened as the watch says
  const run = record.entries.pop()!
  return record.add({ ...run, at: String((run.body as { readonly start?: string }).start) } as never)
}

/** Ten years of a watch, about 2,400 runs with a service's copy of every tenth, and a plan that began last week. */
export function tenYears(): RecordMaker {
  const record = plannedRunner()
  for (let day = -3650; day < 0; day++) {
    if (((day % 3) + 3) % 3 === 2) continue
    const minutes = 30 + ((((day * 7) % 25) + 25) % 25)
    fromWatch(record, day, { minutes, distanceM: minutes * 165, source: { id: `f${day}`, hash: `f${day}`, path: `${day}.fit`, format: 'fit' } })
    if (day % 10 === 0)
      fromWatch(record, day, { minutes, distanceM: minutes * 166, source: { id: `g${day}`, hash: `g${day}`, path: `${day}.gpx`, format: 'gpx' } })
  }
  for (let day = 0; day <= 7; day++) record.checkIn(day)
  return record
}

/** Puts the curves of a made-up run of 48 minutes, a lap around a lake, and a training file with a pause under the name of a source; the page must be open. */
export async function keepCurves(page: Page, source: string): Promise<void> {
  const file = [...asFit({ ...madeSession(), pauses: [[600, 690]] })]
  await page.evaluate(putFiles, { source, curves: madeUpCurves(), file })
}

function madeUpCurves(): Curves {
  const points = Array.from({ length: 96 }, (_, at) => at)
  const around = (at: number, size: number): number => Math.sin((at / 95) * Math.PI * 2) * size
  const places = points.map(
    (at) => [520_500 + Math.round(80 * (1 - Math.cos((at / 95) * Math.PI * 2))), 133_500 + Math.round(around(at, 150) + around(at * 3, 12))] as const,
  )
  return {
    everyS: 30,
    speed: points.map((at) => (at === 40 || at === 41 ? 0 : Math.round((2.78 + around(at * 2, 0.2)) * 100) / 100)),
    hr: points.map((at) => (at < 3 ? null : Math.round(140 + at / 5 + around(at * 2, 4)))),
    cad: points.map((at) => (at === 40 || at === 41 ? null : Math.round(83 + around(at * 2, 2)))),
    alt: points.map((at) => Math.round(42 + around(at, 15) + around(at * 4, 3))),
    track: places.map(([north, east], at) => written(north - (places[at - 1]?.[0] ?? 0)) + written(east - (places[at - 1]?.[1] ?? 0))).join(''),
  }
}

/** A number as polylines write it. */
function written(value: number): string {
  let [rest, text] = [value < 0 ? ~(value << 1) : value << 1, '']
  for (; rest >= 0x20; rest >>>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63)
  return text + String.fromCharCode(rest + 63)
}

/** Runs in the page: the store as `src/storage/files-database.ts` makes it. */
async function putFiles({ source, curves, file }: { readonly source: string; readonly curves: Curves; readonly file: readonly number[] }): Promise<void> {
  const opening = indexedDB.open('hipwise-files', 1)
  await new Promise<void>((done, failed) => {
    opening.onupgradeneeded = () => {
      for (const store of ['curves', 'originals', 'contents', 'seen']) opening.result.createObjectStore(store)
    }
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['curves', 'originals', 'contents'], 'readwrite')
      transaction.objectStore('curves').put(curves, source)
      transaction.objectStore('originals').put({ hash: source, name: 'run.fit', size: file.length }, source)
      transaction.objectStore('contents').put(Uint8Array.from(file), source)
      transaction.oncomplete = () => {
        opening.result.close()
        done()
      }
    }
  })
}
