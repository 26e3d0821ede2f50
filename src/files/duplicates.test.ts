import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAY_4 } from '../../tests/training-files.ts'
import { type Activity, manualActivity } from './activity.ts'
import { compare, type Group, grouped } from './duplicates.ts'

/** An activity in the few words that matter here. */
const activity = (id: string, about: Partial<Activity> & { readonly format?: Activity['source']['format'] } = {}): Activity => {
  const { format = 'fit', ...rest } = about
  const made = manualActivity({
    id,
    source: { path: `${id}.${format}`, hash: id, format },
    start: MAY_4,
    timerS: 3000,
    distanceM: 10_000,
    sport: 'run',
    problems: [],
  })
  return { ...made, elapsedS: rest.elapsedS ?? rest.timerS ?? 3000, ...rest }
}
const ids = (groups: readonly Group[]): (readonly string[])[] => groups.map(({ kept, others }) => [kept.id, ...others.map(({ id }) => id)])
const shape = (groups: readonly Group[]) => groups.map(({ kept, others, asked, timerS }) => [kept.id, others.map(({ id }) => id), asked, timerS])

describe('two recordings of one run', () => {
  const run = activity('a')
  // Origin: real files of one run from several sources; facts on activity files, section 7, "Duplicates across sources".
  it.each([
    ['FIT and TCX: the same second and distance', activity('b', { format: 'tcx' }), 'same'],
    ['GPX: two in a hundred longer', activity('b', { format: 'gpx', distanceM: 10_200 }), 'same'],
    ['two watches: one paused by itself', activity('b', { start: MAY_4 - 1, timerS: 3100, distanceM: 10_105 }), 'same'],
    ['two services: four seconds apart, no distance', activity('b', { start: MAY_4 + 4, distanceM: undefined as never }), 'same'],
    ['saved anew two hours off', activity('b', { start: MAY_4 + 7200, distanceM: 10_002 }), 'maybe'],
    ['half of it on the phone', activity('b', { start: MAY_4 + 1600, timerS: 1400, distanceM: 4600 }), 'maybe'],
    ['the same time, a tenth farther', activity('b', { distanceM: 11_200 }), 'maybe'],
    ['a sport that was not said', activity('b', { sport: undefined as never }), 'same'],
    ['another run in the evening', activity('b', { start: MAY_4 + 36_000, timerS: 2400, distanceM: 8000 }), 'different'],
    ['the same loop the next morning', activity('b', { start: MAY_4 + 86_400 }), 'different'],
    ['a ride at that time', activity('b', { sport: 'cycling', distanceM: 10_000 }), 'different'],
    ['a run of unknown date', activity('b', { start: undefined as never }), 'different'],
    ['the next leg of the same file', activity('b', { source: { ...run.source }, start: MAY_4 + 100 }), 'different'],
  ])('%s: %s', (_what, other, like) => expect([compare(run, other), compare(other, run)]).toEqual([like, like]))
})

describe('groups', () => {
  it('keep the best source: FIT, TCX, GPX, summary, table', () =>
    expect(ids(grouped((['csv', 'gpx', 'json', 'fit', 'tcx'] as const).map((format) => activity(format, { format }))))).toEqual([
      ['fit', 'tcx', 'gpx', 'json', 'csv'],
    ]))
  it('ask about the doubtful and count the shorter until then', () => {
    const [group] = grouped([activity('long', { distanceM: 11_500, timerS: 3100 }), activity('short')])
    expect([group!.kept.id, group!.asked, group!.timerS]).toEqual(['short', true, { least: 3000, most: 3100 }])
  })
  it.each([
    [true, [['long', 'short']]],
    [false, [['long'], ['short']]],
  ])('what the runner said settles it: %s', (same, wanted) => {
    const activities = [activity('long', { start: MAY_4 - 1, distanceM: 11_500, timerS: 3100 }), activity('short', { format: 'gpx' })]
    const groups = grouped(activities, [{ a: 'short', b: 'long', same }])
    expect([ids(groups), groups.some(({ asked }) => asked)]).toEqual([wanted, false])
  })
  it('a plausible one stands for a group before one that is held', () => {
    const held = activity('held', { timerS: 2000, elapsedS: 3000, distanceM: 40_000, doubts: [{ code: 'too-fast', says: '' }] })
    expect(grouped([held, activity('fine')])[0]!.kept.id).toBe('fine')
  })
})

describe('laws', () => {
  const some = fc.array(
    fc.record({
      id: fc.integer({ min: 0, max: 30 }).map(String),
      start: fc.option(
        fc.integer({ min: 0, max: 40 }).map((quarter) => MAY_4 + quarter * 900),
        { nil: undefined },
      ),
      timerS: fc.integer({ min: 600, max: 6000 }),
      distanceM: fc.option(fc.integer({ min: 1000, max: 20_000 }), { nil: undefined }),
      format: fc.constantFrom('fit', 'tcx', 'gpx', 'csv', 'json' as const),
    }),
    { maxLength: 14 },
  )
  const made = some.map((rows) => rows.map(({ id, ...rest }) => activity(id, rest as never)))

  it('the order of the files does not matter', () =>
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (activities, chance) => {
        const shuffled = activities.map((each) => [chance.next().value as number, each] as const).sort((a, b) => a[0] - b[0])
        expect(shape(grouped(shuffled.map(([, each]) => each)))).toEqual(shape(grouped(activities)))
      }),
    ))
  it('the same files again change nothing', () =>
    fc.assert(
      fc.property(made, (activities) => {
        expect(shape(grouped([...activities, ...activities]))).toEqual(shape(grouped(activities)))
      }),
    ))
  it('no activity is lost and none stands twice', () =>
    fc.assert(
      fc.property(made, (activities) => {
        const all = ids(grouped(activities)).flat()
        expect(all.toSorted()).toEqual([...new Set(activities.map(({ id }) => id))].toSorted())
      }),
    ))
  it('a copy, also a doubtful or a longer one, makes no group longer and adds none', () =>
    fc.assert(
      fc.property(made, fc.nat(), fc.constantFrom(0, 900, -3600, 1), fc.double({ min: 0.97, max: 1.03, noNaN: true }), (activities, pick, shift, stretch) => {
        const known = grouped(activities).filter(({ kept }) => kept.start !== undefined && kept.source.format === 'fit')
        if (known.length === 0) return
        const original = known[pick % known.length]!.kept
        const copy = {
          ...original,
          id: 'copy',
          source: { path: 'copy', hash: 'copy', format: 'gpx' as const },
          start: original.start! + (shift === 1 ? 1 : 0),
          timerS: original.timerS * stretch,
        }
        const groups = grouped([...activities, copy])
        const longest = (list: readonly Group[]): number => Math.max(0, ...list.map(({ kept }) => kept.timerS))
        expect(longest(groups)).toBeLessThanOrEqual(longest(grouped(activities)))
        expect(groups.length).toBeLessThanOrEqual(grouped(activities).length)
      }),
    ))
})
