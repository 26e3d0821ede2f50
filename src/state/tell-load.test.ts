import { describe, expect, it } from 'vitest'
import { planEntry } from '#record/make-entry.ts'
import { readEntries } from '#record/read-entries.ts'
import { knowledge, rehab } from '../../tests/built.ts'
import { RecordMaker, RUNNERS } from '../../tests/records.ts'
import { beyondToday, tellBeforeThePain, tellLoad, warnBefore } from './tell-load.ts'
import { tellPlan } from './tell-plan.ts'
import { tellState } from './tell-state.ts'

/** Four months of 7 km every third day, pain for eight weeks, a plan since day 0. */
function record(): RecordMaker {
  const maker = new RecordMaker(knowledge, rehab)
  for (let day = -150; day < 0; day += 3) maker.run(day, { minutes: 40, distanceM: 7000, effort: 3 })
  maker.assess(0, { ...RUNNERS.gluteal }).start(0, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'] })
  for (let day = 0; day <= 4; day++) maker.checkIn(day)
  return maker
}

function told(maker: RecordMaker, day = 4) {
  const state = tellState(maker.entries, knowledge)
  return { state, plan: tellPlan(readEntries(maker.entries).entries, state, knowledge, rehab, maker.moment(day, '20:00')) }
}

const metric = (maker: RecordMaker, id: string) => tellLoad(told(maker).plan, rehab.load).metrics.find((each) => each.id === id)

describe('the load, told from the record', () => {
  it('has every metric with its words and sources, and its value where it is known', () => {
    expect(metric(record(), 'longest-30-days')).toMatchObject({ name: 'Longest run of 30 days', unit: 'm', sources: ['frandsen2025'], now: { value: 7000 } })
    expect(metric(record().run(1), 'descent')).not.toHaveProperty('now')
  })
  it('strength work of the plan is load that was felt', () => {
    const before = metric(record(), 'session-rpe')!.now!.value
    expect(metric(record().session(3, { minutes: 20, effort: 5 }), 'session-rpe')!.now!.value).toBe(before + 100)
  })
  it('a run that was taken back is in no sum', () => {
    const maker = record().run(2, { minutes: 90, distanceM: 15_000 })
    const of = maker.last
    expect(metric(maker, 'longest-30-days')!.now!.value).toBe(15_000)
    maker.add({ ...maker.entries.at(-1)!, id: 'w', kind: 'withdrawal', body: { of, reason: 'entered-by-mistake' } } as never)
    expect(metric(maker, 'longest-30-days')!.now!.value).toBe(7000)
  })
  it('shoes and imports are told from their entries', () => {
    const maker = record().run(2, { minutes: 30, distanceM: 5000, shoe: 'blue' })
    maker.add(planEntry('shoe', { shoe: 'blue', name: 'Blue', kmAtStart: 700 }, maker.writing(3)))
    maker.add(planEntry('import', { day: '2026-03-04', files: 4, added: 1, duplicates: 0, skipped: 0, failed: 3 }, maker.writing(2)))
    const load = tellLoad(told(maker).plan, rehab.load)
    expect(load.shoes).toMatchObject([{ shoe: 'blue', km: 705, runs: 1 }])
    expect(load.alerts.map(({ id }) => id)).toContain('shoe-old')
    expect(load.coverage).toMatchObject({ fromFiles: true, lastImport: { daysAgo: 2, failed: 3 } })
    expect(load.coverage.says[0]).toBe('Last import 2 days ago, 3 files could not be read.')
  })
})

it('a planned run is warned of before it happens, and held against today’s allowance', () => {
  const { plan } = told(record())
  const long = warnBefore({ day: plan.today, minutes: 80, distanceM: 14_000 }, plan, rehab.load)
  expect(long.alerts.map(({ id }) => id)).toContain('spike')
  expect(long.overAllowance).toBe(true)
  expect(warnBefore({ day: plan.today, minutes: 20, distanceM: 3500 }, plan, rehab.load).overAllowance).toBe(false)
})

describe('a run of today beside what today allows', () => {
  const easy = { kind: 'easy', minutes: 30, distanceM: 5000, hardMin: 0, why: [], because: [] }
  const ladder = { kind: 'walk-run', minutes: 4, why: [], because: [] }
  const none = { kind: 'none', minutes: 0, why: [], because: [] }
  const DAY = '2026-03-06'
  const beside = (run: object, length: { readonly minutes: number; readonly distanceM?: number }, day = DAY) =>
    beyondToday({ day, ...length }, { today: DAY, plan: { today: { run } } as never })
  it.each<readonly [string, ReturnType<typeof beside>, ReturnType<typeof beside>]>([
    ['an hour at level 1', beside(ladder, { minutes: 60, distanceM: 9000 }), { unit: 'min', length: 60, allowed: 4 }],
    ['as much as is allowed', beside(ladder, { minutes: 4 }), undefined],
    ['a little longer and much farther', beside(easy, { minutes: 33, distanceM: 9000 }), { unit: 'm', length: 9000, allowed: 5000 }],
    ['much longer and a little farther', beside(easy, { minutes: 60, distanceM: 5100 }), { unit: 'min', length: 60, allowed: 30 }],
    ['no longer, but farther', beside(easy, { minutes: 25, distanceM: 6000 }), { unit: 'm', length: 6000, allowed: 5000 }],
    ['where no run is allowed', beside(none, { minutes: 10 }), { unit: 'min', length: 10, allowed: 0 }],
    ['of another day', beside(ladder, { minutes: 60 }, '2026-03-05'), undefined],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected))
  it('without a plan nothing is beyond', () => expect(beyondToday({ day: DAY, minutes: 90 }, { today: DAY })).toBeUndefined())
})

describe('what came before the pain', () => {
  const spiked = () => record().run(-58, { minutes: 80, distanceM: 14_000 })
  it('is offered for the newest assessment, and answers nothing by itself', () => {
    const { state, plan } = told(spiked())
    const before = tellBeforeThePain(state, plan, rehab.load)
    expect(before?.offers).toContainEqual(expect.objectContaining({ finding: 'trn-load-spike-session', answer: 'yes' }))
    expect(state.assessments[0]?.answers['trn-load-spike-session']).not.toBe('yes')
  })
  it('is not there while nobody has said how long the pain has been there', () => {
    const maker = new RecordMaker(knowledge, rehab).run(-58).assess(0, { 'loc-lateral-trochanter': 'right' })
    const { state, plan } = told(maker, 0)
    expect(tellBeforeThePain(state, plan, rehab.load)).toBeUndefined()
  })
})
