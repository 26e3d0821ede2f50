import { describe, expect, it } from 'vitest'
import { mayGrow, plainNumber } from './plain-number.ts'

const minutes = { min: 1, max: 1000 }
const km = { min: 0.01, max: 500, decimals: true }

// Origin: 1e3 minutes were written down as a thousand; 1.234567 was answered by the browser, in its own English
describe('a number as it is typed', () => {
  it.each([
    ['30', minutes, 30],
    ['1000', minutes, 1000],
    ['1e3', minutes, undefined],
    ['1E1', minutes, undefined],
    ['+5', minutes, undefined],
    ['-5', minutes, undefined],
    ['0', minutes, undefined],
    ['1001', minutes, undefined],
    ['30.5', minutes, undefined],
    ['0x1f', minutes, undefined],
    ['5,2', minutes, undefined],
    ['', minutes, undefined],
    ['5', km, 5],
    ['5.', km, 5],
    // the browser dropped the comma: 55 km in half an hour
    ['5,5', km, 5.5],
    ['5,', km, 5],
    [' 5,25 ', km, 5.25],
    ['1,000', km, undefined],
    ['1,2,3', km, undefined],
    ['.5', km, 0.5],
    ['4.25', km, 4.25],
    ['0', km, undefined],
    ['0.00', km, undefined],
    ['1.234567', km, undefined],
    ['5e1', km, undefined],
    ['.', km, undefined],
    ['500.01', km, undefined],
  ] as const)('%s in %o is %s', (text, limits, told) => expect(plainNumber(text, limits)).toBe(told))

  it.each([
    ['3', { min: 5, max: 240 }, true],
    ['0.', km, true],
    ['', minutes, true],
    ['1e3', minutes, false],
    ['1001', minutes, false],
    ['-5', minutes, false],
    ['1.234', km, false],
  ] as const)('%s in %o may become one: %s', (text, limits, may) => expect(mayGrow(text, limits)).toBe(may))
})
