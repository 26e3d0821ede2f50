import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day.ts'
import { knowledge, rehab } from '../built.ts'
import { raisingAnswers } from '../raising.ts'
import { RUNNERS } from '../records.ts'
import { glutealPlan, planFor, record, tell, today, walkTheRoad } from './story.ts'

/** Laws of the plan, each named by what fails when it is taken away (docs/clinical-safety/hazards.yaml). */

describe('nothing is offered while the red-flag lines have no answer of the last three days', () => {
  it.each([
    [0, true],
    [2, true],
    [3, false],
    [10, false],
  ])('%i days after the last check-in', (later, offers) => {
    const told = today(glutealPlan().checkIn(1), 1 + later)
    expect(told.offered.exercises.length > 0).toBe(offers)
    if (!offers) expect(told.headline).toBe('check-in-first')
  })
  it('a check-in with one line left out is no screening', () => {
    const maker = glutealPlan().checkIn(1)
    const { [rehab.checkIn[0]!.finding]: _left, ...rest } = maker.noFlags()
    for (let day = 2; day <= 5; day++) maker.checkIn(day, { flags: rest })
    expect(today(maker, 5).headline).toBe('check-in-first')
  })
  it('a line that was skipped neither', () => {
    const maker = glutealPlan().checkIn(1)
    for (let day = 2; day <= 5; day++) maker.checkIn(day, { flags: { ...maker.noFlags(), [rehab.checkIn[0]!.finding]: 'skipped' } })
    expect(today(maker, 5).headline).toBe('check-in-first')
  })
})

describe('a step forward counts only when nothing known now held it back, whatever arrived first', () => {
  const climbed = () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 21; day++) {
      maker.checkIn(day)
      if (day % 2 === 1) maker.session(day)
    }
    for (const day of [15, 20]) maker.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 1 }).test(day, { test: 'walk-30', both: 1, pain: 0 })
    return maker.accept(20, { kind: 'phase', from: 'calm', to: 'strength' })
  }
  it('as it is, the phase moves', () => expect(today(climbed(), 21).course.phase).toBe('strength'))
  it('a bad morning of that day, sent two days later from another phone, takes it back', () => {
    const maker = climbed()
    maker.plan('check-in', 22, { day: addDays(maker.first, 20), morning: 6, worst: 6, painkillers: 'none' })
    const told = today(maker, 22)
    expect(told.course.phase).toBe('calm')
    expect(told.course.decisions.find(({ level }) => level === 'refused')?.because.text).toMatch(/known now/)
  })
  it('an acceptance of something that was never proposed does nothing', () =>
    expect(today(glutealPlan().checkIn(1).accept(1, { kind: 'phase', from: 'calm', to: 'return' }), 1).course.phase).toBe('calm'))
})

describe('an entry of an unknown kind that must be understood stops the plan', () => {
  it.each([
    ['must be understood', true],
    ['need not be', false],
  ])('%s', (_what, mustUnderstand) => {
    const maker = glutealPlan().checkIn(1)
    maker.entries.push({ ...maker.entries.at(-1)!, id: 'newer', kind: 'lock-of-tomorrow', body: {}, mustUnderstand } as never)
    expect(today(maker, 1).offered.exercises.length > 0).toBe(!mustUnderstand)
  })
})

describe('a stop waits for a fresh round of questions', () => {
  it('of the same day, when it came after', () => {
    const maker = glutealPlan()
      .checkIn(1)
      .checkIn(2, { symptoms: ['locking'] })
    expect(today(maker, 2).course.waitsForScreening).toBe(true)
    maker.step(2, { step: 'started', assessment: 'a2', knowledge: 'v' }, '09:00')
    maker.assess(2, RUNNERS.gluteal, 'early')
    expect(today(maker, 2).course.waitsForScreening).toBe(true)
    maker.step(2, { step: 'answered', assessment: 'a2', answers: answersOf(maker) }, '10:00')
    maker.step(2, { step: 'finished', assessment: 'a2' }, '10:10')
    expect(today(maker, 2).course.waitsForScreening).toBe(false)
  })
})

/** The answers of the first round again. */
function answersOf({ entries }: ReturnType<typeof glutealPlan>) {
  const first = entries.find((entry) => entry.kind === 'assessment' && entry.body.step === 'answered')
  if (first?.kind !== 'assessment' || first.body.step !== 'answered') throw new Error('no round of questions')
  return first.body.answers
}

describe('what a simulation of a thousand runners showed to be missing', () => {
  it('even pain on three runs of a groin runner is the bone question too, though it does not rise', () => {
    const maker = planFor('iliopsoas-tendinopathy', { 'loc-front-hip': 'right', 'impact-pain': 'no', 'duration-weeks': 8 })
    for (let day = 0; day <= 8; day++) maker.checkIn(day)
    maker.run(2, { worst: 3, course: 'built-up' }).run(5, { worst: 3, course: 'steady' })
    expect(today(maker, 7).course.decisions.map(({ rule }) => rule)).not.toContain('bone-pattern')
    maker.run(8, { worst: 3, course: 'steady' })
    expect(today(maker, 8).course.decisions.map(({ rule }) => rule)).toContain('bone-pattern')
  })

  it('half as much next time holds for the run too', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 9; day++) maker.checkIn(day)
    maker.run(2, { minutes: 30 }).run(5, { minutes: 30 })
    const whole = today(maker, 8).run.minutes
    for (let night = 7; night <= 9; night++) maker.checkIn(night, { sleepHours: 4 })
    const less = today(maker, 9)
    expect(whole).toBe(30)
    expect(less.rules).toContain('low-sleep')
    expect(less.run.minutes).toBeLessThan(whole)
  })

  it('what closes a plan today does not undo the steps of its past', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 22; day++) {
      maker.checkIn(day)
      if (day % 2 === 1) maker.session(day)
    }
    for (const day of [15, 20]) maker.test(day, { test: 'single-leg-stance-30', left: 30, right: 30, pain: 1 }).test(day, { test: 'walk-30', both: 1, pain: 0 })
    maker.accept(20, { kind: 'phase', from: 'calm', to: 'strength' })
    maker.checkIn(22, { flags: { ...maker.noFlags(), 'rf-leg-swelling': 'yes' } }, '20:00')
    const told = today(maker, 22)
    expect(told.offered).toEqual({ exercises: [], tests: [], runMinutes: 0 })
    expect(told.course.phase).toBe('strength')
    expect(told.course.decisions.filter(({ level }) => level === 'refused')).toEqual([])
  })

  it('a flag that asks for self-care or a visit within weeks closes no plan', () => {
    const mild = knowledge.flags.filter(({ urgency, bone }) => !bone && (urgency === 'self-care' || urgency === 'routine-clinician'))
    expect(mild.length).toBeGreaterThan(0)
    for (const flag of mild) {
      const { offer } = tell(record().assess(0, { ...RUNNERS.gluteal, ...raisingAnswers(knowledge, flag) }), 0)
      expect(offer.because.map(({ rule }) => rule)).not.toContain(flag.id)
    }
  })
})

describe('what a review proved with records of its own', () => {
  it('a new plan does not wipe a bone stop', () => {
    const maker = planFor('iliopsoas-tendinopathy', { 'loc-front-hip': 'right', 'impact-pain': 'no', 'duration-weeks': 8 })
    for (let day = 0; day <= 8; day++) maker.checkIn(day)
    maker.run(2, { worst: 1 }).run(4, { worst: 2 }).run(6, { worst: 3 })
    maker.assess(8, { 'loc-front-hip': 'right', 'impact-pain': 'no', 'duration-weeks': 9 }, 'a2')
    maker.plan(
      'plan-start',
      8,
      { plan: 'p2', assessment: 'a2', conditions: ['iliopsoas-tendinopathy'], programmes: ['iliopsoas-hip-flexor'], side: 'right', knowledge: 'v' },
      '09:00',
    )
    maker.checkIn(9)
    const told = today(maker, 9)
    expect(told.rules).toContain('bone-pattern')
    expect(told.run.minutes).toBe(0)
  })

  it('two weeks without a run take the ladder back, however much strength work is done', () => {
    const { maker } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 130)
    const before = today(maker, 130).course.level
    expect(before).toBeGreaterThan(3)
    for (let day = 131; day <= 150; day++) {
      maker.checkIn(day, { morning: 0, worst: 0, now: 0 })
      if (day % 2 === 0) maker.session(day, { worst: 0 })
    }
    const told = today(maker, 150)
    expect(told.course.level).toBeLessThanOrEqual(before - 2)
    expect(told.course.decisions.map(({ rule }) => rule)).toContain('run-pause')
  })

  it('an easy run after four weeks off is no longer than the level one would begin at', () => {
    const maker = glutealPlan()
    maker.run(-28, { minutes: 30 })
    for (let day = 0; day <= 1; day++) maker.checkIn(day)
    expect(today(maker, 1).run.minutes).toBeLessThanOrEqual(11)
  })

  it('what refuses a run takes hops out of the session too', () => {
    const { maker, phases } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 62)
    expect(phases.at(-1)).toBe('functional')
    maker.checkIn(63, { morning: 0, worst: 4, now: 4, painkillers: 'anti-inflammatory' })
    maker.checkIn(64, { morning: 0, worst: 4, now: 4, painkillers: 'anti-inflammatory' })
    for (const day of [63, 64]) {
      const told = today(maker, day)
      expect(told.run.minutes).toBe(0)
      expect(told.session?.items.filter(({ exercise }) => exercise.load === 'impact') ?? []).toEqual([])
    }
  })

  it('a later, weaker lock does not undo a stronger one', () => {
    const maker = glutealPlan()
      .clinician(2, { locks: { what: 'plan' } })
      .clinician(3, { locks: { what: 'running', until: '2026-03-06' } }, false)
    for (let day = 4; day <= 6; day++) maker.checkIn(day)
    expect(today(maker, 6).eligibility.open).toBe(false)
  })

  it('an edited answer and a second "finished" are no fresh round of questions', () => {
    const maker = record().assess(0, { ...RUNNERS.gluteal, 'rf-lump-growing': 'yes' })
    const before = tell(maker, 0).openWarnings.length
    maker.step(4, { step: 'answered', assessment: 'a1', answers: { 'rf-lump-growing': 'no' } }).step(4, { step: 'finished', assessment: 'a1' })
    expect(before).toBeGreaterThan(0)
    expect(tell(maker, 5).openWarnings.length).toBe(before)
  })
})

describe('what a reaction asks for lasts until it has happened', () => {
  /** A plan with a calm check-in on every day. */
  const calm = (days: number, given = {}) => {
    const maker = glutealPlan()
    for (let day = 0; day <= days; day++) maker.checkIn(day, given)
    return maker
  }

  it('a fifth less next time is still owed on the next day, and gone once it was done', () => {
    const maker = calm(9)
    maker.session(3, { worst: 3, course: 'built-up' })
    expect(today(maker, 6).rules).toContain('builds')
    expect(today(maker, 6).course.active.find(({ rule }) => rule === 'builds')?.effects).toEqual({ doseShare: 0.8, nextTimes: 1 })
    maker.session(6)
    expect(today(maker, 7).rules).not.toContain('builds')
  })

  it('what a run raised is not paid off by a session', () => {
    const maker = calm(12)
    maker.run(1, { minutes: 20 }).run(3, { worst: 3, course: 'built-up' }).session(5)
    expect(today(maker, 8).rules).toContain('builds')
    maker.run(8, { worst: 1 })
    expect(today(maker, 9).rules).not.toContain('builds')
  })

  it('two weeks off: two smaller sessions, not one', () => {
    const maker = calm(30)
    maker.session(1)
    maker.session(16)
    expect(today(maker, 17).rules).toContain('gap-14')
    maker.session(18)
    expect(today(maker, 19).rules).not.toContain('gap-14')
  })

  it.each([
    ['never asked about again', {}, 'none'],
    ['asked, and gone', { symptoms: [] }, 'easy'],
    ['asked, and still there', { symptoms: ['limp'] as const }, 'none'],
  ])('a limp that was %s', (_what, given, kind) => {
    const maker = glutealPlan()
    for (let day = 0; day <= 12; day++) maker.checkIn(day, day <= 4 ? {} : { symptoms: undefined, ...given })
    maker.run(2, { minutes: 20 }).run(4, { limp: true })
    expect(today(maker, 12).run.kind).toBe(kind)
  })

  it('a run longer than its level does not count for the level', () => {
    const reach = (minutes: number) => {
      const { maker, levels } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 75)
      const level = levels.at(-1) ?? 0
      expect(level).toBeGreaterThan(0)
      for (let day = 76; day <= 84; day++) maker.checkIn(day, { morning: 0, worst: 0, now: 0 })
      for (const day of [77, 79, 81, 83]) maker.run(day, { level, minutes, unbrokenMin: 1, worst: 0 })
      return today(maker, 84).proposals.map(({ step }) => step.kind)
    }
    expect(reach(25)).toContain('level')
    expect(reach(90)).not.toContain('level')
  })

  it.each([
    ['a morning nobody told counts for nothing and undoes nothing', {}, false, true],
    ['a run that hurt begins the count again', { worst: 4 }, true, false],
    ['neither does one under a painkiller pass', { painkillers: true }, false, false],
  ])('%s', (_what, last, told, forward) => {
    const { maker, levels } = walkTheRoad(glutealPlan({ morning: 0, worst: 0 }), 75)
    const level = levels.at(-1) ?? 0
    for (let day = 76; day <= 85; day++) if (told || day !== 84) maker.checkIn(day, { morning: 0, worst: 0, now: 0 })
    for (const day of [76, 78, 80, 82]) maker.session(day, { worst: 0 })
    for (const day of [77, 79, 81]) maker.run(day, { level, minutes: 25, unbrokenMin: 1, worst: 0 })
    maker.run(83, { level, minutes: 25, unbrokenMin: 1, worst: 0, ...last })
    expect(today(maker, 85).proposals.some(({ step }) => step.kind === 'level')).toBe(forward)
  })

  it.each([
    ['the front of the hip, and nothing that weakens bone', { 'loc-front-hip': 'right' }, true],
    ['deep in the groin', { 'loc-front-hip': 'right', 'loc-groin-deep': 'right' }, false],
    ['a stress fracture before', { 'loc-front-hip': 'right', 'risk-prior-bsi': 'yes' }, false],
    ['nobody knows whether bone is thin', { 'loc-front-hip': 'right', 'risk-low-bone-density': 'unsure' }, false],
  ] as const)('without a clinician a bone stop ends after 14 days without any pain only where the answers allow it: %s', (_what, places, ends) => {
    const answers = { 'impact-pain': 'no', 'duration-weeks': 8, ...places } as const
    const maker = planFor('iliopsoas-tendinopathy', answers)
    for (let day = 0; day <= 8; day++) maker.checkIn(day)
    maker.run(2, { worst: 1 }).run(4, { worst: 2 }).run(6, { worst: 3 })
    for (let day = 9; day <= 21; day++) maker.checkIn(day, { morning: 0, worst: 0, now: 0 })
    maker.assess(20, answers, 'a2')
    expect(today(maker, 21).rules, 'thirteen days').toContain('bone-pattern')
    for (let day = 22; day <= 24; day++) maker.checkIn(day, { morning: 0, worst: 0, now: 0 })
    const told = today(maker, 24)
    expect(told.rules.includes('bone-pattern')).toBe(!ends)
    expect(told.course).toMatchObject({ careful: true, level: 0 })
    for (const day of [25, 26, 27, 28]) maker.checkIn(day, { morning: 0, worst: 0, now: 0 })
    maker.session(25, { worst: 1 }).session(28, { worst: 1 })
    expect(today(maker, 28).rules, 'pain that comes back shuts it again').toContain('bone-pattern')
  })

  it.each(['loc-inner-thigh', 'loc-front-thigh'])('pain at %s that rises from run to run is read as a pattern of bone', (place) => {
    const maker = planFor('gluteal-tendinopathy', { ...RUNNERS.gluteal, [place]: 'right' })
    for (let day = 0; day <= 8; day++) maker.checkIn(day)
    maker.run(2, { worst: 1 }).run(4, { worst: 2 }).run(6, { worst: 3 })
    expect(today(maker, 8).course.decisions.map(({ rule }) => rule)).toContain('bone-pattern')
  })
})
