import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, dayOfNumber, daysBetween, daysFrom, isCalendarDay, numberOf, wakingDayOf, weekdayOf } from './day.ts'

describe('a calendar day is read off a time with its own offset', () => {
  // Origin: the clocks of Europe/Berlin went forward on 2026-03-29 and back on 2026-10-25; New York on 2026-03-08.
  it.each([
    ['a run at half past eleven at night belongs to that day', '2026-03-28T23:30:00+01:00', '2026-03-28'],
    ['half an hour after midnight is the next day', '2026-03-29T00:30:00+01:00', '2026-03-29'],
    ['the morning after the clocks went forward', '2026-03-29T07:00:00+02:00', '2026-03-29'],
    ['the hour that exists twice', '2026-10-25T02:30:00+01:00', '2026-10-25'],
    ['far west of Greenwich', '2026-03-08T20:00:00-05:00', '2026-03-08'],
    ['beyond the date line', '2026-01-01T05:00:00+13:00', '2026-01-01'],
    ['without offset hours, Z', '2026-01-01T04:00:00Z', '2026-01-01'],
    ['Nepal, three quarters of an hour', '2026-01-01T00:10:00+05:45', '2026-01-01'],
  ])('%s', (_what, at, day) => expect(dayOf(at)).toBe(day))
})

it.each([
  ['2026-03-29T00:30:00+01:00', '2026-03-28'],
  ['2026-03-29T03:59:00+02:00', '2026-03-28'],
  ['2026-03-29T04:00:00+02:00', '2026-03-29'],
])('who is awake at %s lives through %s', (at, day) => expect(wakingDayOf(at)).toBe(day))

describe('days are counted without hours', () => {
  it.each([
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
    ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['backwards', '2026-03-01', -1, '2026-02-28'],
  ])('%s', (_what, from, days, to) => expect([addDays(from, days), daysBetween(from, to)]).toEqual([to, days]))

  it('knows the days of the week', () => expect(['2026-11-22', '2026-11-23'].map(weekdayOf)).toEqual([7, 1]))
  it('lists both ends', () => expect(daysFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']))
  it('lists nothing backwards', () => expect(daysFrom('2026-03-02', '2026-03-01')).toEqual([]))
  it.each(['2026-02-30', '2026-13-01', '26-01-01', 'today'])('%s is no day', (text) => expect(isCalendarDay(text)).toBe(false))

  const day = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1970-01-01', n))
  it('adding and counting are inverses', () =>
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => daysBetween(from, addDays(from, n)) === n)))
  it('numbers and days are inverses', () => fc.assert(fc.property(day, (on) => dayOfNumber(numberOf(on)) === on)))
  it('every day that can be reached is a day', () => fc.assert(fc.property(day, isCalendarDay)))
  it('the hour of day does not change the day, whatever the offset', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: -12, max: 14 }), (on, hour, offset) => {
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.abs(offset)).padStart(2, '0')}:00`
        expect(dayOf(`${on}T${String(hour).padStart(2, '0')}:00:00${zone}`)).toBe(on)
      }),
    ))
})
