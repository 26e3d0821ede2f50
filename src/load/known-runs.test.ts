import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWatch, historyWith, madeRun, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { knownRuns, type LoggedRun } from './known-runs.ts'

const copyOf = (run: LoggedRun, given: Partial<LoggedRun['body']> = {}): LoggedRun => ({
  ...run,
  entry: `${run.entry}-copy`,
  body: { ...run.body, source: { id: 'other', hash: 'other', path: 'other.gpx', format: 'gpx' }, ...given },
})

/** Origin of the rows: files of one run from several sources (facts/activity-files.md, duplicates). */
describe('one run from several sources', () => {
  const run = fromWatch(3, { minutes: 45, distanceM: 10_194 })
  it.each([
    ['the same file again', { ...run, entry: 'zz-again' }],
    ['the same from a service, one in a hundred off', copyOf(run, { distanceM: 10_299 })],
    ['begun four seconds later', copyOf(run, { start: run.body.start!.replace(':00+', ':04+') })],
    ['written down by hand as well', madeRun(3, { minutes: 45, distanceM: 10_000 })],
  ])('%s: counts once, asks nothing', (_what, copy) =>
    expect(knownRuns([run, copy])).toMatchObject([{ entry: run.entry, copies: [copy.entry], maybe: [], state: 'counts' }]),
  )

  it.each([
    ['at the same time, but a third longer', copyOf(run, { distanceM: 13_600 })],
    ['saved anew two hours later', copyOf(run, { start: run.body.start!.replace('T08', 'T10') })],
    ['roughly so by hand', madeRun(3, { minutes: 52, distanceM: 11_000 })],
  ])('%s: asks, and counts the shorter once until it is answered', (_what, copy) => {
    const [known, ...more] = knownRuns([run, copy])
    expect(more).toEqual([])
    expect(known).toMatchObject({ entry: run.entry, copies: [], maybe: [copy.entry], least: { minutes: 45 } })
    const answered = (word: 'sameAs' | 'notSameAs') => knownRuns([run, { ...copy, body: { ...copy.body, [word]: [run.entry] } }])
    expect(answered('sameAs')).toMatchObject([{ entry: run.entry, copies: [copy.entry], maybe: [] }])
    expect(answered('notSameAs')).toHaveLength(2)
  })

  it.each([
    ['a ride at the same time', fromWatch(3, { sport: 'cycling', minutes: 45 })],
    ['in the evening', fromWatch(3, { minutes: 45, distanceM: 10_194 }, 23)],
    ['the day after', fromWatch(2, { minutes: 45, distanceM: 10_194 })],
    ['another leg of the same file', { ...run, entry: 'leg', body: { ...run.body, source: { ...run.body.source!, id: 'leg#2' } } }],
  ])('%s: another one', (_what, other) => expect(knownRuns([run, other])).toHaveLength(2))

  it('the order of the entries changes nothing', () => {
    const all = [run, copyOf(run, { distanceM: 9900 }), madeRun(3, { minutes: 52 }), fromWatch(9)]
    expect(knownRuns(all.toReversed())).toEqual(knownRuns(all))
  })

  it('what was said by hand about a copy is kept, the worst pain first', () => {
    const said = madeRun(3, { minutes: 45, distanceM: 10_000, worst: 6, painkillers: true, level: 4, shoe: 'blue' })
    expect(knownRuns([{ ...run, body: { ...run.body, worst: 2 } }, said])[0]!.run).toMatchObject({
      worst: 6,
      painkillers: true,
      level: 4,
      shoe: 'blue',
      source: run.body.source,
    })
  })
})

describe('laws', () => {
  const some = fc
    .uniqueArray(
      fc.record({ id: fc.nat(30), back: fc.integer({ min: 1, max: 4 }), minutes: fc.integer({ min: 10, max: 90 }), hour: fc.integer({ min: 6, max: 9 }) }),
      {
        selector: ({ id }) => id,
        maxLength: 10,
      },
    )
    .map((rows) =>
      rows.map(({ id, back, minutes, hour }): LoggedRun => {
        const run = fromWatch(back, { minutes, distanceM: minutes * 180 }, hour)
        return { ...run, entry: `r${id}`, body: { ...run.body, source: { ...run.body.source!, id: `f${id}`, hash: `f${id}` } } }
      }),
    )

  it('no entry is lost and none stands twice', () =>
    fc.assert(
      fc.property(some, (runs) => {
        const told = knownRuns(runs).flatMap(({ entry, copies, maybe }) => [entry, ...copies, ...maybe])
        expect(told.toSorted()).toEqual(runs.map(({ entry }) => entry).toSorted())
      }),
    ))
  it('the same files again are no new runs, in whatever order', () =>
    fc.assert(
      fc.property(some, fc.boolean(), (runs, first) => {
        const again = runs.map((run) => ({ ...run, entry: `${run.entry}-again` }))
        expect(knownRuns(first ? [...again, ...runs] : [...runs, ...again])).toHaveLength(knownRuns(runs).length)
      }),
    ))
})

it('what is held, ahead of the clock or taken back is in no sum', () => {
  const runs = [madeRun(1), madeRun(2, { doubts: ['vehicle'] }), { ...madeRun(3), ahead: true }]
  expect(historyWith(runs).runs.map(({ day }) => TODAY_NUMBER - day)).toEqual([1])
  expect(knownRuns([], [madeRun(1)])).toMatchObject([{ state: 'taken-back' }])
})
