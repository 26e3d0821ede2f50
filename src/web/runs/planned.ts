import type { CalendarDay } from '#basics/day.ts'
import { metres } from '#basics/units.ts'
import type { LoadContent } from '#knowledge/load-shape.ts'
import type { Alert } from '#load/alerts.ts'
import { between, type History } from '#load/history.ts'
import { type Misfit, misfitOf } from '#load/plausible.ts'
import { usualSpeedOf } from '#load/recent.ts'
import type { PlannedRun } from '#load/would-be.ts'
import { beyondToday, warnBefore } from '#state/tell-load.ts'
import type { PlanState } from '#state/tell-plan.ts'

/** A run as typed in: minutes, kilometres, or both. */
export interface Wish {
  readonly day: CalendarDay
  readonly minutes?: number | undefined
  readonly km?: number | undefined
}

/** What is said of it before it happens. */
export interface Foreseen {
  /** What nobody runs: a number that was typed is wrong. */
  readonly misfit?: Misfit
  readonly alerts: readonly Alert[]
  /** More than the plan allows on that day; undefined without a plan. */
  readonly over?: boolean
  /** What that day may hold, if all stays calm until then. */
  readonly most?: Length
  /** Today is for a walk-run of so many minutes in all: the minutes of `most` are the running in it. */
  readonly walkRunMin?: number
  /** Why today is for no run, as sentences. */
  readonly why?: readonly string[]
  /** Whole minutes, reckoned from the kilometres at the usual pace. */
  readonly reckoned?: number
}

/** Undefined while too little was typed in: neither minutes nor kilometres that a usual pace, or the day itself, says something of. `today`: days since 1970-01-01. */
export function foresee({ day, minutes, km }: Wish, told: PlanState, history: History, today: number, content: LoadContent): Foreseen | undefined {
  const usual = km === undefined ? undefined : minutesFor(km, history, today)
  const long = minutes ?? usual
  // 16.1 km are a trifle more than 16100 m to the machine
  const far = km === undefined ? {} : { distanceM: Math.round(metres(km, 'km')) }
  if (long === undefined) return km === undefined ? undefined : atAnyPace(day, far, told)
  const { alerts } = warnBefore({ day, minutes: long, ...far }, told, content)
  // however short, it is a run; on a day for none it is too much
  const reckoned = minutes === undefined ? { reckoned: Math.max(1, Math.round(long)) } : {}
  const misfit = misfitOf({ day, sport: 'run', minutes: long, ...far })
  const seen = { alerts, ...reckoned, ...(misfit ? { misfit } : {}) }
  if (!told.plan) return seen
  // held against what is shown is what is shown
  const planned = { day, minutes: reckoned.reckoned ?? long, ...far }
  const most = mostOn(day, told)
  const over = day === told.today ? beyondToday(planned, told) !== undefined : isMore(planned, most)
  return { ...seen, over, most, ...ofDay(day, told) }
}

/** A distance that is more than the day allows however fast it is run: undefined where that hangs on the minutes. */
function atAnyPace(day: CalendarDay, far: Pick<PlannedRun, 'distanceM'>, told: PlanState): Foreseen | undefined {
  if (!told.plan) return undefined
  const most = mostOn(day, told)
  const over = most.minutes === 0 || isMore({ minutes: 0, ...far }, most) || misfitOf({ day, sport: 'run', minutes: most.minutes, ...far }) !== undefined
  return over ? { alerts: [], over, most, ...ofDay(day, told) } : undefined
}

/** What is said of today besides. */
function ofDay(day: CalendarDay, { plan, today }: PlanState): Pick<Foreseen, 'why' | 'walkRunMin'> {
  const run = plan?.today.run
  if (day !== today || !run) return {}
  return { ...(run.kind === 'none' ? { why: run.why } : {}), ...(run.kind === 'walk-run' ? { walkRunMin: run.totalMin } : {}) }
}

type Length = Pick<PlannedRun, 'minutes' | 'distanceM'>

const isMore = (planned: Length, most: Length): boolean =>
  planned.minutes > most.minutes || (planned.distanceM !== undefined && most.distanceM !== undefined && planned.distanceM > most.distanceM)

/** At the mean pace of the running of the last 30 days; undefined where no distance is known. What was walked in between is no pace of running. */
function minutesFor(km: number, { runs }: History, today: number): number | undefined {
  const speed = usualSpeedOf(between(runs, today - 30, today).map(({ day, entry, least }) => ({ day, entry, ...least })))
  return speed ? metres(km, 'km') / speed : undefined
}

function mostOn(day: CalendarDay, { plan, today }: PlanState): Length {
  const now = plan?.today.run
  const then =
    day === today && now
      ? { minutes: now.minutes, distanceM: now.kind === 'easy' ? now.distanceM : undefined }
      : plan?.today.week.find((each) => each.day === day)
  if (!then) return { minutes: 0 }
  return { minutes: then.minutes, ...(then.distanceM === undefined ? {} : { distanceM: then.distanceM }) }
}
