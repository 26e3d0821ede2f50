import { describe, expect, it } from 'vitest'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import type { Run } from '#load/run.ts'
import { planEntry } from '#record/make-entry.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from '../../../tests/built.ts'
import { eightWeeks } from '../../../tests/journeys/seed.ts'
import { madeRun, TODAY } from '../../../tests/made-runs.ts'
import { tellAsOf, tellPlanOf } from '../plan/telling-plan.ts'
import { farBeyond, figuresOf } from './figures.ts'

/** A plan that allows nothing today and so many minutes on another day of the week. */
const plan = (minutes: number) => ({ today: { run: { minutes: 0 }, week: [{ minutes: 0 }, { minutes }] } }) as never
const told = (logged: readonly LoggedRun[], minutes = 10) => ({ known: knownRuns(logged), today: TODAY, plan: plan(minutes) })
const recordOf = (...entries: readonly string[]) => ({ entries: new Set(entries) })
/** The plan was the same at every moment. */
const always = (minutes: number) => () => ({ plan: plan(minutes) })

it('the most running in one run leaves out what was walked, as the plan does', () => {
  const walked = madeRun(3, { minutes: 20, runMinutes: 15, distanceM: 2800 })
  expect(figuresOf(told([walked, madeRun(5, { minutes: 12, distanceM: 1900 })]))).toEqual({ runs: 2, longestMin: 15, longestM: 2100, weekMin: 10 })
})

it('without a plan nothing is allowed and nothing refused', () => {
  const { plan: _, ...bare } = told([madeRun(3)])
  expect(figuresOf(bare as never)).toEqual({ runs: 1, longestMin: 30, longestM: 5000 })
  expect(farBeyond([bare.known[0]!.entry], recordOf(), bare as never, always(4))).toBeUndefined()
})

describe('a run that came in and is far more than the plan allowed', () => {
  it.each<readonly [string, LoggedRun, number, boolean]>([
    ['twice as much', madeRun(1, { minutes: 20 }), 10, true],
    ['a little more', madeRun(1, { minutes: 19 }), 10, false],
    ['twice as much with its walking', madeRun(1, { minutes: 30, runMinutes: 10 }), 10, false],
    ['any, while no run is allowed', madeRun(1, { minutes: 6, distanceM: 900 }), 0, true],
    ['a week ago', madeRun(7, { minutes: 60 }), 10, false],
    ['another sport', madeRun(1, { sport: 'cycling', minutes: 60 }), 10, false],
    ['one that looks wrong', madeRun(1, { minutes: 60, doubts: ['vehicle'] }), 10, false],
  ])('%s', (_what, run, most, far) => expect(farBeyond([run.entry], recordOf(), told([run]), always(most))?.known.entry).toBe(far ? run.entry : undefined))

  it('is the longest of them, and none that was there before', () => {
    const [there, short, long] = [madeRun(2, { minutes: 90 }), madeRun(4, { minutes: 30 }), madeRun(6, { minutes: 60 })]
    expect(farBeyond([short.entry, long.entry], recordOf(there.entry), told([there, short, long]), always(10))?.known.entry).toBe(long.entry)
  })

  it.each([
    ['certainly', { sameAs: ['file'] }],
    ['perhaps', {}],
  ] as const)('is none that was %s there before, written by hand', (_how, said) => {
    const [byHand, file] = [madeRun(1, { minutes: 120, distanceM: 18_000, ...said }), { ...madeRun(1, { minutes: 118, distanceM: 18_000 }), entry: 'file' }]
    const both = told([byHand, file])
    expect(both.known).toHaveLength(1)
    expect(farBeyond(['file'], recordOf(byHand.entry), both, always(10))).toBeUndefined()
    expect(farBeyond(['file'], recordOf(), both, always(10))?.known.run.day).toBe(byHand.body.day)
  })
})

describe('what the plan allowed is told as of the beginning of the run', () => {
  /** Day 24 of a plan with easy runs since day 18, on which the check-in stops running; then comes the file of a run of another day. */
  const imported = (day: number, run: Partial<Run>, time = '07:00') => {
    const record = eightWeeks()
    const rows = record.entries.filter(({ recordedAt }) => recordedAt < record.moment(24, '07:30'))
    const stopped = planEntry('check-in', { day: record.moment(24).slice(0, 10), morning: 6, worst: 7, painkillers: 'none' }, record.writing(24))
    const start = record.moment(day, time)
    const file = {
      ...planEntry('run', { day: start.slice(0, 10), sport: 'run', minutes: 15, start, ...run }, record.writing(24, '09:00')),
      id: 'file',
      at: start,
    }
    const all = [...rows, stopped, file] as never as Parameters<typeof tellPlanOf>[0]
    const now = tellPlanOf(all, tellState(all, knowledge), knowledge, rehab, record.moment(24, '09:01'))
    expect(now.plan?.today.run.minutes).toBe(0)
    return farBeyond(['file'], recordOf(...rows.map(({ id }) => id), stopped.id), now, (at) => tellAsOf(all, knowledge, rehab, at))
  }

  it('a stop of today says nothing about a quarter of an hour four days ago, which its own day allowed', () => expect(imported(20, {})).toBeUndefined())
  it('nor about a run before the check-in of its day', () => expect(imported(23, {}, '06:00')).toBeUndefined())
  it('two hours were too much on their own day as well, and it is said what was allowed then', () => {
    const far = imported(20, { minutes: 120 })
    expect(far?.known.entry).toBe('file')
    expect(far?.most).toBe(16)
  })
  it('after the stop any run is too much', () => expect(imported(24, { minutes: 6 }, '08:30')?.most).toBe(0))
  it('before the plan began nothing was allowed and nothing refused', () => expect(imported(-1, { minutes: 120 })).toBeUndefined())
})
