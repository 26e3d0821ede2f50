import { describe, expect, it } from 'vitest'
import { addDays } from '#basics/day.ts'
import type { AlertId } from '#knowledge/load-shape.ts'
import { rehab } from '../../tests/built.ts'
import { historyWith, madeRun, TODAY, TODAY_NUMBER } from '../../tests/made-runs.ts'
import { alertsOn } from './alerts.ts'
import { knownRuns, type LoggedRun } from './known-runs.ts'
import { comparedMinutes } from './metrics/session-spike.ts'
import type { Run } from './run.ts'
import type { Shoe } from './shoe.ts'
import { wornShoes } from './shoes.ts'
import { wouldBe } from './would-be.ts'

const alerts = (runs: readonly LoggedRun[], shoes: readonly Shoe[] = []) => {
  const history = historyWith(runs)
  return alertsOn(history, wornShoes(shoes, history).shoes, TODAY_NUMBER, rehab.load)
}
const ids = (runs: readonly LoggedRun[], shoes?: readonly Shoe[]): readonly AlertId[] => alerts(runs, shoes).map(({ id }) => id)

/** Every third day 5 km, easy, for six weeks. */
const steady = [41, 38, 35, 32, 29, 26, 23, 20, 17, 14, 11, 8, 5, 2].map((ago) => madeRun(ago, { effort: 3, descentM: 30 }))

/** Origin: facts/rehab/load.yaml, alerts. */
describe('alerts', () => {
  it('nothing stands out of steady weeks', () => expect(ids(steady)).toEqual([]))
  it.each<readonly [AlertId, string, readonly LoggedRun[]]>([
    ['spike', 'a run a fifth longer than the longest of 30 days', [...steady, madeRun(1, { distanceM: 6000 })]],
    ['ramp', 'twice the week before', [...steady, madeRun(1), madeRun(4)]],
    ['double-change', 'more distance and more hard minutes', [...steady, madeRun(1, { effort: 8 }), madeRun(4, { effort: 3 })]],
    ['comeback', 'the former long run straight after 16 days off', [madeRun(19), madeRun(18), madeRun(1)]],
    ['monotony', 'every day the same, and more than usual', [...steady.slice(0, 8), ...[0, 1, 2, 3, 4, 5, 6].map((ago) => madeRun(ago, { effort: 6 }))]],
    ['downhill', 'twice as much downhill', [...steady, madeRun(1, { descentM: 90, distanceM: 500, minutes: 4 })]],
    ['many-days', 'four days in a row', [...steady, ...[0, 1, 3].map((ago) => madeRun(ago, { distanceM: 1000, minutes: 6 }))]],
  ])('%s: %s', (id, _what, runs) => expect(ids(runs)).toContain(id))

  it.each<readonly [AlertId, string, readonly LoggedRun[]]>([
    ['spike', 'a tenth longer', [...steady, madeRun(1, { distanceM: 5500 })]],
    ['comeback', 'half of it after the pause', [madeRun(19), madeRun(18), madeRun(1, { distanceM: 2400, minutes: 15 })]],
    ['double-change', 'more distance, all easy', [...steady, madeRun(1, { effort: 3 })]],
    ['many-days', 'two days in a row', [...steady, madeRun(1)]],
    ['spike', 'a longer run that looks wrong', [...steady, madeRun(1, { distanceM: 9000, doubts: ['jump'] })]],
  ])('no %s: %s', (id, _what, runs) => expect(ids(runs)).not.toContain(id))

  it('is evidence: value, limit, source, caveat, and the runs behind it', () => {
    const long = madeRun(1, { distanceM: 6000 })
    const [alert] = alerts([...steady, long])
    expect(alert).toMatchObject({ id: 'spike', level: 'warn', threshold: 10, unit: '%', sources: ['frandsen2025'] })
    expect(alert!.value).toBeCloseTo(20, 6)
    expect(alert!.runs).toContain(long.entry)
    expect(alert!.caveat).toMatch(/link, not a cause/)
  })

  /** Origin: "90 % longer than the longest of 30 days" stood over a walk-run of 29 minutes, in a list of walk-runs of 29 and 30 minutes. */
  describe('what a run that stands out was compared in', () => {
    const compared = (runs: readonly LoggedRun[]) => {
      const [run, base] = alerts(runs)
        .find(({ id }) => id === 'spike')!
        .runs.map((entry) => runs.find((each) => each.entry === entry)!.body)
      return comparedMinutes(run!, base!)
    }
    const walkRun = (ago: number, runMinutes: number, given: Partial<Run> = {}) => {
      const { distanceM: _, ...body } = madeRun(ago).body
      return { ...madeRun(ago), body: { ...body, minutes: 29, runMinutes, ...given } }
    }
    it.each<readonly [string, readonly LoggedRun[], readonly [number, number] | undefined]>([
      ['minutes of running without distances', [walkRun(5, 9), walkRun(3, 10.5), walkRun(1, 20)], [20, 10.5]],
      ['minutes where only the run knows its distance', [walkRun(5, 9), walkRun(3, 10.5), walkRun(1, 20, { distanceM: 4000 })], [20, 10.5]],
      ['minutes where only those before know theirs', [walkRun(3, 10.5, { distanceM: 3000 }), walkRun(1, 20)], [20, 10.5]],
      ['metres where both know them', [walkRun(3, 10.5, { distanceM: 3000 }), walkRun(1, 20, { distanceM: 4000 })], undefined],
    ])('%s', (_what, runs, minutes) => expect(compared(runs)).toEqual(minutes))
  })

  const old = { shoe: 'old', name: 'Old', kmAtStart: 450 }
  it('shoes that have run far, and those that have not', () => {
    const worn = steady.map((run) => ({ ...run, body: { ...run.body, shoe: 'old' } }))
    expect(alerts(worn, [old])).toMatchObject([{ id: 'shoe-old', value: 520, unit: 'km', shoe: 'old' }])
    expect(ids(worn, [{ ...old, kmAtStart: 100 }])).toEqual([])
    expect(ids(worn, [{ ...old, retired: TODAY }])).toEqual([])
  })
  it('new shoes for most of the week, also as a service names them', () => {
    const runs = steady.map((run, place) => ({ ...run, body: { ...run.body, ...(place < 13 ? { shoe: 'old' } : { gear: 'new' }) } }))
    const shoes = [
      { ...old, kmAtStart: 0 },
      { shoe: 'n', name: 'New' },
    ]
    const inNew = knownRuns(runs).filter(({ run, day }) => run.gear === 'new' && day > TODAY_NUMBER - 7)
    expect(alerts(runs, shoes)).toMatchObject([{ id: 'shoe-switch', value: 50, shoe: 'n', runs: inNew.map(({ entry }) => entry) }])
    expect(inNew.length).toBeGreaterThan(0)
  })
})

describe('a planned run, before it happens', () => {
  const plan = (given: object) => wouldBe({ day: TODAY, minutes: 30, distanceM: 5000, ...given }, historyWith(steady), rehab.load).map(({ id }) => id)
  it('warns of a spike', () => expect(plan({ minutes: 60, distanceM: 10_000 })).toContain('spike'))
  it('says nothing of a usual one', () => expect(plan({ distanceM: 1000, minutes: 6, effort: 3 })).toEqual([]))
  it('says nothing that is true already', () =>
    expect(
      wouldBe({ day: addDays(TODAY, 0), minutes: 5 }, historyWith([...steady, madeRun(1, { distanceM: 8000 })]), rehab.load).map(({ id }) => id),
    ).not.toContain('spike'))
})
