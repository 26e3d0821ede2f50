import { addDays, type CalendarDay, dayOfNumber, numberOf } from '#basics/day.ts'
import { inUnit } from '#basics/units.ts'
import { between, type History } from '#load/history.ts'
import type { KnownRun } from '#load/known-runs.ts'
import { isRun, isSlowAsAWalk, runMinutesOf } from '#load/run.ts'
import type { DayAhead } from '#return-to-run/rest-of-week.ts'

/** Kilometres where most runs in sight know theirs, else minutes of running. */
export type BarUnit = 'km' | 'min'

/** The runs of a week (Monday to Sunday) or of a calendar month. Days are numbers (days since 1970-01-01); values are in the unit of the chart. */
export interface Bar {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly runs: number
  /** Runs without a known distance: they are missing from the kilometres. */
  readonly missing: number
  /** A part of what its kilometres count was walked. */
  readonly walked?: true
  /** The longest single run of the 30 days up to its end, or up to today. */
  readonly longest?: number
  /** What the rest of it may hold, if all stays calm. Only where today lies in it. */
  readonly planned?: number
}

export interface Bars {
  readonly unit: BarUnit
  readonly span: 'week' | 'month'
  readonly bars: readonly Bar[]
  /** Whether there are runs before the first bar and days after the last. */
  readonly earlier: boolean
  readonly later: boolean
}

export const RANGES = ['weeks', 'year', 'all'] as const
export type Range = (typeof RANGES)[number]

const WEEKS_IN: Readonly<Record<Range, number>> = { weeks: 12, year: 52, all: Number.POSITIVE_INFINITY }
/** The range in which the last run lies: who brings an old archive sees what is in it. */
export function firstRange({ runs }: History, today: number): Range {
  const weeksAgo = (mondayOf(today) - mondayOf(runs.at(-1)?.day ?? today)) / 7
  return RANGES.find((range) => weeksAgo < WEEKS_IN[range])!
}

/** More weeks than these are drawn as months. */
const MOST_WEEKS = 156

/** The bars of a range; `back` is how many whole ranges before the newest one. */
export function barsOf(history: History, today: number, range: Range, back = 0, ahead: readonly DayAhead[] = []): Bars {
  const spans = spansOf(history, today, range, back)
  const [first, last] = [spans.spans[0]!, spans.spans.at(-1)!]
  const unit = unitOf(between(history.runs, first.from, last.to))
  const oldest = history.runs[0]?.day ?? today
  return {
    unit,
    span: spans.span,
    // the coming days lie in this week; of a month they would be a part only
    bars: spans.spans.map((span) => barOf(history, span, unit, today, spans.span === 'week' ? ahead : [])),
    earlier: oldest < first.from,
    later: last.to < today,
  }
}

interface Span {
  readonly from: number
  readonly to: number
}

function spansOf({ runs }: History, today: number, range: Range, back: number): { readonly span: Bars['span']; readonly spans: readonly Span[] } {
  const thisWeek = mondayOf(today)
  const all = (thisWeek - mondayOf(runs[0]?.day ?? today)) / 7 + 1
  if (range === 'all' && all > MOST_WEEKS) return { span: 'month', spans: monthsOf(runs[0]?.day ?? today, today) }
  const count = Math.max(WEEKS_IN.weeks, Math.min(WEEKS_IN[range], all))
  const newest = thisWeek - 7 * count * (range === 'all' ? 0 : back)
  return { span: 'week', spans: Array.from({ length: count }, (_, place) => newest - 7 * (count - 1 - place)).map((from) => ({ from, to: from + 6 })) }
}

/** Day 4 since 1970-01-01 was a Monday. */
export const mondayOf = (day: number): number => day - ((((day - 4) % 7) + 7) % 7)

function monthsOf(first: number, last: number): readonly Span[] {
  const spans: Span[] = []
  for (let from = firstOfMonth(dayOfNumber(first)); numberOf(from) <= last; ) {
    const next = firstOfMonth(addDays(from, 31))
    spans.push({ from: numberOf(from), to: numberOf(next) - 1 })
    from = next
  }
  return spans
}

const firstOfMonth = (day: CalendarDay): CalendarDay => `${day.slice(0, 7)}-01`

/** Share of the runs that must know their distance. */
const MOST = 0.8

const unitOf = (runs: readonly KnownRun[]): BarUnit =>
  runs.length > 0 && runs.filter(({ run }) => run.distanceM !== undefined).length >= MOST * runs.length ? 'km' : 'min'

function barOf({ runs }: History, { from, to }: Span, unit: BarUnit, today: number, ahead: readonly DayAhead[]): Bar {
  const own = between(runs, from, to)
  const end = Math.min(to, today)
  const month = from > today ? [] : between(runs, end - 29, end)
  const longest = Math.max(0, ...month.map((run) => lengthOf(run, unit)))
  const planned = today >= from && today <= to ? plannedIn(ahead, to, unit) : 0
  return {
    from,
    to,
    value: own.reduce((sum, run) => sum + lengthOf(run, unit), 0),
    runs: own.length,
    missing: unit === 'km' ? own.filter(({ run }) => run.distanceM === undefined).length : 0,
    ...(unit === 'km' && [...own, ...month].some(isPartWalked) ? { walked: true } : {}),
    ...(longest > 0 ? { longest } : {}),
    ...(planned > 0 ? { planned } : {}),
  }
}

/** By a minute or more: its kilometres are of the whole way, and only the running of it counts for how far the next one may go. Of one that was slow as a walk nobody knows. */
export const isPartWalked = ({ run }: Pick<KnownRun, 'run'>): boolean => isRun(run) && !isSlowAsAWalk(run) && run.minutes - runMinutesOf(run) >= 1

/** How much one run adds to a bar. */
export const lengthOf = ({ run }: Pick<KnownRun, 'run'>, unit: BarUnit): number => (unit === 'km' ? inUnit(run.distanceM ?? 0, 'km') : runMinutesOf(run))

/** Nothing in kilometres as soon as one day of it is known in minutes only. */
function plannedIn(ahead: readonly DayAhead[], to: number, unit: BarUnit): number {
  const days = ahead.filter(({ day, minutes }) => numberOf(day) <= to && minutes > 0)
  if (unit === 'min') return days.reduce((sum, { minutes }) => sum + minutes, 0)
  return days.every(({ distanceM }) => distanceM !== undefined) ? days.reduce((sum, { distanceM = 0 }) => sum + inUnit(distanceM, 'km'), 0) : 0
}
