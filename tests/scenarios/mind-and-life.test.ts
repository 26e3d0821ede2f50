import { describe, expect, it } from 'vitest'
import { RUNNERS } from '../records.ts'
import { glutealPlan, tell, today } from './story.ts'

/** Origin of every row: facts/rehab/scenarios.yaml, mind and life. */
describe('mind and life', () => {
  it('m01 fear 9, pain 1, no session done: an easier step and somebody to talk to, not "low adherence" first', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 15; day++) maker.checkIn(day, { fear: 9, worst: 1 })
    const told = today(maker, 15)
    const rules = told.course.decisions.map(({ rule }) => rule)
    expect(rules).toContain('fearful')
    expect(rules).not.toContain('low-adherence')
    expect(told.course.active.find(({ rule }) => rule === 'fearful')?.action).toMatch(/easier/)
  })

  it('m02 eats little and loses weight on purpose: the fuelling route, no impact from the app', () => {
    const maker = glutealPlan()
      .checkIn(1)
      .facts(2, { 'risk-weight-loss-dieting': 'yes', 'risk-periods-absent': 'yes', 'risk-often-ill-tired': 'yes' })
      .checkIn(2)
    const told = today(maker, 2)
    expect(told.eligibility.overlays.map(({ id }) => id)).toContain('under-fuelled')
    expect(told.run.kind).toBe('none')
  })

  it('m02 trains two hours a day against advice: two easy days, no run, somebody to talk to', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 8; day++) maker.checkIn(day)
    for (let day = 2; day <= 7; day++) maker.run(day, { sport: 'gym', minutes: 120, worst: 1 })
    const told = today(maker, 8)
    expect(told.rules).toContain('much-training')
    expect(told.run.kind).toBe('none')
    expect(told.headline).toBe('easy')
    expect(told.course.active.find(({ rule }) => rule === 'much-training')?.effects.seeSomebody).toBe('routine-clinician')
    expect(told.because.map(({ text }) => text).join(' ')).toMatch(/rest and food/)
  })

  it('m03 four hours of sleep: a smaller dose, no step forward', () => {
    const maker = glutealPlan()
    for (let day = 0; day <= 6; day++) maker.checkIn(day, { sleepHours: day >= 3 ? 4 : 7 })
    const told = today(maker, 6)
    expect(told.rules).toContain('low-sleep')
    expect(told.proposals).toEqual([])
    expect(told.session?.items.every(({ task }) => task.sets >= 1)).toBe(true)
  })

  it('m04 nothing changes in four weeks although three of four sessions are done: look again, not more of the same', () => {
    const maker = glutealPlan({ morning: 4, worst: 4 })
    for (let day = 0; day <= 35; day++) {
      maker.checkIn(day, { morning: 3, worst: 4, now: 3 })
      if (day % 2 === 1) maker.session(day, { worst: 3 })
    }
    expect(today(maker, 35).course.decisions.find(({ rule }) => rule === 'plateau')).toMatchObject({ level: 'review' })
    // looked at again, it sends to somebody and is no lock
    expect(today(maker, 35).course.waitsForScreening).toBe(true)
    maker.assess(36, RUNNERS.gluteal, 'a2').checkIn(36)
    const after = today(maker, 36)
    expect(after.rules).toContain('plateau')
    expect(after.course.waitsForScreening).toBe(false)
    expect(after.course.active.find(({ rule }) => rule === 'plateau')?.effects).toEqual({ seeSomebody: 'routine-clinician' })
  })

  it('m05 the same answer in another language or by screen reader is the same entry, so the same decision', () => {
    const plain = tell(glutealPlan().checkIn(1, { symptoms: ['numbness'] }), 1)
    const again = tell(glutealPlan().checkIn(1, { symptoms: ['numbness'], note: 'Taubheit am Bein' }), 1)
    expect(again.plan?.today.headline).toBe(plain.plan?.today.headline)
    expect(again.plan?.course.decisions).toEqual(plain.plan?.course.decisions)
  })
})
