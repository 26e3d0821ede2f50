import type { I18n } from '@lingui/core'

/** "22 November 2026", on the day it was where it was written. */
export const saidDay = (i18n: I18n, at: string): string => {
  const [year = 1970, month = 1, day = 1] = at.slice(0, 10).split('-').map(Number)
  return new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  )
}

/** "07:14". */
export const saidTime = (at: string): string => at.slice(11, 16)
