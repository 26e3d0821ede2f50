import type { I18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { dayOfNumber } from '#basics/day.ts'
import type { Bar, Bars, BarUnit } from './bars.ts'
import { decimals, whole } from './figures.ts'

/** "41.2 km" or "212 min". */
export const barLength = (i18n: I18n, value: number, unit: BarUnit): string =>
  unit === 'km' ? i18n._(msg`${decimals(i18n, value, 1)} km`) : i18n._(msg`${whole(i18n, value)} min`)

/** "16 to 22 November 2026", or "November 2026". */
export function spanName(i18n: I18n, { from, to }: Pick<Bar, 'from' | 'to'>, span: Bars['span']): string {
  const language = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  const at = (day: number): Date => new Date(`${dayOfNumber(day)}T00:00:00Z`)
  if (span === 'month') return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at(from))
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return days.formatRange(at(from), at(to))
}
