import type { CalendarDay } from '#basics/day.ts'
import type { Run } from '#load/run.ts'

/** A run while it is being written; whatever is untouched is undefined. */
export interface RunForm {
  readonly day: CalendarDay
  readonly sport: string
  readonly minutes?: number | undefined
  readonly runMinutes?: number | undefined
  readonly km?: number | undefined
  readonly worst?: number | undefined
  readonly course?: Run['course'] | undefined
  readonly limp?: boolean | undefined
  readonly painkillers?: boolean | undefined
  readonly effort?: number | undefined
}

const METRES_A_KM = 1000

/** The run as it is written down; undefined while its minutes are missing. `before` keeps what the form does not show. */
export function runOf({ minutes, km, day, sport, ...form }: RunForm, before: Partial<Run> = {}): Run | undefined {
  if (!minutes || minutes <= 0) return undefined
  const { runMinutes: _minutes, distanceM: _distance, worst: _worst, course: _course, limp: _limp, painkillers: _killers, effort: _effort, ...kept } = before
  const { runMinutes, ...told } = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined)) as Partial<Run>
  return {
    ...kept,
    ...told,
    day,
    sport,
    minutes,
    // running is part of the whole, and no other sport has any
    ...(sport === 'run' && runMinutes !== undefined ? { runMinutes: Math.min(runMinutes, minutes) } : {}),
    ...(km === undefined ? {} : { distanceM: Math.round(km * METRES_A_KM) }),
  }
}

/** A written run back in the form. */
export const runFormOf = ({ day, sport, minutes, runMinutes, distanceM, worst, course, limp, painkillers, effort }: Run): RunForm => ({
  day,
  sport,
  minutes,
  runMinutes,
  km: distanceM === undefined ? undefined : distanceM / METRES_A_KM,
  worst,
  course,
  limp,
  painkillers,
  effort,
})
