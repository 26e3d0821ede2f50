import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import { historyOf } from '#load/history.ts'
import { readEntries } from '#record/read-entries.ts'
import { tellPlan } from '#state/tell-plan.ts'
import { tellState } from '#state/tell-state.ts'
import { knowledge, rehab } from '../../../tests/built.ts'
import { RecordMaker, RUNNERS } from '../../../tests/records.ts'
import { foresee, type Wish } from './planned.ts'

/** Six runs of 5 km in 30 minutes, the last one the day before day 21; with a plan since day 15 when asked for. */
function runner({ plan }: { readonly plan: boolean }) {
  const record = new RecordMaker(knowledge, rehab)
  for (const day of [2, 6, 10, 13, 17, 20]) record.run(day, { minutes: 30, distanceM: 5000, effort: 3 })
  if (plan) {
    record.assess(15, RUNNERS.gluteal).start(15, { conditions: ['gluteal-tendinopathy'], programmes: ['gluteal-tendinopathy'] })
    for (let day = 15; day <= 21; day++) record.checkIn(day)
  }
  const { entries } = readEntries(record.entries)
  return tellPlan(entries, tellState(entries, knowledge), knowledge, rehab, record.moment(21, '09:00'))
}
const seen = (told: ReturnType<typeof runner>, wish: Omit<Wish, 'day'>, ahead = 0) => {
  const day = ahead === 0 ? told.today : told.plan!.today.week[ahead]!.day
  return foresee({ day, ...wish }, told, historyOf(told.known), numberOf(told.today), rehab.load)
}

describe('a planned run', () => {
  const free = runner({ plan: false })
  const planned = runner({ plan: true })
  it('needs minutes or kilometres', () => expect(seen(free, {})).toBeUndefined())
  it('kilometres are reckoned at the usual pace', () => {
    expect(seen(free, { km: 4 })).toMatchObject({ reckoned: 24 })
    expect(seen(free, { km: 4, minutes: 20 })).not.toHaveProperty('reckoned')
  })
  it('much more than the longest stands out, the usual does not', () => {
    expect(seen(free, { km: 8 })?.alerts.map(({ id }) => id)).toContain('spike')
    expect(seen(free, { km: 5 })?.alerts.map(({ id }) => id)).not.toContain('spike')
  })
  it('without a plan nothing is allowed or forbidden', () => expect(seen(free, { minutes: 300 })).not.toHaveProperty('over'))
  it('a day after a run is for none, a coming day for what the week says', () => {
    expect(seen(planned, { minutes: 5 })).toMatchObject({ over: true, most: { minutes: 0 } })
    const { week } = planned.plan!.today
    const ahead = week.findIndex(({ minutes }) => minutes > 0)
    const { minutes } = week[ahead]!
    expect(seen(planned, { minutes }, ahead)).toMatchObject({ over: false, most: { minutes } })
    expect(seen(planned, { minutes: minutes + 1 }, ahead)).toMatchObject({ over: true })
  })
})
