import { describe, expect, it } from 'vitest'
import { addDays, numberOf } from '#basics/day.ts'
import type { KnownRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import type { Entry } from '#record/entry.ts'
import { planEntry, withdrawalEntry } from '#record/make-entry.ts'
import { readEntries } from '#record/read-entries.ts'
import { knowledge, rehab } from '../../tests/built.ts'
import { RecordMaker } from '../../tests/records.ts'
import { glutealPlan } from '../../tests/scenarios/story.ts'
import { planRecord } from './plan-record.ts'
import { tellPlan } from './tell-plan.ts'
import { tellState } from './tell-state.ts'

const maker = () => new RecordMaker(knowledge, rehab)
const remove = (record: RecordMaker, day: number, of: string): RecordMaker =>
  record.add(withdrawalEntry({ of, reason: 'entered-by-mistake' }, record.writing(day)))
const told = (record: RecordMaker, day: number, time = '20:00') =>
  tellPlan(readEntries(record.entries).entries, tellState(record.entries, knowledge), knowledge, rehab, record.moment(day, time))
const body = (record: RecordMaker, day: number, given: Partial<Run> = {}): Record<string, unknown> => ({
  day: addDays(record.first, day),
  sport: 'run',
  minutes: 20,
  ...given,
})
const against = (known: readonly KnownRun[]) => known.flatMap((run) => run.against ?? [{ day: run.day, ...run.most }])

describe('a run that was corrected', () => {
  it('and then removed counts against with the newest day and the most that was ever told of it', () => {
    const record = maker().run(3, { minutes: 60, distanceM: 9000 })
    const id = record.last
    remove(record.correct(4, id, body(record, 1, { minutes: 10, distanceM: 12_000 })), 4, id)
    expect(against(told(record, 5).known)).toMatchObject([{ day: numberOf(addDays(record.first, 3)), minutes: 60, distanceM: 12_000 }])
  })
  it('to a day that is still to come stands on today, and keeps the day that was told', () => {
    const record = maker().run(3)
    record.correct(4, record.last, body(record, 400))
    const { known, record: written } = told(record, 5)
    expect(known).toMatchObject([{ state: 'ahead', run: { day: addDays(record.first, 5) } }])
    expect(written.run).toMatchObject([{ ahead: true, day: addDays(record.first, 5), toldDay: addDays(record.first, 400) }])
  })
  it('to be another sport counts against like a removed one', () => {
    const record = maker().run(3, { minutes: 60 })
    record.correct(4, record.last, body(record, 3, { sport: 'other', minutes: 60 }))
    const { known } = told(record, 5)
    expect(known).toMatchObject([{ state: 'counts', run: { sport: 'other' } }])
    expect(against(known)).toMatchObject([{ minutes: 60 }])
  })
  it('without its doubts settles a copy that has them', () => {
    const source = (id: string) => ({ id, hash: id, path: id, format: 'fit' as const })
    const file = (id: string) => ({ start: '2026-03-05T08:00:00+01:00', source: source(id), doubts: ['jump'] as const })
    const record = maker().run(3, file('a'))
    const id = record.last
    record.run(3, file('b'))
    expect(told(record, 5).known).toMatchObject([{ state: 'held' }])
    const { doubts: _none, ...sure } = file('a')
    record.correct(4, id, body(record, 3, sure))
    expect(told(record, 5).known).toMatchObject([{ entry: id, state: 'counts' }])
  })
})

describe('a run of a watch whose clock is days ahead', () => {
  const AHEAD = addDays('2026-03-02', 400)
  /** As an import writes it: it happened when the watch says. */
  const imported = (record: RecordMaker, day: number): string => {
    const file = {
      day: AHEAD,
      start: `${AHEAD}T08:00:00+01:00`,
      doubts: ['date'] as const,
      source: { id: 'a', hash: 'a', path: 'a.fit', format: 'fit' as const },
    }
    record.plan('run', day, { sport: 'run', minutes: 20, ...file })
    const entry = { ...record.entries.at(-1)!, at: file.start } as Entry
    record.entries[record.entries.length - 1] = entry
    return entry.id
  }
  it('counts for no day: it was not run today, it is no effort of the plan, and the runner is asked', () => {
    const record = glutealPlan().checkIn(1)
    imported(record, 3)
    const { known, plan, coverage } = told(record, 3)
    expect(known).toMatchObject([{ state: 'ahead', dayUnknown: true }])
    expect([plan?.today.run.why.includes('You have run today.'), plan?.diary.efforts]).toEqual([false, []])
    expect(coverage.says).toContain('1 run is dated ahead: say which day it was.')
  })
  it('counts against as on the day it was written down, and removing it changes nothing of that', () => {
    const record = maker()
    const id = imported(record, 3)
    const before = [told(record, 3), told(record, 9)].map(({ known }) => against(known))
    expect(before.flat()).toMatchObject([3, 3].map((day) => ({ day: numberOf(addDays(record.first, day)), dayUnknown: true })))
    remove(record, 3, id)
    expect([told(record, 3), told(record, 9)].map(({ known }) => against(known))).toEqual(before)
  })
  it('counts once the runner has said which day it was, and not by another correction', () => {
    const record = maker()
    const id = imported(record, 3)
    const { doubts: _doubts, ...right } = record.entries.at(-1)!.body as unknown as Run
    record.correct(4, id, { ...right, surface: 'trail' } as never)
    expect(told(record, 5).known).toMatchObject([{ state: 'ahead' }])
    const on = addDays(record.first, 2)
    record.correct(4, id, { ...right, day: on, start: `${on}T08:00:00+01:00` } as never)
    expect(told(record, 5).known).toMatchObject([{ state: 'counts', day: numberOf(on) }])
  })
  it('and not by a correction that is itself dated ahead', () => {
    const record = maker()
    const id = imported(record, 3)
    const on = addDays(record.first, 2)
    record.correct(60, id, body(record, 2, { start: `${on}T08:00:00+01:00` }))
    expect(told(record, 5).known).toMatchObject([{ state: 'ahead' }])
  })
})

describe('a run that was removed', () => {
  it('dated ahead of the clock counts on the day it was written down, not on every day', () => {
    const record = maker().run(3, { day: addDays('2026-03-02', 40) })
    remove(record, 3, record.last)
    expect(against(told(record, 7).known)).toMatchObject([{ day: numberOf(addDays(record.first, 3)) }])
  })
  it('is put back by reference, also with a clock set back', () => {
    const record = maker().run(3)
    const id = record.last
    remove(record, 6, id)
    const back = withdrawalEntry({ of: record.last, reason: 'entered-by-mistake' }, record.writing(2))
    const [run, gone] = record.entries as [Entry, Entry]
    for (const entries of [
      [back, run, gone],
      [run, gone, back],
    ])
      expect(planRecord(entries, record.moment(9)).run).toHaveLength(1)
  })
  it.each<readonly [string, Partial<Run>, number]>([
    ['a limp', { limp: true }, 1],
    ['pain', { worst: 7 }, 1],
    ['symptoms', { symptoms: ['locking'] }, 1],
    ['nothing bad', {}, 0],
  ])('with %s stays reported, and its good news does not', (_what, given, efforts) => {
    const record = glutealPlan().checkIn(1).run(2, given)
    remove(record, 3, record.last)
    const runs = told(record, 4).plan?.diary.efforts.filter(({ kind }) => kind === 'run') ?? []
    expect(runs).toHaveLength(efforts)
    for (const run of runs) expect(run.ahead).toBe(true)
  })
})

it('a run dated ahead of the clock is one whose good news does not count', () => {
  const record = glutealPlan().run(3, { day: addDays('2026-03-02', 40), worst: 1 })
  expect(told(record, 4).known).toMatchObject([{ state: 'ahead' }])
  expect(told(record, 4).plan?.diary.efforts).toMatchObject([{ ahead: true }])
  expect(told(glutealPlan().run(3, { worst: 1 }), 4).plan?.diary.efforts).toMatchObject([{ ahead: false }])
})

it('an import or a check-in of a clock that is wrong says nothing of today', () => {
  const record = glutealPlan().run(1)
  const entry = planEntry(
    'import',
    { day: addDays(record.first, 90), files: 1, added: 1, duplicates: 0, skipped: 0, failed: 0 },
    { id: 'zz', now: record.moment(90), device: 'phone' },
  )
  record.add(entry).checkIn(90)
  expect(told(record, 6).coverage).toMatchObject({ fromFiles: false, unknownDays: 4 })
})
