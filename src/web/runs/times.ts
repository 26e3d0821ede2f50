import type { Seconds } from '#basics/units.ts'
import { knowsLess } from '#load/best-source.ts'
import { type Run, timerOf } from '#load/run.ts'

/** The times of one run as far as they fit together: `timerS + pausedS = elapsedS` and `movingS + stoodS = timerS`. What contradicts the timer is left out. */
export interface Times {
  /** What the clock of the watch ran; the load is told from it. */
  readonly timerS: Seconds
  readonly elapsedS?: Seconds
  readonly pausedS?: Seconds
  readonly movingS?: Seconds
  readonly stoodS?: Seconds
  readonly split?: NonNullable<Run['split']>
}

/** Shorter ones are the fingers on the button. */
export const LEAST_PAUSE_S: Seconds = 5

type Told = Pick<Run, 'timerS' | 'minutes' | 'elapsedS' | 'movingS' | 'split' | 'source'>

/** Of a damaged file or a line of a table nobody knows what was between its points: no pause and no standing is told from a difference. */
export function timesOf({ elapsedS, movingS, split, source, ...told }: Told): Times {
  const timerS = timerOf(told)
  const pausedS = elapsedS === undefined || knowsLess(source) ? 0 : elapsedS - timerS
  const stoodS = movingS === undefined || knowsLess(source) ? 0 : timerS - movingS
  return {
    timerS,
    ...(elapsedS !== undefined && pausedS >= LEAST_PAUSE_S ? { elapsedS, pausedS } : {}),
    // points go on where a watch stops its clock by itself: then they tell another time than the clock
    ...(movingS !== undefined && stoodS >= LEAST_PAUSE_S ? { movingS, stoodS } : {}),
    ...(split && split.runS + split.walkS <= timerS + LEAST_PAUSE_S ? { split } : {}),
  }
}

/** Whether the pauses that a file marks are the time its clock stood still. Unknown where it tells no clock, or not all of it is there. */
export function pausesAgree(pausesS: Seconds, { timerS, elapsedS, source }: Pick<Run, 'timerS' | 'elapsedS' | 'source'>): boolean {
  return knowsLess(source) || timerS === undefined || elapsedS === undefined || Math.abs(elapsedS - timerS - pausesS) < LEAST_PAUSE_S
}
