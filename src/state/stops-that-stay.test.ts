import { describe, expect, it } from 'vitest'
import { addDays, numberOf } from '#basics/day.ts'
import type { Run } from '#load/run.ts'
import type { RecordMaker } from '../../tests/records.ts'
import { RUNNERS } from '../../tests/records.ts'
import { glutealPlan, tell } from '../../tests/scenarios/story.ts'

/** A runner with a danger sign at noon of day 10, who checks in each morning. */
function withSign(days: number): RecordMaker {
  const maker = glutealPlan()
  for (let day = 1; day <= days; day++) maker.checkIn(day, { now: 0, worst: 0, morning: 0 }, '06:00')
  return maker.checkIn(10, { flags: { ...maker.noFlags(), 'rf-hot-red': 'yes' } }, '12:00')
}
const stopsOn = (maker: RecordMaker, day: number): readonly string[] => tell(maker, day).plan!.course.active.map(({ rule }) => rule)

describe('a run that was made while running was stopped', () => {
  // Origin: it was put on another day, and stood on its former one as if it had been known on that day: the questions that were answered before anybody knew of it lifted the stop
  it.each([
    ['stays where it was', undefined],
    ['is put on a day before the stop', 5],
    ['is put on a day after it', 22],
  ])('and is written down after the questions were answered stops until they are answered again, also when it %s', (_what, day) => {
    const maker = withSign(26)
      .assess(20, RUNNERS.gluteal, 'a2')
      .says(20, { clears: ['examined'], seenOn: '2026-03-22' })
    const run = (on: number): Run => ({ day: addDays(maker.first, on), sport: 'run', minutes: 30, worst: 1, course: 'steady', limp: false, painkillers: false })
    maker.plan('run', 25, run(14), '09:00')
    if (day !== undefined) maker.correct(26, maker.last, { ...run(day) })
    expect(tell(maker, 26).plan!.today.run.kind).toBe('none')
    expect(stopsOn(maker, 26)).toContain('ran-while-stopped')
  })

  // Origin: a second file of the same run in which the GPS leapt held both, and the run was no longer one that had been made while running was stopped
  it.each<readonly [string, Partial<Run> | undefined]>([
    ['alone', undefined],
    ['with a file of it that looks wrong', { doubts: ['jump'] }],
    ['with a file of it that is said to be damaged and looks wrong', { doubts: ['jump', 'totals'] }],
  ])('of which nobody says how it felt, %s', (_what, copy) => {
    const maker = withSign(12)
    const file = (id: string, format: 'fit' | 'gpx', more: Partial<Run> = {}): Run => ({
      day: addDays(maker.first, 12),
      sport: 'run',
      minutes: 20,
      distanceM: 3500,
      start: maker.moment(12, '07:30'),
      timerS: 1200,
      elapsedS: 1200,
      source: { id, hash: id, path: `${id}.${format}`, format },
      ...more,
    })
    maker.plan('run', 12, file('a', 'fit'), '09:00')
    if (copy) maker.plan('run', 12, file('b', 'gpx', copy), '09:01')
    expect(stopsOn(maker, 12)).toContain('ran-while-stopped')
  })

  // Origin: "It is right" to one old run made the runs of the weeks since runs "while running was stopped", though nothing had said stop, and named one of them
  describe('and looked wrong until the runner said that it is right', () => {
    const settled = (felt: Partial<Run>, gone = false, later?: Partial<Run>): RecordMaker => {
      const maker = withSign(30)
        .assess(16, RUNNERS.gluteal, 'a2')
        .says(16, { clears: ['examined'], seenOn: '2026-03-18' })
      const source = { id: 'd', hash: 'd', path: 'd.fit', format: 'fit' } as const
      const run: Run = { day: addDays(maker.first, 12), sport: 'run', minutes: 60, distanceM: 12_000, source, ...felt }
      maker.plan('run', 12, { ...run, doubts: ['vehicle'] }, '19:00')
      const doubted = maker.last
      maker.run(20, { minutes: 16 }, '18:30').correct(30, doubted, { ...run })
      if (later) maker.correct(31, doubted, { ...run, ...later })
      return gone ? maker.withdraw(30, doubted) : maker
    }
    const stops = (maker: RecordMaker) =>
      tell(maker, 31)
        .plan!.course.decisions.filter(({ rule }) => rule === 'ran-while-stopped')
        .map(({ day, because }) => [day - numberOf(maker.first), because.text.match(/\d+ min/)?.[0]])
    it.each<readonly [string, RecordMaker, number]>([
      ['from then on, and names that run alone', settled({}), 30],
      ['so also once it was removed', settled({}, true), 30],
      ['from then on, where it is told later how it felt', settled({}, false, { worst: 3 }), 30],
      ['from the day on which it was written down, where it was told with it how it felt', settled({ worst: 3 }), 12],
    ])('stops %s', (_what, maker, from) => expect(stops(maker)).toEqual([[from, '60 min']]))
  })

  // Origin: "40 min of running" beside the way to a run of 16 minutes of the day before
  it('names the run that its figure is of', () => {
    const maker = withSign(14).run(12, { minutes: 16 }, '18:30').run(13, { minutes: 40 }, '18:30')
    const stop = tell(maker, 13).plan!.course.active.find(({ rule }) => rule === 'ran-while-stopped')!
    expect([stop.because.text, stop.because.entries]).toEqual([expect.stringContaining('40 min'), [maker.last]])
  })

  // Origin: 24 minutes by hand after a danger sign; a file of 20 minutes of the morning only may be that run, and the stop was gone before anybody was asked
  it.each([
    ['no file', undefined, ['ran-while-stopped']],
    ['a file of the morning that only may be it', 20, ['ran-while-stopped']],
    ['a file of the morning that is it', 24, []],
  ])('by hand, on the day of the sign, beside %s', (_what, minutes, stops) => {
    const maker = withSign(10).run(10, { minutes: 24 }, '18:30')
    const start = maker.moment(10, '06:30')
    const source = { id: 'f', hash: 'f', path: 'f.fit', format: 'fit' } as const
    if (minutes !== undefined)
      maker.plan('run', 10, { day: addDays(maker.first, 10), sport: 'run', minutes, start, timerS: minutes * 60, elapsedS: minutes * 60, source }, '22:00')
    expect(stopsOn(maker, 10).filter((rule) => rule === 'ran-while-stopped')).toEqual(stops)
  })
})
