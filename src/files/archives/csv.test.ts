import { expect, it } from 'vitest'
import { numberIn } from './csv.ts'
import { dateIn } from './strava-dates.ts'

// Origin: how spreadsheets of different countries write one number. Ambiguous means unknown: a wrong unit would raise what a runner may do.
it.each([
  ['10.53', 10.53],
  ['10,53', 10.53],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ["1'234.5", 1234.5],
  ['1 234,5', 1234.5],
  ['1.234.567', 1234567],
  ['1,234', undefined],
  ['1.234', undefined],
  ['42', 42],
  ['-3,5', -3.5],
  ['', undefined],
  ['--', undefined],
  ['ten', undefined],
])('%j is %s', (text, value) => expect(numberIn(text)).toBe(value))

it('where a point always is a decimal point, three digits behind it are no thousand', () => expect(numberIn('1.234', true)).toBe(1.234))

// Origin: dates of Strava exports in several languages, as other readers of them have in their tests.
it.each([
  ['Sep 26, 2026, 10:56:05 AM', '2026-09-26T10:56:05Z'],
  ['Sep 26, 2026, 10:56:05 PM', '2026-09-26T22:56:05Z'],
  ['Jan 1, 2026, 12:05:00 AM', '2026-01-01T00:05:00Z'],
  ['26 Sep 2026, 10:56:05', '2026-09-26T10:56:05Z'],
  ['26 sept. 2026, 10:56:05', '2026-09-26T10:56:05Z'],
  ['26.09.2026, 10:56:05', '2026-09-26T10:56:05Z'],
  ['26 août 2026, 10:56:05', '2026-08-26T10:56:05Z'],
  ['4 may 2024, 6:00:00', '2024-05-04T06:00:00Z'],
  ['4. Mai 2024, 06:00:00', '2024-05-04T06:00:00Z'],
  ['4 de mayo de 2024, 6:00', '2024-05-04T06:00:00Z'],
  ['3 juin 2024, 06:00:00', '2024-06-03T06:00:00Z'],
  ['3 mrt 2024, 06:00:00', '2024-03-03T06:00:00Z'],
  ['2026-09-26 10:56:05', '2026-09-26T10:56:05Z'],
  ['', undefined],
  ['yesterday', undefined],
  ['26.13.2026, 10:56:05', undefined],
])('%j is %s', (text, iso) => expect(dateIn(text)).toBe(iso === undefined ? undefined : Date.parse(iso) / 1000))
