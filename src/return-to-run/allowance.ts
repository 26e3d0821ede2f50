import { numberOf } from '#basics/day.ts'
import type { Metres } from '#basics/units.ts'
import type { LoadLimits } from '#knowledge/load-shape.ts'
import type { ReturnToRun, RunningStep, WalkRunLevel } from '#knowledge/rehab-shape.ts'
import type { Coverage } from '#load/coverage.ts'
import type { KnownRun } from '#load/known-runs.ts'
import {
  daysSinceLast,
  farthestInThirtyDays,
  fastestOf,
  LOOKS_BACK,
  lastSixDays,
  longestInThirtyDays,
  minutesOf,
  type Recent,
  recentOf,
  usualSpeedOf,
  within,
} from '#load/recent.ts'
import { type Because, because, noted } from './because.ts'
import { levelAt, runMinutesAt, startLevel, totalMinutesAt, usualLevel } from './ladder.ts'
import { grown, measured, sessionMost } from './measure.ts'
import { hardMinutesLeft, restartShare, type Week, weekOf } from './week.ts'

/** How far today. Minutes of running; none is 0 whatever the reason. `why` are the texts of `because`. */
export type RunAllowance =
  | ({ readonly kind: 'none'; readonly minutes: 0 } & Reasons)
  | ({
      readonly kind: 'walk-run'
      readonly level: WalkRunLevel
      readonly walkMin: number
      readonly minutes: number
      readonly totalMin: number
    } & Reasons)
  | ({
      readonly kind: 'easy'
      readonly minutes: number
      /** As far at most, whichever comes first; absent while some run of the last 30 days does not know its distance. */
      readonly distanceM?: Metres
      /** Which of the two is reached first at the mean pace of these days: the one to go by. Absent where there are no metres. */
      readonly first?: 'minutes' | 'metres'
      /** Minutes of it that may be hard: 0 unless hard running was usual before. */
      readonly hardMin: number
    } & Reasons)

interface Reasons {
  readonly why: readonly string[]
  readonly because: readonly Because[]
}

/** All that decides how far today: the same input gives the same answer on every device. */
export interface AllowanceInput {
  readonly ladder: ReturnToRun
  readonly limits: LoadLimits
  readonly step: RunningStep
  readonly level: number
  /** The highest level ever reached in this plan: who fell back from usual running keeps its limits on the ladder too. */
  readonly topLevel: number
  /** The highest level that was ever accepted in it, also where what led to it was removed since. */
  readonly acceptedLevel: number
  /** Every run of the record, each once. */
  readonly known: readonly KnownRun[]
  readonly coverage: Coverage
  /** Share that is kept while something asks for less, 0..1. */
  readonly share: number
  readonly today: string
  /** Why no run today, where something says so; it beats everything. */
  readonly stopped: readonly string[]
}

/** No running today, for these reasons, as sentences of the app. */
export const noRun = (...why: readonly string[]): RunAllowance => none(why.map((text) => because(text, 'stopped')))

const none = (all: readonly Because[]): RunAllowance => ({ kind: 'none', minutes: 0, ...reasons(all) })

/** The same, with what this morning's check-in said of the pain (0-10): where it forbids a run, that is told already. */
export function withPain<Run extends RunAllowance>(run: Run, morning: number | undefined): Run {
  if (run.kind === 'none' || morning === undefined) return run
  return { ...run, ...reasons([...run.because, because(`Pain this morning: ${morning} of 10.`, 'pain', { value: morning })]) }
}

const reasons = (all: readonly Because[]): Reasons => ({ why: all.map(({ text }) => text), because: all })

/** Longest of an easy run while the pain is being settled, whatever was run before. */
const EASY_MOST_MIN = 30
/** Shorter is no run. */
const LEAST_MIN = 5
/** What is left of a week for one more easy run, at least: for less nobody ties their shoes, and the runs before it are to be the week. */
const LEAST_EASY_MIN = 10
/** And so many metres, where the week is known in metres, too. */
const LEAST_LEFT_M: Metres = 500

/** How far today, in minutes of running and where it is known in metres (knowledge/return-to-run.yaml, knowledge/load.yaml; decision 10). */
export const allowanceOf = (input: AllowanceInput): RunAllowance =>
  allowanceIn(input, recentOf(input.known, numberOf(input.today) - LOOKS_BACK, numberOf(input.today)))

/** The same with the running of the last weeks already told apart. */
export function allowanceIn({ share, ...input }: AllowanceInput, recent: Recent): RunAllowance {
  const whole = wholeAllowance(input, recent)
  // a level of the ladder goes back by levels, not by shares
  if (whole.kind !== 'easy' || share >= 1) return whole
  const less = because('Less for now, as your last days ask for.', 'share')
  return {
    ...whole,
    minutes: Math.floor(whole.minutes * share),
    ...(whole.distanceM === undefined ? {} : { distanceM: wholeHundreds(whole.distanceM * share) }),
    hardMin: 0,
    ...reasons([...whole.because, less]),
  }
}

type Whole = Omit<AllowanceInput, 'share'>

function wholeAllowance(input: Whole, recent: Recent): RunAllowance {
  const { ladder, step, level, stopped } = input
  const today = numberOf(input.today)
  if (stopped.length > 0) return noRun(...stopped)
  if (step === 'none') return none([because('This phase has no running yet.', 'step')])
  const since = daysSinceLast(recent.possible, today)
  const walkRun = levelAt(ladder, level)
  const farther = (): readonly Because[] =>
    walkRun
      ? beyondLevel(walkRun, input, recent, today)
      : unsettled(recent, measured(recent, today + 1, ladder, input.limits, step !== 'easy'), today + 1, input.limits, step !== 'easy')
  if (since === 0) return none([because(saidOf(recent, today), 'rest-day'), ...farther()])
  const resting = since !== undefined && since <= ladder.restDaysBetweenRuns
  if (step === 'ladder' || walkRun) {
    if (!walkRun && level < usualLevel(ladder)) return none([because('The gates before the first run are not all passed yet.', 'step')])
    if (resting) return none([because('A day without running lies between two of them.', 'rest-day'), ...farther()])
    if (walkRun) return onTheLadder(walkRun, input, recent, today)
  }
  if (resting) return none([because('A day without running lies between two of them for now.', 'rest-day'), ...farther()])
  if (longestInThirtyDays(recent, today) === undefined) return none([because(NOTHING_KNOWN, 'session'), ...covered(input.coverage)])
  return step === 'easy' ? easy(input, recent, today) : usual(input, recent, today)
}

/** What today's runs are: some may be dated ahead of the clock, or removed. */
function saidOf({ possible }: Recent, day: number): string {
  const sure = possible.filter((run) => run.day === day && !run.ahead && !run.dayUnknown)
  if (sure.length === 0) return MAYBE_TODAY
  return sure.every(({ gone }) => gone) ? REMOVED_TODAY : 'You have run today.'
}

const REMOVED_TODAY = 'A run of today that you removed, or said was none, still counts for today: it may have been run.'

const MAYBE_TODAY = 'A run that is dated ahead may have been today: say under Runs which day it was.'

const NOTHING_KNOWN =
  'No run of the last 30 days is written down, so nothing says what you are used to. Write down the ones you did; without any, running begins with the walk-run steps of a later phase.'

/**
 * The level where the week has room for the highest that was ever accepted: else who fell a level back, for a run that was removed, would be given what the
 * level itself is not. A lower level instead would fill the week, and nobody goes on from it. After a pause the highest that the pause leaves.
 */
function onTheLadder(reached: WalkRunLevel, input: Whole, recent: Recent, today: number): RunAllowance {
  const { ladder, topLevel, acceptedLevel } = input
  const { left, most } = weekGives(reached, input, recent, today)
  const highest = levelAt(ladder, Math.max(reached.level, topLevel, acceptedLevel)) ?? reached
  const walkRun = runMinutesAt(highest) <= left ? ladder.levels.findLast((level) => level.level <= reached.level && runMinutesAt(level) <= most) : undefined
  if (!walkRun) return none([because(WEEK_FULL, 'week'), ...beyondLevel(reached, input, recent, today), ...covered(input.coverage)])
  const lower = walkRun.level < reached.level
  return {
    kind: 'walk-run',
    level: walkRun,
    walkMin: ladder.walkMin,
    minutes: runMinutesAt(walkRun),
    totalMin: totalMinutesAt(ladder, walkRun),
    ...reasons([
      because(`Level ${walkRun.level} of ${ladder.levels.length}.`, 'level', { sources: ladder.trust.sources }),
      ...(lower
        ? [
            because(`You are at level ${reached.level}; this week has room for no more than this.`, 'week'),
            ...beyondLevel(reached, input, recent, today),
            ...covered(input.coverage),
          ]
        : []),
    ]),
  }
}

/**
 * Minutes that are left of the week, and what may be run of them today: less after a pause. Who fell back from usual running keeps its limits, and whoever may have run as far as the ladder goes, or beyond their level, asked to
 * or not, has a week that can be full: also when that run was taken back since.
 */
function weekGives(walkRun: WalkRunLevel, input: Whole, recent: Recent, today: number): { readonly left: number; readonly most: number } {
  const { ladder, limits, topLevel } = input
  const month = [...within(recent.possible, today - 30, today - 1), ...lastSixDays(recent, today)]
  if (topLevel >= usualLevel(ladder) && month.length > 0) return { left: Number.POSITIVE_INFINITY, most: usual(input, recent, today).minutes }
  const longest = Math.max(0, ...month.map(minutesOf))
  const climbed = Math.max(runMinutesAt(walkRun), runMinutesAt(levelAt(ladder, topLevel) ?? walkRun))
  if (longest <= climbed && longest < Math.max(...ladder.levels.map(runMinutesAt))) return { left: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }
  const { leftMin } = weekOf(input, measured(recent, today, ladder, limits), today)
  return { left: leftMin, most: Math.floor(leftMin * restartShare(limits, daysSinceLast(recent.certain, today))) }
}

/** Names a run that was far more than the level has, removed or not: without it the days that it closes would look like a mistake. */
function beyondLevel(walkRun: WalkRunLevel, { ladder }: Whole, { possible }: Recent, today: number): readonly Because[] {
  const [longest] = [...within(possible, today - 6, today)].sort((a, b) => b.minutes - a.minutes)
  const level = runMinutesAt(walkRun)
  const times = Math.floor((longest?.minutes ?? 0) / level)
  if (longest === undefined || times < MANY) return []
  const text = `A run of ${Math.round(longest.minutes)} min, written down for the last seven days, is at least ${times} times the ${level} min of running of level ${walkRun.level}.`
  return [because(text, 'level', { value: longest.minutes, unit: 'min', runs: [longest.entry], sources: ladder.trust.sources })]
}

/** From so many times on a run is far more than the level. */
const MANY = 2

const WEEK_FULL = 'This week holds as much running as it can.'

/** No longer than the longest of 30 days, and no more a week than the weeks before give; after a pause of more than two weeks, no more running than the level it would begin at. */
function easy(input: Whole, whole: Recent, today: number): RunAllowance {
  const { ladder, limits, coverage } = input
  const recent = measured(whole, today, ladder, limits, false)
  const since = daysSinceLast(recent.certain, today)
  const begin = since !== undefined && since > 14 ? levelAt(ladder, startLevel(ladder, since / 7, false)) : undefined
  const longest = longestInThirtyDays(recent, today)
  // as much as in the best of four weeks: whoever runs every third day has two runs in one and three in the next
  const week = weekOf({ ...input, limits: { ...limits, emptyWeekShare: 1 } }, recent, today)
  const most = Math.min(EASY_MOST_MIN, longest?.minutes ?? 0, begin ? runMinutesAt(begin) : EASY_MOST_MIN)
  const minutes = Math.floor(Math.min(most, week.leftMin))
  const base = noted(longest, farthestInThirtyDays(recent, today))
  const early = unsettled(whole, recent, today, limits, false)
  if (week.leftMin < LEAST_EASY_MIN || isFullInMetres(week))
    return none([because(WEEK_FULL, 'week', { value: week.allMin, unit: 'min' }), ...early, ...covered(coverage)])
  return {
    kind: 'easy',
    minutes,
    ...distance(recent, today, minutes, week.leftM ?? Number.POSITIVE_INFINITY),
    hardMin: 0,
    ...reasons([
      because(
        `Easy and flat, no longer than ${early.length > 0 ? 'your runs count for so far' : 'your longest of the last 30 days'} (${base.text}).`,
        'session',
        { ...base, sources: ladder.trust.sources },
      ),
      ...early,
      ...bindingWeek(week, most),
      ...covered(coverage),
    ]),
  }
}

/** As long as the session rule and the week give, whichever is less. The week grows likewise. */
function usual(input: Whole, whole: Recent, today: number): RunAllowance {
  const { ladder, limits, coverage } = input
  const recent = measured(whole, today, ladder, limits)
  const growth = 1 + ladder.sessionGrowthPercent / 100
  const longest = longestInThirtyDays(recent, today)
  const most = sessionMost(ladder, limits, longest?.minutes ?? 0)
  const week = weekOf(input, recent, today)
  const restart = restartShare(limits, daysSinceLast(recent.certain, today))
  const minutes = Math.max(0, Math.floor(Math.min(most, week.leftMin) * restart))
  const early = unsettled(whole, recent, today, limits)
  if (minutes < LEAST_MIN || isFullInMetres(week))
    return none([because(WEEK_FULL, 'week', { value: week.allMin, unit: 'min' }), ...early, ...covered(coverage)])
  const base = noted(longest, farthestInThirtyDays(recent, today))
  // measured by all that may have been run: whom a copy or a removal gives fewer minutes gets no harder ones for them
  const wouldBe = Math.floor(
    sessionMost(ladder, limits, Math.max(...[...within(recent.possible, today - 30, today - 1), ...lastSixDays(recent, today)].map(minutesOf), 0)),
  )
  const hardMin = restart < 1 ? 0 : Math.min(minutes, hardMinutesLeft(input, recent, today, week, Math.max(minutes, wouldBe)))
  return {
    kind: 'easy',
    minutes,
    ...distance(
      recent,
      today,
      minutes,
      week.leftM ?? Number.POSITIVE_INFINITY,
      (farthest, fastest) => restart * grown(farthest, farthest * growth, limits.growsTo.runMin * fastest),
    ),
    hardMin,
    ...reasons([
      because(early.length > 0 ? `Your runs count for ${base.text} so far.` : `Your longest run in 30 days was ${base.text}.`, 'session', {
        ...base,
        sources: ladder.trust.sources,
      }),
      ...early,
      ...grownUp(longest?.minutes ?? 0, growth, limits),
      ...bindingWeek(week, most),
      ...(restart < 1 ? [because('Less after more than two weeks without a run.', 'restart', { value: restart, sources: limits.trust.sources })] : []),
      ...(hardMin > 0 ? [because(`Up to ${hardMin} minutes of it may be hard, no more than you were used to.`, 'hard', { value: hardMin, unit: 'min' })] : []),
      ...covered(coverage),
    ]),
  }
}

/** Says why the longest run does not count whole: without it the figure would look like a mistake. */
function unsettled(whole: Recent, recent: Recent, today: number, { settleDays, trust }: LoadLimits, grows = true): readonly Because[] {
  const [longest, counted] = [longestInThirtyDays(whole, today), longestInThirtyDays(recent, today)]
  if (longest === undefined || counted === undefined || Math.round(counted.minutes) >= Math.round(longest.minutes)) return []
  const why = grows ? 'was a bigger step than the runs known before it give' : 'was longer than the runs known before it, and the pain is being settled'
  const text = `A run of ${Math.round(longest.minutes)} min ${why}. It counts in full once ${settleDays} days have passed.`
  return [because(text, 'session', { value: longest.minutes, unit: 'min', runs: [longest.entry], sources: trust.sources })]
}

/** Says why a long run gets no longer. */
const grownUp = (longestMin: number, growth: number, { growsTo, trust }: LoadLimits): readonly Because[] =>
  longestMin * growth > growsTo.runMin
    ? [because(`Runs are lengthened to ${growsTo.runMin} min and no further.`, 'session', { value: growsTo.runMin, unit: 'min', sources: trust.sources })]
    : []

const isFullInMetres = ({ leftM }: Week): boolean => leftM !== undefined && leftM < LEAST_LEFT_M

const bindingWeek = ({ leftMin, allMin }: Week, most: number): readonly Because[] =>
  leftMin < most ? [because('The rest of this week is what the weeks before allow.', 'week', { value: allMin, unit: 'min' })] : []

const covered = ({ says }: Coverage): readonly Because[] => says.map((text) => because(text, 'coverage'))

/** How far besides how long; no faster than the fastest mean of the last 30 days. `grow`: the farthest of these days (m), and the fastest mean of them (m a minute), as they may be today. Absent where a distance is missing. */
function distance(
  recent: Recent,
  today: number,
  minutes: number,
  weekLeftM: Metres,
  grow: (farthest: Metres, fastest: number) => Metres = (farthest) => farthest,
): { readonly distanceM?: Metres; readonly first?: 'minutes' | 'metres' } {
  const farthest = farthestInThirtyDays(recent, today)?.distanceM
  if (farthest === undefined) return {}
  const month = within(recent.certain, today - 30, today - 1)
  const fastest = fastestOf(month)
  const distanceM = wholeHundreds(Math.max(0, Math.min(grow(farthest, fastest), weekLeftM, minutes * fastest)))
  return { distanceM, first: distanceM > minutes * (usualSpeedOf(month) ?? 0) ? 'minutes' : 'metres' }
}

/** Watches do not agree on less. */
const wholeHundreds = (metres: Metres): Metres => Math.floor(metres / 100) * 100
