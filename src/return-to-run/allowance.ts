import { addDays } from '#basics/day.ts'
import type { ReturnToRun, RunningStep, WalkRunLevel } from '#knowledge/rehab-shape.ts'
import { daysSinceLastRun, lastWeekMinutes, longestInThirtyDays } from '#load/recent.ts'
import type { Run } from '#load/run.ts'
import { levelAt, runMinutesAt, startLevel, totalMinutesAt, usualLevel } from './ladder.ts'

/** How far today. Minutes of running; none is 0 whatever the reason. */
export type RunAllowance =
  | { readonly kind: 'none'; readonly minutes: 0; readonly why: readonly string[] }
  | {
      readonly kind: 'walk-run'
      readonly level: WalkRunLevel
      readonly walkMin: number
      readonly minutes: number
      readonly totalMin: number
      readonly why: readonly string[]
    }
  | { readonly kind: 'easy'; readonly minutes: number; readonly why: readonly string[] }

export interface AllowanceInput {
  readonly ladder: ReturnToRun
  readonly step: RunningStep
  readonly level: number
  /** The highest level ever reached in this plan: who fell back from usual running keeps its limits on the ladder too. */
  readonly topLevel: number
  readonly runs: readonly Run[]
  /** Share that is kept while something asks for less, 0..1. */
  readonly share: number
  readonly today: string
  /** Why no run today, where something says so; it beats everything. */
  readonly stopped: readonly string[]
}

export const noRun = (...why: readonly string[]): RunAllowance => ({ kind: 'none', minutes: 0, why })

/** Longest of an easy run while the pain is being settled, whatever was run before. */
const EASY_MOST_MIN = 30

export function allowanceOf({ share, ...input }: AllowanceInput): RunAllowance {
  const whole = wholeAllowance(input)
  // a level of the ladder goes back by levels, not by shares
  if (whole.kind !== 'easy' || share >= 1) return whole
  return { ...whole, minutes: Math.floor(whole.minutes * share), why: [...whole.why, 'Less for now, as your last days ask for.'] }
}

function wholeAllowance({ ladder, step, level, topLevel, runs, today, stopped }: Omit<AllowanceInput, 'share'>): RunAllowance {
  if (stopped.length > 0) return noRun(...stopped)
  if (step === 'none') return noRun('This phase has no running yet.')
  const since = daysSinceLastRun(runs, today)
  if (since === 0) return noRun('You have run today.')
  const resting = since !== undefined && since <= ladder.restDaysBetweenRuns
  const walkRun = levelAt(ladder, level)
  if (step === 'ladder' || walkRun) {
    if (!walkRun && level < usualLevel(ladder)) return noRun('The gates before the first run are not all passed yet.')
    if (resting) return noRun('A day without running lies between two of them.')
    if (walkRun) {
      const longest = longestInThirtyDays(runs, today)
      if (topLevel >= usualLevel(ladder) && longest !== undefined) {
        const bound = usual(ladder, runs, today, longest, since)
        if (bound.minutes < runMinutesAt(walkRun)) return noRun('This week holds as much running as it can.')
      }
      return {
        kind: 'walk-run',
        level: walkRun,
        walkMin: ladder.walkMin,
        minutes: runMinutesAt(walkRun),
        totalMin: totalMinutesAt(ladder, walkRun),
        why: [`Level ${walkRun.level} of ${ladder.levels.length}.`],
      }
    }
  }
  if (resting) return noRun('A day without running lies between two of them for now.')
  const longest = longestInThirtyDays(runs, today)
  if (longest === undefined)
    return noRun(
      'No run of the last 30 days is written down, so nothing says what you are used to. Write down the ones you did; without any, running begins with the walk-run steps of a later phase.',
    )
  if (step === 'easy') {
    // after a pause of more than two weeks, no more running than the level it would begin at
    const begin = since !== undefined && since > 14 ? levelAt(ladder, startLevel(ladder, since / 7, false)) : undefined
    const minutes = Math.floor(Math.min(EASY_MOST_MIN, longest, begin ? runMinutesAt(begin) : EASY_MOST_MIN))
    return {
      kind: 'easy',
      minutes,
      why: [`Easy and flat, no longer than your longest of the last 30 days (${Math.round(longest)} min).`],
    }
  }
  return usual(ladder, runs, today, longest, since)
}

/** The session rule: no more than a tenth longer than the longest of 30 days (Frandsen 2025); from a small base, a few minutes. The week grows likewise. */
function usual(ladder: ReturnToRun, runs: readonly Run[], today: string, longest: number, since: number | undefined): RunAllowance {
  const most = Math.max(longest * (1 + ladder.sessionGrowthPercent / 100), Math.min(longest + ladder.smallStepMin, 30))
  const week = weekBefore(runs, today)
  const weekLeft = week === undefined ? most : Math.max(week * (1 + ladder.weeklyGrowthPercent / 100), week + ladder.smallStepMin) - lastSixDays(runs, today)
  // a pause of more than two weeks: restart at 70 %
  const restart = since !== undefined && since > 14 ? 0.7 : 1
  const minutes = Math.max(0, Math.floor(Math.min(most, weekLeft) * restart))
  if (minutes < 5) return noRun('This week holds as much running as it can.')
  return {
    kind: 'easy',
    minutes,
    why: [`Your longest run in 30 days was ${Math.round(longest)} min.`, ...(weekLeft < most ? ['The rest of this week is what the week before allows.'] : [])],
  }
}

const lastSixDays = (runs: readonly Run[], today: string): number =>
  lastWeekMinutes(
    runs.filter((run) => run.day > daysBack(today, 7)),
    today,
  )

/** Minutes of the seven days before the last seven; undefined when there were none: then only the session rule counts. */
function weekBefore(runs: readonly Run[], today: string): number | undefined {
  const minutes = lastWeekMinutes(runs, daysBack(today, 7))
  return minutes > 0 ? minutes : undefined
}

const daysBack = (day: string, days: number): string => addDays(day, -days)
