import { describe, expect, it } from 'vitest'
import built from '../../build/knowledge/knowledge.json'
import { COMMON_NUMBERS, numbersToCall } from './emergency.ts'
import type { EmergencyNumber } from './shape.ts'

const numbers = built.emergencyNumbers as readonly EmergencyNumber[]

describe('every country has a sourced number and the three common numbers are always printed', () => {
  it('lists at least 60 countries, each with source, date and a number that can be dialled', () => {
    expect(numbers.length).toBeGreaterThanOrEqual(60)
    for (const row of numbers) {
      expect(row.source.length, row.country).toBeGreaterThan(5)
      expect(row.checked, row.country).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(row.numbers[0], row.country).toMatch(/^\d{2,6}$/)
    }
  })

  it.each([...numbers.map(({ country }) => country), undefined, '', 'XX', 'gb'])('prints 112, 911 and 999 with country %s', (country) => {
    const { call, elsewhere } = numbersToCall(numbers, country)
    expect(call.length).toBeGreaterThan(0)
    expect(elsewhere).toEqual(COMMON_NUMBERS)
    expect(COMMON_NUMBERS).toEqual(['112', '911', '999'])
  })

  // Origin: the national ambulance numbers as printed by the countries' own health services.
  it.each([
    ['GB', '999'],
    ['US', '911'],
    ['DE', '112'],
    ['AU', '000'],
    ['NZ', '111'],
    ['JP', '119'],
    ['IN', '112'],
    ['CH', '144'],
  ])('calls the ambulance first in %s: %s', (country, first) => {
    expect(numbersToCall(numbers, country).call[0]).toBe(first)
  })
})
