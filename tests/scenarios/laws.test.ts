import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day.ts'
import { knowledge, rehab } from '../built.ts'
import { raisingAnswers } from '../raising.ts'
import { RUNNERS } from '../records.ts'
import { glutealPlan, planFor, record, tell, today } from './story.ts'

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
    maker.run(8, { worst: 2, course: 'steady' })
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
