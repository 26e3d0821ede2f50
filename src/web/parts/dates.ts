import type { I18n } from '@lingui/core'

/** "22 November 2026", on the day it was where it was written. */
export const saidDay = (i18n: I18n, at: string): string => day(i18n, at, 'long')

/** "22 Nov 2026", where there is little room. */
export const saidShortDay = (i18n: I18n, at: string): string => day(i18n, at, 'short')

function day(i18n: I18n, at: string, month: 'long' | 'short'): string {
  const [year = 1970, number = 1, date = 1] = at.slice(0, 10).split('-').map(Number)
  const format = new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
  return format.format(Date.UTC(year, number - 1, date))
}

/** "07:14". */
export const saidTime = (at: string): string => at.slice(11, 16)
