import { type CalendarDay, dayOfNumber, weekdayOf } from '#basics/day.ts'
import type { Phase } from '#knowledge/rehab-shape.ts'
import { isRun, type Run, runMinutesOf } from '#load/run.ts'
import { type DayReport, type Diary, worstOfDay } from '#pain/diary.ts'
import type { Course } from '#plan/course.ts'
import type { Decision } from '#plan/decision.ts'
import type { Accepted, Dated } from '#plan/logged.ts'

/** One day of the chart. What was not told is missing, also here. */
export interface ChartDay {
  readonly day: CalendarDay
  readonly number: number
  /** The worst of the day, 0-10. */
  readonly pain?: number
  readonly report?: DayReport
  readonly sessions: number
  /** A training day of the runner's own choosing, in the plan's time, that passed without a session. Not while something kept sessions closed. */
  readonly left?: true
  /** Minutes and metres of running sport; `walkMin` of it was walked. */
  readonly run?: { readonly minutes: number; readonly walkMin: number; readonly distanceM?: number }
  readonly decisions: readonly Decision[]
  /** Still to come: nothing can be told yet, so nothing is missing. */
  readonly ahead: boolean
}

/** What the days of the chart are told from. */
interface Told {
  readonly diary: Diary
  readonly decisions: readonly Decision[]
  /** Each run once. */
  readonly runs: readonly Pick<Dated<Run>, 'body'>[]
  /** Training days, 1 Monday .. 7 Sunday; none chosen, none left out. */
  readonly wanted?: readonly number[]
  /** Sessions in which no set was done. */
  readonly notTrained?: ReadonlySet<string>
}

/** Days of which a pain is told; a pain of 0 is told, too. */
export const daysWithPain = ({ reports }: Pick<Diary, 'reports'>): number =>
  [...reports.values()].filter(({ worst, morning, now }) => (worst ?? morning ?? now) !== undefined).length

/** Every day from `from` to `to`, both included; those after `today` are empty. */
export function chartDays(told: Told, from: number, to: number, today = to): readonly ChartDay[] {
  const { diary, decisions, runs, wanted = [], notTrained = new Set() } = told
  const ran = new Map<CalendarDay, Run[]>()
  for (const { body } of runs.filter(({ body }) => isRun(body))) ran.set(body.day, [...(ran.get(body.day) ?? []), body])
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).map((number) => {
    const pain = worstOfDay(diary, number)
    const report = diary.reports.get(number)
    const sessions = (diary.effortsOn.get(number) ?? []).filter(({ kind, entry }) => kind === 'session' && !notTrained.has(entry)).length
    const left = sessions === 0 && number >= diary.start && number < today && wanted.includes(weekdayOf(dayOfNumber(number))) && !closedOn(decisions, number)
    const run = runOn(ran.get(dayOfNumber(number)) ?? [])
    return {
      day: dayOfNumber(number),
      number,
      ...(pain === undefined ? {} : { pain }),
      ...(report === undefined ? {} : { report }),
      sessions,
      ...(left ? { left } : {}),
      ...(run ? { run } : {}),
      decisions: decisions.filter(({ day }) => day === number),
      ahead: number > today,
    }
  })
}

/** Something waited for the safety questions, or asked for easy days only: nobody left a session out then. */
const closedOn = (decisions: readonly Decision[], day: number): boolean =>
  decisions.some(
    ({ day: from, lasts, level, effects }) => from <= day && day <= lasts && (level === 'stop' || level === 'review' || effects.easyDays !== undefined),
  )

/** All runs of one day together; a distance only when every one of them has one. */
function runOn(runs: readonly Run[]): ChartDay['run'] {
  if (runs.length === 0) return undefined
  const minutes = runs.reduce((sum, run) => sum + run.minutes, 0)
  const known = runs.every(({ distanceM }) => distanceM !== undefined)
  return {
    minutes,
    walkMin: Math.max(0, minutes - runs.reduce((sum, run) => sum + runMinutesOf(run), 0)),
    ...(known ? { distanceM: runs.reduce((sum, { distanceM = 0 }) => sum + distanceM, 0) } : {}),
  }
}

/** A phase from its first day on. */
export interface PhaseBand {
  readonly phase: Phase
  readonly from: number
}

/** The phases as the plan went through them: accepted steps forward, and steps back. */
export function phaseBands(first: Phase, start: number, { decisions }: Pick<Course, 'decisions'>, accepted: readonly Dated<Accepted>[]): readonly PhaseBand[] {
  const bands: PhaseBand[] = [{ phase: first, from: start }]
  for (const { rule, day, because, moved } of decisions) {
    const step = rule === 'step-phase' ? accepted.find(({ entry }) => because.entries.includes(entry))?.body.step : undefined
    const to = step?.kind === 'phase' ? step.to : (/(?:^|, )(?!level )\S+ to (\S+?)(?:,|$)/.exec(moved ?? '')?.[1] as Phase | undefined)
    if (to && to !== bands.at(-1)?.phase) bands.push({ phase: to, from: day })
  }
  return bands
}

/** Stretches of days that told their pain, one after the other: a line may join only these. */
export function unbroken(days: readonly ChartDay[]): readonly (readonly ChartDay[])[] {
  const stretches: ChartDay[][] = []
  for (const day of days) {
    if (day.pain === undefined) continue
    const last = stretches.at(-1)
    if (last?.at(-1)?.number === day.number - 1) last.push(day)
    else stretches.push([day])
  }
  return stretches
}
