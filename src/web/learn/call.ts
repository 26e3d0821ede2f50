import { isAtLeast } from '#knowledge/levels.ts'
import type { Urgency } from '#knowledge/shape.ts'

/** The guide with every danger sign: it stands first on the shelf, and on it the numbers to call. */
export const WHEN_TO_GET_HELP = 'red-flags'

/** Pages on which the numbers to call stand at the top. */
export const callsFirst = (page: { readonly id: string; readonly urgency?: Urgency }): boolean =>
  page.id === WHEN_TO_GET_HELP || (page.urgency !== undefined && isAtLeast(page.urgency, 'emergency'))
