import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../../../../tests/training-files.ts'
import { IsoTimes } from './iso-time.ts'
import { numberIn } from './number-in.ts'
import { Written } from './written.ts'

const number = (text: string): number => numberIn(Written.of(text))
/** Nothing is no number, and not 0. */
const expected = (text: string): number => (Written.of(text).text === '' ? Number.NaN : Number(Written.of(text).text))

describe('numberIn gives what Number gives', () => {
  it.each([
    '0',
    '-0',
    '12',
    '12.5',
    '-0.1',
    '.5',
    '5.',
    '-',
    '.',
    '1e3',
    '1.2.3',
    ' 7',
    '0x10',
    '999999999999999',
    '9999999999999999',
    '0.1',
    '0.0000000000000000000001',
    '0.00000000000000000000001',
    '-',
    '000000000000000000001.5',
    '1234567890123456.5',
  ])('%j, to the last bit', (text) => expect(number(text)).toBe(Number(text)))

  it.each(['', ' ', '\u00a0'])('%j is none', (text) => expect(number(text)).toBeNaN())

  // Origin: Garmin Connect writes places with up to 31 digits.
  it.each(['52.500010900000004', '48.13509449362754821777343750', '-122.0000000000000000000001'])('%j, but for what no GPS can tell', (text) =>
    expect(Math.abs(number(text) / Number(text) - 1)).toBeLessThan(1e-14),
  )
  it('for any number as a file has it', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9_999_999), fc.integer({ min: 1, max: 8 }))
      .map(([whole, part, places]) => `${whole}.${String(part).padStart(places, '0')}`)
    fc.assert(
      fc.property(fc.oneof(decimals, fc.double().map(String), fc.string({ maxLength: 18 })), (text) => {
        const [ours, asked] = [number(text), expected(text)]
        return Object.is(ours, asked) || Math.abs(ours / asked - 1) < 1e-14
      }),
    )
  })
})

it('a number is read where it stands in a file', () => {
  const file = utf8('<ele>12.5</ele><hr> -7 </hr>')
  expect(numberIn(new Written().show(file, 5, 9))).toBe(12.5)
  expect(numberIn(new Written().show(file, 19, 23))).toBe(-7)
})

describe('times', () => {
  it.each([
    '2018-05-13T14:11:03Z',
    '2018-05-13T14:11:03.000Z',
    '2018-05-13T14:11:03.250Z',
    '2018-05-13T1x:11:03Z',
    '2018-05-13T24:00:00Z',
    '2018-05-13T24:00:01Z',
    '2018-05-13T14:99:03Z',
    '2018-05-13T14:11:61.000Z',
    '2018-05-13t14:11:03Z',
    '2018-05-13 14:11:03Z',
    '2018-05-13T14-11-03Z',
    '2018-05-13T14:11:03+01:00',
    '2018-05-14T14:11:03Z',
  ])('%s is read the same whether its day was seen before or not', (text) => {
    const [seen, anew] = [new IsoTimes(), new IsoTimes()]
    seen.read(Written.of('2018-05-13T00:00:00Z'))
    expect([seen.read(Written.of(text)), seen.offsetS]).toEqual([anew.read(Written.of(text)), anew.offsetS])
  })
})
