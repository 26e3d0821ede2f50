import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoTimes } from './iso-time.ts'
import { numberIn } from './number-in.ts'

describe('numberIn gives what Number gives, to the last bit', () => {
  it.each([
    '',
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
    '52.500010900000004',
    '999999999999999',
    '9999999999999999',
    '0.1',
  ])('%j', (text) => expect(numberIn(text)).toBe(Number(text)))
  it('for any number as a file has it', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(9_999_999), fc.integer({ min: 1, max: 8 }))
      .map(([whole, part, places]) => `${whole}.${String(part).padStart(places, '0')}`)
    fc.assert(fc.property(fc.oneof(decimals, fc.double().map(String), fc.string({ maxLength: 18 })), (text) => Object.is(numberIn(text), Number(text))))
  })
})

describe('times', () => {
  it.each([
    '2018-05-13T14:11:03Z',
    '2018-05-13T14:11:03.000Z',
    '2018-05-13T14:11:03.250Z',
    '2018-05-13T1x:11:03Z',
    '2018-05-13t14:11:03Z',
    '2018-05-13 14:11:03Z',
    '2018-05-13T14-11-03Z',
    '2018-05-13T14:11:03+01:00',
    '2018-05-14T14:11:03Z',
  ])('%s is read the same whether its day was seen before or not', (text) => {
    const seen = new IsoTimes()
    seen.read('2018-05-13T00:00:00Z')
    expect(seen.read(text)).toEqual(new IsoTimes().read(text))
  })
})
