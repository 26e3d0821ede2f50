import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import { coverageOf } from '#load/coverage.ts'
import type { Imported } from '#load/imported.ts'
import { knownRuns } from '#load/known-runs.ts'
import { asFit, asGpx, type MadePoint, type MadeSession, madeSession, STRAVA_HEADERS, utf8, zipOf } from '../../../tests/training-files.ts'
import type { Activity } from '../activity.ts'
import { asRun } from '../as-run.ts'
import { NewRuns } from '../new-runs.ts'
import { type FileRead, KNOWN, readGiven } from './read-archive.ts'
import { fromBytes } from './source.ts'

/** What the table of a Strava export and the files beside it make together. */

const tools = { hash: (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex') }

async function reads(files: Readonly<Record<string, Uint8Array>>, zone = 'Europe/Berlin'): Promise<FileRead[]> {
  const all: FileRead[] = []
  const given = Object.entries(files).map(([name, bytes]) => ({ name, source: fromBytes(bytes) }))
  for await (const read of readGiven(given, { around: { zone }, tools })) all.push(read)
  return all
}
const activities = async (files: Readonly<Record<string, Uint8Array>>): Promise<Activity[]> => (await reads(files)).flatMap((read) => read.activities)

interface Row {
  readonly file?: string
  readonly date?: string
  readonly type?: string
  readonly seconds?: number | string
  readonly metres?: number
}
const row = ({ file = '', date = 'May 4, 2024, 6:00:00 AM', type = 'Run', seconds = 2400, metres = 4480 }: Row, id: number): string =>
  `${id + 1},"${date}",Lunch,"${type}",,${seconds},"${metres / 1000}",,,false,,Blue,${file},,,${seconds},${seconds},${metres},`
const table = (...rows: readonly Row[]): Uint8Array => utf8(`${STRAVA_HEADERS.en}\n${rows.map(row).join('\n')}\n`)

/** `at`: seconds since its start. */
function moved(seconds: number, how: (at: number) => Pick<MadePoint, 'spd' | 'cad'>): MadeSession {
  const made = madeSession({ seconds })
  let dist = 0
  const points = made.points.map((point, at) => {
    const { spd, cad } = how(at)
    if (at > 0) dist += spd
    return { ...point, spd, cad, dist, lat: 52.5 + dist / 111_195, lon: 13.4 }
  })
  return { ...made, points }
}
/** Forty minutes, of which each third is run: 4.5 km. */
const walkRun = moved(2400, (at) => (at % 180 < 60 ? { spd: 2.8, cad: 82 } : { spd: 1.4, cad: 55 }))
const withDrive = moved(4200, (at) => (at < 3000 ? { spd: 2.8, cad: 82 } : { spd: 11.5, cad: 0 }))
const untyped = (gpx: Uint8Array): Uint8Array => utf8(new TextDecoder().decode(gpx).replace(/<type>.*?<\/type>/, ''))

describe('a file names no sport, and the table does', () => {
  // Origin: tracks of apps that leave <type> out. Split and doubts were told of the guess; a walk-run of 14 minutes counted as a run of 40, and a drive as a run.
  it.each<readonly [string, MadeSession]>([
    ['a walk-run', walkRun],
    ['a run with a drive behind it', withDrive],
  ])('%s is measured as the run that it is called: the same as with its type in the file', async (_what, session) => {
    const rows = table({ file: 'activities/1.gpx' })
    const told = async (given: Readonly<Record<string, Uint8Array>>) =>
      (await activities(given)).map(({ sport, split, doubts, surface, cadence }) => ({ sport, split, doubts, surface, cadence }))
    const typed = await told({ '1.gpx': asGpx(session) })
    const unpacked = { 'activities/1.gpx': untyped(asGpx(session)), 'activities.csv': rows }
    expect(await told(unpacked)).toEqual(typed)
    expect(await told({ 'e.zip': zipOf(unpacked) })).toEqual(typed)
  })

  it('a walk-run counts the minutes that were run; a drive is asked about', async () => {
    const of = async (session: MadeSession) =>
      asRun((await activities({ 'activities/1.gpx': untyped(asGpx(session)), 'activities.csv': table({ file: 'activities/1.gpx' }) }))[0]!)
    expect(await of(walkRun)).toMatchObject({ sport: 'run', minutes: 40, runMinutes: 14 })
    expect(await of(withDrive)).toMatchObject({ sport: 'run', doubts: ['vehicle'] })
  })

  it.each<readonly [string, Uint8Array, Row['type'], Activity['sport'], string | undefined]>([
    ['the word of the table', untyped(asGpx(walkRun)), 'Ride', 'cycling', 'Ride'],
    ['the word of the file, where it has one', asGpx({ ...walkRun, sport: 'cycling' }), 'Run', 'cycling', 'cycling'],
  ])('the sport is %s', async (_what, gpx, type, sport, sportSaid) =>
    expect(await activities({ 'activities/1.gpx': gpx, 'activities.csv': table({ file: 'activities/1.gpx', type: type! }) })).toMatchObject([
      { sport, sportSaid, doubts: [] },
    ]),
  )

  it('a track without times beside it takes nothing of the word away', async () => {
    const gpx = new TextDecoder().decode(untyped(asGpx(walkRun))).replace('</gpx>', '<trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>')
    const [told] = await activities({ 'activities/1.gpx': utf8(gpx), 'activities.csv': table({ file: 'activities/1.gpx' }) })
    expect(asRun(told!)).toMatchObject({ sport: 'run', runMinutes: 14 })
  })

  it('of a file with several parts the table knows no part: what is guessed to be a run is asked about', async () => {
    const [first, second] = [madeSession(), madeSession({ start: madeSession().start + 6 * 3600 })].map((session) =>
      new TextDecoder().decode(untyped(asGpx(session))),
    )
    const both = utf8(first!.replace('</gpx>', second!.slice(second!.indexOf('<trk>'))))
    const told = await activities({ 'activities/1.gpx': both, 'activities.csv': table({ file: 'activities/1.gpx' }) })
    expect(told.map(({ leg, doubts }) => [leg?.of, doubts.map(({ code }) => code)])).toEqual([
      [2, ['sport']],
      [2, ['sport']],
    ])
  })
})

describe('a file that breaks off, and its row', () => {
  const cut = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * 0.85))
  const broken = (rows: readonly Row[]) => ({ 'activities/1.gpx': cut(asGpx(walkRun)), 'activities.csv': table(...rows) })

  // Origin: the minutes of running went with the split. What counted 12 minutes alone counted 40 with its row.
  it('the row says how long it was, and the file how much of it was surely running', async () => {
    const [alone] = (await activities({ '1.gpx': cut(asGpx(walkRun)) })).map(asRun)
    const [withRow] = (await activities(broken([{ file: 'activities/1.gpx' }]))).map(asRun)
    expect(alone).toMatchObject({ minutes: 34, runMinutes: 12, source: { lost: 'part' } })
    expect(withRow).toMatchObject({ minutes: 40, distanceM: 4480, movingS: 2400, source: { lost: 'part' } })
    for (const key of ['runMinutes', 'unbrokenMin', 'split'] as const) expect(withRow![key]).toEqual(alone![key])
  })

  it('for the runner the part that is known to be running counts, against the runner all of it', async () => {
    const [body] = (await activities(broken([{ file: 'activities/1.gpx' }]))).map((activity) => asRun(activity)!)
    expect(knownRuns([{ entry: 'a', ahead: false, body: body! }])).toMatchObject([
      { state: 'counts', least: { minutes: 12, distanceM: (4480 * 12) / 40 }, most: { minutes: 40, distanceM: 4480 } },
    ])
  })
})

describe('the sport of a row without a file', () => {
  const of = async (type: string) => (await activities({ 'activities.csv': table({ type }) })).map((activity) => asRun(activity)!)

  // Origin: a run in a language that no list knew was another sport, and nobody was asked; a run that is missing lets the week grow.
  it.each(['Korrika', 'Sport', 'Triathlon', ''])('"%s" is in no list: it may have been a run, and counts for nothing until the runner says', async (type) => {
    const [body] = await of(type)
    expect(body).toMatchObject({ sport: 'run', doubts: ['sport'] })
    expect(knownRuns([{ entry: 'a', ahead: false, body: body! }])).toMatchObject([{ state: 'held', most: { minutes: 40 } }])
  })
  it.each([
    ['Løping', 'run'],
    ['Skilanglauf', 'skiing'],
    ['Yoga', 'other'],
  ])('"%s" is %s, and nothing is asked', async (type, sport) => {
    const [body] = await of(type)
    expect([body!.sport, body!.doubts]).toEqual([sport, undefined])
  })
  it('a file that names none is guessed at as if there were no such word, too', async () => {
    const steady = { 'activities/1.gpx': untyped(asGpx(madeSession())), 'activities.csv': table({ file: 'activities/1.gpx', type: 'Korrika' }) }
    expect((await activities(steady)).map(asRun)).toMatchObject([{ sport: 'run', doubts: ['sport'], runMinutes: 30 }])
  })
})

// Origin: rows by hand whose date was written in Russian or Czech were not there after the import, and its line said that every row had a file.
describe('rows without a file that are not understood', () => {
  const undated = { date: 'once in May' }
  const endless = { date: 'May 6, 2024, 6:00:00 AM', seconds: 'long' }
  const good = { date: 'May 5, 2024, 6:00:00 AM' }
  const imported = async (files: Readonly<Record<string, Uint8Array>>) => {
    const runs = new NewRuns([])
    const lines = (await reads(files)).map((read) => runs.take(read).line)
    return { lines, brought: runs.brought.runs, ...runs.done('2024-05-09', undefined) }
  }

  it('their number is said, and the table counts as one that could not be read', async () => {
    const { lines, ...told } = await imported({ 'activities.csv': table(undated, undated, endless) })
    expect(lines).toMatchObject([{ status: 'skipped', because: { code: 'rows-lost', rows: 3, says: expect.stringMatching(/^3 rows of the table/) } }])
    expect(told).toMatchObject({ files: 1, failed: 1, added: 0, skipped: 0, brought: 0 })
  })
  it('beside others that are: those come, and the number is said all the same', async () => {
    const { lines, ...told } = await imported({ 'activities.csv': table(undated, good) })
    expect(lines).toMatchObject([{ status: 'imported', leftOut: { code: 'rows-lost', rows: 1, says: expect.stringMatching(/^1 row of the table/) } }])
    expect(told).toMatchObject({ files: 1, failed: 1, added: 0, duplicates: 0, brought: 1 })
  })
  it('the import is not all that there is to know: days before it count as run as usual', async () => {
    const day = numberOf('2024-05-09')
    const unknownDays = async (...rows: readonly Row[]) => {
      const { lines: _lines, brought: _brought, ...told } = await imported({ 'activities.csv': table(...rows) })
      return coverageOf({ known: [], imports: [told as Imported], toldOn: [], day }).unknownDays
    }
    expect(await unknownDays(good)).toBe(0)
    expect(await unknownDays(undated, good)).toBe(6)
  })
  it('again: still one that could not be read, and nothing there already', async () => {
    const runs = new NewRuns([])
    for (const read of [...(await reads({ 'activities.csv': table(undated, good) })), ...(await reads({ 'activities.csv': table(undated, good) }))])
      runs.take(read)
    expect(runs.counts).toMatchObject({ files: 2, failed: 2, duplicates: 0, added: 0 })
  })
  it.each<readonly [string, Row]>([
    ['nothing was done', { seconds: 0, metres: 0 }],
    ['a file has it, which tells its own day', { ...undated, file: 'activities/1.gpx' }],
  ])('nothing is lost where %s', async (_what, row) => {
    const { lines } = await imported({ 'activities/1.gpx': asGpx(walkRun), 'activities.csv': table(row) })
    expect(lines.at(-1)).toMatchObject({ status: 'skipped', because: { code: 'rows-have-files' } })
  })
  it('a row without moving time is as long as the whole of it; one with a distance and no time at all is lost', async () => {
    const unmoved = new TextDecoder().decode(table(good)).replace(',2400,2400,', ',2400,0,')
    expect(await activities({ 'activities.csv': utf8(unmoved) })).toEqual([expect.not.objectContaining({ movingS: 0 })])
    expect(await activities({ 'activities.csv': utf8(unmoved) })).toMatchObject([{ timerS: 2400 }])
    const { lines } = await imported({ 'activities.csv': table({ seconds: 0 }) })
    expect(lines).toMatchObject([{ because: { code: 'rows-lost' } }])
  })
})

// Origin: some exports have local time in their table; the facts of the format say to check it against the starts of the files. A run by hand at 11:30 PM of the
// sixth of May became one of the seventh.
describe('the clock of the table', () => {
  const DAY = 86_400
  const [may, january] = [madeSession().start, Date.parse('2024-01-10T06:00:00Z') / 1000]
  /** A start (UTC) as the table of an export writes it whose clock is `ahead` of UTC by so many hours. */
  const clock = (at: number, ahead: number): string => {
    const [day, time] = new Date((at + ahead * 3600) * 1000).toISOString().slice(0, 19).split('T')
    return `${day} ${time}`
  }
  const LATE = '2024-05-06 23:30:00'
  /** `files`: start of each, and how many hours the clock of its row is ahead. Told: each row without a file. */
  const byHand = async (
    files: readonly (readonly [start: number, ahead: number])[],
    dates: readonly string[] = [LATE],
    zone = 'Europe/Berlin',
    where: Parameters<typeof madeSession>[0] = { indoors: true },
  ) => {
    const rows = files.map(([start, ahead], at) => ({ file: `activities/${at}.fit`, date: clock(start, ahead), seconds: 600 }))
    const fits = files.map(([start], at) => [`activities/${at}.fit`, asFit(madeSession({ start, seconds: 600, ...where }))] as const)
    const zip = zipOf({ 'activities.csv': table(...rows, ...dates.map((date) => ({ date }))), ...Object.fromEntries(fits) })
    return (await reads({ 'export.zip': zip }, zone))
      .flatMap((read) => read.activities)
      .flatMap(({ source, at, day }) => (source.format === 'csv' ? [[day, at]] : []))
  }

  it.each<readonly [string, readonly (readonly [number, number])[], readonly [string, string]]>([
    [
      'local time, as three files show',
      [
        [may, 2],
        [may + DAY, 2],
        [may + 2 * DAY, 2],
      ],
      ['2024-05-06', '2024-05-06T23:30:00+02:00'],
    ],
    [
      'local time, of winter and summer',
      [
        [january, 1],
        [may, 2],
      ],
      ['2024-05-06', '2024-05-06T23:30:00+02:00'],
    ],
    [
      'local time, though one file was saved with another clock',
      [
        [may, 2],
        [may + DAY, 0],
        [may + 2 * DAY, 2],
      ],
      ['2024-05-06', '2024-05-06T23:30:00+02:00'],
    ],
    [
      'UTC, as three files show',
      [
        [may, 0],
        [may + DAY, 0],
        [may + 2 * DAY, 0],
      ],
      ['2024-05-07', '2024-05-07T01:30:00+02:00'],
    ],
    ['UTC, where no file shows it', [], ['2024-05-07', '2024-05-07T01:30:00+02:00']],
    [
      'UTC, where the files are off by what is no zone of theirs',
      [
        [may, 5],
        [may + DAY, 5],
      ],
      ['2024-05-07', '2024-05-07T01:30:00+02:00'],
    ],
    [
      'UTC, where one of two files says so',
      [
        [may, 0],
        [may + DAY, 2],
      ],
      ['2024-05-07', '2024-05-07T01:30:00+02:00'],
    ],
  ])('is %s: a row without a file goes by it', async (_what, files, told) => expect(await byHand(files)).toEqual([told]))

  it('local time is that of the season, in which the row lies', async () =>
    expect(await byHand([[may, 2]], ['2024-01-06 23:30:00', '2024-03-31 23:30:00', LATE])).toEqual([
      ['2024-01-06', '2024-01-06T23:30:00+01:00'],
      ['2024-03-31', '2024-03-31T23:30:00+02:00'],
      ['2024-05-06', '2024-05-06T23:30:00+02:00'],
    ]))

  it('a row whose file is missing goes by it, too, and keeps its name in the record', async () => {
    const rows = table({ file: 'activities/1.gpx', date: clock(may, 2), seconds: 600 }, { file: 'activities/2.gpx', date: LATE })
    const told = await activities({ 'activities.csv': rows, 'activities/1.gpx': asGpx(madeSession({ seconds: 600 })) })
    expect(told.at(-1)).toMatchObject({ id: 'strava-2', day: '2024-05-06', source: { lost: 'all' } })
  })

  // Origin: files that were read before tell nothing of the table: given again, the run of yesterday morning was one of the evening before, and a day of rest was gone
  it.each<readonly [string, string, string, string, readonly string[]]>([
    ['west of UTC, of the morning: on the later of two days, and asked', 'America/Los_Angeles', '2024-05-06 06:30:00', '2024-05-06', ['date']],
    ['west of UTC, of noon: it is one day', 'America/Los_Angeles', '2024-05-06 12:30:00', '2024-05-06', []],
    ['east of UTC, late: on the later of two days, and asked', 'Europe/Berlin', LATE, '2024-05-07', ['date']],
    ['east of UTC, of the morning: it is one day', 'Europe/Berlin', '2024-05-06 06:30:00', '2024-05-06', []],
  ])('is not known where all files were read before: a row %s', async (_what, zone, date, day, doubts) => {
    const rows = table({ file: 'activities/1.fit', date: clock(may, 2), seconds: 600 }, { date })
    const archive = { name: 'export.zip', source: fromBytes(zipOf({ 'activities.csv': rows, 'activities/1.fit': asFit(madeSession({ seconds: 600 })) })) }
    const keys = new Set<string>()
    for await (const { key, path } of readGiven([archive], { around: { zone }, tools })) if (key !== undefined && path.endsWith('.fit')) keys.add(key)
    const told: Activity[] = []
    for await (const read of readGiven([archive], { around: { zone }, tools, knows: (key) => (keys.has(key) ? KNOWN : undefined) }))
      told.push(...read.activities)
    expect(told.map((each) => [each.source.format, each.day, each.doubts.map(({ code }) => code)])).toEqual([['csv', day, doubts]])
  })

  // Origin: "nobody knows on which day it was", beside a row that names the day
  it('tells the day of a file whose watch had no clock', async () => {
    const rows = table({ file: 'activities/1.fit', seconds: 600 }, { file: 'activities/2.fit', date: LATE, seconds: 600 })
    const given = {
      'activities.csv': rows,
      'activities/1.fit': asFit(madeSession({ start: 631_066_000, seconds: 600 })),
      'activities/2.fit': asFit(madeSession({ seconds: 600 })),
    }
    const told = await reads({ 'export.zip': zipOf(given) })
    expect(told.flatMap((read) => read.activities.map(({ day, timerS, source }) => [read.path, day, timerS, source.lost]))).toEqual(
      expect.arrayContaining([['export.zip/activities/1.fit', '2024-05-04', 600, 'all']]),
    )
    expect(told.find(({ fromTable }) => fromTable)?.fromTable?.code).toBe('no-clock')
    expect((await reads({ '1.fit': given['activities/1.fit'] })).flatMap((read) => read.activities.map(({ day }) => day))).toEqual([undefined])
  })

  it('where the zone of a file is guessed from its place, it shows nothing', async () =>
    expect(await byHand([[may, -5]], [LATE], 'Europe/Berlin', { lat: 40.7, lon: -74 })).toEqual([['2024-05-07', '2024-05-07T01:30:00+02:00']]))

  it('a zone behind UTC: an early run stays on its day', async () => {
    const [newYork, at] = ['America/New_York', Date.parse('2024-05-04T11:00:00Z') / 1000]
    expect(await byHand([[at, -4]], ['2024-05-06 00:30:00'], newYork)).toEqual([['2024-05-06', '2024-05-06T00:30:00-04:00']])
    expect(await byHand([[at, 0]], ['2024-05-06 00:30:00'], newYork)).toEqual([['2024-05-05', '2024-05-05T20:30:00-04:00']])
  })
})
