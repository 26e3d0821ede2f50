import { describe, expect, it } from 'vitest'
import { type CheckInForm, EMPTY_FORM } from './form.ts'
import { formIn, hasSignIn } from './kept-form.ts'

const place = { plan: 'e00004', day: '2026-03-04' }
const kept = (form: unknown, at: object = place) => JSON.stringify({ ...at, form })

const FULL: CheckInForm = {
  now: 0,
  worst: 4,
  morning: 2,
  stiffnessMin: 10,
  painkillers: 'other',
  night: 'woken',
  symptoms: ['limp'],
  marked: { 'rf-chest-pain': 'unsure' },
  noneElse: true,
  confirmed: { 'Ready?': 'no' },
  sleepHours: 7,
  fear: 3,
  confidence: 6,
  note: 'stairs',
  opened: { lines: true, night: false },
}

describe('a check-in that was kept half filled in', () => {
  it.each([FULL, EMPTY_FORM, { ...EMPTY_FORM, symptoms: [] }])('comes back as it was', (form) => expect(formIn(kept(form), place)).toEqual(form))

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no object', '7'],
    ['one of another day', kept({ ...FULL, marked: {} }, { ...place, day: '2026-03-03' })],
    ['one of another plan', kept({ ...FULL, marked: {} }, { ...place, plan: 'e00001' })],
    ['no form', kept(undefined)],
    ['a list', kept([])],
  ])('%s is none', (_what, text) => expect(formIn(text, place)).toBeUndefined())

  it.each([
    ['without a part that every form has', { worst: 4, marked: {}, noneElse: false, confirmed: {} }],
    ['with a part that nobody knows', { ...FULL, mood: 3 }],
    ['with a number that is a text', { ...FULL, worst: '4' }],
    ['with a choice that is none', { ...FULL, night: 'long' }],
    ['with symptoms that are no list', { ...FULL, symptoms: 'limp' }],
    ['with a symptom that nobody knows', { ...FULL, symptoms: ['hiccups'] }],
    ['with a mark that is no answer', { ...FULL, marked: { 'rf-chest-pain': true } }],
    ['with marks that are a list', { ...FULL, marked: ['yes'] }],
    ['with an open question that is no yes and no no', { ...FULL, opened: { lines: 'yes' } }],
  ])('%s: it was kept by another version, and is none', (_what, form) => expect(formIn(kept(form), place)).toBeUndefined())
})

describe('a danger sign in what was kept', () => {
  it.each([
    ['one that was marked', kept(FULL), true],
    ['of another plan: it is one of the body', kept(FULL, { ...place, plan: 'e00001' }), true],
    ['of the day before: nobody has said that it is over', kept(FULL, { ...place, day: '2026-03-03' }), true],
    ['none', kept({ ...FULL, marked: {} }), false],
    ['a form of another shape', kept({ marked: { 'rf-chest-pain': 'yes' } }), false],
    ['nothing kept', null, false],
    ['no JSON', '{', false],
  ])('%s', (_what, text, has) => expect(hasSignIn(text)).toBe(has))

  it.each([
    { ...place, day: '2026-03-03' },
    { ...place, plan: 'e00001' },
  ])('is all that is left of one of another day or plan', (at) => expect(formIn(kept(FULL, at), place)).toEqual({ ...EMPTY_FORM, marked: FULL.marked }))
})

// Origin: numbness was ticked in "Put 07:00 right", the page was left, and Today offered the walk-run.
describe('a correction that was kept half filled in', () => {
  const [morning, noon] = [
    { ...place, of: 'e00007' },
    { ...place, of: 'e00008' },
  ]
  const text = JSON.stringify([
    { ...place, form: EMPTY_FORM },
    { ...morning, form: FULL },
  ])

  it('comes back as it was, for the check-in that it corrects', () => expect(formIn(text, morning)).toEqual(FULL))

  it('is nothing of another check-in, and nothing of a new one', () => {
    expect(formIn(text, noon)).toBeUndefined()
    expect(formIn(text, place)).toEqual(EMPTY_FORM)
  })

  it('has its danger sign', () => expect(hasSignIn(text)).toBe(true))

  it.each([
    { ...place, day: '2026-03-05' },
    { ...place, plan: 'e00009' },
  ])('leaves its danger sign to the new one of another day or plan', (at) => {
    expect(formIn(text, at)).toEqual({ ...EMPTY_FORM, marked: FULL.marked })
    expect(formIn(text, { ...at, of: 'e00007' })).toBeUndefined()
  })
})
