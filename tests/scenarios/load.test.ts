import { describe, expect, it } from 'vitest'
import { addDays, numberOf } from '#basics/day.ts'
import type { Phase } from '#knowledge/rehab-shape.ts'
import type { RecordMaker } from '../records.ts'
import { glutealPlan, tell, today, walkTheRoad } from './story.ts'

/** A runner who runs easily twice a week, with calm check-ins, and did so before. */
function running(maker: RecordMaker, days: number): RecordMaker {
  for (const day of [-13, -10, -7, -4, -1]) maker.run(day, { minutes: 20, worst: 1 })
  for (let day = 0; day <= days; day++) {
    maker.checkIn(day)
    if (day % 3 === 1) maker.session(day)
    if (day % 3 === 2) maker.run(day, { minutes: 20, worst: 1 })
  }
  return maker
}

/** Origin of every row: facts/rehab/scenarios.yaml, load. */
describe('load', () => {
  it('l01 a run of 18 km on a day when running is stopped: asked kindly, screened again, no allowance', () => {
    const maker = glutealPlan().checkIn(1).checkIn(2, { night: 'woken' }).checkIn(3, { night: 'woken' }).run(4, { minutes: 100, distanceM: 18_000 }).checkIn(5)
    const told = today(maker, 5)
    expect(told.course.decisions.map(({ rule }) => rule)).toContain('ran-while-stopped')
    expect(told.course.waitsForScreening).toBe(true)
    expect(told.run).toMatchObject({ kind: 'none', minutes: 0 })
    expect(told.because.map(({ text }) => text).join(' ')).toMatch(/running was stopped/)
  })

  it('l01 the same when the run comes from a watch and is imported days later: asked kindly, screened again, no allowance', () => {
    const watch = {
      source: { id: 'f', hash: 'f', path: 'f.fit', format: 'fit' as const },
      distanceM: 18_000,
      worst: undefined,
      course: undefined,
      limp: undefined,
      painkillers: undefined,
    }
    const stopped = () => glutealPlan().checkIn(1).checkIn(2, { night: 'woken' }).checkIn(3, { night: 'woken' })
    const maker = stopped().checkIn(4).checkIn(5)
    expect(today(maker, 5).course.decisions.map(({ rule }) => rule)).not.toContain('ran-while-stopped')
    maker.run(4, { minutes: 100, start: maker.moment(4, '18:00'), ...watch } as never)
    maker.entries[maker.entries.length - 1] = { ...maker.entries.at(-1)!, recordedAt: maker.moment(5, '12:00') }
    const told = today(maker, 5)
    expect(told.course.decisions.map(({ rule }) => rule)).toContain('ran-while-stopped')
    expect(told.course.waitsForScreening).toBe(true)
    expect(told.run).toMatchObject({ kind: 'none', minutes: 0 })
    expect(told.week).toEqual([])
  })

  // Origin: the run was removed, or put on another day, and the walk-run was offered the same minute
  it.each<readonly [string, (maker: RecordMaker, run: string, body: object) => unknown]>([
    ['removed', (maker, run) => maker.withdraw(5, run)],
    ['said to be none', (maker, run, body) => maker.correct(5, run, { ...body, sport: 'cycling' })],
    ['put on a day before the stop', (maker, run, body) => maker.correct(5, run, { ...body, day: addDays(maker.first, 1) })],
  ])('a run that was made while running was stopped and is %s: the questions are asked all the same', (_what, undo) => {
    const maker = glutealPlan().checkIn(1).checkIn(2, { night: 'woken' }).checkIn(3, { night: 'woken' }).run(4)
    const run = maker.entries.at(-1)!
    undo(maker, run.id, run.body)
    maker.checkIn(5)
    expect(today(maker, 5).rules).toContain('ran-while-stopped')
    expect(today(maker, 5).course.waitsForScreening).toBe(true)
  })

  // Origin: the run of two days before the sign, made as the plan had it, was called one against the plan, and nine weeks of the plan were told anew
  it('a run that came before the danger sign is none against it, also on its own day where a watch says when', () => {
    const sign = (maker: RecordMaker) => maker.checkIn(13, { flags: { ...maker.noFlags(), 'rf-cannot-bear-weight': 'yes' } }, '09:30')
    const rules = (given: object, day: number) => {
      const maker = running(glutealPlan(), 11)
      sign(maker).run(day, given, '10:00')
      const told = tell(maker, 13).plan!
      return told.course.decisions.map(({ rule }) => rule)
    }
    const watch = (time: string) => ({
      source: { id: 'f', hash: 'f', path: 'f.fit', format: 'fit' },
      start: `${addDays(glutealPlan().first, 13)}T${time}:00+01:00`,
    })
    expect(rules({}, 11)).not.toContain('ran-while-stopped')
    expect(rules(watch('07:00'), 13)).not.toContain('ran-while-stopped')
    expect(rules(watch('09:45'), 13)).toContain('ran-while-stopped')
    expect(rules({}, 13)).toContain('ran-while-stopped')
  })

  // Origin: a second report of the sign, or a word about having been seen, moved the beginning of the stop behind the run
  it.each<readonly [string, (maker: RecordMaker) => unknown]>([
    ['the sign is told a second time', (maker) => maker.checkIn(17, { flags: { ...maker.noFlags(), 'rf-cannot-bear-weight': 'yes' } }, '09:30')],
    ['the runner says that somebody has looked', (maker) => maker.says(17, { clears: ['examined'] } as never)],
    [
      'both',
      (maker) => maker.checkIn(16, { flags: { ...maker.noFlags(), 'rf-cannot-bear-weight': 'yes' } }, '09:30').says(17, { clears: ['examined'] } as never),
    ],
  ])('a run that came after the danger sign stays one against it when %s', (_what, then) => {
    const maker = running(glutealPlan(), 11).checkIn(13, { flags: { ...glutealPlan().noFlags(), 'rf-cannot-bear-weight': 'yes' } }, '09:30')
    maker.run(15)
    then(maker)
    const stops = tell(maker, 18).plan!.course.decisions.filter(({ rule }) => rule === 'ran-while-stopped')
    expect(stops.map(({ day }) => day)).toContain(numberOf(addDays(maker.first, 15)))
  })

  // Origin: a walk-run of before the ladder, remembered and written down weeks later, took the whole ladder back without a word
  it('a run of before the ladder that is written down later leaves the ladder where it is', () => {
    const { maker, steps } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 90)
    const before = today(maker, 90)
    const begun = steps.find(({ kind }) => kind === 'level')!.day
    expect(before.course.level).toBeGreaterThan(1)
    maker.run(begun - 6, { minutes: 30, runMinutes: 15 })
    expect([today(maker, 90).course.level, today(maker, 90).course.phase]).toEqual([before.course.level, before.course.phase])
  })

  it('a run that was made while running was stopped and is written down weeks later stops from then on, and takes no step back', () => {
    const stopped = () => {
      const maker = glutealPlan().checkIn(1).checkIn(2, { night: 'woken' }).checkIn(3, { night: 'woken' })
      for (let day = 4; day <= 20; day++) maker.checkIn(day)
      return maker
    }
    const maker = stopped().run(4)
    maker.entries[maker.entries.length - 1] = { ...maker.entries.at(-1)!, recordedAt: maker.moment(20, '21:00') }
    const told = today(maker, 20)
    expect(told.course.decisions.filter(({ rule }) => rule === 'ran-while-stopped').map(({ day }) => day)).toEqual([numberOf(addDays(maker.first, 20))])
    expect(told.course.waitsForScreening).toBe(true)
    expect(told.run.minutes).toBe(0)
    expect(told.course.phase).toBe(today(stopped(), 20).course.phase)
  })

  it('a run that looks wrong and of which nothing was said stops nobody; with a pain told it counts', () => {
    const stopped = (given: object) =>
      glutealPlan()
        .checkIn(1)
        .checkIn(2, { night: 'woken' })
        .checkIn(3, { night: 'woken' })
        .run(4, { ...given, minutes: 60, doubts: ['vehicle'] } as never)
        .checkIn(5)
    const silent = { worst: undefined, course: undefined, limp: undefined, painkillers: undefined }
    const rules = (given: object) => today(stopped(given), 5).course.decisions.map(({ rule }) => rule)
    expect(rules(silent)).not.toContain('ran-while-stopped')
    expect(rules({ ...silent, worst: 7 })).toContain('ran-while-stopped')
  })

  it('a watch beside the log is one run: calm stays calm', () => {
    const logged = () => running(glutealPlan(), 9)
    const once = today(logged().checkIn(10), 10)
    const twice = logged()
    for (const day of [2, 5, 8])
      twice.run(day, {
        minutes: 20,
        distanceM: 3200,
        start: twice.moment(day, '17:59'),
        timerS: 1204,
        elapsedS: 1204,
        source: { id: `f${day}`, hash: `f${day}`, path: 'f.fit', format: 'fit' },
        worst: undefined,
        course: undefined,
        limp: undefined,
        painkillers: undefined,
      } as never)
    const told = today(twice.checkIn(10), 10)
    expect(told.course.decisions).toEqual(once.course.decisions)
    expect(told.run.minutes).toBe(once.run.minutes)
  })

  it('l02 no run for six weeks: the ladder, never "as far as you like"', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 3; day++) maker.checkIn(day)
    const told = today(maker, 3)
    expect(told.run.kind).toBe('none')
    expect(told.run.why.join(' ')).toMatch(/30 days/)
  })

  it('an easy run is never longer than the longest of 30 days, and has a day before it without one', () => {
    const maker = running(glutealPlan(), 9)
    expect(today(maker, 8).run).toMatchObject({ kind: 'none' })
    const two = today(maker.checkIn(10), 10)
    expect(two.run).toMatchObject({ kind: 'easy', minutes: 20 })
  })

  it('one hour where 20 minutes were allowed, without any pain: the days after allow what they would have without it, and say why', () => {
    const calm = today(running(glutealPlan(), 16), 16)
    const reckless = today(running(glutealPlan(), 16).run(9, { minutes: 60, worst: 0 }), 16)
    expect(calm.run.minutes).toBe(20)
    expect(reckless.run.minutes).toBeLessThanOrEqual(25)
    expect(reckless.week.every(({ minutes }) => minutes <= 25)).toBe(true)
    expect(reckless.run.why.join(' ')).toContain('A run of 60 min was longer than the runs known before it')
  })

  it('a run dated days ahead fills no pause, also once its false day has come', () => {
    const quiet = (dated: boolean) => {
      const maker = glutealPlan()
      for (let day = 0; day <= 20; day++) maker.checkIn(day)
      for (const day of [2, 5]) maker.run(day, { minutes: 20, worst: 1 })
      if (!dated) return maker
      maker.run(12, { minutes: 20, worst: 1 })
      maker.entries[maker.entries.length - 1] = { ...maker.entries.at(-1)!, recordedAt: maker.moment(3, '12:00') }
      return maker
    }
    for (const day of [14, 20]) {
      const [without, with_] = [false, true].map((dated) => today(quiet(dated), day))
      expect(with_!.run.minutes).toBeLessThanOrEqual(without!.run.minutes)
      expect(with_!.rules).toEqual(without!.rules)
    }
  })

  it('l03 tennis counts as load, not as running', () => {
    const maker = running(glutealPlan(), 9).run(9, { sport: 'tennis', minutes: 90, worst: 6 })
    const told = today(maker.checkIn(10), 10)
    expect(told.course.decisions.map(({ rule }) => rule)).toContain('red-during')
    expect(told.run.minutes).toBeLessThanOrEqual(20)
  })

  it.each([
    [7, 'gap-7'],
    [14, 'gap-14'],
    [28, 'gap-28'],
  ] as const)('l04 missed %i days: never more load than before', (missed, rule) => {
    const maker = running(glutealPlan(), 9)
    const before = today(maker, 9).course
    for (let day = 10; day <= 9 + missed; day++) maker.checkIn(day)
    const told = today(maker, 9 + missed)
    expect(told.course.decisions.map(({ rule: each }) => each)).toContain(rule)
    expect(told.course.level).toBeLessThanOrEqual(before.level)
    expect(PHASE_ORDER.indexOf(told.course.phase)).toBeLessThanOrEqual(PHASE_ORDER.indexOf(before.phase))
    expect(told.proposals).toEqual([])
    const most = Math.max(0, ...(told.session?.items.filter(({ role }) => role === 'main').map(({ task }) => task.sets) ?? []))
    expect(most).toBeLessThanOrEqual(5)
  })

  it('l04 influenza with fever: screened again, nothing until then', () => {
    const maker = running(glutealPlan(), 9).checkIn(10, { ill: 'fever' })
    const told = today(maker, 10)
    expect(told.offered).toEqual({ exercises: [], tests: [], runMinutes: 0 })
    expect([...told.because.map(({ rule }) => rule), ...told.eligibility.because.map(({ rule }) => rule)].join(' ')).toMatch(/fever|new-symptom/)
  })

  it('l05 a second session on one day to catch up: nothing more is offered, and it does not count twice', () => {
    const maker = running(glutealPlan(), 9).session(10, {}, '09:00').checkIn(10)
    const told = today(maker, 10)
    expect(told.headline).toBe('done')
    expect(told.session).toBeUndefined()
    const once = today(maker, 11).course
    maker.session(10, {}, '19:00')
    expect(today(maker, 11).course.proposals).toEqual(once.proposals)
  })

  it('l06 one change a week: a dose was raised, so no phase and no level this week', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 24; day++) {
      maker.checkIn(day)
      if (day % 2 === 1) maker.session(day, { exercises: [{ exercise: 'glute-bridge', sets: [{ reps: 10 }], effort: 4, pain: 1 }] })
      if (day === 12 || day === 15 || day === 20)
        maker.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 0 }).test(day, { test: 'walk-30', both: 1, pain: 0 })
    }
    const open = today(maker, 20).proposals.map(({ step }) => step.kind)
    expect(open).toEqual(expect.arrayContaining(['phase', 'dose']))
    maker.accept(20, { kind: 'dose', exercise: 'glute-bridge', from: 0, to: 1 })
    expect(today(maker, 21).proposals).toEqual([])
    maker.accept(21, { kind: 'phase', from: 'calm', to: 'strength' })
    expect(today(maker, 21).course).toMatchObject({ phase: 'calm' })
    expect(today(maker, 21).course.decisions.at(-1)?.level).toBe('refused')
  })

  it('l07 a flag fires after a walk-run was planned: nothing to run is left', () => {
    const maker = running(glutealPlan(), 9)
    maker.checkIn(10, { flags: { ...maker.noFlags(), 'rf-leg-swelling': 'yes' } })
    expect(today(maker, 10).offered.runMinutes).toBe(0)
  })

  it('l08 the next morning is the next waking day by the runner’s own clock, also across a time zone', () => {
    const maker = glutealPlan().checkIn(1).checkIn(2).checkIn(3)
    maker.session(3, { worst: 2 }, '22:30')
    // written in Tokyo: eight hours ahead, still the morning after
    maker.checkIn(4, { morning: 5, worst: 5 })
    const entry = maker.entries.at(-1)!
    maker.entries[maker.entries.length - 1] = {
      ...entry,
      at: `${addDays(maker.first, 4)}T07:00:00+09:00`,
      recordedAt: `${addDays(maker.first, 4)}T07:00:00+09:00`,
    }
    expect(today(maker, 4).course.decisions.map(({ rule }) => rule)).toContain('morning-up-2')
  })

  it('an entry dated ahead of the clock meets no criterion, and its bad news counts today', () => {
    const maker = glutealPlan().checkIn(1).checkIn(2).checkIn(3)
    const good = today(maker, 3)
    maker.checkIn(3, { worst: 9, morning: 8 })
    const entry = maker.entries.at(-1)!
    maker.entries[maker.entries.length - 1] = { ...entry, at: maker.moment(20), body: { ...entry.body, day: addDays(maker.first, 20) } } as never
    const told = today(maker, 3)
    expect(good.course.decisions).toEqual([])
    expect(told.course.decisions.map(({ rule }) => rule)).toContain('morning-up-2')
  })
})

const PHASE_ORDER: readonly Phase[] = ['calm', 'strength', 'functional', 'return', 'maintain']
