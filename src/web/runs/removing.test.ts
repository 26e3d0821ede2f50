import { expect, it } from 'vitest'
import { knownRuns } from '#load/known-runs.ts'
import { planRecord } from '#state/plan-record.ts'
import { knowledge, rehab } from '../../../tests/built.ts'
import { RecordMaker } from '../../../tests/records.ts'
import type { Draft } from '../runner/drafts.ts'
import { entryOf } from '../runner/telling.ts'
import { findRun } from './find-run.ts'
import { comesBack, putBack, takenBack } from './removing.ts'

/** The runs and what was taken back, as the pages see them. */
const told = (record: RecordMaker) => {
  const read = planRecord(record.entries, record.moment(9))
  return { record: read, known: knownRuns(read.run, read.takenBack) }
}
const write = (record: RecordMaker, day: number, drafts: readonly Draft[]): void => {
  for (const draft of drafts) record.add(entryOf(draft, record.writing(day)))
}
const rows = (record: RecordMaker) => record.entries as readonly unknown[] as readonly Record<string, unknown>[]

it('a run is taken back, put back, and taken back again', () => {
  const record = new RecordMaker(knowledge, rehab).run(1)
  const entry = record.last
  const removed = () => told(record).record.takenBack.map(({ entry: id }) => id)
  for (const day of [2, 4]) {
    write(record, day, takenBack(findRun(told(record), entry)!))
    expect(removed()).toEqual([entry])
    expect(findRun(told(record), entry)?.state).toBe('taken-back')
    write(record, day + 1, putBack(rows(record), entry))
    expect(removed()).toEqual([])
    expect(findRun(told(record), entry)?.state).toBe('counts')
    expect(putBack(rows(record), entry)).toEqual([])
  }
})

it('a run that two files tell of comes back with both, and a run that was removed earlier stays removed', () => {
  const same = { start: '2026-03-07T07:00:00+01:00', timerS: 1200, elapsedS: 1200, distanceM: 3000 }
  const file = (id: string) => ({ ...same, source: { id, hash: id, path: `${id}.fit`, format: 'fit' } }) as const
  const record = new RecordMaker(knowledge, rehab).run(1).run(5, file('f1')).run(5, file('f2'))
  const [other, earlier, entry] = record.entries.map(({ id }) => id)
  const one = { ...findRun(told(record), other!)!, copies: [] }
  write(record, 6, takenBack(one))
  const { known } = told(record)
  const both = known.find(({ state }) => state === 'counts')!
  expect([both.entry, ...both.copies].sort()).toEqual([earlier, entry].sort())
  write(record, 7, takenBack(both))
  expect(told(record).record.takenBack).toHaveLength(3)
  expect([...comesBack(rows(record), both.entry)].sort()).toEqual([earlier, entry].sort())
  write(record, 8, putBack(rows(record), both.entry))
  expect(told(record).record.takenBack.map(({ entry: id }) => id)).toEqual([other])
  expect(told(record).record.run).toHaveLength(2)
})
