import type { I18n } from '@lingui/core'
import { inUnit, type Metres } from '#basics/units.ts'
import type { AlertId } from '#knowledge/load-shape.ts'
import { type Run, timerOf } from '#load/run.ts'

/** Numbers as runners read them. */

/** "5.0", in kilometres. */
export const km = (i18n: I18n, metres: Metres): string => decimals(i18n, inUnit(metres, 'km'), 1)

/** Never "-0": what is rounded to nothing has no side. */
export const decimals = (i18n: I18n, value: number, digits: number): string =>
  new Intl.NumberFormat(i18n.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Number(value.toFixed(digits)) + 0)

export const whole = (i18n: I18n, value: number): string => decimals(i18n, value, 0)

/** "10.5", and "20" where it is whole. */
export const toTenths = (i18n: I18n, value: number): string => decimals(i18n, value, Number.isInteger(Number(value.toFixed(1))) ? 0 : 1)

/** "6:12", minutes and seconds of so many seconds. */
export const clock = (seconds: number): string => {
  const all = Math.round(seconds)
  const [hours, rest] = [Math.floor(all / 3600), all % 3600]
  const two = (part: number): string => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(Math.floor(rest / 60))}:${two(rest % 60)}` : `${Math.floor(rest / 60)}:${two(rest % 60)}`
}

/** Seconds a kilometre, over the whole of it; undefined where the distance is not known or nothing. */
export function paceOf({ distanceM, ...times }: Pick<Run, 'distanceM' | 'timerS' | 'minutes'>): number | undefined {
  const seconds = timerOf(times)
  return distanceM === undefined || distanceM < LEAST_M || seconds <= 0 ? undefined : seconds / inUnit(distanceM, 'km')
}

/** Shorter ones have no pace worth naming. */
const LEAST_M: Metres = 100

/** Whole times as much, from three on, of what is told in per cents: of growth, or for a comeback of a share. Undefined where per cents say it well. */
export function timesIn(id: AlertId, percent: number): number | undefined {
  const times = Math.floor((percent + (id === 'comeback' ? 0 : 100)) / 100)
  return times < MANY ? undefined : times
}

const MANY = 3
