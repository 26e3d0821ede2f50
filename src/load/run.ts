import type { CalendarDay } from '#basics/day.ts'
import type { Symptom } from '#knowledge/rehab-shape.ts'

/** A run, or another sport that loads the body, as written down by hand or by the walk-run timer. Times in minutes, distance in metres. */
export interface Run {
  readonly day: CalendarDay
  /** run, or the name of another sport: it counts for the total load, not as running. */
  readonly sport: string
  readonly minutes: number
  /** Minutes of it that were running; all of them when absent. */
  readonly runMinutes?: number
  /** Longest stretch of running without a break, minutes; all of it when absent. */
  readonly unbrokenMin?: number
  readonly distanceM?: number
  /** 0-10, the worst during it. */
  readonly worst?: number
  readonly course?: 'eased' | 'steady' | 'built-up'
  readonly limp?: boolean
  readonly painkillers?: boolean
  /** How hard, 0-10. */
  readonly effort?: number
  /** Level of the walk-run ladder it was. */
  readonly level?: number
  readonly symptoms?: readonly Symptom[]
  readonly note?: string
}

export const isRun = (run: Run): boolean => run.sport === 'run'

/** Minutes of running in it. */
export const runMinutesOf = (run: Run): number => (isRun(run) ? (run.runMinutes ?? run.minutes) : 0)
