import { expect, it } from 'vitest'
import { fromWatch, madeRun, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { coverageOf } from './coverage.ts'
import { knownRuns } from './known-runs.ts'
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
