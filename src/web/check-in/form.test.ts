import { describe, expect, it } from 'vitest'
import { checkInOf, EMPTY_FORM, formOf, isEmpty, isUntouched, linesAnswered, NOTE_LIMIT, noteLeft, openQuestions, refusalOf, unchosen } from './form.ts'

const lines = ['a', 'b', 'c'].map((finding) => ({ flag: `f-${finding}`, finding, text: finding }))
const day = '2026-03-02'

describe('a check-in', () => {
  it('of an untouched form is empty: nothing becomes 0 or no', () => {
    expect(checkInOf(EMPTY_FORM, day, lines)).toEqual({ day })
    expect(isEmpty(EMPTY_FORM, lines)).toBe(true)
  })
  it('keeps a told 0', () => expect(checkInOf({ ...EMPTY_FORM, now: 0, stiffnessMin: 0 }, day, lines)).toEqual({ day, now: 0, stiffnessMin: 0 }))
  it('"nothing new" is an answer', () => expect(checkInOf({ ...EMPTY_FORM, symptoms: [] }, day, lines)).toEqual({ day, symptoms: [] }))
  it('lines left alone have no answer before "none of these"', () => {
    const marked = { ...EMPTY_FORM, marked: { b: 'unsure' as const } }
    expect(checkInOf(marked, day, lines).flags).toEqual({ b: 'unsure' })
    expect(linesAnswered(marked, lines)).toBe(false)
    expect(checkInOf({ ...marked, noneElse: true }, day, lines).flags).toEqual({ a: 'no', b: 'unsure', c: 'no' })
  })
  it.each(['painkillers', 'night', 'symptoms', 'lines'] as const)('a yes to %s of which nothing was chosen is no answer, and is asked for', (question) => {
    const opened = { ...EMPTY_FORM, opened: { [question]: true } }
    expect(checkInOf(opened, day, lines)).toEqual({ day })
    expect(unchosen(opened)).toEqual([question])
    expect(refusalOf(opened, lines)).toBe('unchosen')
    expect(isUntouched(opened, lines)).toBe(false)
    const told = { ...opened, painkillers: 'other', night: 'woken', symptoms: ['limp'], marked: { a: 'unsure' } } as const
    expect(unchosen(told)).toEqual([])
  })
  it.each([
    ['never touched', EMPTY_FORM],
    ['a note of which every letter was deleted', { ...EMPTY_FORM, note: '' }],
    ['a yes that was taken back', { ...EMPTY_FORM, opened: { night: false } }],
    ['a slider that was put back to nothing', { ...EMPTY_FORM, worst: undefined }],
  ])('%s: there is nothing to keep and nothing to write', (_what, form) => {
    expect(isUntouched(form, lines)).toBe(true)
    expect(refusalOf(form, lines)).toBe('nothing')
  })
  it('with a pain of 0 is to be kept', () => expect(isUntouched({ ...EMPTY_FORM, now: 0 }, lines)).toBe(false))
  it('blank notes are none', () => expect(checkInOf({ ...EMPTY_FORM, note: '  ' }, day, lines)).toEqual({ day }))
  it.each([
    [undefined, undefined],
    ['a'.repeat(1799), undefined],
    ['a'.repeat(1800), 200],
    ['a'.repeat(NOTE_LIMIT), 0],
    ['a'.repeat(NOTE_LIMIT + 9), 0],
  ])('says how much room a note has left once it is little', (note, left) => expect(noteLeft(note)).toBe(left))
  it('comes back into the form as it was', () => {
    const form = { ...EMPTY_FORM, worst: 4, symptoms: [], marked: { a: 'yes' as const }, noneElse: true, confirmed: { 'Ready?': 'yes' as const } }
    expect(formOf(checkInOf(form, day, lines), lines)).toEqual(form)
  })
})

it('asks what is still open, also inside an "any", each question once', () =>
  expect(
    openQuestions([
      { text: '', need: { any: [{ confirmed: 'Ready?' }, { trend: 'better' }] }, met: 'unknown', detail: '' },
      { text: '', need: { confirmed: 'Ready?' }, met: 'no', detail: '' },
      { text: '', need: { confirmed: 'Strides?' }, met: 'yes', detail: '' },
    ]),
  ).toEqual(['Ready?']))
