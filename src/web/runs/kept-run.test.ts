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
  ])('%s: nothing of it', (_what, json) => expect(touchedIn(json, TODAY)).toEqual({}))
  it('what is no such field, or something else than it should be, is left out', () =>
    expect(touchedIn({ day: TODAY, touched: { ...touched, minutes: '33', limp: 'yes', shoe: 'x' } }, TODAY)).toEqual({ km: 5.5, worst: 7, course: 'built-up' }))
  it('a course that the record does not know is left out', () =>
    expect(touchedIn({ day: TODAY, touched: { worst: 2, course: 'up and down' } }, TODAY)).toEqual({ worst: 2 }))
})
