import type { I18n } from '@lingui/core'

/** "22 November 2026", on the day it was where it was written. */
export const saidDay = (i18n: I18n, at: string): string => said(i18n, at, { day: 'numeric', month: 'long', year: 'numeric' })

/** "22 Nov 2026", where there is little room. */
export const saidShortDay = (i18n: I18n, at: string): string => said(i18n, at, { day: 'numeric', month: 'short', year: 'numeric' })

/** "Thursday 19 November". */
export const saidWeekday = (i18n: I18n, at: string): string => said(i18n, at, { weekday: 'long', day: 'numeric', month: 'long' })

/** "Thursday 19 November", with the year when it is another than `today`'s. */
export const saidDayOf = (i18n: I18n, at: string, today: string): string =>
  `${saidWeekday(i18n, at)}${at.slice(0, 4) === today.slice(0, 4) ? '' : ` ${at.slice(0, 4)}`}`

/** "Thu". */
export const shortWeekday = (i18n: I18n, at: string): string => said(i18n, at, { weekday: 'short' })

/** "19 Nov". */
export const shortDay = (i18n: I18n, at: string): string => said(i18n, at, { day: 'numeric', month: 'short' })

function said(i18n: I18n, at: string, parts: Intl.DateTimeFormatOptions): string {
  const [year = 1970, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number)
  const language = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day)).replace(',', '')
}

/** "07:14". */
export const saidTime = (at: string): string => at.slice(11, 16)
