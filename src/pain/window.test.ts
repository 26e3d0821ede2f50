import { describe, expect, it } from 'vitest'
import { numberOf } from '#basics/day.ts'
import type { CheckIn } from './check-in.ts'
import { type Diary, type Effort, makeDiary, masked } from './diary.ts'
import { anchorOn, baseOn, isCalm, settledNextMorning, weekMean } from './window.ts'

const START = numberOf('2026-03-02')
const day = (n: number): number => START + n
const told = (n: number, body: Partial<CheckIn>) => ({
  entry: `c${n}`,
  ahead: false,
  body: { day: new Date(day(n) * 86_400_000).toISOString().slice(0, 10), ...body },
})
const effort = (n: number, given: Partial<Effort> = {}): Effort => ({
  entry: `s${n}`,
  kind: 'session',
  day: day(n),
  minutes: 20,
  load: 'leg',
  ahead: false,
  worst: 1,
  course: 'steady',
  painkillers: false,
  ...given,
})
const diary = (checkIns: ReturnType<typeof told>[], efforts: Effort[] = [], startMorning?: number): Diary => makeDiary(checkIns, efforts, START, startMorning)
const mornings = (...values: (number | undefined)[]) =>
  values.flatMap((morning, n) => (morning === undefined ? [] : [told(n, { morning, painkillers: 'none' })]))

describe('silence is never "no pain"', () => {
  it('an empty week has no average, and neither has one of three mornings', () => {
    expect(weekMean(diary([]), day(6))).toBeUndefined()
    expect(weekMean(diary(mornings(0, 0, 0)), day(6))).toBeUndefined()
    expect(weekMean(diary(mornings(0, 0, 0, 4)), day(6))).toBe(1)
  })
  it('without a morning and without a start answer there is no base, and nothing is settled', () => {
    expect(baseOn(diary([]), day(3))).toBeUndefined()
    expect(settledNextMorning(diary([told(1, { morning: 0 })]), day(0))).toBeUndefined()
  })
  it('a missing morning after an effort is not a settled one', () => expect(settledNextMorning(diary(mornings(1, 1, 1)), day(5))).toBeUndefined())
})

describe('masked and unasked efforts are never calm', () => {
  const calmDays = (painkillers: CheckIn['painkillers'] | undefined) => [
    ...mornings(1, 1, 1),
    told(3, { morning: 1, ...(painkillers ? { painkillers } : {}) }),
    told(4, { morning: 1, ...(painkillers ? { painkillers } : {}) }),
  ]
  // Origin: facts/rehab/reactions-reordered.yaml, nsaid-masked: naproxen works for 12 to 17 hours, so 24 hours count, and any painkiller.
  it.each([
    ['asked and none', calmDays('none'), false, 'no'],
    ['paracetamol counts too', calmDays('paracetamol'), false, 'taken'],
    ['taken before the session', calmDays('none'), true, 'taken'],
    ['never asked', calmDays(undefined), undefined, 'unasked'],
    ['asked at the session, not the morning after', calmDays(undefined), false, 'unasked'],
  ] as const)('%s', (_what, reports, painkillers, expected) => {
    const one = effort(3, painkillers === undefined ? ({ painkillers: undefined } as never) : { painkillers })
    const book = diary([...reports], [one])
    expect(masked(book, one)).toBe(expected)
    expect(isCalm(book, one, 2)).toBe(expected === 'no')
  })
})

describe('an effort is calm only when everything about it is', () => {
  const around = [...mornings(1, 1, 1), told(3, { morning: 1, painkillers: 'none' }), told(4, { morning: 1, painkillers: 'none' })]
  it.each<readonly [string, Partial<Effort>, boolean]>([
    ['as it is', {}, true],
    ['pain not told', { worst: undefined } as never, false],
    ['pain above the limit', { worst: 3 }, false],
    ['pain that built up', { course: 'built-up' }, false],
    ['a limp', { limp: true }, false],
    ['dated ahead of the clock', { ahead: true }, false],
    ['a new symptom', { symptoms: ['locking'] }, false],
  ])('%s', (_what, given, calm) => {
    const one = effort(3, given)
    expect(isCalm(diary(around, [one]), one, 2)).toBe(calm)
  })
})

describe('within one day the worst counts, not the last', () => {
  it('a kinder second report does not replace the first', () => {
    const book = diary([told(0, { morning: 5, night: 'woken', painkillers: 'other' }), told(0, { morning: 1, night: 'no', painkillers: 'none' })])
    expect(book.reports.get(day(0))).toMatchObject({ morning: 5, night: 'woken', painkillers: true })
  })
})

describe('the anchor does not drift', () => {
  it('stays at the best week while the base follows the pain upwards', () => {
    const creeping = diary(mornings(...Array.from({ length: 43 }, (_, n) => 1 + (0.3 * n) / 7)), [], 1)
    expect(anchorOn(creeping, day(42))).toBe(1)
    expect(baseOn(creeping, day(42))!).toBeGreaterThan(2.4)
  })
})
