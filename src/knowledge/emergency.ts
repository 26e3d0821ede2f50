import type { EmergencyNumber } from './shape.ts'

/** Work in most of the world; printed always, whatever country is set. */
export const COMMON_NUMBERS = ['112', '911', '999'] as const

/** What to print when somebody has to call. */
export interface NumbersToCall {
  readonly entry: EmergencyNumber | undefined
  /** The country's numbers, ambulance first; the common ones while no country is set or the country is not in the list. */
  readonly call: readonly string[]
  /** The common numbers, always: the runner may be travelling, or the country set wrong. */
  readonly elsewhere: readonly string[]
}

/** The numbers for this country (ISO 3166-1 alpha-2); never without 112, 911 and 999. */
export function numbersToCall(numbers: readonly EmergencyNumber[], country: string | undefined): NumbersToCall {
  const entry = numbers.find((each) => each.country === country)
  return { entry, call: entry?.numbers ?? COMMON_NUMBERS, elsewhere: COMMON_NUMBERS }
}
