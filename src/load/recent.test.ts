import { describe, expect, it } from 'vitest'
import { fromWatch, madeRun, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { coverageOf } from './coverage.ts'
import { knownRuns, type LoggedRun } from './known-runs.ts'
import { recentOf } from './recent.ts'
import type { Run } from './run.ts'

it.each<readonly [string, Partial<Run>, number]>([
  ['calm', { worst: 2, limp: false }, 1],
  ['with pain of 5', { worst: 5 }, 1],
  ['with pain above 5', { worst: 6 }, 0],
  ['with a limp', { limp: true }, 0],
])('a run %s: to build on or not, it counts against in any case', (_what, given, certain) => {
  const recent = recentOf(knownRuns([fromWatch(3, given)]))
  expect(recent.certain).toHaveLength(certain)
  expect(recent.possible).toHaveLength(1)
})

// Origin: the GPX of a run said half past eleven, its FIT half past midnight of another zone: of no allowance became 30 minutes.
it.each<readonly [string, string, number]>([
  ['in another zone, on the same day', 'T09:00:00+03:00', 1],
  ['in another zone, on the day before', 'T21:30:00-08:30', 0],
])('two files of one moment, read %s: to build on only where they tell one day, and no later day is known by it', (_what, clock, certain) => {
  const late = fromWatch(3)
  const day = certain === 1 ? late.body.day : madeRun(4).body.day
  const copy = { ...late, entry: 'copy', body: { ...late.body, day, start: `${day}${clock}`, source: { ...late.body.source!, id: 'copy', hash: 'copy' } } }
  for (const known of [knownRuns([late, copy]), knownRuns([late], [copy])]) {
    expect(recentOf(known)).toMatchObject({ certain: Array(certain).fill({}), possible: [{ day: TODAY_NUMBER - 3 }] })
    expect(coverageOf({ known, imports: [], toldOn: [], day: TODAY_NUMBER }).unknownDays).toBe(certain === 1 ? 2 : 3)
  }
})

it('what may have been run after today counts as today', () =>
  expect(recentOf(knownRuns([madeRun(-1)]), 0, TODAY_NUMBER).possible).toMatchObject([{ day: TODAY_NUMBER }]))

it.each([
  [42, true],
  [43, false],
])('an import of %i days ago: whether runs still come from files', (ago, fromFiles) => {
  const { day } = madeRun(ago).body
  const imports = [{ day, files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0 }]
  expect(coverageOf({ known: [], imports, toldOn: [], day: TODAY_NUMBER }).fromFiles).toBe(fromFiles)
})

// Origin: one file that could not be read closed six weeks to who writes every run down by hand
it.each<readonly [string, { readonly added?: number; readonly duplicates?: number }, readonly LoggedRun[], boolean]>([
  ['that brought nothing, beside runs by hand', {}, [madeRun(2)], false],
  ['that brought nothing, beside runs of files', {}, [fromWatch(300)], true],
  ['that brought something', { added: 1 }, [madeRun(2)], true],
  ['that found what was there', { duplicates: 1 }, [madeRun(2)], true],
])('an import of yesterday %s: whether runs come from files', (_what, brought, runs, fromFiles) => {
  const imports = [{ day: madeRun(1).body.day, files: 1, added: 0, duplicates: 0, skipped: 0, failed: 1, ...brought }]
  expect(coverageOf({ known: knownRuns(runs), imports, toldOn: [], day: TODAY_NUMBER }).fromFiles).toBe(fromFiles)
})

// Origin: one run dated 1899 made every week without a run one in which nobody ran.
it.each<readonly [string, readonly ReturnType<typeof madeRun>[], number]>([
  ['one of 1899, and of the last days', [madeRun(46_000), madeRun(2)], 3],
  ['written down regularly before', [madeRun(40), madeRun(2)], 0],
  ['files, whenever they begin', [fromWatch(300), madeRun(2)], 0],
])('runs: %s: weeks of which nothing is known', (_what, runs, unknown) => {
  const imports = [{ day: madeRun(2).body.day, files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0 }]
  const { weeks } = coverageOf({ known: knownRuns(runs), imports, toldOn: [], day: TODAY_NUMBER })
  expect(weeks.filter((week) => week === 'unknown')).toHaveLength(unknown)
})
it.each([
  [2, 'Nothing is known of yesterday: it counts as if you had run as usual.'],
  [4, 'Nothing is known of the last 3 days: they count as if you had run as usual.'],
])('the last word %i days ago', (ago, says) =>
  expect(coverageOf({ known: knownRuns([madeRun(ago)]), imports: [], toldOn: [], day: TODAY_NUMBER }).says).toContain(says),
)

// Origin: five minutes by hand, two days ago, made the eleven days known that lay between them and the last import: 49 minutes instead of 16.
describe('whose runs come from files: a run after the last import tells of its own day alone', () => {
  const before = [24, 20, 17].map((ago) => fromWatch(ago))
  const told = (runs: readonly LoggedRun[], ago = 13, given: object = {}) =>
    coverageOf({
      known: knownRuns([...before, ...runs]),
      imports: [{ day: madeRun(ago).body.day, files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0, ...given }],
      toldOn: [TODAY_NUMBER, TODAY_NUMBER - 9],
      day: TODAY_NUMBER,
    })
  const byHand = (ago: number) => madeRun(ago, { minutes: 5, distanceM: 800 })
  const night = fromWatch(2, { minutes: 5, distanceM: 800 }, 0)
  it.each<readonly [string, ReturnType<typeof told>, number, string]>([
    ['none', told([]), 6, 'Nothing is known of the last 6 days: they count as if you had run as usual.'],
    ['two days ago', told([byHand(2)]), 5, 'Nothing is known of 5 of the last 6 days: they count as if you had run as usual.'],
    ['six days ago', told([byHand(6)]), 5, 'Nothing is known of the last 5 days: they count as if you had run as usual.'],
    ['on all of them but yesterday', told([2, 3, 4, 5, 6].map(byHand)), 1, 'Nothing is known of yesterday: it counts as if you had run as usual.'],
    ['on all of them but one', told([1, 2, 4, 5, 6].map(byHand)), 1, 'Nothing is known of one of the last 3 days: it counts as if you had run as usual.'],
    ['of a file that a broken import brought', told([fromWatch(2)], 0, { stopped: true }), 5, 'The last import did not come to its end.'],
    ['of one of two days', told([night, byHand(3)]), 6, '1 run may be there twice and counts once until you say.'],
    ['before the last import', told([byHand(4)], 3), 2, 'Nothing is known of the last 2 days: they count as if you had run as usual.'],
  ])('%s', (_what, { unknownDays, says }, unknown, said) => {
    expect(unknownDays).toBe(unknown)
    expect(says).toContain(said)
  })
  it('nothing is known of a week after the last import without a run, whatever a check-in says', () =>
    expect(told([byHand(2)], 16).weeks).toEqual(['runs', 'unknown', 'runs', 'runs']))
  it('whoever has not imported for six weeks writes by hand: what they told last tells of all days before it', () =>
    expect(told([byHand(2)], 43)).toMatchObject({ fromFiles: false, unknownDays: 0 }))
})

describe('what several entries of one run tell together', () => {
  // Origin: a run that looked wrong was removed, and the walk that may be it told of the days before it: the week that was full gave ten minutes.
  it('a walk tells of no day for a run that looked wrong and was removed', () => {
    const doubted = fromWatch(3, { minutes: 12, distanceM: 2600, doubts: ['jump'] })
    const walk = madeRun(3, { sport: 'walk', minutes: 14, distanceM: 3022 })
    const earlier = fromWatch(20)
    const unknown = (known: ReturnType<typeof knownRuns>): number => coverageOf({ known, imports: [], toldOn: [], day: TODAY_NUMBER }).unknownDays
    expect(knownRuns([walk, earlier], [doubted])[1]).toMatchObject({ state: 'counts', heldBy: [doubted.entry] })
    expect(unknown(knownRuns([walk, doubted, earlier]))).toBe(6)
    expect(unknown(knownRuns([walk, earlier], [doubted]))).toBe(6)
  })
  // Origin: 28 min by hand fitted the run of the evening; the file of another of that day took it away, and the evening counted 10 % farther.
  it.each<readonly [string, Partial<Run>, object, object]>([
    ['its shorter length', { minutes: 28, distanceM: 5796 }, { minutes: 28, distanceM: 5796 }, {}],
    ['that it knows no distance', { minutes: 28, distanceM: undefined! }, { minutes: 28, distanceM: 6439, isPartlyTold: true }, {}],
    ['that it was easy', { minutes: 28, effort: 2 }, { effort: 2 }, {}],
    ['its longer time, for the speed', { minutes: 31 }, { minutes: 29 }, { minutes: 31 }],
  ])('what was written by hand and fits two runs lends each of them %s', (_what, given, least, most) => {
    const evening = fromWatch(5, { minutes: 29, distanceM: 6439, effort: 8 }, 20)
    const morning = fromWatch(5, { minutes: given.minutes!, distanceM: given.distanceM ?? 6400, effort: 8 })
    const { distanceM, ...said } = madeRun(5, { distanceM: 6400, ...given }).body
    const byHand = { ...madeRun(5), body: { ...said, ...(distanceM === undefined ? {} : { distanceM }) } }
    const known = knownRuns([evening, morning, byHand])
    expect(known.map(({ copies }) => copies.length).toSorted()).toEqual([0, 1])
    // it is asked, and two runs they are once that was said
    expect(known.find(({ entry }) => entry === evening.entry)).toMatchObject({ alsoFits: [byHand.entry] })
    const apart = knownRuns([evening, morning, { ...byHand, body: { ...byHand.body, notSameAs: [evening.entry] } }])
    expect(apart.find(({ entry }) => entry === evening.entry)).toEqual(knownRuns([evening])[0])
    expect(known.find(({ entry }) => entry === evening.entry)).toMatchObject({ least, most })
  })
  it('nothing is built on either of the two runs that one by hand with a limp may be', () => {
    const runs = [fromWatch(5, { minutes: 31 }, 20), fromWatch(5), madeRun(5, { limp: true })]
    expect(knownRuns(runs).flatMap(({ maybe }) => maybe)).toEqual([])
    expect(recentOf(knownRuns(runs)).certain).toEqual([])
    expect(recentOf(knownRuns(runs)).possible).toHaveLength(2)
  })
  // Origin: the whole file of a damaged one that was rated knew no effort; with it removed, six minutes might be hard.
  it('how hard a run was is known from what was saved of its file, too, whether the whole one is there or was removed', () => {
    const whole = fromWatch(5)
    const saved = { ...whole, entry: 'saved', body: { ...whole.body, effort: 8, source: { ...whole.body.source!, id: 's', hash: 's', lost: 'part' } as const } }
    for (const known of [knownRuns([saved, whole]), knownRuns([saved], [whole])])
      expect(recentOf(known)).toMatchObject({ certain: [{ effort: 8 }], possible: [{ effort: 8 }] })
  })
  // Origin: the file of another sport, read in a zone where it was the next day, moved the run one day nearer.
  it('an entry of another sport says no day for the run', () => {
    const run = fromWatch(3, {}, 18)
    const other = { ...run, entry: 'other', body: { ...run.body, ...fromWatch(2).body, sport: 'other', start: `${madeRun(2).body.day}T01:00:00+09:00` } }
    expect(recentOf(knownRuns([run, other])).possible).toMatchObject([{ day: TODAY_NUMBER - 3 }])
  })
})

describe('another sport beside a run', () => {
  const yoga: LoggedRun = { entry: 'yoga', ahead: false, body: { day: madeRun(3).body.day, sport: 'other', minutes: 30 } }
  const running = (runs: readonly LoggedRun[]): readonly number[] => recentOf(knownRuns(runs)).certain.map(({ minutes }) => minutes)
  // Origin: ten runs by watch, each with a word of yoga of the same length: "No run of the last 30 days is written down".
  it('written by hand is a word, and no copy of the run', () => {
    expect(running([fromWatch(3), yoga])).toEqual([30])
    expect(running([madeRun(3), yoga])).toEqual([30])
  })
  // Origin: the run by hand was a copy of the yoga of the evening, and was gone without a question.
  it('of a file that names no sport may be it, and is asked', () => {
    const file = fromWatch(3, { sport: 'other' }, 19)
    expect(knownRuns([madeRun(3), file])).toMatchObject([{ maybe: [expect.anything()], copies: [] }])
  })
})

// Origin: of a GPX it was said that it was no run; the FIT of the same hour came later, and its hour counted as running in the week and in the warnings.
it('what was said to be no run stays none beside a better file of it', () => {
  const fit = fromWatch(3, { minutes: 60 })
  const gpx: LoggedRun = {
    ...fit,
    entry: 'gpx',
    body: { ...fit.body, sport: 'other', source: { id: 'g', hash: 'g', path: 'g.gpx', format: 'gpx' } },
    once: { day: TODAY_NUMBER - 3, minutes: 60 },
  }
  expect(knownRuns([gpx, fit])).toMatchObject([{ entry: 'gpx', run: { sport: 'other' }, copies: [fit.entry] }])
  expect(recentOf(knownRuns([gpx, fit])).certain).toEqual([])
  expect(recentOf(knownRuns([gpx, fit])).possible).toMatchObject([{ minutes: 60 }])
})
