import type { CalendarDay } from '#basics/day.ts'
import { inUnit, metres } from '#basics/units.ts'
import type { LoadContent } from '#knowledge/load-shape.ts'
import type { Alert } from '#load/alerts.ts'
import { between, type History } from '#load/history.ts'
import { runMinutesOf } from '#load/run.ts'
import { warnBefore } from '#state/tell-load.ts'
import type { PlanState } from '#state/tell-plan.ts'

/** A run as typed in: minutes, kilometres, or both. */
export interface Wish {
  readonly day: CalendarDay
  readonly minutes?: number | undefined
  readonly km?: number | undefined
}

/** What is said of it before it happens. */
export interface Foreseen {
  readonly alerts: readonly Alert[]
  /** More than the plan allows on that day; undefined without a plan. */
  readonly over?: boolean
  /** What that day may hold, if all stays calm until then. */
  readonly most?: { readonly minutes: number; readonly km?: number }
  /** The minutes were reckoned from the kilometres, at the usual pace. */
  readonly reckoned?: number
}

/** Undefined while too little was typed in: neither minutes nor, with a usual pace, kilometres. `today`: days since 1970-01-01. */
export function foresee({ day, minutes, km }: Wish, told: PlanState, history: History, today: number, content: LoadContent): Foreseen | undefined {
  const usual = km === undefined ? undefined : minutesFor(km, history, today)
  const long = minutes ?? usual
  if (long === undefined) return undefined
  const { alerts, overAllowance } = warnBefore({ day, minutes: long, ...(km === undefined ? {} : { distanceM: metres(km, 'km') }) }, told, content)
  const reckoned = minutes === undefined && usual !== undefined ? { reckoned: Math.round(usual) } : {}
  if (!told.plan) return { alerts, ...reckoned }
  const most = mostOn(day, told)
  const over = day === told.today ? overAllowance : long > most.minutes || (km !== undefined && most.km !== undefined && km > most.km)
  return { alerts, over, most, ...reckoned }
}

/** At the mean pace of the last 30 days; undefined where no distance is known. */
function minutesFor(km: number, { runs }: History, today: number): number | undefined {
  const known = between(runs, today - 30, today).filter(({ run }) => run.distanceM !== undefined)
  const [far, long] = [known.reduce((sum, { run }) => sum + (run.distanceM ?? 0), 0), known.reduce((sum, { run }) => sum + runMinutesOf(run), 0)]
  return far > 0 ? (long / inUnit(far, 'km')) * km : undefined
}

function mostOn(day: CalendarDay, { plan, today }: PlanState): { readonly minutes: number; readonly km?: number } {
  const now = plan?.today.run
  const then =
    day === today && now
      ? { minutes: now.minutes, distanceM: now.kind === 'easy' ? now.distanceM : undefined }
      : plan?.today.week.find((each) => each.day === day)
  if (!then) return { minutes: 0 }
  return { minutes: then.minutes, ...(then.distanceM === undefined ? {} : { km: inUnit(then.distanceM, 'km') }) }
}
