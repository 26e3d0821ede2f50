import { describe, expect, it } from 'vitest'
import { touchedIn } from './kept-run.ts'

const TODAY = '2026-03-04'
const touched = { minutes: 33, km: 5.5, worst: 7, limp: true, course: 'built-up' }

// Origin: 33 minutes and a pain of 7 were gone after a reload, without a word
describe('a run that is half written down', () => {
  it('comes back as it was', () => expect(touchedIn(JSON.parse(JSON.stringify({ day: TODAY, touched })), TODAY)).toEqual(touched))
  it.each([
    ['of the day before', { day: '2026-03-03', touched }],
    ['of no form', { day: TODAY }],
    ['of nothing', null],
    ['of a text', 'minutes'],
  ])('%s: nothing of it', (_what, json) => expect(touchedIn(json, TODAY)).toBeUndefined())
  it('what is no such field, or something else than it should be, is left out', () =>
    expect(touchedIn({ day: TODAY, touched: { ...touched, minutes: '33', limp: 'yes', shoe: 'x' } }, TODAY)).toEqual({ km: 5.5, worst: 7, course: 'built-up' }))
  // Origin: none of these is judged again by a field, and an entry that the record does not take stops all advice
  it.each([
    ['a course', { course: 'up and down' }],
    ['a pain', { worst: 99 }],
    ['an effort', { effort: -3 }],
    ['a sport', { sport: '' }],
    ['a day', { day: 'x' }],
    ['a time', { minutes: null }],
  ])('%s that nobody can choose is left out', (_what, wrong) => {
    expect(touchedIn({ day: TODAY, touched: { km: 5, ...wrong } }, TODAY)).toEqual({ km: 5 })
    expect(touchedIn({ day: TODAY, touched: wrong }, TODAY)).toBeUndefined()
  })
})
