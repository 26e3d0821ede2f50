import type { I18n } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'

/** What the chart says, as a sentence: the first week of the plan against the last. */
export interface Trend {
  readonly first?: number
  readonly now?: number
  /** Days that told their pain. */
  readonly told: number
  /** Weeks since the plan began, begun ones counted. */
  readonly weeks: number
}

/** Fewer days than this are no trend. */
const DAYS_FOR_A_TREND = 10

/** A title that says the finding and no more than the numbers carry. */
export function findingSentence(i18n: I18n, { first, now, told, weeks }: Trend): string {
  const inWeeks = i18n._(msg`${plural(weeks, { one: '# week', other: '# weeks' })}`)
  if (told < DAYS_FOR_A_TREND) return i18n._(msg`${plural(told, { one: '# day so far.', other: '# days so far.' })}`)
  if (first === undefined || now === undefined) return i18n._(msg`Too few entries lately to say.`)
  const [from, to] = [Math.round(first), Math.round(now)]
  if (from - to >= 1 && first - now >= 1) return i18n._(msg`From ${from} down to ${to} in ${inWeeks}.`)
  if (to - from >= 1 && now - first >= 1) return i18n._(msg`From ${from} up to ${to} in ${inWeeks}.`)
  return i18n._(msg`About ${to}, as ${inWeeks} ago.`)
}
