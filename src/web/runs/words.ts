import type { I18n, MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { CalendarDay } from '#basics/day.ts'
import type { AlertId } from '#knowledge/load-shape.ts'
import type { Alert } from '#load/alerts.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { type Misfit, misfitOf } from '#load/plausible.ts'
import { type DoubtCode, type Run, runMinutesOf, type Surface } from '#load/run.ts'
import type { MetricToday } from '#state/tell-load.ts'
import { OWN, withOwn } from '../parts/own-words.tsx'
import { type AheadCase, aheadCase } from './ahead.ts'
import { clock, decimals, km, paceOf, timesIn, whole } from './figures.ts'
import { namesItsRunning } from './listed.ts'

/** Why a run looks wrong, in a sentence. */
const DOUBT_WORDS: Readonly<Record<DoubtCode, MessageDescriptor>> = {
  'too-fast': msg`It is faster on average than anybody runs. Was it a ride?`,
  'too-slow': msg`It is slower than walking. Was the watch left on?`,
  jump: msg`Its place jumps from one spot to another, so its distance may be wrong.`,
  vehicle: msg`Part of it looks like a drive or a ride.`,
  'too-far': msg`It is farther than anybody runs in one go.`,
  'too-long': msg`It is longer than anybody runs in one go. Was the watch left on?`,
  totals: msg`The length or the duration that its file names does not fit the rest of it.`,
  date: msg`Its date cannot be right, or is not known.`,
  sport: msg`Nothing says for certain which sport it was.`,
}

/** What is wrong with a run dated ahead of the clock, what it counts for, and what to do. Its day as told is said beside it; `today`: YYYY-MM-DD. */
export const aheadWords = (known: Pick<KnownRun, 'dayUnknown'>, day: CalendarDay, today: CalendarDay): MessageDescriptor => AHEAD[aheadCase(known, day, today)]

const AHEAD: Readonly<Record<AheadCase, MessageDescriptor>> = {
  'days-ahead': msg`Its day is still to come, so the date of the watch was wrong. Until you say which day it was, it counts for no day and helps you on in nothing. As it may have been one of the last days, its minutes are taken off what this week allows.`,
  'days-ahead-past': msg`It was written down days before its day, so the date of the watch was wrong. Until you say which day it was, it counts for no day and helps you on in nothing. Its minutes were taken off what the week allowed in which it was written down.`,
  tomorrow: msg`Its day is still to come, so the date of the watch was wrong. Until you say which day it was, it does not help you on: it only holds you back, as if you had run it today.`,
  past: msg`It was written down before its day, so a date was wrong. Until you say which day it was, it does not help you on: it only holds you back.`,
}

/** Why a run is held, a sentence each: what its file says of it, and what its numbers say whoever wrote them. */
export function heldWords(run: Run): readonly MessageDescriptor[] {
  const [doubts, misfit] = [run.doubts ?? [], misfitOf(run)]
  return [...doubts.map((doubt) => DOUBT_WORDS[doubt]), ...(misfit && !doubts.some((doubt) => doubt === misfit) ? [MISFIT_WORDS[misfit]] : [])]
}

/** What is wrong with its numbers, in a sentence. */
export const MISFIT_WORDS: Readonly<Record<Misfit, MessageDescriptor>> = {
  'too-long': msg`It is longer than anybody runs in one go.`,
  distance: msg`Its distance does not fit its time.`,
}

export const SURFACE_WORDS: Readonly<Record<Surface, MessageDescriptor>> = {
  street: msg`Street`,
  trail: msg`Trail`,
  track: msg`Track`,
  treadmill: msg`Treadmill`,
  grass: msg`Grass`,
  sand: msg`Sand`,
}

/** What an alert found, with its figure; `shoe` is the name of the pair it is about. */
export function alertTitle(i18n: I18n, { id, value }: Pick<Alert, 'id' | 'value'>, shoe = ''): string {
  const [manyTimes, times] = [MANY_TIMES[id], timesIn(id, value)]
  const title = manyTimes && times !== undefined ? manyTimes(whole(i18n, times)) : ALERT_TITLES[id](whole(i18n, value))
  return withOwn(i18n._(title), shoe)
}

const MANY_TIMES: { readonly [Id in AlertId]?: (times: string) => MessageDescriptor } = {
  spike: (times) => msg`At least ${times} times as long as the longest of 30 days`,
  ramp: (times) => msg`At least ${times} times as much as in any seven days of the month before`,
  'double-change': (times) => msg`Distance and hard minutes both grew, to at least ${times} times as much`,
  comeback: (times) => msg`At least ${times} times the longest run of the two months before, straight after a pause`,
  downhill: (times) => msg`At least ${times} times as much downhill as in any seven days of the month before`,
}

const ALERT_TITLES: Readonly<Record<AlertId, (much: string) => MessageDescriptor>> = {
  spike: (much) => msg`${much} % longer than the longest of 30 days`,
  ramp: (much) => msg`${much} % more than in any seven days of the month before`,
  'double-change': (much) => msg`Distance and hard minutes both grew, by ${much} % or more`,
  comeback: (much) => msg`${much} % of the longest run of the two months before, straight after a pause`,
  monotony: () => msg`Every day of this week was alike`,
  downhill: (much) => msg`${much} % more downhill than in any seven days of the month before`,
  'many-days': (much) => msg`${much} run days in a row`,
  'shoe-old': (much) => msg`${OWN}: ${much} km`,
  'shoe-switch': (much) => msg`${much} % of this week in ${OWN}`,
}

/** A metric with its unit, as it is read. */
export function metricValue(i18n: I18n, { unit, now }: Pick<MetricToday, 'unit' | 'now'>): string {
  if (!now) return i18n._(msg`not known`)
  const { value } = now
  switch (unit) {
    case 'm':
      return value >= 1000 ? i18n._(msg`${km(i18n, value)} km`) : i18n._(msg`${whole(i18n, value)} m`)
    case 'min':
      return i18n._(msg`${whole(i18n, value)} min`)
    case '%':
      return i18n._(msg`${whole(i18n, value)} %`)
    case 'days':
      return i18n._(msg`${plural(Math.round(value), { one: '# day', other: '# days' })}`)
    case 'spm':
      return i18n._(msg`${whole(i18n, value)} steps a minute`)
    case 'landings':
      return i18n._(msg`${whole(i18n, value)} landings`)
    case 'AU':
      return whole(i18n, value)
    case '':
      return decimals(i18n, value, 2)
  }
}

/** "5.0 km" where the distance is known, else "30 min". */
export const runLength = (i18n: I18n, { run }: Pick<KnownRun, 'run'>): string =>
  run.distanceM === undefined ? i18n._(msg`${whole(i18n, run.minutes)} min`) : i18n._(msg`${km(i18n, run.distanceM)} km`)

/** What stands in small letters beside it: "level 7, 31 min, 16 of it running, 6:12 /km, 166 steps/min". */
export function runFacts(i18n: I18n, { run }: Pick<KnownRun, 'run'>): string {
  const { level, distanceM, minutes, cadenceSpm } = run
  const pace = paceOf(run)
  return [
    level === undefined ? undefined : i18n._(msg`level ${level}`),
    distanceM === undefined ? undefined : i18n._(msg`${whole(i18n, minutes)} min`),
    namesItsRunning(run)
      ? i18n._(distanceM === undefined ? msg`${whole(i18n, runMinutesOf(run))} min of it running` : msg`${whole(i18n, runMinutesOf(run))} of it running`)
      : undefined,
    pace === undefined || run.sport !== 'run' ? undefined : i18n._(msg`${clock(pace)} /km`),
    cadenceSpm === undefined ? undefined : i18n._(msg`${whole(i18n, cadenceSpm)} steps/min`),
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}
