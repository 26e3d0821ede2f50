import { addDays, type CalendarDay } from '#basics/day.ts'
import type { Metres, Seconds, UnixSeconds } from '#basics/units.ts'
import { LONGER } from './best-source.ts'

/**
 * Whether two things that were recorded are one run: the watch's file, a service's copy of it, and what was written down by hand.
 * Rules: what was seen in real files of one run from several sources.
 */
export interface Trace {
  /** The same for the same file, wherever it lies; absent for what was written by hand. */
  readonly file?: { readonly id: string; readonly hash: string; readonly service?: string; readonly serviceId?: string; readonly lost?: 'part' | 'all' }
  readonly day: CalendarDay
  readonly sport?: string
  /** It was told as a run before, whatever its sport is by now. */
  readonly wasRun?: true
  /** Absent for what was written by hand, and for watches without a clock. */
  readonly start?: UnixSeconds
  /** It began before the night of its day was over: by hand it stands on the day before, which was being lived through still. */
  readonly inNight?: true
  readonly elapsedS: Seconds
  readonly timerS: Seconds
  readonly distanceM?: Metres
}

export type Likeness = 'same' | 'maybe' | 'different'

/** Symmetrical. "maybe" is asked, and counts once until it is answered. */
export function likeness(one: Trace, other: Trace): Likeness {
  if (one.file && other.file && one.file.hash === other.file.hash) return one.file.id === other.file.id || isWrittenTwice(one, other) ? 'same' : 'different'
  if (isOneOfService(one, other)) return 'same'
  if (!sportsFit(one.sport, other.sport) && !ranOnce(one, other) && !ranOnce(other, one)) return 'different'
  return one.start === undefined || other.start === undefined ? byHand(one, other) : byClock(one, other, one.start, other.start)
}

/** Legs of one file are different things, but nobody does two at the same time: a file that was put together twice over holds each of them twice. */
const isWrittenTwice = (one: Trace, other: Trace): boolean =>
  one.start !== undefined &&
  other.start !== undefined &&
  Math.abs(one.start - other.start) <= SAME_START &&
  nearly(one.timerS, other.timerS) &&
  sportsFit(one.sport, other.sport)

/** Whatever it says by now: the same leg of the same file, or what a service numbered as one. */
export const isSameSource = (one: Trace, other: Trace): boolean => (one.file !== undefined && one.file.id === other.file?.id) || isOneOfService(one, other)

/** A service has one number for a line of its table and for the file of that line, however little is left of the file. */
const isOneOfService = ({ file: one }: Trace, { file: other }: Trace): boolean =>
  one?.serviceId !== undefined && one.serviceId === other?.serviceId && one.service === other.service

/** What is left of a damaged recording begins when the recording began, and is no longer; of a line of a table only its beginning is sure. */
const isLeftOf = (left: Trace, other: Trace): boolean =>
  left.file?.lost === 'all' ||
  (left.file?.lost === 'part' && left.elapsedS <= LONGER * other.elapsedS && (left.distanceM ?? 0) <= LONGER * (other.distanceM ?? Number.POSITIVE_INFINITY))

/** Services write a start up to some seconds off. */
const SAME_START: Seconds = 5

function byClock(one: Trace, other: Trace, a: UnixSeconds, b: UnixSeconds): Likeness {
  if (Math.abs(a - b) <= SAME_START && other.file && one.file && (isLeftOf(one, other) || isLeftOf(other, one))) return 'same'
  const overlap = Math.min(a + one.elapsedS, b + other.elapsedS) - Math.max(a, b)
  const share = overlap / Math.max(one.elapsedS, other.elapsedS, 1)
  if (overlap >= 0 && share > SAME_SHARE) return distancesFit(one, other, SAME_DISTANCE) ? 'same' : 'maybe'
  if (overlap > 0 && overlap > SOME_SHARE * Math.min(one.elapsedS, other.elapsedS)) return 'maybe'
  return shifted(one, other, Math.abs(a - b)) ? 'maybe' : 'different'
}

/** Share of the longer of the two that lies in both. */
const SAME_SHARE = 0.8
/** Share of the shorter that lies in the longer: one watch was started late, or its battery died. */
const SOME_SHARE = 0.2
/** GPS and watch differ by one or two in a hundred; two watches by up to four. */
const SAME_DISTANCE = 0.05

/** Nobody does two things at once, so an unknown sport may be any; but a ride is no run. */
const sportsFit = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b || a === 'other' || b === 'other' || (ON_FOOT.has(a) && ON_FOOT.has(b))

/** What is said to be no run keeps its copies: they do not stand up in its place. */
const ranOnce = (one: Trace, other: Trace): boolean => one.wasRun === true && sportsFit('run', other.sport)

const ON_FOOT: ReadonlySet<string> = new Set(['run', 'walk', 'hiking'])

/** A distance that one of them does not know speaks neither for nor against. */
function distancesFit({ distanceM: a }: Trace, { distanceM: b }: Trace, within: number): boolean {
  if (a === undefined || b === undefined) return true
  return Math.abs(a - b) <= Math.max(within * Math.max(a, b), LEAST_METRES)
}

const LEAST_METRES: Metres = 30

/** Saved anew by a program that took local time for UTC: the same run, whole quarters of an hour apart. */
function shifted(one: Trace, other: Trace, by: Seconds): boolean {
  if (by > FARTHEST_SHIFT || one.distanceM === undefined || other.distanceM === undefined || Math.min(one.distanceM, other.distanceM) < SHORT_RUN) return false
  const quarters = Math.abs(by - Math.round(by / QUARTER) * QUARTER)
  // a copy without the pauses of the watch has the same length from start to end
  const asLong = nearly(one.timerS, other.timerS) || nearly(one.elapsedS, other.elapsedS)
  return quarters <= 5 && asLong && distancesFit(one, other, SHIFTED_DISTANCE)
}

const nearly = (a: Seconds, b: Seconds): boolean => Math.abs(a - b) <= Math.max(5, 0.01 * Math.max(a, b))

/** A copy with only the places has its own distance, one or two in a hundred off. */
const SHIFTED_DISTANCE = 0.02

const QUARTER: Seconds = 900
const SHORT_RUN: Metres = 500
/** Between the first and the last zone of the earth, in which a program may have read a time. */
export const FARTHEST_SHIFT: Seconds = 14 * 3600

/**
 * What was written by hand has a day and round minutes. On one day, as long and as far as a recorded one: that one. Roughly so: perhaps. So is
 * one of the day before which a recorded one of the night followed: the forms of the app write the day that is being lived through.
 * Two written by hand are asked about only when they are running, and roughly alike.
 */
function byHand(one: Trace, other: Trace): Likeness {
  const isOneDay = one.day === other.day
  if (!isOneDay && !isOfNight(one, other) && !isOfNight(other, one)) return 'different'
  const both = one.start === undefined && other.start === undefined
  const ranInOne = isRunning(one) !== isRunning(other)
  if (ranInOne && [one, other].some(isSaidOther)) return 'different'
  if (both && !(isRunning(one) && isRunning(other))) return 'different'
  const isUnnamed = ranInOne && [one, other].some(({ sport }) => sport === 'other')
  if (!both && isOneDay && fits(one, other, ALIKE)) return isUnnamed ? 'maybe' : 'same'
  return fits(one, other, both ? FROM_MEMORY : ROUGHLY) ? 'maybe' : 'different'
}

/** Whether one by hand stands on the day that was being lived through when a recorded one began. */
export const isOfNight = (hand: Pick<Trace, 'day' | 'start'>, { day, inNight }: Pick<Trace, 'day' | 'inNight'>): boolean =>
  inNight === true && hand.start === undefined && hand.day === addDays(day, -1)

/** By hand another sport is a word; in a file it may be silence. */
const isSaidOther = ({ start, sport, wasRun }: Trace): boolean => start === undefined && sport === 'other' && wasRun !== true

const isRunning = ({ sport, wasRun }: Trace): boolean => sport === 'run' || wasRun === true

const ALIKE = 0.1
const ROUGHLY = 0.2
/** Of two that were written from memory each may be off. */
const FROM_MEMORY = 0.25
const A_MINUTE_OR_TWO: Seconds = 90

const fits = (one: Trace, other: Trace, within: number): boolean =>
  Math.abs(one.timerS - other.timerS) <= Math.max(within * Math.max(one.timerS, other.timerS), A_MINUTE_OR_TWO) && distancesFit(one, other, within)
