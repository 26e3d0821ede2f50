import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import type { Run } from '#load/run.ts'
import { makeDiary } from '#pain/diary.ts'
import type { Decision } from '#plan/decision.ts'
import type { Accepted, Dated } from '#plan/logged.ts'
import { chartDays, daysWithPain, phaseBands, unbroken } from './days.ts'
import { layoutOf } from './layout.ts'
import { linear, roundTop, weekTicks } from './scales.ts'

const MONDAY = numberOf('2026-03-02')
const dated = <Body>(entry: string, body: Body): Dated<Body> => ({
  entry,
  at: '2026-03-02T08:00:00+01:00',
  day: '2026-03-02',
  ahead: false,
  role: 'runner',
  verified: false,
  body,
})
const decision = (rule: string, day: number, more: Partial<Decision> = {}): Decision => ({
  rule,
  day,
  level: 'back',
  action: '',
  because: { text: '', rule, entries: [], sources: [] },
  until: '',
  lasts: day,
  waits: false,
  effects: {},
  ...more,
})
const pains = (worst: readonly (number | undefined)[]) =>
  makeDiary(
    worst.flatMap((pain, i) =>
      pain === undefined ? [] : [{ entry: `c${i}`, ahead: false, body: { day: new Date((MONDAY + i) * 86_400_000).toISOString().slice(0, 10), worst: pain } }],
    ),
    [],
    MONDAY,
  )

describe('the days of the chart', () => {
  const days = chartDays({ diary: pains([5, 4, undefined, 3]), decisions: [], runs: [] }, MONDAY, MONDAY + 5, MONDAY + 3)

  it('a day without an entry has no pain, not 0', () => {
    expect(days[2]).not.toHaveProperty('pain')
    expect(days[2]?.ahead).toBe(false)
  })
  // 74 check-ins, each with a pain of 0, were "0 days so far"
  it('a day with a pain of 0 is a day with its pain told; one without an entry is none', () => expect(daysWithPain(pains([0, 0, undefined, 3, 0]))).toBe(4))
  it('a line never joins over a missing day', () => expect(unbroken(days).map((stretch) => stretch.map(({ pain }) => pain))).toEqual([[5, 4], [3]]))
  it('a training day that passed without a session is marked; no other day, and none while something asked for rest', () => {
    // Monday to Thursday; Thursday is today
    const marked = (wanted: readonly number[], decisions: readonly Decision[] = []) =>
      chartDays({ diary: pains([5, 4, 3, 3]), decisions, runs: [], wanted }, MONDAY, MONDAY + 5, MONDAY + 3).flatMap(({ left, number }) =>
        left ? [number - MONDAY] : [],
      )
    expect(marked([1, 3, 4, 5])).toEqual([0, 2])
    expect(marked([])).toEqual([])
    expect(marked([1, 3], [decision('easy', MONDAY + 1, { lasts: MONDAY + 2, effects: { easyDays: 2 } })])).toEqual([0])
  })
  it('days to come are not missing', () => expect(days.map(({ ahead }) => ahead)).toEqual([false, false, false, false, true, true]))

  const run = (given: Partial<Run>): Dated<Run> => dated('r', { day: '2026-03-02', sport: 'run', minutes: 20, ...given })
  const ran = (...runs: Dated<Run>[]) => chartDays({ diary: pains([]), decisions: [], runs }, MONDAY, MONDAY)
  it('two runs of a day are one bar, with a distance only when both have one', () => {
    expect(ran(run({ distanceM: 2000 }), run({ distanceM: 1000, runMinutes: 10 }))[0]?.run).toEqual({ minutes: 40, walkMin: 10, distanceM: 3000 })
    expect(ran(run({ distanceM: 2000 }), run({}))[0]?.run).toEqual({ minutes: 40, walkMin: 0 })
  })
  it('other sport is no run', () => expect(ran(run({ sport: 'cycling' }))[0]?.run).toBeUndefined())
  it('kilometres only when every run in sight has them', () => {
    expect(layoutOf(ran(run({ distanceM: 2000 })), 400, String).unit).toBe('km')
    expect(layoutOf(ran(run({})), 400, String).unit).toBe('min')
  })
})

describe('phase bands', () => {
  const forward: Dated<Accepted> = dated('a1', { plan: 'p', step: { kind: 'phase', from: 'calm', to: 'strength' }, shown: '' })
  it('go forward where a step counted, and back where the plan stepped back', () =>
    expect(
      phaseBands(
        'calm',
        MONDAY,
        {
          decisions: [
            decision('step-phase', MONDAY + 9, { level: 'step', because: { text: '', rule: '', entries: ['a1'], sources: [] } }),
            decision('flare', MONDAY + 20, { moved: 'strength to calm, level 4 to 2' }),
          ],
        },
        [forward],
      ),
    ).toEqual([
      { phase: 'calm', from: MONDAY },
      { phase: 'strength', from: MONDAY + 9 },
      { phase: 'calm', from: MONDAY + 20 },
    ]))
  it('a step between levels changes no band', () =>
    expect(phaseBands('return', MONDAY, { decisions: [decision('creep', MONDAY + 3, { moved: 'level 4 to 3' })] }, [])).toHaveLength(1))
})

describe('scales', () => {
  it('are straight, also downwards', () => expect([0, 5, 10].map(linear([0, 10], [150, 50]))).toEqual([150, 100, 50]))
  it.each([
    [0, 5],
    [5, 5],
    [5.1, 10],
    [61, 90],
    [250, 300],
  ])('the top above %d is %d', (largest, top) => expect(roundTop(largest)).toBe(top))
  it('marks Mondays, fewer when they would touch', () => {
    expect(weekTicks(MONDAY - 3, MONDAY + 20, 10)).toEqual([MONDAY, MONDAY + 7, MONDAY + 14])
    expect(weekTicks(MONDAY, MONDAY + 28, 5)).toEqual([MONDAY, MONDAY + 14, MONDAY + 28])
  })
})
