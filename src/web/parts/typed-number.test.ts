import { expect, it } from 'vitest'
import { typedNumber } from './typed-number.ts'

it.each([
  ['', undefined],
  [' ', undefined],
  ['42,5', 42.5],
  ['42,', 42],
  ['150', 150],
  ['-5', Number.NaN],
  ['1e3', Number.NaN],
  ['1,2,3', Number.NaN],
  ['.', Number.NaN],
  ['about 40', Number.NaN],
] as const)('%s is told as %s where the question has limits of its own', (text, told) => expect(typedNumber(text)).toBe(told))
