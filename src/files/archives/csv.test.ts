import { expect, it } from 'vitest'
import { numberIn } from './csv.ts'

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
