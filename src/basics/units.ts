/**
 * Numbers that carry their unit in their type, and every conversion Hipwise makes: a file, a form or a screen that needs another unit
 * takes it from here, so that kilometres read as miles can go wrong in one place only.
 */

declare const unit: unique symbol
/** A plain number to the machine, a quantity to the compiler. */
type Quantity<Unit extends string> = number & { readonly [unit]?: Unit }

export type Metres = Quantity<'m'>
export type Seconds = Quantity<'s'>
/** Seconds since 1970-01-01T00:00:00Z. */
export type UnixSeconds = Quantity<'unix s'>
export type MetresPerSecond = Quantity<'m/s'>
/** Steps of both legs a minute. */
export type StepsPerMinute = Quantity<'spm'>
export type Degrees = Quantity<'deg'>

/** Metres in a kilometre, in a mile (international, exact), in a foot. */
const METRES_IN = { m: 1, km: 1000, mi: 1609.344, cm: 0.01, mm: 0.001, ft: 0.3048, yd: 0.9144 } as const
export type LengthUnit = keyof typeof METRES_IN

export const metres = (value: number, from: LengthUnit): Metres => value * METRES_IN[from]

/** The inverse of `metres`. */
export const inUnit = (value: Metres, to: LengthUnit): number => value / METRES_IN[to]

export const secondsFromMs = (ms: number): Seconds => ms / 1000

export const secondsFromMin = (minutes: number): Seconds => minutes * 60

/** The inverse of `secondsFromMin`. */
export const inMinutes = (seconds: Seconds): number => seconds / 60

/** Positions in FIT are whole parts of a half turn: 2^31 of them are 180 degrees. */
export const DEGREES_A_SEMICIRCLE = 180 / 2 ** 31

/** Watches count the steps of one leg; a runner has two. `fraction` is the part after the point, where the file keeps it apart. */
export const spmFromOneLeg = (perMinute: number, fraction = 0): StepsPerMinute => 2 * (perMinute + fraction)

/** "1:02:03" or "62:03" or "3723" as seconds; undefined when it is none of these. */
export function secondsFromClock(text: string): Seconds | undefined {
  const parts = text.trim().split(':')
  if (parts.length > 3 || parts.some((part) => !/^\d+(\.\d+)?$/.test(part))) return undefined
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0)
}
