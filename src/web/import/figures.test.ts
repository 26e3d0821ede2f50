import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day.ts'
import { knownRuns, type LoggedRun } from '#load/known-runs.ts'
import { madeRun, TODAY } from '../../../tests/made-runs.ts'
import { farBeyond, figuresOf } from './figures.ts'

/** A plan that began ten days ago, allows nothing today and so many minutes on another day of the week. */
const plan = (minutes: number) => ({ start: { day: addDays(TODAY, -10) }, today: { run: { minutes: 0 }, week: [{ minutes: 0 }, { minutes }] } }) as never
const told = (logged: readonly LoggedRun[], minutes = 10) => ({ known: knownRuns(logged), today: TODAY, plan: plan(minutes) })

it('the most running in one run leaves out what was walked, as the plan does', () => {
  const walked = madeRun(3, { minutes: 20, runMinutes: 15, distanceM: 2800 })
  expect(figuresOf(told([walked, madeRun(5, { minutes: 12, distanceM: 1900 })]))).toEqual({ runs: 2, longestMin: 15, longestM: 2100, weekMin: 10, mostMin: 10 })
})

it('without a plan nothing is allowed and nothing refused', () => {
  const { plan: _, ...bare } = told([madeRun(3)])
  expect(figuresOf(bare as never)).toEqual({ runs: 1, longestMin: 30, longestM: 5000 })
  expect(farBeyond([bare.known[0]!.entry], { mostMin: 4 }, bare as never)).toBeUndefined()
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
  ])('%s', (_what, run, mostMin, far) => expect(farBeyond([run.entry], { mostMin }, told([run]))?.entry).toBe(far ? run.entry : undefined))

  it('is the longest of them, and none that was there before', () => {
    const [there, short, long] = [madeRun(2, { minutes: 90 }), madeRun(4, { minutes: 30 }), madeRun(6, { minutes: 60 })]
    expect(farBeyond([short.entry, long.entry], { mostMin: 10 }, told([there, short, long]))?.entry).toBe(long.entry)
  })

  it('is none that was before the plan began', () => {
    const run = madeRun(5, { minutes: 60 })
    const young = { ...told([run]), plan: { ...(plan(10) as object), start: { day: addDays(TODAY, -4) } } as never }
    expect(farBeyond([run.entry], { mostMin: 10 }, young)).toBeUndefined()
  })
})
