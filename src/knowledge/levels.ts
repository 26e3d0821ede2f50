import { URGENCIES, type Urgency } from './shape.ts'

/** The place of an urgency among the five, 0 for the mildest. */
export const level = (urgency: Urgency): number => URGENCIES.indexOf(urgency)

/** Is the first as strict as the second, or stricter? */
export const isAtLeast = (urgency: Urgency, least: Urgency): boolean => level(urgency) >= level(least)

/** The stricter of two urgencies. */
export const stricter = (a: Urgency, b: Urgency): Urgency => (level(b) > level(a) ? b : a)
