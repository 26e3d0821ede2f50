import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownRun, knownRuns } from '#load/known-runs.ts'
import { asFit, asGpx, madeSession } from '../../tests/training-files.ts'
import { type Activity, activitiesOf } from './activity.ts'
import { NewRuns } from './new-runs.ts'
import { readFile } from './read-file.ts'

const readOf = (path: string, ...files: readonly Uint8Array[]) => {
  const activities = files.flatMap((bytes, at) => {
    const recordings = readFile(bytes)
    return recordings.ok ? activitiesOf(recordings.value, { path, hash: `${path}-${at}`, format: recordings.value[0]!.format }, {}) : []
  })
  return { path, activities, done: 0, all: 0 }
}
/** The same as what was saved of a damaged file. */
const leftOf = (read: ReturnType<typeof readOf>) => ({
  ...read,
  activities: read.activities.map((activity) => ({ ...activity, source: { ...activity.source, lost: 'part' as const } })),
})
const run = madeSession()
const ride = madeSession({ start: run.start + 86_400, sport: 'cycling', speed: 7 })

describe('what a file brought', () => {
  it('several activities of one file are counted one by one, its line once', () => {
    const runs = new NewRuns([])
    expect(runs.take(readOf('table', asFit(run), asFit(ride))).brought).toEqual({ runs: 1, otherSports: 1, better: 0 })
    expect(runs.counts).toEqual({ files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0, cutArchives: 0 })
  })

  it('a better file of a run that was there is no new run, a worse one brings nothing', () => {
    const runs = new NewRuns([])
    runs.take(readOf('a.gpx', asGpx(run)))
    expect(runs.take(readOf('a.fit', asFit(run))).brought).toEqual({ runs: 0, otherSports: 0, better: 1 })
    expect(runs.take(readOf('b.gpx', asGpx(run))).brought).toBeUndefined()
    expect([runs.brought, runs.counts]).toEqual([
      { runs: 1, otherSports: 0, better: 1 },
      { files: 3, added: 2, duplicates: 1, skipped: 0, failed: 0, cutArchives: 0 },
    ])
  })

  describe('what is left of a run that is there whole', () => {
    const whole = readOf('a.fit', asFit(run))
    const cut = ((read) => ({ ...read, recovered: { records: 600, lostBytes: 9, notes: [] } }))(leftOf(readOf('cut.fit', asFit(madeSession({ seconds: 700 })))))
    it('brings nothing and is said to be there', () => {
      const runs = new NewRuns([])
      runs.take(whole)
      expect(runs.take(cut)).toEqual({
        line: { path: 'cut.fit', status: 'duplicate', of: whole.activities[0]!.id, wholeIsThere: true, recovered: cut.recovered },
        runs: [],
        added: [],
        activities: [],
      })
      expect(runs.counts).toMatchObject({ files: 2, added: 1, duplicates: 1 })
    })
    it('the other way round the whole file says more', () => {
      const runs = new NewRuns([])
      expect(runs.take(cut).runs).toHaveLength(1)
      const { line, runs: more } = runs.take(whole)
      expect([line.status, line.of, more.length]).toEqual(['updated', cut.activities[0]!.id, 1])
      // and what is left comes once more
      expect(runs.take(cut)).toMatchObject({ line: { status: 'duplicate', wholeIsThere: true }, runs: [] })
    })
  })

  // Origin: a copy with its time in motion was news a second time when the first had been brought in an import before
  it('is the same whether its copy came in the same import or in one before', () => {
    const [one] = readOf('a', asFit(run)).activities as [Activity]
    const lacking = fc.record({ movingS: fc.boolean(), cadence: fc.boolean(), rpe: fc.boolean() }).map(
      (lacks): Partial<Activity> => ({
        ...(lacks.movingS ? { movingS: undefined } : {}),
        ...(lacks.cadence ? { cadence: undefined } : {}),
        ...(lacks.rpe ? {} : { rpe: 4 }),
      }),
    )
    const brought = (name: string, lacks: Partial<Activity>) => {
      const { source, ...rest } = { ...one, ...lacks }
      const activity = Object.fromEntries(
        Object.entries({ ...rest, id: name, source: { ...source, hash: name, path: name } }).filter(([, value]) => value !== undefined),
      )
      return { path: name, activities: [activity as unknown as Activity], done: 0, all: 0 }
    }
    const names = fc.constantFrom(['a', 'b'] as const, ['b', 'a'] as const)
    fc.assert(
      fc.property(names, lacking, lacking, ([first, second], lacksFirst, lacksSecond) => {
        const together = new NewRuns([])
        const [body] = together.take(brought(first, lacksFirst)).runs
        const after = new NewRuns([{ entry: 'e', body: body! }])
        const news = (runs: NewRuns) => ((taken) => [taken.line.status, taken.brought, taken.runs])(runs.take(brought(second, lacksSecond)))
        expect(news(after)).toEqual(news(together))
      }),
    )
  })

  describe('more activities of one day than anybody does', () => {
    const [one] = readOf('table', asFit(run)).activities as [Activity]
    /** Minutes apart, from the fourth of May on. */
    const many = (count: number, day = '2024-05-04', file = 'table'): readonly Activity[] =>
      Array.from({ length: count }, (_, at) => ({
        ...one,
        id: `${file}#${day}-${at}`,
        source: { ...one.source, path: file, hash: file },
        day,
        start: one.start! + at * 60,
      }))

    // Origin: a table of 71 kB with 1,000 rows of one day took 7 s, one with 4,000 rows 52 s, and nothing could stop them.
    it('a hundred of them come in, and the line says how many did not; those of other days all do', () => {
      const runs = new NewRuns([])
      const { line, runs: written, activities } = runs.take({ path: 'table', activities: [...many(4000), ...many(2, '2024-05-20')], done: 0, all: 0 })
      expect([written.length, activities.length, line.status]).toEqual([102, 102, 'imported'])
      expect(line.leftOut).toEqual({ code: 'impossible', says: 'It tells of more than 100 activities on one day: 3900 were left out.' })
      expect(runs.brought.runs).toBeLessThanOrEqual(102)
    })

    it('a hundred and one: one is left out', () =>
      expect(new NewRuns([]).take({ path: 'table', activities: many(101), done: 0, all: 0 }).line.leftOut?.says).toMatch(/: 1 was left out\.$/))

    it('a hundred are all there', () => expect(new NewRuns([]).take({ path: 'table', activities: many(100), done: 0, all: 0 }).line.leftOut).toBeUndefined())

    // 4,000 files took a minute: each was compared twice with all before it, and their list was copied for each
    it('in files of their own they all come in, and soon', { timeout: 20_000 }, () => {
      const runs = new NewRuns([])
      for (let file = 0; file < 4000; file++) runs.take({ path: `${file}`, activities: many(1, '2024-05-04', `${file}`), done: 0, all: 0 })
      expect(runs.counts).toMatchObject({ files: 4000, added: 1, duplicates: 3999 })
    })
  })

  it('an archive that is cut off is one file more that could not be read, and kept as that', () => {
    const runs = new NewRuns([])
    runs.take({ path: 'a.fit', activities: [], skipped: { code: 'damaged', says: '' }, done: 0, all: 0 })
    runs.take({ path: 'x.zip', activities: [], skipped: { code: 'cut-archive', says: '' }, unlisted: true, done: 0, all: 0 })
    expect(runs.counts).toMatchObject({ files: 2, failed: 2, cutArchives: 1 })
    expect(runs.done('2026-05-04', undefined)).toEqual({ day: '2026-05-04', files: 2, added: 0, duplicates: 0, skipped: 0, failed: 2, stopped: true })
  })

  // Origin: a download that broke off at 70 % lost the runs of the last nine days; the import counted as whole, and today went from 19 to 44 minutes.
  it('an archive of which not every file is known leaves the import not ended, whatever else came in; a damaged file alone does not', () => {
    const importWith = (unlisted: boolean) => {
      const runs = new NewRuns([])
      runs.take(readOf('a.fit', asFit(run)))
      runs.take({ path: 'x', activities: [], skipped: { code: 'damaged', says: '' }, ...(unlisted ? { unlisted } : {}), done: 0, all: 0 })
      return { unread: runs.unread, stopped: runs.done('2026-05-04', undefined)?.stopped }
    }
    expect([importWith(true), importWith(false)]).toEqual([
      { unread: true, stopped: true },
      { unread: false, stopped: undefined },
    ])
  })

  it.each(['unreadable', 'our-fault', 'too-slow'] as const)('one that was not read to its end (%s) counts as failed, and the import as not ended', (code) => {
    const runs = new NewRuns([])
    runs.missed('export.zip', { code, says: '' })
    expect(runs.done('2026-05-04', undefined)).toMatchObject({ files: 1, failed: 1, stopped: true })
  })

  // Origin: after an import that was stopped, one that read everything and found nothing new left "The last import did not come to its end" for good.
  describe('an import that brought nothing new', () => {
    const [today, before] = ['2026-05-14', '2026-05-04'] as const
    const whole = { day: today, files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0 } as const
    const again = () => {
      const runs = new NewRuns([])
      const [body] = runs.take(readOf('a.fit', asFit(run))).runs
      return new NewRuns([{ entry: 'a', body: body! }])
    }
    const told = { day: today, files: 1, added: 0, duplicates: 1, skipped: 0, failed: 0 }
    it.each([
      ['after one that did not come to its end', { ...whole, stopped: true as const }, told],
      ['after one that could not read as much', { ...whole, failed: 2 }, told],
      // an archive of last week that is given again says nothing of the days since
      ['after a whole one of another day: nothing is to be told', { ...whole, day: before }, undefined],
      ['where none was ever told of: nothing is to be told', undefined, undefined],
      ['after a whole one of the same day: nothing is to be told', whole, undefined],
    ])('%s', (_what, last, entry) => {
      const runs = again()
      expect(runs.take(readOf('a.fit', asFit(run))).runs).toEqual([])
      expect(runs.done(today, last)).toEqual(entry)
    })

    it.each([
      ['it was stopped, too', 'a.fit', true],
      ['it read no training at all', 'photo.jpg', false],
    ])('is not told when %s', (_what, path, stopped) => {
      const runs = again()
      runs.take(stopped ? readOf(path, asFit(run)) : { path, activities: [], skipped: { code: 'not-a-training-file', says: '' }, done: 0, all: 0 })
      expect(runs.done(today, { ...whole, day: before, stopped: true }, { stopped })).toBeUndefined()
    })
  })

  it('a zip held training where a file of it brought some or was read before, and not where its files were photos or broken', () => {
    const runs = new NewRuns([])
    runs.take(readOf('a.zip/1.fit', asFit(run)))
    runs.take(readOf('b.zip/1.fit', asFit(run)))
    for (const [path, code] of [
      ['known.zip/1.fit', 'known'],
      ['photos.zip/1.jpg', 'not-a-training-file'],
      ['broken.zip/1.fit', 'damaged'],
    ] as const)
      runs.take({ path, activities: [], skipped: { code, says: '' }, done: 0, all: 0 })
    const held = ['a.zip', 'b.zip', 'known.zip', 'photos.zip', 'broken.zip', '.zip'].filter(runs.heldTraining)
    expect(held).toEqual(['a.zip', 'b.zip', 'known.zip'])
  })

  it('files add up: read before counts as there, a damaged one as failed, a picture as passed over', () => {
    const runs = new NewRuns([])
    for (const code of ['known', 'damaged', 'not-a-training-file'] as const)
      runs.take({ path: code, activities: [], skipped: { code, says: '' }, done: 0, all: 0 })
    expect(runs.counts).toEqual({ files: 3, added: 0, duplicates: 1, skipped: 1, failed: 1, cutArchives: 0 })
  })
})

describe('the order of the files', () => {
  const [whole] = readOf('whole.fit', asFit(run)).activities as [Activity]
  const { split: _split, ...unsplit } = whole
  const named = (id: string, given: Partial<Activity>, lost?: 'part' | 'all'): Activity => ({
    ...(lost ? unsplit : whole),
    ...given,
    id,
    source: { path: id, hash: id, format: lost === 'all' ? 'csv' : 'fit', ...(lost ? { lost } : {}) },
  })
  const DOUBT = [{ code: 'jump' as const, says: '' }]
  /** What an export may hold of one run, and of another one on the next day. */
  const ANY: readonly Activity[] = [
    whole,
    named('doubtful.fit', { doubts: DOUBT }),
    named('second-watch.fit', { timerS: whole.timerS + 60, elapsedS: whole.elapsedS + 60 }),
    named('told-to-the-watch.fit', { rpe: 4 }),
    named('cut.fit', { timerS: 700, elapsedS: 700, distanceM: 1900 }, 'part'),
    named('cut-and-told.fit', { timerS: 700, elapsedS: 700, distanceM: 1900, rpe: 9 }, 'part'),
    named('cut-and-told-the-same.fit', { timerS: 800, elapsedS: 800, distanceM: 2200, rpe: 4 }, 'part'),
    named('cut-and-doubtful.fit', { timerS: 900, elapsedS: 900, distanceM: 2500, doubts: DOUBT }, 'part'),
    named('a little longer.fit', { timerS: whole.timerS * 1.04, elapsedS: whole.elapsedS * 1.04 }, 'part'),
    named('row', { timerS: whole.timerS * 1.3, elapsedS: whole.elapsedS * 1.3, distanceM: 14_000 }, 'all'),
    named('row-of-a-shorter', { timerS: 600, elapsedS: 600, distanceM: 1500 }, 'all'),
    named('next-day.fit', { start: whole.start! + 86_400, at: '2024-05-05T08:00:00+02:00', day: '2024-05-05' }),
  ]
  /** What counts, for and against, whatever else is kept of it. */
  const told = ({ day, entry, state, least, most, against, maybe }: KnownRun) => ({ day, entry, state, least, against: against ?? [{ day, ...most }], maybe })
  const knownAfter = (files: readonly Activity[]) => {
    const runs = new NewRuns([])
    const written = files.flatMap((activity) => runs.take({ path: activity.id, activities: [activity], done: 0, all: 0 }).runs)
    return knownRuns(written.map((body) => ({ entry: body.source!.id, ahead: false, body }))).map(told)
  }
  it('changes nothing of what counts and of what counts against', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          ANY.map((_, at) => at),
          { minLength: 2 },
        ),
        (places) => {
          const inOrder = [...places].sort((a, b) => a - b)
          expect(knownAfter(places.map((at) => ANY[at]!))).toEqual(knownAfter(inOrder.map((at) => ANY[at]!)))
        },
      ),
      { numRuns: 500 },
    ))
  it.each([
    ['a row that tells of a longer run counts against, before the whole file and after it', 'row', 1.3],
    ['a row that tells of a shorter one does not', 'row-of-a-shorter', 1],
  ])('%s', (_what, name, times) => {
    const row = ANY.find(({ id }) => id === name)!
    for (const files of [
      [row, whole],
      [whole, row],
    ])
      expect(knownAfter(files)).toMatchObject([{ entry: whole.id, least: { minutes: whole.timerS / 60 }, against: [{ minutes: (times * whole.timerS) / 60 }] }])
  })

  // Origin: an effort of 9 in what was left of a FIT was lost where the whole GPX, which has no place for it, had come first.
  it('an effort that only a damaged file knows is known, before the whole file and after it, also when that one came in another import', () => {
    const told = ANY.find(({ id }) => id === 'cut-and-told.fit')!
    for (const files of [
      [told, whole],
      [whole, told],
    ])
      expect(knownAfter(files)).toMatchObject([{ entry: whole.id, least: { effort: 9 }, against: [{ effort: 9 }] }])
    const taken = (runs: NewRuns, activity: Activity) => runs.take({ path: activity.id, activities: [activity], done: 0, all: 0 }).runs
    const later = (first: Activity) => new NewRuns(taken(new NewRuns([]), first).map((body) => ({ entry: 'a', body })))
    expect(taken(later(whole), told)).toMatchObject([{ effort: 9 }])
    // who knows the same adds nothing
    expect(taken(later({ ...whole, rpe: 9 }), told)).toEqual([])
  })
})
