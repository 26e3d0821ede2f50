import type { Run } from '#load/run.ts'
import type { Activity } from './activity.ts'

/**
 * An activity as the runner's own log writes runs: whole minutes. Undefined when its day is not known, or when it looks wrong and nobody
 * has said otherwise (`settled`): then it counts for nothing.
 */
export function asRun(activity: Activity, settled = false): Run | undefined {
  const { day, sport, timerS, distanceM, split, rpe, doubts } = activity
  if (day === undefined || sport === undefined || (doubts.length > 0 && !settled)) return undefined
  return {
    day,
    sport,
    minutes: wholeMinutes(timerS),
    ...(split ? { runMinutes: wholeMinutes(Math.min(split.runS, timerS)), unbrokenMin: wholeMinutes(split.longestS) } : {}),
    ...(distanceM === undefined ? {} : { distanceM: Math.round(distanceM) }),
    ...(rpe === undefined ? {} : { effort: rpe }),
  }
}

const wholeMinutes = (seconds: number): number => Math.round(seconds / 60)
