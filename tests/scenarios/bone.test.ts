import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day.ts'
import type { Adjustment } from '#plan/logged.ts'
import { rehab } from '../built.ts'
import type { RecordMaker } from '../records.ts'
import { RUNNERS } from '../records.ts'
import { planFor, today } from './story.ts'

/** A runner known to have had a bone stress injury of the pubic ramus, whose answers today are calm. */
const CALM = { 'loc-pubic-bone': 'middle', 'beh-running-pain': 'no', 'impact-pain': 'no', 'duration-weeks': 12, age: 34 } as const
const start = (): RecordMaker => planFor('pubic-ramus-bone-stress-injury', CALM, { side: 'left', morning: 0, worst: 0 })
const day = (maker: RecordMaker, n: number): string => addDays(maker.first, n)

const healed = (maker: RecordMaker, on: number): Adjustment => ({
  clears: ['examined', 'loading', 'running', 'bone-excluded'],
  opens: 'maintain',
  imaging: { kind: 'mri', day: day(maker, on), result: 'healed' },
})

/** Origin of every row: facts/rehab/scenarios.yaml, bone. */
describe('bone', () => {
  it('b01 the runner ticks "my doctor cleared me", without imaging: stays locked', () => {
    const maker = planFor('femoral-neck-bone-stress-injury', { ...RUNNERS.groinImpact })
    const told = today(maker.says(1, { clears: ['examined', 'loading', 'running', 'bone-excluded'], note: 'doctor cleared me' }).checkIn(1), 1)
    expect(told.eligibility.open).toBe(false)
    expect(told.run.kind).toBe('none')
    expect(told.eligibility.because.length).toBeGreaterThan(0)
  })

  it('b02 a normal X-ray and no MRI: stays locked and says why', () => {
    const maker = planFor('femoral-neck-bone-stress-injury', { ...RUNNERS.groinImpact })
    maker.clinician(1, { clears: ['loading', 'running', 'bone-excluded'], imaging: { kind: 'x-ray', day: day(maker, 1), result: 'normal' } })
    const told = today(maker.checkIn(1), 1)
    expect(told.run.kind).toBe('none')
    expect([...told.eligibility.because.map(({ text }) => text), ...told.eligibility.until].join(' ')).toMatch(/MRI|image/)
  })

  it('b03 an account that is called clinician and was never checked cannot clear', () => {
    const maker = start()
    maker.clinician(1, healed(maker, 1), false)
    expect(today(maker.checkIn(1), 1)).toMatchObject({ run: { kind: 'none' }, eligibility: { open: false } })
  })

  it('a verified clinician with an MRI that shows it healed opens it', () => {
    const maker = start()
    maker.clinician(1, healed(maker, 1))
    expect(today(maker.checkIn(1, { morning: 0, worst: 0, now: 0 }), 1).eligibility.open).toBe(true)
  })

  it('b04 after clearance: 1 of 10 on one run is watched; again on the next: stop and pause', () => {
    const maker = start()
    maker.clinician(0, healed(maker, 0))
    for (let n = 1; n <= 9; n++) maker.checkIn(n, { morning: 0, worst: 0, now: 0 })
    maker.run(3, { worst: 1, level: 3 })
    expect(today(maker, 3).rules).toContain('amber')
    expect(today(maker, 4).rules).not.toContain('bone-pattern')
    maker.run(5, { worst: 0, level: 3 }).run(7, { worst: 1, level: 3 })
    const second = today(maker, 7)
    expect(second.course.decisions.filter(({ level }) => level === 'stop').map(({ rule }) => rule)).toContain('bone-came-back')
    expect(second.because.map(({ text }) => text).join(' ')).toMatch(/came back at a bone/)
    expect(second.run.kind).toBe('none')
    expect(today(maker, 9).run.kind).toBe('none')
    for (let n = 10; n <= 20; n++) maker.checkIn(n, { morning: 0, worst: 0, now: 0 })
    const later = today(maker, 20)
    expect(later.rules, 'a week later the safety questions are still owed').toContain('bone-came-back')
    expect(later.course.waitsForScreening).toBe(true)
    maker.run(21, { worst: 1, level: 1 }).checkIn(21, { morning: 0, worst: 1, now: 0 })
    const third = today(maker, 21)
    expect(
      third.course.decisions.map(({ rule }) => rule),
      'the next time asks for the image again',
    ).toContain('bone-pattern')
    expect(today(maker, 60).run.kind).toBe('none')
  })

  it('without a clearance the first pain that comes back stops at once, until an image', () => {
    const maker = start()
    for (let n = 1; n <= 7; n++) maker.checkIn(n, { morning: 0, worst: 0, now: 0 })
    maker.session(3, { worst: 1 }).session(7, { worst: 1 })
    const rules = today(maker, 7).course.decisions.map(({ rule }) => rule)
    expect(rules).toContain('bone-pattern')
    expect(rules).not.toContain('bone-came-back')
  })

  it('b05 no pain, with 600 mg of ibuprofen each morning: nothing counts, a clinician', () => {
    const maker = start()
    maker.clinician(0, healed(maker, 0))
    for (let n = 1; n <= 20; n++) {
      maker.checkIn(n, { morning: 0, worst: 0, now: 0, painkillers: 'anti-inflammatory' })
      if (n % 2 === 0) maker.session(n, { worst: 0 })
    }
    const told = today(maker, 20)
    expect(told.proposals).toEqual([])
    expect(told.exit.filter(({ met, need }) => met === 'yes' && need !== undefined && 'pain' in need)).toEqual([])
    expect(told.course.decisions.find(({ rule }) => rule === 'painkiller-weeks')).toMatchObject({
      level: 'review',
      effects: { seeSomebody: 'routine-clinician' },
    })
    expect(told.run.kind).toBe('none')
  })

  it('b06 dieting, or periods that stop again, during the return: impact held, the fuelling route', () => {
    const maker = start()
    maker.clinician(0, { ...healed(maker, 0), clears: ['examined', 'loading', 'bone-excluded'] })
    for (let n = 1; n <= 5; n++) maker.checkIn(n, { morning: 0, worst: 0, now: 0 })
    maker.facts(5, { 'risk-weight-loss-dieting': 'yes', 'risk-periods-absent': 'yes' })
    const told = today(maker, 5)
    expect(told.run.kind).toBe('none')
    expect(told.eligibility.because.map(({ rule, text }) => `${rule} ${text}`).join(' ')).toMatch(/under-fuelled|fuel|food|REDs|eating/i)
  })

  it('b07 no exit test asks for a movement that its own programme forbids (the content check refuses the build)', () => {
    for (const programme of rehab.programmes)
      for (const phase of programme.phases)
        for (const { need } of phase.exit)
          if ('test' in need && !programme.replacesTests?.[need.test]) expect(programme.excludesTests, programme.id).not.toContain(need.test)
  })

  it('b08 a race in five weeks: an honest "not before", and no level is skipped', () => {
    const maker = start()
    maker.clinician(0, healed(maker, 0)).wishes(0, { race: { day: day(maker, 35), distanceM: 21_000 } })
    const told = today(maker.checkIn(1, { morning: 0, worst: 0, now: 0 }), 1)
    expect(told.notBefore?.race?.possible).toBe('no')
    expect(told.notBefore!.earliest > day(maker, 35)).toBe(true)
    const jumped = today(maker.accept(1, { kind: 'level', from: 0, to: 6 }), 1)
    expect(jumped.course.level).toBe(0)
    expect(jumped.course.decisions.at(-1)?.level).toBe('refused')
  })
})
