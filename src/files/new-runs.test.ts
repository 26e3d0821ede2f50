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

  it('an archive that is cut off is one file more that could not be read, and kept as that', () => {
    const runs = new NewRuns([])
    for (const code of ['damaged', 'cut-archive'] as const) runs.take({ path: code, activities: [], skipped: { code, says: '' }, done: 0, all: 0 })
    expect(runs.counts).toMatchObject({ files: 2, failed: 2, cutArchives: 1 })
    expect(runs.done('2026-05-04', undefined)).toEqual({ day: '2026-05-04', files: 2, added: 0, duplicates: 0, skipped: 0, failed: 2 })
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
    named('cut.fit', { timerS: 700, elapsedS: 700, distanceM: 1900 }, 'part'),
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
    ['a row that tells of a longer run counts against, before the whole file and after it', 6, 1.3],
    ['a row that tells of a shorter one does not', 7, 1],
  ])('%s', (_what, place, times) => {
    const row = ANY[place]!
    for (const files of [
      [row, whole],
      [whole, row],
    ])
      expect(knownAfter(files)).toMatchObject([{ entry: whole.id, least: { minutes: whole.timerS / 60 }, against: [{ minutes: (times * whole.timerS) / 60 }] }])
  })
})
