import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, makeDose, parseDose } from './dose.ts'

/** Doses as the programmes say them; where each row comes from. */
const said: readonly { readonly text: string; readonly dose: Dose; readonly from: string }[] = [
  { text: '3 x 8-12, 3/week', dose: { sets: [3, 3], reps: [8, 12], perWeek: [3, 3] }, from: 'gluteal-tendinopathy, strength' },
  { text: '3 x 20-45 s', dose: { sets: [3, 3], holdS: [20, 45] }, from: 'front plank' },
  { text: '10-30 min', dose: { minutes: [10, 30] }, from: 'brisk walk' },
  { text: '2 x 10 each way', dose: { sets: [2, 2], reps: [10, 10], eachWay: true }, from: 'band side-walk' },
  { text: '3-5 x 5-10 s, 2/day, daily', dose: { sets: [3, 5], holdS: [5, 10], perDay: 2, perWeek: [7, 7] }, from: 'LEAP weeks 1-2 (Mellor 2016, table 3)' },
  { text: '2 x 10 x 5 s', dose: { sets: [2, 2], reps: [10, 10], holdS: [5, 5] }, from: 'adductor squeeze, hip joint programme' },
  {
    text: '4-5 x 30-45 s, rest 60 s, daily',
    dose: { sets: [4, 5], holdS: [30, 45], restS: 60, perWeek: [7, 7] },
    from: 'static hamstring bridge (Goom 2016, stage 1)',
  },
  { text: '5-10 min, 3/day', dose: { minutes: [5, 10], perDay: 3 }, from: 'walking with a sore back' },
  { text: '2/week', dose: { perWeek: [2, 2] }, from: 'how often only' },
  { text: 'daily', dose: { perWeek: [7, 7] }, from: 'how often only' },
]

const refused: readonly { readonly text: string; readonly code: string }[] = [
  { text: '', code: 'empty' },
  { text: '3 x 8-12, slowly', code: 'unreadable' },
  { text: '3 sets of 8', code: 'unreadable' },
  { text: 'as prescribed', code: 'unreadable' },
  { text: '3 x 12-8', code: 'backwards' },
  { text: '3 x 8, 2 x 6', code: 'twice' },
  { text: '3 x 8, 10 min', code: 'twice' },
  { text: '2/week, daily', code: 'twice' },
  { text: '0 x 8', code: 'out-of-range' },
  { text: '3 x 8, 9/week', code: 'out-of-range' },
]

describe('a dose', () => {
  it.each(said)('"$text" ($from)', ({ text, dose }) => {
    expect(parseDose(text)).toEqual({ ok: true, value: dose })
    expect(makeDose(dose)).toBe(text)
  })

  it.each(refused)('"$text" is refused: $code', ({ text, code }) => {
    expect(parseDose(text)).toMatchObject({ ok: false, problem: { code } })
  })
})

const range = (most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
const often = fc.record({ restS: fc.integer({ min: 1, max: 300 }), perDay: fc.integer({ min: 1, max: 6 }), perWeek: range(7) }, { requiredKeys: [] })
const amount: fc.Arbitrary<Dose> = fc.oneof(
  fc.record({ sets: range(6), reps: range(30) }),
  fc.record({ sets: range(6), reps: range(30), eachWay: fc.constant(true) }),
  fc.record({ sets: range(6), holdS: range(120) }),
  fc.record({ sets: range(6), reps: range(30), holdS: range(60) }),
  fc.record({ minutes: range(90) }),
)

describe('reading and writing a dose', () => {
  it('are inverses', () => {
    fc.assert(
      fc.property(amount, often, (much, how) => {
        const dose: Dose = { ...much, ...how }
        expect(parseDose(makeDose(dose))).toEqual({ ok: true, value: dose })
      }),
    )
  })

  it('any text is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parseDose(text).ok === 'boolean'))
  })
})
